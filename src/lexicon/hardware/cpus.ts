import type { HardwareTable } from './entry.ts';

/** Processor cores that are licensed or open, and RISC-V platforms. */
export const cpus: readonly HardwareTable[] = [
  {
    vendor: 'Arm',
    kind: 'cpu',
    rows: `
Cortex-M0 | | 2009
Cortex-M0+ | | 2012
Cortex-M3 | | 2004
Cortex-M4 | | 2010
Cortex-M4F
Cortex-M7 | | 2014
Cortex-M23 | | 2016
Cortex-M33 | | 2016
Cortex-M52 | | 2023
Cortex-M55 | | 2020
Cortex-M85 | | 2022
Cortex-R5
Cortex-R52
Cortex-A5
Cortex-A7 | | 2011
Cortex-A8 | | 2005
Cortex-A9 | | 2007
Cortex-A15
Cortex-A35
Cortex-A53 = Arm A53 | | 2012
Cortex-A55 | | 2017
Cortex-A57 = Arm A57 | | 2012
Cortex-A72 = Arm A72 | | 2015
Cortex-A73 | | 2016
Cortex-A75 | | 2017
Cortex-A76 = Arm A76 | | 2018
Cortex-A77 | | 2019
Cortex-A78 = Arm A78 | | 2020
Cortex-X1 | | 2020
Cortex-X4 | | 2023
Neoverse N1 | | 2019
Neoverse N2 | | 2021
Neoverse V1 | | 2021
Neoverse V2 | | 2022
Mali-G31
Mali-G52
Mali-G57
Mali-G71
Mali-G72
Mali-G76
Mali-G77
Mali-G78
Mali-G610
Mali-T628
Mali-T860
`,
  },
  {
    vendor: null,
    kind: 'cpu',
    rows: `
CVA6
CV32E40P
VexRiscv
PicoRV32
XuanTie C906 = C906
XuanTie C910 = C910
XuanTie C920 = C920
SiFive U74 = U74
SiFive X280 = X280
SiFive P550 = P550
PULP-OPEN
PULPissimo
X-HEEP
HEEPocrates
NVDLA
NEORV32
NaxRiscv
BlackParrot
VeeR EL2 = EL2 VeeR = SweRV EL2
CV32E40X
CV32E40S
Andes AX45MP = AX45MP
OpenC910
Siracusa SoC
Occamy | | 2023
`,
  },
  {
    vendor: null,
    kind: 'cpu',
    need: 'near',
    rows: `
PULP
Ibex
Snitch
Marsellus
Kraken
XuanTie
Rocket = RocketChip = Rocket Chip
BOOM
XiangShan
Gemmini
Spatz
Ariane
Dustin
Darkside
Carfield
Cheshire
Siracusa
Shaheen
TeraPool
MemPool
`,
  },
];
