import type { HardwareTable } from './entry.ts';

/** Microarchitectures and product lines. Most are everyday words or people's names. */
export const architectures: readonly HardwareTable[] = [
  {
    vendor: 'NVIDIA',
    kind: 'family',
    need: 'paper',
    rows: `
Blackwell = Blackwell Ultra | | 2024
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'family',
    need: 'near',
    rows: `
Hopper | | 2022
Ampere | | 2020
Volta | | 2017
Turing | | 2018
Ada = Ada Lovelace = Lovelace | | 2022
Pascal | | 2016
Maxwell | | 2014
Kepler | | 2012
Fermi | | 2010
Rubin = Vera Rubin | | 2026
Feynman
Tegra
GeForce
Orin | Ampere | 2022
`,
  },
  {
    vendor: 'AMD',
    kind: 'family',
    rows: `
CDNA | | 2020
CDNA 2 | | 2021
CDNA 3 | | 2023
CDNA 4 | | 2025
RDNA | | 2019
RDNA 2 | | 2020
RDNA 3 | | 2022
RDNA 4 | | 2025
XDNA | | 2023
XDNA 1 | | 2023
XDNA 2 | | 2024
Zen 2 | | 2019
Zen 3 | | 2020
Zen 4 | | 2022
Zen 5 | | 2024
Ryzen AI
Strix Halo | | 2025
Strix Point | | 2024
`,
  },
  {
    vendor: 'AMD',
    kind: 'family',
    need: 'near',
    rows: `
Instinct
Radeon
Ryzen
Vega | | 2017
Threadripper = Ryzen Threadripper
Rome
Milan
Genoa
Bergamo
Turin
Naples
Hawk Point
Krackan Point
`,
  },
  {
    vendor: 'Intel',
    kind: 'family',
    need: 'near',
    rows: `
Cascade Lake | | 2019
Ice Lake | | 2019
Cooper Lake | | 2020
Sapphire Rapids | | 2023
Emerald Rapids | | 2023
Granite Rapids | | 2024
Sierra Forest | | 2024
Skylake | | 2015
Haswell | | 2013
Broadwell | | 2014
Sandy Bridge | | 2011
Ivy Bridge | | 2012
Alder Lake | | 2021
Raptor Lake | | 2022
Meteor Lake | | 2023
Lunar Lake | | 2024
Arrow Lake | | 2024
Panther Lake | | 2025
Knights Landing = KNL | | 2016
Knights Corner = KNC | | 2012
Knights Mill | | 2017
Ponte Vecchio | | 2022
Arc | | 2022
Battlemage | | 2024
Alchemist | | 2022
`,
  },
  {
    vendor: 'Huawei',
    kind: 'system',
    need: 'maker',
    rows: 'CloudMatrix | | 2025',
  },
  {
    vendor: 'Google',
    kind: 'system',
    need: 'near',
    rows: `
Pixel
Axion | | 2024
`,
  },
  {
    vendor: 'Intel',
    kind: 'system',
    need: 'near',
    rows: `
NUC
Core Ultra
N100
N95
N305
`,
  },
  {
    vendor: 'AMD',
    kind: 'fpga',
    need: 'near',
    rows: `
Alveo V80 = V80 | Versal | 2024
Alveo V70 = V70 | Versal | 2023
`,
  },
  {
    vendor: 'Apple',
    kind: 'family',
    rows: `
Apple Silicon
Apple Neural Engine = ANE
`,
  },
  {
    vendor: 'Huawei',
    kind: 'family',
    rows: `
Ascend
Kunpeng
`,
  },
  {
    vendor: 'Arm',
    kind: 'family',
    rows: `
Cortex-M
Cortex-A
Cortex-R
Ethos-U
`,
  },
  {
    vendor: 'Arm',
    kind: 'family',
    need: 'near',
    rows: `
Cortex
Neoverse
Ethos
Mali
`,
  },
  {
    vendor: 'AMD',
    kind: 'family',
    rows: `
Versal | | 2019
Versal ACAP
Versal AI Core
Versal AI Edge
Alveo
Zynq
Zynq UltraScale+ = Zynq UltraScale+ MPSoC = Zynq UltraScale = Zynq UltraScale+ RFSoC = Zynq RFSoC | | 2015
Zynq-7000 | | 2011
Virtex UltraScale+
Virtex UltraScale | | 2014
Kintex UltraScale+
Kintex UltraScale | | 2013
Virtex
Kintex
Artix
UltraScale+
UltraScale | | 2013
RFSoC | | 2017
`,
  },
  {
    vendor: 'Intel',
    kind: 'family',
    need: 'near',
    rows: `
Stratix
Arria
Cyclone
Agilex
`,
  },
  { vendor: 'Qualcomm', kind: 'family', need: 'near', rows: 'Hexagon' },
  {
    vendor: 'Qualcomm',
    kind: 'family',
    rows: `
Snapdragon
Hexagon NPU = Hexagon DSP = Hexagon Tensor Processor
Adreno
`,
  },
  {
    vendor: null,
    kind: 'family',
    rows: `
RISC-V = RISCV
PowerPC
SPARC64
`,
  },
  {
    vendor: null,
    kind: 'family',
    need: 'near',
    rows: `
Exynos
Kirin
Dimensity
Kunlun
POWER9 | | 2017
POWER10 | | 2021
POWER8 | | 2014
`,
  },
];
