import { stat } from 'node:fs/promises';
import type { Source } from '../feeds/feed.ts';

/** Shows on stderr how far long work has come. Nothing is shown where nobody looks: in pipes, in CI, or when quiet. */
export interface Progress {
  /** Text read so far, counted by wrapping the source. */
  watch(source: Source): Source;
  /** Number of papers done. */
  papers(count: number): void;
  stop(): void;
}

/** Work that is done sooner than this shows no bar, in ms. */
const patience = 400;

/** Shows nothing. */
const silent: Progress = { watch: (source) => source, papers: () => {}, stop: () => {} };

/** Bytes of an input where its text is as long as the file, else null: pipes, addresses and packed files. */
async function sizeOf(path: string): Promise<number | null> {
  if (path === '-' || /\.(?:gz|zst|bz2)$/iu.test(path)) return null;
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? info.size : null;
}

/** A bar of bytes for a file whose size is known, else the count of papers alone. */
export async function startProgress(path: string, wanted: boolean): Promise<Progress> {
  if (!wanted || process.stderr.isTTY !== true || process.env['CI'] !== undefined) return silent;
  const size = await sizeOf(path);
  const { SingleBar } = await import('cli-progress');
  const format =
    size === null ? '{papers} papers' : '{bar} {percentage}% · {papers} papers · {eta_formatted} left';
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  const payload = { papers: 0 };
  let bytes = 0;
  const timer = setTimeout(() => bar.start(size ?? 1, 0, payload), patience);
  const show = (): void => bar.update(size === null ? 0 : Math.min(bytes, size), payload);
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
      payload.papers = count;
      if (bar.isActive) show();
    },
    stop() {
      clearTimeout(timer);
      if (bar.isActive) bar.stop();
    },
  };
}
