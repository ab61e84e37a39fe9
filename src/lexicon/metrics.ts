import type { Metric } from '../model/claim.ts';
import { phrases } from './phrases.ts';

/**
 * What a noun says about a figure next to it.
 * `relative` is the metric of a ratio of the thing (latency −50% is a `speedup`), `absolute` that of an amount or a share of it.
 */
export interface MetricNoun {
  readonly relative: Metric;
  readonly absolute: Metric;
  /** Name of the score or aspect for `measure`. */
  readonly measure: string;
  /** The word alone is not enough (`time`, `performance`, `size`): any other noun wins over it. */
  readonly vague: boolean;
}

function noun(relative: Metric, absolute: Metric = relative, vague = false) {
  return (phrase: string): readonly [string, MetricNoun] => [
    phrase,
    { relative, absolute, measure: phrase, vague },
  ];
}

const time = phrases(`
  latency, latencies, delay, delays, time, runtime, runtimes, run time, execution time, wall clock,
  wall clock time, wall time, response time, turnaround time, ttft, tpot, tbt, itl, jct, makespan,
  duration, cycles, cycle count, clock cycles, execution cycles, time to first token, time per output
  token, time to solution, time to accuracy, compile time, compilation time, iteration time, step
  time, job completion time, flow completion time, training time, inference time, search time,
  generation time, decoding time, processing time, computation time, compute time,
  application time, end to end time, waiting time, queueing time, convergence time, startup time, cold
  start latency, cold start time, load time, loading time, transfer time, communication time, simulation time,
  solve time, solution time, p99, p95, rtt, stall, stalls, training duration, non productive time,
  tail latency, e2e latency, development time, recovery time, optimization time, tuning time, build
  time, downtime, elapsed time, hours, response times, inference times, training times,
  execution times, stall time, synchronization time, exposed communication, planning time, rendering
  time, sampling time, reconstruction time, analysis time, switching time, completion time, retrieval
  time, design time, rtf, real time factor, clock cycle overhead, cycle overhead, processing times, training
  times, completion times, computation times, decoding times, generation times
`).map(noun('speedup', 'latency'));

const rate = phrases(`
  throughput, throughputs, goodput, control frequency, inference frequency, update frequency, action frequency, control rate, frame rate, framerate, fps, frames per second, tflops, gflops,
  pflops, tokens per second, tokens, qps, rps, tps, requests per second, speed, speeds, serving capacity, capacity, request rate,
  processing rate, tokens/s, tok/s, tokens/sec, images/s, frames/s, requests/s, samples/s, token rate, output token rate, token rates, token generation rate, update rate, training speed, inference speed, operations per second, rate, rates,
  decoding speed, generation speed, token output, integer performance, floating point performance, system performance, application performance, single thread performance, ipc, iterations per second, tops, gops, serving rate, sampling rate,
  node capacity, serving throughput, productivity, data rate, query rate, hashrate, hash rate
`)
  .filter((w) => w !== 'tokens')
  .map(noun('speedup', 'throughput'));

const speedNouns = phrases(`
  efficiency, scalability, computational efficiency, computing efficiency, inference efficiency,
  training efficiency, compute efficiency, kernel performance, overhead, overheads, scaling
`).map(noun('speedup', 'utilization', true));
/** Alone, `performance` is speed as a ratio and quality as a share. */
const performance = [noun('speedup', 'accuracy', true)('performance')];

const energy = phrases(`
  energy, energy consumption, energy use, energy usage, energy cost, energy costs, energy footprint,
  edp, energy delay product, joules, electricity, energy per inference, energy overhead, energy expenditure, energy requirements,
  synaptic operation energy, battery draw, battery drain, battery consumption, battery usage, battery use
`).map(noun('energy'));
const power = phrases(`
  power, power consumption, power draw, power usage, power dissipation, watts, power budget, power overhead, tdp, leakage power, leakage current, static power, dynamic power
`).map(noun('power'));
const efficiency = phrases(`
  energy efficiency, energy efficient, power usage effectiveness, pue, power efficiency, power efficient, performance per watt, perf
  per watt, performance/watt, performance/w, perf/watt, perf/w, tokens per joule, tops/w, tops per watt,
  throughput per watt, efficiency per watt, energy and power efficiency, throughput per joule,
  tokens/j, fps/w, accuracy per watt, tokens per watt, gflops per watt, fps per watt, samples per joule, inferences per joule,
  intelligence per watt, energy proportionality, performance per joule, performance power ratio, performance
  to power ratio, performance per unit energy
`).map(noun('energy_efficiency'));
const utilization = phrases(`
  utilization, utilisation, cpu usage, gpu usage, processor usage, gpu utilization, resource utilization, hardware utilization, mfu, hfu,
  model flops utilization, occupancy, sm occupancy, peak, peak performance, theoretical peak,
  theoretical maximum, theoretical peaks, peaks, optimal throughput, theoretical throughput, ideal throughput, peak throughput, peak bandwidth, roofline, scaling efficiency, parallel
  efficiency, strong scaling efficiency, weak scaling efficiency, strong scaling, weak scaling, linear
  scaling, bandwidth utilization, memory bandwidth utilization, tensor core utilization, compute
  utilization, accelerator utilization, peak flops, theoretical bandwidth, hardware efficiency,
  hardware peak, device utilization, cluster utilization, mbu, memory utilization, gpu occupancy, cpu
  utilization, theoretical limit, ideal, idle time, idling time, gpu idle time, bubble time, pipeline bubbles, multiplier utilization, pe utilization, codebook utilization, codebook usage
`).map(noun('utilization'));

const memory = phrases(`
  memory, memory usage, memory use, memory footprint, memory consumption, memory requirements, memory
  requirement, memory overhead, memory cost, memory costs, peak memory, peak training memory, training memory, peak inference memory, peak memory usage, shared memory usage, peak shared memory usage, shared memory footprint, gpu memory,
  gpu memory usage, vram, ram, dram, sram, hbm, flash, memory capacity, storage, storage requirements,
  storage footprint, storage overhead, footprint, activation memory, cache memory, memory efficiency, memory
  efficient, kv cache memory, kv memory, kv cache memory usage, kv cache memory footprint, on chip
  memory, buffer, disk space, video memory, storage cost, memory pressure, memory demand, memory
  demands, storage space, working set, kv cache footprint, memory occupancy, space efficiency, storage
  efficiency, disk, memory size
`).map(noun('memory'));
const bandwidth = phrases(`
  bandwidth, memory bandwidth, network bandwidth, interconnect bandwidth, bus bandwidth, effective
  bandwidth, dram bandwidth, communication bandwidth, i/o throughput, io throughput
`).map(noun('bandwidth'));
const area = phrases(`
  area, look up table, look up tables, look up table utilization, chip area, silicon area, die area, area efficiency, area efficient, area overhead, luts, lut,
  ffs, dsps, dsp, dsp efficiency, bram, brams, density, compute density, computational density, area
  footprint, hardware area, logic area, lut usage, dsp usage, lut utilization, resource usage,
  resource consumption, hardware resource, hardware resources, die size, logic resources, throughput per lut, throughput per area,
  flip flops, hardware cost, hardware overhead, logic, slices, throughput per dsp, area delay product,
  gate count, transistors, fpga resources, hardware complexity, logic utilization, area cost
`).map(noun('area'));
const frequency = phrases(`
  frequency, clock frequency, operating frequency, clock, clock rate, clock speed, fmax, maximum
  frequency
`).map(noun('frequency'));
const flops = phrases(`
  flops, flop, computation, computations, compute, macs, mac operations, multiplications, additions,
  operations, computational cost, computational costs, computational complexity, computational
  overhead, compute cost, compute costs, computation cost, computation costs, compute budget, training
  compute, inference compute, computational load, computational burden, computational requirements,
  arithmetic operations, floating point operations, gmacs, complexity, multiply accumulate operations,
  inference flops, training flops, computational resources, model flops, compute overhead, amount of
  computation, computational budget, attention computation, attention flops, computing cost, computing
  costs, gates, multiply operations, backbone compute
`).map(noun('flops'));
const compression = phrases(`
  compression, compression ratio, compression ratios, compression rate, compression rates, compression
  factor, model size, model sizes, cache size, kv cache, kv cache size, cache, weights, model weights,
  parameters, parameter, params, parameter count, number of parameters, trainable parameters, model
  parameters, parameter counts, tokens, token count, visual tokens, vision tokens, token usage, token
  consumption, output tokens, number of tokens, token numbers, bitrate, bit rate, checkpoint size,
  data volume, communication volume, communication load, communication, data transfer, data size, dataset size, training
  data, training tokens, pretraining tokens, token length, bitstream, data demand, communication overhead, communication cost,
  communication costs, file size, binary size, index size, model footprint, reasoning tokens, kv,
  expansion factor, expansion factors, data expansion, transmission volume, data traffic, codebook, tokens generated, token generation, response length, output length, reasoning length,
  generation length, thinking tokens, token cost, token costs, network traffic, bd rate,
  traffic, generated tokens, token budget, prompt tokens, parameter footprint, size, input tokens,
  reasoning length, response length, transmitted data, data transmission, vector count, number of vectors, bandwidth cost, vocabulary, code size, communication bandwidth
  requirements, sequence length, sequence lengths, context length, context lengths, token sequence, token sequence length, training sequence, cot length, chain length, gaussians, primitives, latent size, trainable weights
`).map(noun('compression'));
const cost = phrases(`
  cost, costs, price, prices, token price, token prices, monetary cost, training cost, training costs, inference cost, inference costs,
  serving cost, serving costs, bill, bills, api cost, api costs, expense, expenses, dollar cost, tco, total cost of
  ownership, cost efficiency, cost efficient, cost effective, cost effectiveness, per dollar,
  performance per dollar, deployment cost, deployment costs, operational cost, operational costs,
  cloud cost, gpu cost, annotation cost, api spend, spend, capex, total cost, total costs,
  generation cost, evaluation cost, evaluation costs, running cost, pricing, training expense
`).map(noun('cost'));

const deviceTime = phrases('gpu hours, gpu hour, gpu days, tpu hours, device hours, gpu time').map(
  noun('device_time'),
);

/** Names of scores of quality and of error. */
const scoreNames: readonly string[] = phrases(`
  accuracy, accuracies, top 1, top 5, top 1 accuracy, top 5 accuracy, top 10, balanced accuracy, test
  accuracy, validation accuracy, classification accuracy, detection accuracy, prediction accuracy,
  zero shot accuracy, average accuracy, mean accuracy, overall accuracy, task accuracy, recognition
  accuracy, exact match, em, precision, recall, sensitivity, specificity, f1, f1 score, f1 scores,
  macro f1, micro f1, weighted f1, f score, f measure, f2, auc, area under the curve, area under curve, area under the receiver operating characteristic curve, area under the roc curve, area under the receiver operating curve, area under roc curve, area under the precision recall curve, area under the receiver operating characteristic, auroc, aurocs, aucs, ious, psnrs, wers, fids, maes, rmses, auprc, roc auc, pr auc, auc
  roc, roc, map, mean average precision, average precision, ap, apr, apc, apf, ap_3d, ap_bev, ap3d, apbev, ap_75, ap75, map75, ap50, map50, map@50, map@0.5, ap_50,
  perplexities, miou, iou, mean iou, intersection over union, mean intersection over union, dice, dice score, dice coefficient, dsc, jaccard, pq, perplexity, ppl, bleu,
  sacrebleu, bleu 1, bleu 2, bleu 3, bleu 4, rouge, rouge l, rouge 1, rouge 2, meteor, cider, bertscore, chrf, comet, wer, word error
  rate, cer, character error rate, eer, equal error rate, der, error, errors, error rate, error
  rates, relative error, mean error, median error, mean absolute error, mean squared error, root mean
  square error, mean absolute percentage error, median absolute percentage error, absolute percentage error,
  percentage error, rmse, mae, mse, nmse, nrmse, mape, smape, wape, mpjpe,
  ate, rpe, ade, fde, epe, endpoint error, outlier rate, prediction error, tracking error,
  reconstruction error, estimation error, deviation, mismatch, absolute error, approximation error, false positive rate,
  false negative rate, false positives, false alarm rate, fpr, fpr95, tpr, fnr, fpr@95,
  tpr@fpr, tar@far, fnmr, misclassification rate, hallucination rate, hallucination, hallucinations, catastrophic forgetting, forgetting, attack success rate, asr, collision
  rate, refusal rate, violation rate, violations, budget violations, power limit violations, memory violations, failure rate, psnr, ssim, lpips, fid, fvd, inception score, clip
  score, clipscore, vbench, vbench score, validation loss, test loss, training loss value, vmaf, snr,
  si sdr, sdr, pesq, stoi, mos, chamfer distance, hausdorff distance, hd95, ms ssim, kid, geneval,
  gfid, rfid, sfid, dinov2 similarity, success rate, success rates, success, success@1, success@5, success@10, pass rate, pass rates, pass@1,
  pass@k, pass@5, pass@8, pass@10, pass@16, pass@32, pass@64, pass@100, avg@32, avg@8, avg@16,
  cons@64, win rate, win rates, failure rates, error rates, hallucination rate, hallucination rates, acceptance rates, collision rates, solve rate, resolve rate, resolved rate, resolution rate, completion
  rate, task completion, task success, correctness, functional correctness, compilation rate, task
  success rate, pass rate@1, acceptance rate, detection rate, retention, coverage, agreement,
  consistency, diversity, alignment, repeatability, discrepancy, positional discrepancy, cross entropy, cross entropy loss, fidelity, faithfulness, acc, execution accuracy, fast_1, fast_p, compliance, preference
  rate, identification rate, recovery rate, call rate, reliability, ndcg, ndcg@10, ndcg@5, ndcg@20, ndcg@k, mrr,
  mrr@10, recall@1, recall@5, recall@10, recall@20, recall@100, r@1, r@5, r@10, hit@1, hits@1,
  hits@10, hit@10, hit ratio, precision@1, precision@5, p@1, hr@10, r^2, r2, r, r squared,
  correlation, correlations, correlation coefficient, pearson, pearson correlation, spearman, spearman
  correlation, spearman rank correlation, spearman rho, kendall, kendall tau, kendall's tau,
  spearman's, pearson's, pearson r, rho, ρ, τ, plcc, srcc, srocc, krcc, mcc, kappa, cohen's kappa, κ,
  concordance, c index, ccc, icc, matthews correlation coefficient, α, krippendorff's alpha, cohen's
  d, fleiss kappa, fleiss' kappa, nse, score, scores, quality, quality score, benchmark score, average
  score, rating, elo, elo score, elo rating, reward, return, mmlu, gsm8k, humaneval, math, robustness,
  generalization, effectiveness, predictive performance, model quality, task performance, downstream
  performance, model performance, detection performance, segmentation performance, reasoning
  performance, classification performance, capability, capabilities, performance score, performance scores, brier score, brier, pcc,
  ece, calibration error, expected calibration error, nll, log likelihood, cosine similarity,
  similarity, confidence, bits per byte, bpb, bits per dimension, performance regret, gap, fitness,
  safety score, toxicity, mota, hota, idf1, nds, mase, crps, overall score, macro f1 score,
  macro averaged f1, weighted f1 score, mean dice, average recall, ar, j&f, ap@50, abs rel, absrel,
  δ1, pck, auc@5, optimality optimality, uplift score, macro auc, macro auroc, auc score, pass^1,
  workflow completion, completeness, macc, msd, mean surface distance, assd, collision probability, property satisfaction, error margin, margin of error, correspondence, concordance rate, ability, clip t, clip i, dino score, aesthetic score,
  imagereward, pickscore,
  positive predictive value, ppv, npv, negative predictive value, balanced acc
`);
const accuracy = scoreNames.map(noun('accuracy'));

const vague = new Set(
  phrases(`
  rate, rates,
  time, times, size, cycles, compute, operations, memory, cost, costs, capacity, scaling, deviation, mismatch,
  computation, communication, tokens, quality, budget, logic, buffer, clock, complexity, cache, flash,
  ideal, hours, weights, score, scores, peak, power, error, errors, speed, success, disk, traffic,
  parameters, parameter, energy, area, density, footprint, storage, retention, stall, stalls
`),
);

/** Phrases (lower case, words joined by one space; hyphens count as spaces) that name what was measured. */
export const metricNouns: ReadonlyMap<string, MetricNoun> = new Map(
  [
    ...time,
    ...rate,
    ...speedNouns,
    ...performance,
    ...energy,
    ...power,
    ...efficiency,
    ...utilization,
    ...memory,
    ...bandwidth,
    ...area,
    ...frequency,
    ...flops,
    ...compression,
    ...cost,
    ...deviceTime,
    ...accuracy,
  ].map(([phrase, { relative, absolute, measure, vague: always }]) => [
    phrase,
    { relative, absolute, measure, vague: always || vague.has(phrase) },
  ]),
);

/** Phrases that hold a metric's word without naming a metric; they win because they are longer. */
export const metricDecoys: readonly string[] = phrases(`
  area under, real time, time series, time step, time steps, time complexity, at the same time, same time, first
  time, test time, each time, time domain, time window, time horizon, time frame, over time, long
  time, time consuming, time varying, time frequency, space time, just in time, compile time, long term,
  same precision, matched precision, equal precision, native precision, target precision, weight precision,
  precision levels, precision settings, memory alignment, sequence alignment, temporal alignment, data diversity,
  ahead of time, time scale, time scales, time points, mixed precision, low precision, high
  precision, full precision, half precision, single precision, double precision, lower precision,
  precision medicine, arbitrary precision, reduced precision, precision formats, bit precision,
  integer precision, floating point precision, numerical precision, multi precision, power law,
  computing power, processing power, computational power, compute power, predictive power, expressive
  power, power system, power systems, power grid, power electronics, statistical power, low power,
  ultra low power, high power, memory bound, compute bound, memory bank, working memory, memory
  access, end to end, forward pass, backward pass, single pass, one pass, forward passes, second pass,
  first pass, state of the art, cache hit rate, cache hit rates, hit rate, hit rates, frame by frame, layer by layer,
  one by one, peer to peer, on the fly, text to image, text to video, image to image, host to device,
  sim to real, on device, off chip, in situ, in the wild, out of the box, time to market, learning rate, sampling rate of, machine footprint,
  footprint in machines, memory accesses, memory hierarchy, memory wall, memory augmented, long term
  memory, memory controller, process in memory, processing in memory, compute in memory, computing in memory, in memory computing, memory module, memory management, memory mechanism, memory system,
  memory systems, shared memory, focus area, cache hit, high speed, low latency, high throughput, high
  performance computing, high performance, error correction, error correcting, error propagation,
  error accumulation, error analysis, error bounds, loss function, loss functions, training loss,
  lossless, low cost, high accuracy, state of the art performance, energy harvesting, energy function,
  energy based, standard deviation, standard deviations, free energy, binding energy, energy constrained, high energy, renewable energy,
  error induced, load balance, load balancing, communication bound, cost function, cost aware, cost volume, spatial resolution, bit error rate, success criteria, score
  function, score based, score distillation, speed limit, quality of service, quality of experience,
  data quality, high quality, image quality, air quality, video quality, text to speech, size of the,
  batch size, batch sizes, sample size, image size, patch size, group size, block size, window size,
  step size, population size, kernel size, input size, problem size, system size, cluster size, grid
  size, hidden size, vocabulary size, effect size, tile size, tokens per second per, context tokens, billion tokens, trillion tokens, million tokens, coverage path,
  attention map, feature map, feature maps, depth map, attention maps, hd map, bev map, saliency map,
  map construction, heat map, sample efficiency, data efficiency, label efficiency, faradaic efficiency, spectral efficiency,
  fuel efficiency, quantum efficiency, conversion efficiency, collection efficiency, context capacity, context window,
  context size, vocabulary size, low energy, bit flip rate,
  bit flip rates, carbon footprint, carbon footprints, attention density, acceptance length, accepted length, cache hits,
  error budget, error budgets, privacy budget, ecological footprint, mixing rate, mixing rates, fault rate, fault rates, apply rate, click through rate, conversion rate, engagement rate, churn rate, open rate
`);

/** Scores of error: the head of a compound whatever stands in front (`latency error`). */
export const errorScores: ReadonlySet<string> = new Set(
  phrases(`
  error, errors, perplexity, ppl, wer, cer, eer, rmse, mae, mse, mape, fid, loss, error rate, false
  positive rate
`),
);

/** Scores whose letters are an everyday word in lower case: they count only with a capital (`mAP`, `EM`). */
export const scoresInCapitals: ReadonlySet<string> = new Set(
  phrases(`
  map, apr, apc, apf, ate, rpe, der, asr, ar, em, comet, meteor, cider, kid, ade
`),
);
