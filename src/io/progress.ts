import { stat } from 'node:fs/promises';
import type { Source } from '../feeds/feed.ts';
import { isQuiet, setInterlude } from './terminal.ts';

/** Shows on stderr how far long work has come. Nothing is shown where nobody looks: in pipes, in CI, or when quiet. */
export interface Progress {
  /** A source whose text is counted as it is read. */
  watch(source: Source): Source;
  /** Number of papers done. */
  papers(count: number): void;
  stop(): void;
}

/** What the whole of the work is: bytes of an input, papers, or not known. */
export type Whole = { bytes: number } | { papers: number } | null;

/** Work that is done sooner than this shows no bar, in ms. */
const patience = 400;

let running: (() => void) | null = null;

/** Takes a running bar off the terminal: before the last words of a program that is ended in the middle. */
export function stopProgress(): void {
  running?.();
}

/** Shows nothing. */
const silent: Progress = { watch: (source) => source, papers: () => {}, stop: () => {} };

/** Bytes of an input where its text is as long as the file, else null: pipes, addresses and packed files. */
export async function inputSize(path: string): Promise<Whole> {
  if (path === '-' || /\.(?:gz|zst|bz2)$/iu.test(path)) return null;
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? { bytes: info.size } : null;
}

/** A bar where the whole is known, else the count of papers alone. */
export async function startProgress(whole: Whole): Promise<Progress> {
  if (isQuiet() || process.stderr.isTTY !== true || process.env['CI'] !== undefined) return silent;
  const { SingleBar } = await import('cli-progress');
  const counted = '{papers} papers';
  const bar = new SingleBar({
    format: whole === null ? counted : `{bar} {percentage}% · ${counted} · {eta_formatted} left`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    // Ctrl-C is the command's own affair: it says how far it came.
    gracefulExit: false,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  const total = whole === null ? 1 : 'bytes' in whole ? whole.bytes : whole.papers;
  const begun = performance.now();
  let bytes = 0;
  const restore = (): void => {
    setInterlude(null);
    running = null;
    if (bar.isActive) bar.stop();
  };
  return {
    watch: (source) => ({
      ...source,
      chunks: async function* () {
        for await (const chunk of source.chunks()) {
          bytes += Buffer.byteLength(chunk);
          yield chunk;
        }
      },
    }),
    papers(count) {
      // Looked at here and not by a timer: work that never lets the event loop turn would never see it fire.
      if (performance.now() - begun < patience) return;
      if (!bar.isActive) {
        bar.start(total, 0, { papers: count });
        running = restore;
        setInterlude(() => process.stderr.write('\r\u001b[K'));
      }
      const done = whole === null ? 0 : 'bytes' in whole ? bytes : count;
      bar.update(Math.min(done, total), { papers: count });
    },
    stop: restore,
  };
}
