import { phrases } from './phrases.ts';

// Words around the names of baselines.

/** Words that name no method, in front of a name or in its place: `the existing GPU baseline`. */
export const genericWords: ReadonlySet<string> = new Set(
  phrases(`
  the, a, an, state-of-the-art, sota, baseline, baselines, prior, previous, existing, best, standard, conventional, traditional, strong, other, its, their, all, both, cpu, gpu, gpus, cpus, fpga, fpgas, npu, npus, asic, asics, methods, method, work, works, approaches, approach, systems, system, solutions, respectively, llm, llms, dnn, ai, ml, single, i, ii
`),
);

/** Words with which the phrase of the other side ends: `than TagNet on two sets`. */
export const otherSideEnds: ReadonlySet<string> = new Set(
  phrases(`
  while, whereas, but, with, without, on, in, for, across, when, under, at, using, by, which, that, achieving, respectively, running, reducing, maintaining, is, are, as
`),
);

/** Second halves of words for a kind of method: `GPU-based solvers`. */
export const kindEndings = phrases(
  'based, style, like, driven, only, centric, aware, free, level, specific, trained, tuned',
);
