import type { HardwareTable } from './entry.ts';

/** Supercomputers and other named machines. Most names are everyday words. */
export const supercomputers: readonly HardwareTable[] = [
  {
    vendor: null,
    kind: 'system',
    family: 'supercomputer',
    rows: `
Perlmutter | | 2021
Piz Daint | | 2013
Fugaku | | 2020
MareNostrum 5 | | 2023
MareNostrum 4 | | 2017
MareNostrum
Leonardo Booster
LUMI-G
Stampede3
OceanLight = Sunway OceanLight = OceanLite
Tianhe Xingyi
Israel-1
Noctua 2
Noctua
CLAIX
JUWELS Booster | | 2020
JUWELS | | 2018
Frontera
Stampede2 | | 2017
Tianhe-1A = TH-1A
Tianhe-2 = Tianhe-2A | | 2013
Tianhe-3
SuperMUC-NG = SuperMUC
Sunway TaihuLight = TaihuLight | | 2016
TSUBAME
Marconi100
Oakforest-PACS
`,
  },
  {
    vendor: 'HPE',
    kind: 'system',
    family: 'supercomputer',
    need: 'near',
    rows: `
Frontier | | 2022
El Capitan | | 2024
Aurora | | 2023
LUMI | | 2021
Polaris | | 2021
Sunspot
Alps | | 2024
Setonix
Adastra
Tuolumne
Isambard-AI = Isambard
Archer2
Crossroads
Shaheen III
`,
  },
  {
    vendor: 'IBM',
    kind: 'system',
    family: 'supercomputer',
    need: 'near',
    rows: `
Summit | | 2018
Sierra | | 2018
Sequoia
Mira
Lassen
`,
  },
  {
    vendor: null,
    kind: 'system',
    family: 'supercomputer',
    need: 'near',
    rows: `
Leonardo | | 2022
JUPITER | | 2025
Eagle
Titan | | 2012
Theta
Jean Zay
Levante
Lonestar6
Mahti
Puhti
Dardel
Berzelius
MeluXina
Deucalion
Eos
Taiwania 2
Wisteria
Earth Simulator
Nurion
Hawk
Andes
Dawn
Cori
Delta
DeltaAI
Vista
Bridges-2
Expanse
ThetaGPU
ABCI
Miyabi
Blue Waters
Colossus | | 2024
K computer
MN-3
HoreKa
Snellius
Karolina
Venado
Gadi
New Sunway
Discoverer
Hunter
Hyperion
Anvil
Crusher
Edison
Trinity
Chicoma
Kestrel
Derecho
Cheyenne
Andromeda
Alvis
Roihu
Olivia
Betzy
Fritz
Helma
Arrhenius
BigRed200
Ogbon
Tetralith
Saga
Cirrus
Rivanna
Delta GPU = DeltaGPU
Sunway | | 2016
`,
  },
  {
    vendor: null,
    kind: 'cpu',
    rows: `
SW26010 | | 2016
SW26010-Pro = SW26010P = SW26010Pro | | 2021
A64FX | | 2019
FX1000 = PRIMEHPC FX1000
FX700 = PRIMEHPC FX700
SX-Aurora TSUBASA = SX-Aurora
AC922 = Power System AC922
LinuxONE
ThunderX2 | | 2018
Altra Max | | 2021
Ampere Altra = Altra | | 2020
AmpereOne | | 2023
Xtensa LX7
Xtensa LX6
Xtensa
Matrix-2000
FT-2000+ = FT-2000
Phytium 2000+
SG2042 = Sophon SG2042 | | 2023
SG2044 | | 2025
`,
  },
];
