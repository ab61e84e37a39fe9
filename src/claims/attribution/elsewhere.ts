import type { Token } from '../../annotate/tokens.ts';
import { phrases } from '../../lexicon/phrases.ts';
import type { HardwareKind } from '../../model/hardware.ts';
import type { Draft } from '../draft.ts';
import { statements } from './statements.ts';

/** Kind of device that a class noun without a name stands for. */
const classKinds: ReadonlyMap<string, readonly HardwareKind[]> = new Map<string, readonly HardwareKind[]>([
  ['cpu', ['cpu', 'soc', 'module', 'system', 'family', 'mcu']],
  ['gpu', ['gpu', 'soc', 'module', 'system', 'family']],
  ['npu', ['npu', 'soc', 'accelerator', 'module', 'system', 'family']],
  ['fpga', ['fpga', 'module', 'system', 'family', 'soc']],
  ['smartphone', ['soc', 'system', 'family', 'other', 'cpu', 'npu']],
  ['phone', ['soc', 'system', 'family', 'other', 'cpu', 'npu']],
  ['microcontroller', ['mcu', 'soc', 'family', 'module', 'cpu']],
  ['mcu', ['mcu', 'soc', 'family', 'module', 'cpu']],
  ['server', ['system', 'cpu', 'gpu', 'accelerator', 'tpu', 'npu']],
  ['qemu', []],
  ['simulator', []],
  ['emulator', []],
  ['pc', ['cpu', 'gpu']],
  ['desktop', ['cpu', 'gpu']],
  ['laptop', ['cpu', 'gpu', 'system', 'soc', 'npu']],
]);

/** Nouns that say nothing of the kind of a device, and what is small enough to stand behind `edge`. */
const anyDevices: ReadonlySet<string> = new Set(
  phrases('platform, platforms, device, devices, hardware, boards, computing'),
);
const edgeKinds: readonly HardwareKind[] = [
  'module',
  'soc',
  'mcu',
  'npu',
  'accelerator',
  'fpga',
  'family',
  'system',
  'cpu',
  'other',
];

/** Behind the class noun: its phrase ends here, so that no name follows. */
const ends: ReadonlySet<string> = new Set(
  phrases('., ;, ), and, or, while, but, respectively, than, for, in, to, at').concat(','),
);

const passed: ReadonlySet<string> = new Set(
  phrases(
    'a, an, the, one, single, commodity, consumer, desktop, laptop, server, modern, mobile, edge, low-end, high-end, low, high, end, standard, host, 64-core, general-purpose, -',
  ),
);

/** The figure's own phrase places it on a class that the name in question is not of: `8 ms on a T4 and 14 ms on a CPU`. */
export function elsewhere(draft: Draft, kind: HardwareKind): boolean {
  const { tokens, hardware } = draft.at;
  // `a 70B model on a consumer 8 GB GPU`: the amount is that of a device without a name.
  if (
    draft.metric === 'memory' &&
    draft.kind === 'context' &&
    ownDevices.has(tokens[draft.token + 1]?.text ?? '') &&
    tokens[draft.token + 2]?.kind !== 'hardware'
  )
    return true;
  // `run on a CPU, it gains 18x`, in a sentence that names nothing.
  if (hardware.length === 0)
    for (let j = draft.token - 1; j >= 0; j--) {
      if (tokens[j]?.text === ';') break;
      // `3x on the CPU and 8x on the GPU`: the class behind a figure is that figure's.
      if (tokens[j]?.text !== 'on' || hasFigureInFront(tokens, j)) continue;
      if (isOtherClass(tokens, j, kind)) return true;
    }
  // `an x86 CPU (11.3 J)`.
  const owner =
    tokens[draft.token - 1]?.text === '(' ? classKinds.get(tokens[draft.token - 2]?.text ?? '') : undefined;
  if (owner !== undefined && !owner.includes(kind)) return true;
  if (tokens[draft.token - 1]?.text === '(' && /^simulat/u.test(tokens[draft.token - 2]?.text ?? ''))
    return true;
  for (let j = draft.token + 1; j < tokens.length && j <= draft.token + 6; j++) {
    const token = tokens[j];
    if (token?.text === '-') continue;
    if (token === undefined || token.kind !== 'word' || statements.has(token.text)) return false;
    if (token.text !== 'on') continue;
    return isOtherClass(tokens, j, kind);
  }
  return false;
}

const ownDevices: ReadonlySet<string> = new Set(
  phrases('gpu, gpus, card, cards, device, devices, laptop, laptops, phone, phones, boards'),
);

/** A figure stands close in front of a preposition. */
function hasFigureInFront(tokens: readonly Token[], preposition: number): boolean {
  return tokens
    .slice(Math.max(0, preposition - 5), preposition)
    .some((t) => t.kind === 'quantity' && t.quantity?.form !== 'bare');
}

const closing: ReadonlySet<string> = new Set(['and', ',', '(']);

/** Index of the noun that a preposition leads to; `on the server and …`: a word of its dress is itself the noun. */
function headOf(tokens: readonly Token[], preposition: number): number {
  let k = preposition + 1;
  while (
    tokens[k] !== undefined &&
    (passed.has(tokens[k]?.text ?? '') || tokens[k]?.kind === 'quantity') &&
    !closing.has(tokens[k + 1]?.text ?? '')
  )
    k++;
  return k;
}

/** Kinds of device that a class noun stands for. */
function kindsOf(noun: Token | undefined): readonly HardwareKind[] | undefined {
  return classKinds.get((noun?.text ?? '').replace(/s$/u, ''));
}

/** `116 FPS on high-end GPUs and 91 FPS on a Jetson`: a class without a name has the figure before any name behind. */
export function hasOwnClass(draft: Draft, name: number): boolean {
  const { tokens } = draft.at;
  for (let j = draft.token + 1; j < name && j <= draft.token + 8; j++) {
    const text = tokens[j]?.text ?? '';
    if (tokens[j]?.kind === 'quantity' || text === ';' || text === '.' || statements.has(text)) return false;
    if (text !== 'on' && text !== 'with') continue;
    const k = headOf(tokens, j);
    return (
      k < name &&
      kindsOf(tokens[k]) !== undefined &&
      closing.has(tokens[k + 1]?.text ?? '') &&
      tokens.slice(k + 1, name).some((t) => t.kind === 'quantity' && t.quantity?.form !== 'bare')
    );
  }
  return false;
}

/** Behind `on` stands a class that has no devices of this kind. */
function isOtherClass(tokens: readonly Token[], on: number, kind: HardwareKind): boolean {
  const k = headOf(tokens, on);
  if (tokens[k]?.kind !== 'word' || tokens[k + 1]?.kind === 'hardware') return false;
  const small = tokens.slice(on + 1, k + 1).some((t) => t.text === 'edge' || t.text === 'embedded');
  const kinds = small && anyDevices.has(tokens[k]?.text ?? '') ? edgeKinds : kindsOf(tokens[k]);
  const behind = tokens[k + 1];
  // `on a desktop and a Jetson`: both have it.
  if (behind?.text === 'and' && tokens.slice(k + 2, k + 5).some((t) => t.kind === 'hardware')) return false;
  return (
    kinds !== undefined &&
    !kinds.includes(kind) &&
    (behind === undefined ||
      ends.has(behind.text) ||
      anyDevices.has(behind.text) ||
      statements.has(behind.text))
  );
}
