import { phrases } from './phrases.ts';

// Words by which numbers are told that look like figures and are none. `interpol*` stands for all words that begin so.

/** Makers whose names may stand between a count and a device: `8x NVIDIA A100`. */
export const countedVendors: ReadonlySet<string> = new Set(
  phrases('nvidia, amd, intel, google, apple, huawei, qualcomm, tesla'),
);

/** Behind a level of confidence or significance. */
export const confidenceNouns = phrases(`
  confidence, credible, prediction interval, significance, quantile, percentile
`);

/** In front of the bounds of an interval. */
export const intervalNouns = phrases(
  'CI, CIs, confidence interval, confidence intervals, interval, intervals',
);

/** Letters of statistics in front of `=` or `<`. */
export const statisticLetters = phrases('p, P, SD, SE, std, sd, n, N, d, df, σ');

/** In front of a share that selects: `the top 10% of heads`. */
export const rankWords = phrases('top, bottom, first, last, upper, lower');

/** Kinds of sparsity, between the ratio and its noun. */
export const sparsityKinds = phrases(`
  unstructured, structured, effective, weight, activation, semi-structured, average, overall, attention, model, network
`);

/** Behind a ratio of sparsity. */
export const sparsityNouns = phrases(`
  sparsity, sparse, pruning, pruned, masking, masked, dropout, mask ratio, pruning ratio, compression ratio sparsity
`);

/** In front of a ratio of sparsity, as one or several. */
export const sparsityRatios = phrases(`
  sparsity, sparsity level, sparsity ratio, sparsity rate, mask ratio, masking ratio, pruning ratio,
  pruning rate, dropout, dropout rate
`);

/** Between a ratio of sparsity and its noun in front. */
export const sparsityLinks = phrases('of, at, is, up to, as high as, to, from, between, around, over');

/** Behind `3x fewer` these begin no thing that is counted. */
export const noThings: ReadonlySet<string> = new Set(
  phrases(`
  than, in, for, on, with, when, and, compared, relative, over, while, at, to, across, or, but, as
`),
);

/** Behind a factor of scale, whatever goes on. */
export const scaleNouns = phrases(`
  super-resolution, superresolution, super-resolved, upsampl*, upscal*, downsampling, patches, zoom,
  magnification, objective, oversampling, over-sampling, optical, scaling factor, undersampl*,
  interpolation, resolution, resolutions
`);

/** Verbs that make things so many times larger or smaller. */
export const scalingVerbs = phrases(
  'upscal*, upsampl*, downscal*, downsampl*, subsampl*, super-resolv*, magnif*',
);

/** Behind a value that a method is run at: `at a 10% dropout`. */
export const settingsBehind = phrases(
  'weight, weights, dropout, probability, threshold, noise level, noise, quantile, label rate, subsampling',
);

/** In front of a value that a method is run at. */
export const settingNouns = phrases(`
  temperature, threshold, learning rate, margin, weight decay, momentum, alpha, beta, gamma, lambda,
  epsilon, sigma, tau, α, β, γ, λ, ε, τ, ρ, σ, guidance scale, version, tolerance, significance level, ratio, ratios,
  noise level, probability, rank, rank r, sampling rate, sampling rates, sampling ratio, sampling ratios
`);

/** Between a setting and its value. */
export const settingLinks = phrases('of, set to, at, to, is');

/** Ratios that are results. */
export const resultRatios = phrases(`
  compression, speedup, acceleration, efficiency, hit, win, odds, acceptance, noise
`);

/** Verbs in front of a part that is used. */
export const usingVerbs = phrases(`
  using, with, updating, tuning, training, trained, fine-tuning, require, requires, requiring, from,
  keeping, selecting, sampling, activating, labelled, labeled
`);

/** Between such a verb and the part: they say that it is small. */
export const smallness = phrases(`
  only, just, about, merely, less than, as little as, as few as, under, roughly, on, ~
`);

/** In front of a number that tells which one of several is meant. */
export const numberedThings = phrases(`
  version, v, section, table, figure, fig., equation, python, cuda, level, stage, phase, step, day, week,
  task, subtask, track
`);

/** Between `60% of` and the people. */
export const peopleLeads = phrases(`
  the, all, our, its, their, these, those, total, global, both, adult, real-world, surveyed, US
`);

/** People, cases and goods of which a share is no score. */
export const countedPeople = phrases(`
  participant, participants, user, users, people, respondent, respondents, patient, patients, paper,
  papers, article, articles, student, students, worker, workers, companies, population, women, men,
  adult, adults, developer, developers, countries, website, websites, app, apps, project, projects,
  repositories, publications, author, authors, studies, hospitals, land, market, traffic,
  emissions, sales, households, all internet, data, training data, sample, samples, tokens are,
  token are, label, labels, layers, heads, neurons, channels, instances are, instance are,
  instances were, instance were, species
`);

/** Near a frequency: it is that of a wave or a signal. */
export const waveWords = phrases(`
  band, bands, carrier, channel, channels, spectrum, spectral, mmwave, millimeter-wave, millimetre-wave, radar, radio,
  RF, wireless, antenna, antennas, tremor, vibration*, oscillat*, EEG, EMG, ECG, wave, waves, microwave, resonan*,
  ultrasound, acoustic, photonic, frequency resolution, spectral, Wi-Fi, WiFi, beamforming, bandwidth, GNSS, electric, voice
`);

/** In a sentence with one of these a frequency is that of a clock. */
export const clockWords = phrases(`
  clock, clocks, clocked, clocking, CPU, CPUs, FPGA, FPGAs, ASIC, processor, processors, core, cores, microcontroller,
  MCU, accelerator, fmax, operating at, operating frequency, CMOS
`);

/** What a business counts; a change of it is no score. */
export const businessNouns = phrases(`
  CTR, click-through, clicks, revenue, revenues, GMV, sales, conversions, engagement, watch time, orders, bookings, DAU,
  daily active users, page views, subscriptions, churn
`);

/** Nouns of counts and ratios that the table does not have; a change of one is no claim. */
export const countedNouns = phrases(`
  carbon footprint, carbon footprints, carbon emissions, attention density, acceptance length, accepted length, cache hits,
  cache hit rate, cache hit rates, call count, LLM calls, API calls, tool calls, tool-call count,
  function calls, model calls
`);

/** In front of `rate`: rates that are speeds, and rates that are scores. */
export const rapidRates = phrases(`
  frame, inference, sampling, token, update, data, generation, processing, decoding, refresh, request, transfer, playback,
  simulation, execution, clock, learning, convergence, bit, throughput, service, acquisition, rendering, training,
  compression, control, event, ingestion, query, output, serving, error, failure, success, completion, detection, recall,
  pass, win, solve, accuracy, hallucination, violation, collision, acceptance, attack, recognition, survival, resolution,
  positive, negative, alarm, miss
`);
