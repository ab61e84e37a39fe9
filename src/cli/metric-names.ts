import { type Metric, metrics } from '../model/claim.ts';
import { unknownName } from './suggest.ts';

/** Names that stand for several metrics. `energy` is a metric too: asked for, it brings its relatives along. */
export const metricGroups: Readonly<Record<string, readonly Metric[]>> = {
  energy: ['energy', 'power', 'energy_efficiency'],
  speed: ['speedup', 'throughput', 'latency'],
  size: ['memory', 'compression', 'model_size'],
  hardware: ['compute', 'utilization', 'bandwidth', 'area', 'frequency'],
};

/** Whether less of an absolute figure is better. */
export const lessIsBetter: ReadonlySet<Metric> = new Set([
  'latency',
  'energy',
  'power',
  'memory',
  'area',
  'flops',
  'device_time',
  'cost',
]);

/** The metrics that a name stands for: `energy-efficiency` is `energy_efficiency`, groups give all of theirs. @throws UsageError */
export function resolveMetric(name: string): readonly Metric[] {
  const plain = name.toLowerCase().replaceAll(/[-\s]+/gu, '_');
  const group = metricGroups[plain];
  if (group !== undefined) return group;
  const found = metrics.find((metric) => metric === plain);
  if (found !== undefined) return [found];
  throw unknownName('metric', name, [...new Set([...metrics, ...Object.keys(metricGroups)])]);
}

/** What each metric is, in one line. */
export const metricAbout: Readonly<Record<Metric, string>> = {
  speedup: 'relative change of speed: faster, higher throughput, lower latency',
  throughput: 'rate of work: tokens/s, FPS, requests/s',
  latency: 'elapsed time of an operation or a job',
  compute: 'rate of arithmetic: TFLOPS, TOPS',
  utilization: 'share of a peak or of a resource that is used',
  energy: 'energy, absolute or relative',
  power: 'power, absolute or relative',
  energy_efficiency: 'work per energy or power: TOPS/W, tokens/J, or relative',
  accuracy: 'any score of quality or error: top-1, mIoU, F1, perplexity, success rate',
  memory: 'memory size, footprint or capacity, absolute or relative',
  bandwidth: 'bytes per second, absolute or relative',
  area: 'silicon area, LUTs, FFs, DSPs, or density',
  frequency: 'clock',
  flops: 'amount of computation, not its rate',
  compression: 'relative size of a model, cache or data',
  model_size: 'number of parameters',
  device_time: 'device-hours or device-days',
  cost: 'money, absolute or relative',
};
