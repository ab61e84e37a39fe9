import type { HardwareTable } from './entry.ts';

/** NVIDIA's data-centre and workstation GPUs, superchips and systems. Rates: dense Tensor Core rates where there are Tensor Cores. */
export const nvidiaDatacenter: readonly HardwareTable[] = [
  {
    vendor: 'NVIDIA',
    kind: 'gpu',
    rows: `
A100 | Ampere | 2020 | 40 | 400 | fp64 19.5, tf32 156, bf16 312, fp16 312, int8 624
A100X | Ampere | 2021 | 80 | 300
A800 | Ampere | 2022 | 80 | 400 | bf16 312, fp16 312
A30 | Ampere | 2021 | 24 | 165 | bf16 165, fp16 165, int8 330
A40 | Ampere | 2020 | 48 | 300 | bf16 149.7, fp16 149.7, int8 299
H100 | Hopper | 2022 | 80 | 700 | fp64 67, tf32 494, bf16 989, fp16 989, fp8 1979, int8 1979
H100 NVL | Hopper | 2023 | 94 | 400
H200 | Hopper | 2024 | 141 | 700 | bf16 989, fp16 989, fp8 1979
H200 NVL | Hopper | 2024 | 141 | 600
H800 | Hopper | 2023 | 80 | 700 | bf16 989, fp16 989, fp8 1979
H20 | Hopper | 2023 | 96 | 400 | bf16 148, fp16 148, fp8 296, int8 296
B200 | Blackwell | 2024 | 180 | 1000 | bf16 2250, fp16 2250, fp8 4500, fp4 9000
B300 | Blackwell | 2025 | 288 | 1400
V100 | Volta | 2017 | 16 | 300 | fp64 7.8, fp32 15.7, fp16 125
V100S | Volta | 2019 | 32 | 250 | fp64 8.2, fp32 16.4, fp16 130
L40 | Ada | 2022 | 48 | 300 | bf16 181, fp16 181, fp8 362
L40S | Ada | 2023 | 48 | 350 | bf16 362, fp16 362, fp8 733
GB10 | Blackwell | 2025 | 128
Rubin CPX | Rubin | 2026
RTX 6000D
A6000D
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'paper',
    rows: `
P100 | Pascal | 2016 | 16 | 300 | fp64 5.3, fp32 10.6, fp16 21.2
P40 | Pascal | 2016 | 24 | 250 | fp32 12, int8 47
K20 | Kepler | 2012 | 5 | 225 | fp64 1.17, fp32 3.52
K20X | Kepler | 2012 | 6 | 235 | fp64 1.31, fp32 3.95
K20c | Kepler | 2012 | 5 | 225
K20m | Kepler | 2012 | 5 | 225
K40 | Kepler | 2013 | 12 | 235 | fp64 1.43, fp32 4.29
K40c | Kepler | 2013 | 12 | 235
K40m | Kepler | 2013 | 12 | 235
K80 | Kepler | 2014 | 24 | 300 | fp64 2.91, fp32 8.73
A10 | Ampere | 2021 | 24 | 150 | bf16 125, fp16 125, int8 250
A10G | Ampere | 2021 | 24 | 300
A16 | Ampere | 2021 | 64 | 250
L20 | Ada | 2023 | 48 | 275
B100 | Blackwell | 2024 | 192 | 700
C2050 | Fermi | 2010 | 3 | 238
C2070 | Fermi | 2010 | 6 | 238
C2075 | Fermi | 2011 | 6 | 225
M2050 | Fermi | 2010 | 3 | 225
M2070 | Fermi | 2010 | 6 | 225
M2090 | Fermi | 2011 | 6 | 225
C1060 | | 2008 | 4 | 188
GV100 | Volta | 2018 | 32 | 250
GP100 | Pascal | 2016 | 16 | 235
GA100 | Ampere | 2020
GH100 | Hopper | 2022
GB202 | Blackwell | 2025
AD102 | Ada | 2022
TU102 | Turing | 2018
GA102 | Ampere | 2020
GK110 | Kepler | 2012
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'gpu',
    rows: `
RTX A2000 | Ampere | 2021 | 6 | 70
RTX A4000 = A4000 | Ampere | 2021 | 16 | 140 | fp32 19.2
RTX A4500 = A4500 | Ampere | 2021 | 20 | 200 | fp32 23.7
RTX A5000 = A5000 | Ampere | 2021 | 24 | 230 | fp32 27.8
RTX A5500 = A5500 | Ampere | 2022 | 24 | 230 | fp32 34.1
RTX A6000 = A6000 | Ampere | 2020 | 48 | 300 | fp32 38.7
RTX 2000 Ada = RTX 2000 Ada Generation | Ada | 2024 | 16 | 70
RTX 4000 Ada = RTX 4000 Ada Generation | Ada | 2023 | 20 | 130
RTX 5000 Ada = RTX 5000 Ada Generation | Ada | 2023 | 32 | 250
RTX 6000 Ada = RTX 6000 Ada Generation = RTX A6000 Ada = RTX A6000 Ada Generation = RTX Ada 6000 = A6000 Ada = 6000 Ada | Ada | 2022 | 48 | 300 | fp32 91.1
RTX PRO 6000 = RTX PRO 6000 Blackwell = RTX 6000 Pro = RTX 6000 PRO Blackwell = RTX 6000 Blackwell | Blackwell | 2025 | 96 | 600
RTX PRO 5000 = RTX PRO 5000 Blackwell | Blackwell | 2025 | 48 | 300
RTX PRO 4500 = RTX PRO 4500 Blackwell | Blackwell | 2025 | 32 | 200
RTX PRO 4000 = RTX PRO 4000 Blackwell | Blackwell | 2025 | 24
Quadro RTX 4000 | Turing | 2018 | 8 | 160
Quadro RTX 5000 | Turing | 2018 | 16 | 230
Quadro RTX 6000 = RTX 6000 | Turing | 2018 | 24 | 260 | fp32 16.3
Quadro RTX 8000 = RTX 8000 | Turing | 2018 | 48 | 260 | fp32 16.3
Quadro GV100 | Volta | 2018 | 32 | 250
Quadro GP100 | Pascal | 2016 | 16 | 235
Quadro P600 | Pascal | 2017 | 2
Quadro P1000 | Pascal | 2017 | 4
Quadro P2000 | Pascal | 2017 | 5 | 75
Quadro P4000 | Pascal | 2017 | 8 | 105
Quadro P5000 | Pascal | 2016 | 16 | 180
Quadro P6000 | Pascal | 2016 | 24 | 250
Quadro M4000 | Maxwell | 2015 | 8 | 120
Quadro M6000 | Maxwell | 2015 | 12 | 250
Quadro K2200 | Maxwell | 2014 | 4
Quadro K4000 | Kepler | 2013 | 3
Quadro K6000 | Kepler | 2013 | 12 | 225
Quadro T1000 | Turing | 2019 | 4
Quadro T2000 | Turing | 2019 | 4
Quadro | | |
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'accelerator',
    rows: `
GH200 = GH200 Grace Hopper = GH200 Grace Hopper Superchip = Grace Hopper Superchip = Grace Hopper GH200 = Grace-Hopper | Hopper | 2023 | 96 | 1000
GB200 = GB200 Grace Blackwell = GB200 Grace Blackwell Superchip = Grace Blackwell Superchip = Grace Blackwell GB200 | Blackwell | 2024
Grace Blackwell | Blackwell | 2024
GB300 = GB300 Grace Blackwell Ultra | Blackwell | 2025
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'system',
    rows: `
GH200 NVL2 | Hopper | 2024
GH200 NVL32 | Hopper | 2023
GB200 NVL2 | Blackwell | 2024
GB200 NVL4 | Blackwell | 2024
GB200 NVL36 | Blackwell | 2024
GB200 NVL72 = GB200-NVL-72 | Blackwell | 2024
GB300 NVL72 | Blackwell | 2025
NVL72 | Blackwell | 2024
NVL144 = Vera Rubin NVL144 = VR200 NVL144 | Rubin
NVL576 | Rubin
DGX-1 = DGX1 | | 2016
DGX-2 = DGX2 | Volta | 2018 | 512
DGX-2H | Volta | 2019
DGX A100 = DGX-A100 = A100 DGX | Ampere | 2020 | 320
DGX H100 = DGX-H100 = H100 DGX | Hopper | 2022 | 640
DGX H200 | Hopper | 2024 | 1128
DGX B200 | Blackwell | 2024 | 1440
DGX B300 | Blackwell | 2025
DGX GB200 | Blackwell | 2024
DGX GH200 | Hopper | 2023
DGX Spark | Blackwell | 2025 | 128
DGX Station | | 2017
DGX Station A100 | Ampere | 2020
DGX SuperPOD
DGX
HGX A100 | Ampere | 2020
HGX H100 | Hopper | 2022
HGX H200 | Hopper | 2024
HGX H20 | Hopper
HGX B200 | Blackwell | 2024
HGX-2 | Volta | 2018
HGX
EGX
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'near',
    rows: `
P4 | Pascal | 2016 | 8 | 75 | fp32 5.5, int8 22
P6 | Pascal | 2017 | 16 | 90
T4 | Turing | 2018 | 16 | 70 | fp32 8.1, fp16 65, int8 130, int4 260
A2 | Ampere | 2021 | 16 | 60
L2 | Ada | 2023 | 24
L4 | Ada | 2023 | 24 | 72 | bf16 121, fp16 121, fp8 242
M40 | Maxwell | 2015 | 12 | 250 | fp32 7
M60 | Maxwell | 2015 | 16 | 300
`,
  },
  { vendor: 'NVIDIA', kind: 'system', need: 'near', rows: 'Selene | supercomputer | 2020' },
  {
    vendor: 'NVIDIA',
    kind: 'cpu',
    need: 'near',
    rows: `
Grace | | 2023
Vera
`,
  },
];
