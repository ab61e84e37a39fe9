import type { HardwareTable } from './entry.ts';

/** Accelerators of Chinese makers. */
export const china: readonly HardwareTable[] = [
  {
    vendor: 'Huawei',
    kind: 'npu',
    rows: `
Ascend 310 | Da Vinci | 2018 | | 8 | fp16 8, int8 16
Ascend 310P | Da Vinci
Ascend 910 | Da Vinci | 2019 | 32 | 310 | fp16 256, int8 512
Ascend 910A | Da Vinci | | 32
Ascend 910B | Da Vinci | 2023 | 64
Ascend 910C | Da Vinci | 2025 | 128
`,
  },
  {
    vendor: 'Huawei',
    kind: 'system',
    rows: `
CloudMatrix384 | | 2025
Atlas 200
Atlas 200 DK
Atlas 300
Atlas 300I Duo
Atlas 800
Atlas 900
`,
  },
  {
    vendor: 'Huawei',
    kind: 'cpu',
    rows: `
Kunpeng 916
Kunpeng 920 | | 2019
`,
  },
  {
    vendor: 'Cambricon',
    kind: 'npu',
    rows: `
MLU100 | | 2018
MLU220 | | 2019
MLU270 | | 2019
MLU290 | | 2021
MLU370 | | 2021
MLU590
`,
  },
  {
    vendor: 'Baidu',
    kind: 'npu',
    rows: `
Kunlun P800 = Kunlunxin P800
Kunlun II = Kunlun 2 | | 2021
Kunlun R200
Kunlunxin
`,
  },
  {
    vendor: 'Moore Threads',
    kind: 'gpu',
    rows: `
MTT S80 | | 2022 | 16
MTT S3000 | | 2022 | 32
MTT S4000 | | 2023 | 48
MTT S5000
`,
  },
  {
    vendor: null,
    kind: 'accelerator',
    rows: `
BR100 = Biren BR100 | | 2022
BR104
BI-V100 = Iluvatar BI-V100
BI-V150 = Iluvatar BI-V150
MetaX C500 = MXC500 | | 2023
MetaX C550
Enflame T20
Enflame S60
Hanguang 800 | | 2019
Hygon DCU
DCU Z100 = Hygon DCU Z100
Hygon Z100
Hygon K100 = Sugon K100 = Hygon K100 AI = Sugon K100 AI
Hygon C86
TianGai-100
Zhenwu 810E
Sophon BM1684 = BM1684
BM1684X = Sophon BM1684X
BM1688
Journey 5 | | 2021
Journey 6
Horizon X3
Horizon Journey
Horizon Sunrise
MT-3000
Phytium S2500
Phytium D2000
Zhaoxin KX-6000
Zhaoxin KX-7000
K510 = Kendryte K510
SpacemiT K1
SpacemiT X60
TH1520
SpacemiT
PPU-ZW810E = ZW810E
Black Sesame A1000 = Huashan A1000
TianjicX
AltAi
K210 = Kendryte K210 | | 2018
K230 = Kendryte K230
Tianjic | | 2019
Darwin3
`,
  },
  {
    vendor: null,
    kind: 'accelerator',
    need: 'near',
    rows: `
DCU
Sophon
`,
  },
];
