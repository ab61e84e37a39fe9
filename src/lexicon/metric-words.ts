import { phrases } from './phrases.ts';

// Words by which the step `metric` tells what a figure is about. `achiev*` stands for all words that begin with it.

/** Verbs and words of success: `solves 45% of the tasks` is a score. */
export const solvingWords: ReadonlySet<string> = new Set(
  phrases(`
  solve, solves, solving, solved, accomplish, accomplishes, accomplishing, accomplished, complete, completes, completing, completed, pass, passes, passing,
  passed, resolve, resolves, resolving, resolved, answered, explain, explains, explained, explaining, fix, fixes, fixing, repair, repairs, repairing,
  detect, detects, detecting, detected, catch, catches, catching, answer, answers, answering, superior, correctly, successfully,
  outperforms, outperform, wins, identifies, succeeds, succeeding, classifies, recovers, verifies,
  proves, proving, compiles, failed, fails, fail
`),
);

/** Behind a share of attempts: they came to what they were meant to. */
export const succeedingVerbs = phrases(`
  pass, passes, passed, succeed, succeeds, succeeded, converge, converged, are solved, were solved,
  are correct, were correct, are correctly, were correctly, are detected, were detected, are resolved,
  were resolved, are successful, were successful, are fixed, were fixed, are met, are answered
`);

/** Of so many of these something holds: `in 85% of test cases`. */
export const attempts = phrases(
  'case, cases, outputs, responses, trials, tasks, problems, queries, questions, scenarios, instances',
);

/** Verbs that say a figure is a share of what another reaches. */
export const keepingVerbs: ReadonlySet<string> = new Set(
  phrases(`
  retain, retains, retaining, retained, preserve, preserves, preserving, preserved, maintain,
  maintains, maintaining, maintained, keeps, keeping, keep, recovers, recovering, recovered, recover,
  sustains, regain, regains, regained, regaining, restores, restored, restoring
`),
);

/** In a sentence with one of these, `performance` is speed. */
export const speedCues = phrases(`
  kernel, kernels, throughput, latency, speed*, faster, GPU, GPUs, hardware, runtime, cycles, FPS,
  TFLOPS, parallel*, compiler, workload, workloads, scheduling, serving, bandwidth, execution, cache,
  instruction, instructions, core, cores, utilization, cluster, clusters, microarchitecture, processor, processors,
  energy efficiency, matmul, GEMM, GEMMs, dataflow
`);

/** What a share is of where it is a share of what another reaches: `98% of its full-precision counterpart`. */
export const counterparts = phrases(`
  counterpart, counterparts, baseline, baselines, original, teacher, model, models, performance
`);

/** In front of a part of tokens, parameters or cache that is made use of or left out. */
export const handlingWords = phrases(`
  with, using, use, uses, used, by, to, at, only, just, retain*, keep*, kept, need*, requir*, activat*, stor*, prun*,
  remov*, drop*, discard*, reduc*, updat*, train*, tun*, fine-tun*, process*, comput*, select*, cach*, sav*, merg*,
  eliminat*, consum*, tak*, preserv*, load*, skip*, cut*
`);

/** In front of `N% of the time`: how often something is right. */
export const rightWords = phrases(`
  correct, correctly, right, wrong, accurate, valid, succeed*, win, wins, winning, fail, fails, preferred, optimal
`);

/** Between `within` and its figure. */
export const withinGap = phrases('about, just, only, roughly, approximately, around, nearly, ~, ≈');

/** A number behind one of these is no version: `a score of 3.5`, but not `Model 3.5`. */
export const beforeScores: ReadonlySet<string> = new Set(
  phrases(`
  of, to, at, is, are, by, from, with, was, were, and, between, around, nearly, almost, approximately, values, score, scores, scored, about, a, an, the, only, over, than,
  additional, absolute, just, even, averages, averaging, has, have, had, having, maintains, maintain, maintaining,
  maintained, retains, retaining, keeps, keeping, preserves, preserving, yields, yielding, yield, delivers, delivering,
  shows, showing, gets, got, gives, giving, hits, hitting, produces, sustains, earns, posts, remains, exceeds, exceeding,
  surpasses, surpassing, provides, demonstrates, demonstrating, registers, sees, recovers
`),
);

/** Data sets and tests of quality: a gain on one of them is one of a score. */
export const benchmarkNames = phrases(`
  ImageNet, CIFAR, COCO, MS-COCO, MS COCO, ADE20K, Cityscapes, KITTI, nuScenes, LibriSpeech, GLUE, SuperGLUE, SQuAD,
  MMLU, GSM8K, MATH, HumanEval, MBPP, HellaSwag, ARC, WinoGrande, TriviaQA, RULER, AIME, GPQA, LiveCodeBench,
  SWE-bench, SWE-Bench, VQAv2, MMMU, MME, POPE, WMT, XSum, Pascal VOC, PASCAL VOC, LVIS, ModelNet40, ShapeNet, ScanNet,
  Waymo, DAVIS, Kinetics, UCF101, MSR-VTT, BEIR, MS MARCO, Natural Questions, MTEB, WikiText, IFEval, BBH, DROP, MNIST,
  Camelyon, MIMIC, CUB, Market-1501, DOTA, VisDrone, Ego4D, LIBERO, CALVIN, D4RL, Atari, OGB
`);

/** Factors that are no ratio of a result: `a scaling factor of 4`. */
export const otherFactors = phrases(`
  real-time, scale, scaling, sampling, upscaling, downsampling, compression, expansion, growth, safety, impact,
  form, branching, dilution
`);

/** Between `a factor of` and its figure. */
export const factorGap = phrases(`
  about, up to, over, nearly, more than, around, roughly, approximately, at least
`);

/** Words right in front of a score. */
export const achievingWords = phrases(`
  achiev*, reach*, report*, e.g, SoTA of, SOTA of, state-of-the-art of, record of, obtain*, scor*, attain*, get*, yield*, versus, vs, vs., and, to, than, from, at, including
`).concat(',');

/** Names in capitals that are hardware or a field, and no score. */
export const notScores = phrases(
  'GPU, GPUs, CPU, CPUs, TPU, TPUs, NPU, NPUs, AI, ML, LLM, LLMs, FPGA, FPGAs, KV, RAM, SRAM, DRAM, HBM, LUT, LUTs, DSP, DSPs, BRAM, FF, MFU, HFU, CI, SD, SE, IQR, USD, IC, ID, MB, GB, KB, TB',
);

/** In front of `FLOPs` one of these says that a rate is meant. */
export const arithmeticRates = phrases(`
  throughput, performance, per second, peak, sustain, achiev, deliver, compute power, reach, speed
`);

/** A count of operations for one of these is an amount and no rate. */
export const workItems = phrases('token, image, inference, frame, sample');

/** Around a figure in hertz: how often something is done. */
export const loopWords = phrases(`
  control, infer, update, updates, real-time, planning, policy, running, runs, operat*, rate, rates,
  throughput, loop, frame, achiev*, localization, localisation, tracking, estimation, perception
`);

/** Behind a figure in bytes: the size of data that somebody has. */
export const dataNouns = phrases(`
  data, dataset, datasets, text, corpus, log, logs, trace, traces, recording, recordings, footage,
  video, videos, audio, speech
`);

/** In front of an everyday word of time: something takes that long. */
export const takingWords = phrases(`
  between, vs, versus, against, in, within, take, takes, taking, took, require, requires, requiring,
  required, need, needs, under, only, just, from, to, than, about, around, approximately, less than,
  after, complete, completes, completed, finish*, run, runs, running, spend, spends, at, of, nearly,
  over, up to, every, below, sub, and, or, into, by, merely, roughly, almost, some, on average, median, cost, costs, mean, averag*
`);

/** In front of a parenthesis with a time: the work took that long. */
export const workNouns = phrases(`
  steps, iterations, epochs, inference, training, computation, solutions, solution, speed, fast, quick, quickly, search,
  calls, instance, run, runs, compilation, generation, decoding, optimization, fine-tuning, finetuning, pretraining
`);

/** What lasts a time without being slow: `3 hours of footage`. */
export const recordings = phrases(`
  video, videos, audio, speech, footage, recording, recordings, driving, conversation, conversations,
  podcasts, demonstrations, interaction, interactions, gameplay, trajectories, music, film, data
`);

/** Things that are so long by their nature: `a 5-second clip`, `10 minutes later`. */
export const lastingThings = phrases(`
  length, long, video, videos, clip, clips, audio, speech, recording, recordings, footage, music,
  segment, segments, window, windows, horizon, horizons, forecast, forecasts, ahead, period, periods,
  study, trial, history, old, data, trajector*, conversation, episode, episodes, interval, intervals,
  context, lookback, sequence, sequences, prediction, resolution, time series, later, lead, ECG, EEG,
  signal, signals, mono, stereo, field, deployment, dataset, film, films, movie, movies, task, tasks, session,
  sessions, stories, survey, follow, course, workshop
`);

/** Near a figure in days: a machine works so long. */
export const computingWords = phrases(`
  training, train, trains, trained, take, takes, pretrain*, pre-train*, comput*, simulat*, run, runs,
  running, complete, completed, search, finish*, GPU, GPUs, finetun*, fine-tun*
`);

/** In front of a figure in days that a machine may need. */
export const shortWords = phrases('in, within, take, takes, took, only, just, under');

/** Training, in a sentence with weeks and months. */
export const trainingWords = phrases('training, train, trains, trained');

/** In an abstract with one of these days may be those of a machine. */
export const machineWords = phrases('train*, GPU, GPUs, TPU, TPUs, cluster, server');

/** In a sentence with one of these a factor without more words is a speedup. */
export const comparingWords = phrases(`
  over, than, compared, versus, vs, outperform*, relative, baseline, further, faster, speed*, accelerat*,
  efficien*, performance, throughput, latency
`);

/** In a sentence with one of these a percentage without more words is a score. */
export const scoringWords = phrases(`
  accuracy, precision, recall, F1, score, success, AUC, mAP, AP, error, pass, correct, benchmark, win,
  state-of-the-art, state of the art, SOTA, outperform*
`);

/** Words of abstracts that speak of speed, weighed against the next list. */
export const speedTopics = phrases(`
  throughput, latency, speedup, speedups, speed-up, speed-ups, faster, decoding, kernel, kernels,
  serving, FLOPS, accelerat*, scheduling, GPU utilization, bandwidth
`);

/** Words of abstracts that speak of quality. */
export const qualityTopics = phrases(`
  accuracy, precision, recall, F1, score, scores, success, AUC, mAP, AP, error, errors, correct*,
  benchmark, benchmarks, quality, win, reasoning, recognition, detection, segmentation, understanding,
  classification, downstream, dataset, datasets, robust*, generalisation, generalization, agent, agents,
  code completion, transfer
`);

/** Nouns of change whose `of` leads to the thing that changes: `a 5% loss of soil`. */
export const changeNouns = phrases('loss, reduction, drop, increase, decline, rise, growth');

/** Gains that are called absolute are of points. */
export const absoluteGains = phrases('absolute gain, absolute improvement, absolute increase');

/** Behind a figure that says how far values lie apart, so that nothing went up or down. */
export const spreadNouns = phrases(
  'swing, swings, range, spread, difference, differences, dissociation, discrepancy, discrepancies, variation, variability',
);

/** What a gap is in that is one of quality. */
export const qualities = phrases(
  'performance, accuracy, quality, score, reasoning, generalization, generalisation, recall, success, F1, AUC, fidelity',
);
