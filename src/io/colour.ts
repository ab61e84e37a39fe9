import { Chalk, type ChalkInstance } from 'chalk';

export const colourModes = ['auto', 'always', 'never'] as const;
export type ColourMode = (typeof colourModes)[number];

/** What of the surroundings decides about colour. */
export interface ColourContext {
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether to colour. The flag wins, then NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether it is a terminal.
 * Asked here and not left to chalk, which ignores NO_COLOR on a terminal.
 */
export function wantsColour(mode: ColourMode, { isTerminal, env }: ColourContext): boolean {
  if (mode !== 'auto') return mode === 'always';
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && term !== 'dumb';
}

/** Colours of a terminal with sixteen of them, which every theme adapts; or none. */
export function createColour(wanted: boolean): ChalkInstance {
  return new Chalk({ level: wanted ? 1 : 0 });
}
