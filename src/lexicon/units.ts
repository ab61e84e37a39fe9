import type { Metric } from '../model/claim.ts';

/** One unit: its spelling in claims, the metric it tells of, and its size in the base unit. */
export interface Unit {
  /** Spelling in claims. */
  readonly unit: string;
  /** The metric that the unit alone suggests; context may overrule it. */
  readonly metric: Metric;
  readonly baseUnit: string;
  /** How many base units one unit is. */
  readonly scale: number;
  /** The spelling is also an everyday word (`day`, `s`), so that the figure needs a cue before it counts. */
  readonly weak: boolean;
}

/** SI prefixes used in the texts, with their factor. */
const si: readonly (readonly [string, number])[] = [
  ['', 1],
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
  ['Z', 1e21],
];
const siSmall: readonly (readonly [string, string, number])[] = [
  ['p', 'p', 1e-12],
  ['n', 'n', 1e-9],
  ['u', 'u', 1e-6],
  ['μ', 'u', 1e-6],
  ['m', 'm', 1e-3],
];
const siWords: readonly (readonly [string, string, number])[] = [
  ['', '', 1],
  ['pico', 'p', 1e-12],
  ['nano', 'n', 1e-9],
  ['micro', 'u', 1e-6],
  ['milli', 'm', 1e-3],
  ['kilo', 'k', 1e3],
  ['mega', 'M', 1e6],
  ['giga', 'G', 1e9],
  ['tera', 'T', 1e12],
  ['peta', 'P', 1e15],
  ['exa', 'E', 1e18],
  ['zetta', 'Z', 1e21],
];
/** Written magnitudes: `1.2 million tokens/s`, `130 billion parameters`. */
const magnitudes: Readonly<Record<string, string>> = {
  thousand: 'K',
  million: 'M',
  billion: 'B',
  trillion: 'T',
};
const magnitudeFactor: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  G: 1e9,
  T: 1e12,
};

/** Case-sensitive symbols (`ms`, `GB/s`, `TOPS/W`). */
const symbols = new Map<string, Unit>();
/** Spelled-out units, matched without regard to case (`tokens per second`). */
const words = new Map<string, Unit>();

/** Writes a spelling into a table; the first writer of a spelling wins. */
function into(table: Map<string, Unit>) {
  return (
    spelling: string,
    unit: string,
    metric: Metric,
    baseUnit: string,
    scale: number,
    weak = false,
  ): void => {
    if (!table.has(spelling)) table.set(spelling, { unit, metric, baseUnit, scale, weak });
  };
}
const symbol = into(symbols);
const word = into(words);

// Time. Days and longer are everyday words.
const times: readonly (readonly [readonly string[], readonly string[], string, number, boolean])[] = [
  [['s', 'sec', 'secs'], ['second', 'seconds'], 's', 1, true],
  [['ms', 'msec', 'msecs'], ['millisecond', 'milliseconds'], 'ms', 1e-3, false],
  [['us', 'μs', 'usec', 'μsec'], ['microsecond', 'microseconds'], 'us', 1e-6, false],
  [['ns', 'nsec'], ['nanosecond', 'nanoseconds'], 'ns', 1e-9, false],
  [['ps'], ['picosecond', 'picoseconds'], 'ps', 1e-12, false],
  [['min', 'mins'], ['minute', 'minutes'], 'min', 60, true],
  [['h', 'hr', 'hrs'], ['hour', 'hours'], 'h', 3600, true],
  [[], ['day', 'days'], 'day', 86400, true],
  [[], ['week', 'weeks'], 'week', 604800, true],
  [[], ['month', 'months'], 'month', 2592000, true],
];
for (const [short, long, unit, scale, weak] of times) {
  for (const s of short) {
    symbol(s, unit, 'latency', 's', scale, weak);
    for (const per of ['/token', '/tok', ' per token'])
      symbol(`${s}${per}`, `${unit}/token`, 'latency', 's/token', scale);
  }
  for (const w of long) {
    word(w, unit, 'latency', 's', scale, weak);
    for (const per of ['/token', ' per token', ' per output token', ' per generated token'])
      word(`${w}${per}`, `${unit}/token`, 'latency', 's/token', scale);
  }
}

// Rates of work: the thing counted → its spelling in claims.
const rates: Readonly<Record<string, readonly string[]>> = {
  'tokens/s': ['token', 'tokens', 'tok', 'toks', 'output tokens', 'generated tokens'],
  FPS: ['frame', 'frames'],
  'images/s': ['image', 'images', 'img', 'imgs'],
  'requests/s': ['request', 'requests', 'req', 'reqs'],
  'queries/s': ['query', 'queries'],
  'samples/s': ['sample', 'samples'],
  'inferences/s': ['inference', 'inferences', 'inf'],
  'steps/s': [
    'step',
    'steps',
    'env steps',
    'environment steps',
    'time steps',
    'simulation steps',
    'timesteps',
  ],
  'iterations/s': ['iteration', 'iterations', 'it', 'iter', 'iters'],
  'sequences/s': ['sequence', 'sequences', 'seq', 'seqs'],
  'operations/s': ['operation', 'operations'],
  'transactions/s': ['transaction', 'transactions'],
  'videos/s': ['video', 'videos'],
  'points/s': ['point', 'points'],
  'pixels/s': ['pixel', 'pixels'],
  'edges/s': ['edge', 'edges'],
  'pages/s': ['page', 'pages', 'PDF pages', 'document pages'],
  'documents/s': ['document', 'documents', 'docs'],
  'words/s': ['word', 'words'],
  'events/s': ['event', 'events'],
  'packets/s': ['packet', 'packets'],
  'messages/s': ['message', 'messages'],
  'molecules/s': ['molecule', 'molecules'],
  'tasks/s': ['task', 'tasks'],
  'lookups/s': ['lookup', 'lookups'],
  'updates/s': ['update', 'updates'],
  'examples/s': ['example', 'examples'],
  'slides/s': ['slide', 'slides', 'WSIs'],
  'grasps/s': ['grasp', 'grasps'],
  'allocations/s': ['allocation', 'allocations'],
  'flows/s': ['flow', 'flows', 'normal flows'],
  'sentences/s': ['sentence', 'sentences'],
  'jobs/s': ['job', 'jobs'],
  'searches/s': ['search', 'searches'],
  'records/s': ['record', 'records'],
  'evaluations/s': ['evaluation', 'evaluations'],
  'decisions/s': ['decision', 'decisions'],
  'objects/s': ['object', 'objects'],
  'spectra/s': ['spectra'],
  'trajectories/s': ['trajectory', 'trajectories'],
  'rollouts/s': ['rollout', 'rollouts'],
  'proofs/s': ['proof', 'proofs'],
  'particles/s': ['particle', 'particles'],
  'atoms/s': ['atom', 'atoms'],
  'agents/s': ['agent', 'agents'],
  'voxels/s': ['voxel', 'voxels'],
  'rays/s': ['ray', 'rays'],
  'cells/s': ['cell', 'cells'],
  'rows/s': ['row', 'rows'],
  'graphs/s': ['graph', 'graphs'],
  'scans/s': ['scan', 'scans'],
  'environments/s': ['environment', 'environments'],
  'episodes/s': ['episode', 'episodes'],
  'synaptic operations/s': ['synaptic operations', 'sops'],
};
const perSecond = [
  '/s',
  '/sec',
  '/second',
  ' / s',
  ' per second',
  ' per sec',
  ' a second',
  '-per-second',
  ' s^-1',
  ' s-1',
];
const perLonger: readonly (readonly [string, string, number])[] = [
  ['/min', 'min', 60],
  ['/minute', 'min', 60],
  [' per minute', 'min', 60],
  ['/h', 'h', 3600],
  ['/hour', 'h', 3600],
  [' per hour', 'h', 3600],
  ['/day', 'day', 86400],
  [' per day', 'day', 86400],
];
for (const [unit, things] of Object.entries(rates)) {
  const base = unit === 'FPS' ? 'frames/s' : unit;
  for (const thing of things) {
    for (const magnitude of ['', 'k', 'K', 'M', 'G']) {
      const joints = magnitude === '' ? [''] : [magnitude, `${magnitude} `];
      for (const joint of joints)
        for (const per of perSecond) {
          const spelling = `${joint}${thing}${per}`;
          const named = magnitude === '' ? unit : `${magnitude}${base}`;
          if (magnitude === '') word(spelling, named, 'throughput', base, 1);
          else symbol(spelling, named, 'throughput', base, magnitudeFactor[magnitude] ?? 1);
        }
    }
    for (const [long, short] of Object.entries(magnitudes))
      for (const per of perSecond)
        word(
          `${long} ${thing}${per}`,
          `${short === 'B' ? 'G' : short}${base}`,
          'throughput',
          base,
          magnitudeFactor[short] ?? 1,
        );
    for (const [per, short, seconds] of perLonger)
      word(`${thing}${per}`, `${base.replace(/\/s$/u, '')}/${short}`, 'throughput', base, 1 / seconds);
  }
}
// Climate models by the simulated years of a day, molecular dynamics by the simulated nanoseconds.
symbol('SYPD', 'SYPD', 'throughput', 'SYPD', 1);
symbol('ns/day', 'ns/day', 'throughput', 'ns/day', 1);
symbol('ns per day', 'ns/day', 'throughput', 'ns/day', 1);
for (const s of ['FPS', 'fps', 'Fps']) symbol(s, 'FPS', 'throughput', 'frames/s', 1);
for (const s of ['QPS', 'qps']) symbol(s, 'queries/s', 'throughput', 'queries/s', 1);
for (const s of ['RPS', 'rps']) symbol(s, 'requests/s', 'throughput', 'requests/s', 1);
for (const s of ['TPS', 'tps', 'Tok/s', 'TOK/S']) symbol(s, 'tokens/s', 'throughput', 'tokens/s', 1);

// Arithmetic: rate and amount. `FLOPS` is a rate; `FLOPs` is an amount unless the words around say otherwise.
for (const [p, f] of si) {
  const P = p === 'k' ? 'K' : p;
  for (const s of [
    'FLOPS',
    'FLOP/s',
    'FLOPs/s',
    'FLOPS/s',
    'Flop/s',
    'Flops/s',
    'flop/s',
    'flops/s',
    'FLOP/sec',
    'FLOPs/sec',
  ])
    symbol(`${p}${s}`, `${P}FLOPS`, 'compute', 'FLOPS', f);
  for (const s of ['OPS', 'OP/s', 'OPs/s', 'Op/s', 'Ops/s', 'ops/s', 'OPS/s', 'op/s'])
    symbol(`${p}${s}`, `${P}OPS`, 'compute', 'OPS', f);
  for (const s of ['MAC/s', 'MACs/s', 'MACS'])
    if (p !== '' || s !== 'MACS') symbol(`${p}${s}`, `${P}MACs/s`, 'compute', 'MACs/s', f);
  for (const s of ['FLOPs', 'FLOP', 'Flops', 'flops', 'Flop', ' FLOPs', ' FLOP'])
    symbol(`${p}${s}`, `${P}FLOPs`, 'flops', 'FLOPs', f);
  for (const s of ['MACs', 'MAC', 'Macs', ' MACs']) symbol(`${p}${s}`, `${P}MACs`, 'flops', 'MACs', f);
  for (const per of ['/W', '/Watt', '/watt', ' per W', ' per Watt', ' per watt']) {
    for (const s of ['FLOPS', 'FLOP/s', 'FLOPs', 'FLOPs/s', 'Flops', 'Flop/s'])
      symbol(`${p}${s}${per}`, `${P}FLOPS/W`, 'energy_efficiency', 'FLOPS/W', f);
    for (const s of ['OPS', 'OPs', 'OP/s', 'OP/S', 'Ops'])
      symbol(`${p}${s}${per}`, `${P}OPS/W`, 'energy_efficiency', 'OPS/W', f);
  }
  // An operation for each joule is an operation a second for each watt.
  for (const per of ['/J', '/Joule', '/joule', ' per joule', ' per Joule']) {
    for (const s of ['FLOP', 'FLOPs', 'Flop', 'Flops'])
      symbol(`${p}${s}${per}`, `${P}FLOPS/W`, 'energy_efficiency', 'FLOPS/W', f);
    for (const s of ['OP', 'OPs', 'OPS', 'Op', 'Ops'])
      symbol(`${p}${s}${per}`, `${P}OPS/W`, 'energy_efficiency', 'OPS/W', f);
  }
  for (const per of ['/mm^2', '/mm2', '/mm²'])
    for (const s of ['FLOPS', 'OPS']) symbol(`${p}${s}${per}`, `${P}${s}/mm^2`, 'area', `${s}/mm^2`, f);
}
symbol('TOPs', 'TOPS', 'compute', 'OPS', 1e12);
symbol('GOPs', 'GOPS', 'compute', 'OPS', 1e9);
for (const [letter, name, f] of [
  ['K', 'thousand', 1e3],
  ['M', 'million', 1e6],
  ['B', 'billion', 1e9],
  ['G', 'giga', 1e9],
  ['T', 'trillion', 1e12],
] as const)
  for (const thing of [
    'floating-point operations',
    'floating point operations',
    'FLOPs',
    'multiply-accumulate operations',
    'MACs',
  ]) {
    const unit = `${letter === 'B' ? 'G' : letter}${/acc|MACs/u.test(thing) ? 'MACs' : 'FLOPs'}`;
    symbol(`${letter} ${thing}`, unit, 'flops', unit.slice(1), f);
    word(`${name} ${thing.toLowerCase()}`, unit, 'flops', unit.slice(1), f);
  }
symbol('BFLOPs', 'GFLOPs', 'flops', 'FLOPs', 1e9);
for (const [name, p, f] of siWords) {
  if (f < 1) continue;
  for (const joint of name === '' ? [''] : [name, `${name}-`, `${name} `]) {
    if (name !== '') {
      for (const s of ['flops', 'flop/s', 'flops/s', 'flop per second', 'flops per second'])
        word(`${joint}${s}`, `${p}FLOPS`, 'compute', 'FLOPS', f);
      word(`${joint}ops`, `${p}OPS`, 'compute', 'OPS', f);
      for (const s of ['op', 'ops']) {
        word(`${joint}${s}/s`, `${p}OPS`, 'compute', 'OPS', f);
        for (const per of ['/j', '/w', ' per joule', ' per watt'])
          word(`${joint}${s}${per}`, `${p}OPS/W`, 'energy_efficiency', 'OPS/W', f);
      }
    }
    for (const s of ['floating-point operations per second', 'floating point operations per second'])
      word(`${joint}${s}`, `${p}FLOPS`, 'compute', 'FLOPS', f);
  }
}
for (const s of ['MAC/clk', 'MACs/clk', 'MAC/cycle', 'MACs/cycle', 'MACs per cycle', 'MAC per cycle'])
  symbol(s, 'MAC/clk', 'compute', 'MAC/clk', 1);
for (const s of ['operations per clock cycle', 'operations per cycle', 'ops/cycle', 'op/cycle'])
  word(s, 'OP/clk', 'compute', 'OP/clk', 1);
for (const s of [
  'multiply and accumulate operations per clock cycle',
  'multiply-accumulate operations per clock cycle',
  'multiply-accumulates per cycle',
  'multiply-accumulate operations per cycle',
])
  for (const tail of ['', ' (mac/clk)', ' (mac/cycle)', ' (macs/cycle)'])
    word(`${s}${tail}`, 'MAC/clk', 'compute', 'MAC/clk', 1);

// Energy, power, and work per either.
const workPerEnergy = [
  'tokens',
  'token',
  'inferences',
  'inference',
  'samples',
  'images',
  'frames',
  'queries',
  'requests',
];
for (const [p, f] of [
  ...si.filter(([q]) => q !== 'K' && q !== 'E' && q !== 'P'),
  ...siSmall.map(([s, , g]) => [s, g] as const),
]) {
  const u = p === 'μ' ? 'u' : p;
  symbol(`${p}J`, `${u}J`, 'energy', 'J', f, p === '');
  symbol(`${p}W`, `${u}W`, 'power', 'W', f);
  if (f >= 1e-3) symbol(`${p}Wh`, `${u}Wh`, 'energy', 'J', f * 3600);
  if (f >= 1e-3)
    for (const thing of workPerEnergy)
      for (const per of ['/', ' per '])
        symbol(
          `${thing}${per}${p}J`,
          `${thing.replace(/s?$/u, 's')}/${u}J`,
          'energy_efficiency',
          `${thing.replace(/s?$/u, 's')}/J`,
          1 / f,
        );
}
symbol('KWh', 'kWh', 'energy', 'J', 3.6e6);
for (const [name, p, f] of siWords) {
  for (const s of ['joule', 'joules']) word(`${name}${s}`, `${p}J`, 'energy', 'J', f);
  for (const s of ['watt', 'watts']) word(`${name}${s}`, `${p}W`, 'power', 'W', f);
  for (const s of ['watt-hour', 'watt-hours', 'watt hours'])
    word(`${name}${s}`, `${p}Wh`, 'energy', 'J', f * 3600);
  for (const s of ['byte', 'bytes'])
    if (name !== '') word(`${name}${s}`, `${p === 'k' ? 'K' : p}B`, 'memory', 'B', f);
  for (const s of ['bytes per second', 'bytes/s', 'bytes/second'])
    word(`${name}${s}`, `${p === 'k' ? 'K' : p}B/s`, 'bandwidth', 'B/s', f);
  for (const s of ['bits per second']) word(`${name}${s}`, `${p}bps`, 'bandwidth', 'bps', f);
  for (const s of ['hertz']) word(`${name}${s}`, `${p}Hz`, 'frequency', 'Hz', f);
}
for (const thing of workPerEnergy)
  for (const s of ['joule', 'watt']) {
    const plural = thing.replace(/(?<!s)$/u, 's').replace(/querys$/u, 'queries');
    word(
      `${thing} per ${s}`,
      `${plural}/${s === 'joule' ? 'J' : 'W'}`,
      'energy_efficiency',
      `${plural}/${s === 'joule' ? 'J' : 'W'}`,
      1,
    );
  }
for (const s of ['FPS/W', 'fps/W', 'FPS/Watt', 'frames/s/W'])
  symbol(s, 'FPS/W', 'energy_efficiency', 'FPS/W', 1);
for (const s of ['tokens/s/W', 'tok/s/W', 'tokens/W', 'tokens/second/W', 'tokens/sec/W', 'tokens/s/Watt'])
  symbol(s, 'tokens/s/W', 'energy_efficiency', 'tokens/s/W', 1);

// Memory, bandwidth, clock, silicon.
for (const [p, f] of si) {
  if (p === '' || p === 'E') continue;
  const P = p === 'k' ? 'K' : p;
  for (const s of ['B', 'Byte', 'Bytes', 'bytes']) symbol(`${p}${s}`, `${P}B`, 'memory', 'B', f);
  if (p !== 'k')
    symbol(`${p}iB`, `${p}iB`, 'memory', 'B', 1024 ** (['K', 'M', 'G', 'T', 'P'].indexOf(p) + 1));
  if (p !== 'k')
    for (const s of ['iB/s', 'iB/sec'])
      symbol(`${p}${s}`, `${p}iB/s`, 'bandwidth', 'B/s', 1024 ** (['K', 'M', 'G', 'T', 'P'].indexOf(p) + 1));
  for (const s of ['B/s', 'B/sec', 'Bps', 'B/S']) symbol(`${p}${s}`, `${P}B/s`, 'bandwidth', 'B/s', f);
  for (const s of ['b/s', 'bps', 'bit/s', 'bits/s'])
    symbol(`${p}${s}`, `${P === 'K' ? 'k' : P}bps`, 'bandwidth', 'bps', f);
}
for (const s of ['bytes', 'byte']) word(s, 'B', 'memory', 'B', 1, true);
for (const [s, f] of [
  ['Hz', 1],
  ['kHz', 1e3],
  ['KHz', 1e3],
  ['MHz', 1e6],
  ['Mhz', 1e6],
  ['GHz', 1e9],
  ['Ghz', 1e9],
] as const)
  symbol(s, s.replace(/^K/u, 'k').replace('hz', 'Hz'), 'frequency', 'Hz', f);
for (const [s, f] of [
  ['mm', 1],
  ['μm', 1e-6],
  ['um', 1e-6],
] as const)
  for (const square of ['^2', '2', '²', ' ^2'])
    symbol(`${s}${square}`, `${s === 'μm' ? 'um' : s}^2`, 'area', 'mm^2', f);
word('square millimeters', 'mm^2', 'area', 'mm^2', 1);
for (const s of ['LUT', 'FF', 'DSP', 'BRAM', 'ALM', 'CLB', 'URAM'])
  for (const [p, f] of [
    ['', 1],
    ['k', 1e3],
    ['K', 1e3],
    ['k ', 1e3],
    ['K ', 1e3],
  ] as const)
    for (const plural of ['', 's'])
      symbol(`${p}${s}${plural}`, `${p.trim().toLowerCase()}${s}s`, 'area', `${s}s`, f, plural === '');
word('lookup tables', 'LUTs', 'area', 'LUTs', 1);
word('flip-flops', 'FFs', 'area', 'FFs', 1);

// Parameters. Up to two words may stand between the magnitude and the noun.
const parameterAdjectives = [
  '',
  'active ',
  'activated ',
  'trainable ',
  'learnable ',
  'total ',
  'model ',
  'trained ',
  'tunable ',
  'additional ',
  'extra ',
  'non-embedding ',
  'active model ',
  'trainable model ',
];
for (const noun of ['parameters', 'parameter', 'params', 'param'])
  for (const adjective of parameterAdjectives) {
    for (const m of ['K', 'k', 'M', 'B', 'T', 'G'])
      for (const joint of [' ', '-', '']) {
        if (joint === '' && adjective !== '') continue;
        symbol(
          `${m}${joint}${adjective}${noun}`,
          `${m === 'k' ? 'K' : m === 'G' ? 'B' : m}params`,
          'model_size',
          'params',
          magnitudeFactor[m] ?? 1,
        );
      }
    for (const [long, short] of Object.entries(magnitudes))
      for (const joint of [' ', '-'])
        word(
          `${long}${joint}${adjective}${noun}`,
          `${short}params`,
          'model_size',
          'params',
          magnitudeFactor[short] ?? 1,
        );
    word(`${adjective}${noun}`, 'params', 'model_size', 'params', 1);
  }

// Device time: `GPU days`, `GPU-hours`, `TPUv4 hours`; a chip's own name is handled where hardware is known.
for (const device of ['GPU', 'TPU', 'CPU', 'NPU', 'node', 'core', 'CPU core'])
  for (const [long, unit, scale] of [
    ['second', 'second', 1 / 86400],
    ['minute', 'minute', 1 / 1440],
    ['hour', 'hour', 1 / 24],
    ['day', 'day', 1],
    ['month', 'month', 30],
    ['year', 'year', 365],
  ] as const) {
    const capital = `${long[0]?.toUpperCase()}${long.slice(1)}`;
    const names = device === 'GPU' || device === 'TPU' ? [device, device.toLowerCase()] : [device];
    for (const name of [...names, `training ${device}`])
      for (const joint of [' ', '-', ' training ', ' compute '])
        for (const noun of [long, `${long}s`, capital, `${capital}s`])
          symbol(`${name}${joint}${noun}`, `${device}-${unit}`, 'device_time', `${device}-day`, scale);
  }

// Money behind the number.
for (const s of ['USD', 'US dollars', 'dollars', 'dollar', 'usd']) {
  word(s.toLowerCase(), 'USD', 'cost', 'USD', 1);
  for (const [long, short] of Object.entries(magnitudes))
    word(`${long} ${s.toLowerCase()}`, `${short}USD`, 'cost', 'USD', magnitudeFactor[short] ?? 1);
}
for (const s of ['cents', 'cent']) word(s, 'cent', 'cost', 'USD', 0.01);

// Scores with a physical unit: the unit is not part of the claim.
symbol('dB', 'dB', 'accuracy', 'dB', 1);
for (const s of ['N', 'Nm', 'rad', 'mm', 'cm', 'km', 'mas', 'eV', 'meV', 'kcal/mol', 'meV/atom', 'kJ/mol'])
  symbol(s, '', 'accuracy', '', 1, true);
for (const s of [
  'degrees',
  'degree',
  'meters',
  'centimeters',
  'millimeters',
  'pixels',
  'px',
  'mm',
  'cm',
  'bpm',
  '°c',
  '°',
])
  word(s, '', 'accuracy', '', 1, true);
for (const s of ['m']) symbol(s, '', 'accuracy', '', 1, true);

const longestUnit = 8;
const piece = /[\p{L}\d$°²³^]+(?:\/[\p{L}\d²^]+)*|[-/() ]/uy;

/** What spellings of several pieces begin with, up to the end of each piece but the last. */
function openings(spellings: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const spelling of spellings) {
    piece.lastIndex = 0;
    while (piece.test(spelling) && piece.lastIndex < spelling.length)
      found.add(spelling.slice(0, piece.lastIndex));
  }
  return found;
}
const symbolOpenings = openings(symbols.keys());
const wordOpenings = openings(words.keys());

/** A unit found behind a number, and where it ends. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

/**
 * The longest unit of the table that starts at `at` (behind at most one space or hyphen) and ends at the end of a word.
 * Symbols are case-sensitive, spelled-out units are not. Units of `own`, in their own case, win over the table.
 */
export function matchUnit(
  text: string,
  at: number,
  own: ReadonlyMap<string, Unit> | null = null,
): UnitMatch | null {
  const first = text[at] ?? '';
  const from = first === ' ' || first === '-' ? at + 1 : at;
  let end = from;
  let best: UnitMatch | null = null;
  piece.lastIndex = from;
  for (let i = 0; i < longestUnit * 2; i++) {
    const match = piece.exec(text);
    if (match === null) break;
    end = piece.lastIndex;
    const found = match[0];
    if (found === ' ' || found === '-' || found === '(') {
      if (i === 0) break;
      continue;
    }
    const spelling = text.slice(from, end);
    const lower = spelling.toLowerCase();
    let unit = own?.get(spelling) ?? symbols.get(spelling) ?? words.get(lower);
    if (unit !== undefined) best = { unit, end };
    else if (found.includes('/')) {
      // `0.23 mJ/inference`, `2,800 tokens/s/GPU`: the table knows the part before a stroke.
      for (let cut = found.lastIndexOf('/'); cut > 0; cut = found.lastIndexOf('/', cut - 1)) {
        const head = text.slice(from, end - found.length + cut);
        unit = own?.get(head) ?? symbols.get(head) ?? words.get(head.toLowerCase());
        if (unit === undefined) continue;
        best = { unit, end: from + head.length };
        break;
      }
    }
    if (own === null && !symbolOpenings.has(spelling) && !wordOpenings.has(lower)) break;
    if (spelling.length > 60) break;
  }
  // `10 s` may not swallow the hyphen of `10-s` unless the unit is joined on purpose (`321B-parameter`, `10-ms`).
  return best;
}

/** The unit a claim's spelling stands for, e.g. of `--min 500ms`; null for an unknown one. */
export function unitOf(spelling: string): Unit | null {
  return symbols.get(spelling) ?? words.get(spelling.toLowerCase()) ?? null;
}
