import { phrases } from '../phrases.ts';

/** Makers and brands that stand before a name and are no part of it, lower case, with the maker they tell. */
export const makers: ReadonlyMap<string, string> = new Map([
  ['nvidia', 'NVIDIA'],
  ["nvidia's", 'NVIDIA'],
  ['geforce', 'NVIDIA'],
  ['quadro', 'NVIDIA'],
  ['tesla', 'NVIDIA'],
  ['jetson', 'NVIDIA'],
  ['rtx', 'NVIDIA'],
  ['dgx', 'NVIDIA'],
  ['amd', 'AMD'],
  ["amd's", 'AMD'],
  ['radeon', 'AMD'],
  ['instinct', 'AMD'],
  ['xilinx', 'AMD'],
  ['alveo', 'AMD'],
  ['intel', 'Intel'],
  ["intel's", 'Intel'],
  ['habana', 'Intel'],
  ['altera', 'Intel'],
  ['movidius', 'Intel'],
  ['apple', 'Apple'],
  ["apple's", 'Apple'],
  ['google', 'Google'],
  ["google's", 'Google'],
  ['huawei', 'Huawei'],
  ["huawei's", 'Huawei'],
  ['hisilicon', 'Huawei'],
  ['ascend', 'Huawei'],
  ['qualcomm', 'Qualcomm'],
  ['snapdragon', 'Qualcomm'],
  ['arm', 'Arm'],
  ['aws', 'AWS'],
  ['amazon', 'AWS'],
  ['cerebras', 'Cerebras'],
  ['sambanova', 'SambaNova'],
  ['graphcore', 'Graphcore'],
  ['groq', 'Groq'],
  ['tenstorrent', 'Tenstorrent'],
  ['ibm', 'IBM'],
  ['meta', 'Meta'],
  ["meta's", 'Meta'],
  ['oculus', 'Meta'],
  ['microsoft', 'Microsoft'],
  ['samsung', 'Samsung'],
  ['mediatek', 'MediaTek'],
  ['ambiq', 'Ambiq'],
  ['brainchip', 'BrainChip'],
  ['baidu', 'Baidu'],
  ['cambricon', 'Cambricon'],
  ['synsense', 'SynSense'],
  ['stmicroelectronics', 'STMicroelectronics'],
  ['furiosaai', 'FuriosaAI'],
  ['mobilint', 'Mobilint'],
  ['ambarella', 'Ambarella'],
  ['renesas', 'Renesas'],
  ['nxp', 'NXP'],
  ['alif', 'Alif'],
]);

/** Makers, for a stray maker's name as context of a whole paper: these words mean little else in an abstract. */
export const plainMakers: ReadonlySet<string> = new Set([
  'nvidia',
  'amd',
  'xilinx',
  'geforce',
  'quadro',
  'radeon',
  'altera',
  'cerebras',
  'graphcore',
  'groq',
]);

/** Nouns for devices, singular. Beside an ambiguous name they say that it is one. */
export const deviceNouns: ReadonlySet<string> = new Set([
  'gpu',
  'gpgpu',
  'cpu',
  'npu',
  'hpu',
  'vpu',
  'dpu',
  'fpga',
  'mcu',
  'soc',
  'mpsoc',
  'asic',
  'rdu',
  'dsp',
  'chip',
  'chipset',
  'microchip',
  'superchip',
  'processor',
  'coprocessor',
  'microprocessor',
  'microcontroller',
  'accelerator',
  'silicon',
  'microarchitecture',
  'supercomputer',
  'workstation',
  'laptop',
  'smartphone',
  'desktop',
  'tablet',
]);

/** Nouns that say so only right behind the name. */
export const looseDeviceNouns: ReadonlySet<string> = new Set([
  'architecture',
  'hardware',
  'board',
  'card',
  'device',
  'server',
  'cluster',
  'node',
  'instance',
  'module',
  'platform',
  'phone',
  'headset',
  'watch',
  'macbook',
  'superpod',
]);

/** Nouns that say so right behind the name of a supercomputer. */
export const machineNouns: ReadonlySet<string> = new Set(['machine', 'system', 'pilot', 'testbed']);

/** Nouns that take a name away from hardware: `iPhone dataset`, `L2 norm`, `Turing machine`, `PASCAL VOC`. */
export const otherNouns: ReadonlySet<string> = new Set([
  'dataset',
  'datasets',
  'benchmark',
  'benchmarks',
  'cache',
  'caches',
  'norm',
  'norms',
  'regularization',
  'loss',
  'distance',
  'test',
  'tests',
  'scans',
  'photos',
  'images',
  'videos',
  'captures',
  'footage',
  'voc',
  'completeness',
  'ide',
  'c',
  'model',
  'models',
]);

/** Words that may follow a name used as a place (`on T4, with …`): behind them no noun continues the name. */
export const plainFollowers: ReadonlySet<string> = new Set([
  'and',
  'or',
  'with',
  'in',
  'at',
  'to',
  'for',
  'from',
  'by',
  'while',
  'when',
  'where',
  'which',
  'that',
  'using',
  'via',
  'under',
  'over',
  'than',
  'versus',
  'vs',
  'compared',
  'respectively',
  'is',
  'are',
  'has',
  'as',
  'running',
  'without',
  'achieving',
]);

/** Words that speak of supercomputers. */
export const supercomputerWords: ReadonlySet<string> = new Set([
  'supercomputer',
  'supercomputers',
  'supercomputing',
  'exascale',
  'exaflop',
  'eflops',
  'exaflops',
  'petascale',
  'hpc',
  'mpi',
  'dragonfly',
  'slingshot',
  'olcf',
  'alcf',
  'nersc',
]);

/** Computing centres, lower case: the name of their machine stands before or behind theirs. */
export const centres: ReadonlySet<string> = new Set([
  'cineca',
  'nersc',
  'olcf',
  'alcf',
  'ornl',
  'argonne',
  'llnl',
  'lanl',
  'nrel',
  'ncar',
  'ncsa',
  'tacc',
  'cscs',
  'csc',
  'bsc',
  'jsc',
  'lrz',
  'hlrs',
  'riken',
  'eurohpc',
  'idris',
  'cines',
  'kaust',
]);

/** Hosted notebooks, whose GPUs are named behind them: `a Colab T4`. */
export const notebookHosts: ReadonlySet<string> = new Set(['colab', 'kaggle']);

/** Words behind a board's brand that make software of it: `Arduino IDE`. */
export const softwareNouns: ReadonlySet<string> = new Set([
  'ide',
  'c',
  'code',
  'sketch',
  'sketches',
  'library',
  'libraries',
  'framework',
]);

/** Number words that count devices. */
export const countWords: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['single', 1],
  ['two', 2],
  ['dual', 2],
  ['three', 3],
  ['four', 4],
  ['quad', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
  ['sixteen', 16],
  ['thirty-two', 32],
  ['sixty-four', 64],
]);

/** Words between a count and a name that leave the count standing, apart from makers. */
export const countFillers: ReadonlySet<string> = new Set([
  'gpus',
  'consumer-grade',
  'commodity',
  'consumer',
  'of',
  'the',
  'gpu',
]);

/** Words that may follow a name in a user's query without changing what is meant. */
export const idleWords: ReadonlySet<string> = new Set([
  'gpu',
  'gpus',
  'cpu',
  'npu',
  'chip',
  'board',
  'card',
  'pcie',
  'sxm',
  'sxm2',
  'sxm3',
  'sxm4',
  'sxm5',
  'oam',
]);

/** Form factors between a name and its memory size (`A100-SXM4-80GB`). */
export const formFactors: ReadonlySet<string> = new Set([
  'sxm',
  'sxm2',
  'sxm3',
  'sxm4',
  'sxm5',
  'pcie',
  'pci-e',
  'oam',
]);

/** Names that end in a capital S which in small is the plural of another. */
export const pluralLookalikes: ReadonlySet<string> = new Set(['V100S']);

/** Product lines that are no device of their own where a device's name follows: `Instinct MI300X`, `GeForce RTX 3090`. */
export const brands: ReadonlySet<string> = new Set([
  'Instinct',
  'GeForce',
  'Radeon',
  'Ryzen',
  'Tegra',
  'Quadro',
  'Kria',
  'Movidius',
  'Jetson',
  'Alveo',
  'Versal',
  'Versal ACAP',
  'Versal AI Core',
  'Versal AI Edge',
  'Zynq',
  'Zynq UltraScale+',
  'Zynq-7000',
  'Virtex UltraScale+',
  'Kintex UltraScale+',
  'UltraScale+',
  'UltraScale',
  'Virtex UltraScale',
  'Virtex-7',
  'Kintex-7',
  'Artix-7',
  'Spartan-3',
  'Spartan-6',
  'Spartan-7',
  'Kintex UltraScale',
  'Banana Pi',
  'Horizon Journey',
  'Snapdragon',
  'Arduino',
  'Coral',
  'Atlas',
  'STM32',
  'ESP32',
]);

/** Full names that give way to the chip's own name where the paper uses that as well. */
export const ownNames: ReadonlyMap<string, string> = new Map([['Coral Edge TPU', 'Edge TPU']]);

/**
 * Lines whose bare name means the one member that the paper names in full: `the Jetson` behind `Jetson Orin Nano`.
 * Architectures are not among them: they are named for their own sake.
 */
export const lines: ReadonlySet<string> = new Set([
  'Raspberry Pi',
  'Orange Pi',
  'Jetson',
  'Jetson AGX',
  'Orin',
  'Xavier',
  'TX1',
  'TX2',
  'CloudMatrix',
  'WSE',
  'Loihi',
  'iPhone',
  'MacBook',
  'Pixel',
  'Snapdragon',
  'Xeon',
  'EPYC',
  'Arduino',
  'Trainium',
  'Inferentia',
  'Kria',
  'Alveo',
  'DGX',
  'Wormhole',
  'MareNostrum',
  'Thor',
  'Banana Pi',
]);

/** Words that a hyphen ties to a name without making another name of it (`Jetson-Based`). */
export const tiedWords: ReadonlySet<string> = new Set([
  'based',
  'class',
  'powered',
  'like',
  'only',
  'enabled',
  'optimized',
  'accelerated',
  'equipped',
  'native',
  'friendly',
  'aware',
  'specific',
  'compatible',
  'oriented',
  'scale',
  'level',
  'style',
  'v',
]);

/** First words of names that are found in lower case too. */
export const lowerCaseHeads: ReadonlySet<string> = new Set([
  'rtx',
  'gtx',
  'jetson',
  'raspberry',
  'xeon',
  'zynq',
  'ryzen',
  'epyc',
  'macbook',
  'cortex',
  'risc',
  'i.mx',
  'snapdragon',
]);

/** Behind the bare name of a board: something made for it, or its maker. */
export const boardExtras: ReadonlySet<string> = new Set(['camera', 'cameras', 'foundation', 'os', 'imager']);

/** How the names of families and cores begin that are built into small devices or carry a circuit of one's own. */
export const embeddedNames = phrases(`
  Zynq, Versal, Virtex, Kintex, Artix, Spartan, UltraScale, Stratix, Arria, Cyclone, Agilex, Cortex-M, Cortex-R, STM32,
  ESP32, nRF, Arduino
`);
