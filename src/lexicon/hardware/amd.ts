import type { HardwareTable } from './entry.ts';

/** AMD's GPUs and APUs. Rates: dense matrix rates for Instinct, single precision on the shaders for Radeon. */
export const amd: readonly HardwareTable[] = [
  {
    vendor: 'AMD',
    kind: 'gpu',
    rows: `
MI8 | GCN 3 | 2016 | 4 | 175
MI25 | Vega | 2017 | 16 | 300 | fp16 24.6, fp32 12.3
MI50 | Vega | 2018 | 16 | 300 | fp64 6.6, fp32 13.3, fp16 26.5
MI60 | Vega | 2018 | 32 | 300 | fp64 7.4, fp32 14.7, fp16 29.5
MI100 | CDNA | 2020 | 32 | 300 | fp64 11.5, fp32 46.1, fp16 184.6
MI210 | CDNA 2 | 2022 | 64 | 300 | fp64 45.3, bf16 181, fp16 181
MI250 | CDNA 2 | 2021 | 128 | 560 | fp64 90.5, bf16 362.1, fp16 362.1
MI250X | CDNA 2 | 2021 | 128 | 560 | fp64 95.7, bf16 383, fp16 383
MI300A | CDNA 3 | 2023 | 128 | 760 | fp64 122.6, bf16 980.6, fp16 980.6
MI300X | CDNA 3 | 2023 | 192 | 750 | fp64 163.4, bf16 1307.4, fp16 1307.4, fp8 2614.9
MI308X | CDNA 3 | | 192
MI325X | CDNA 3 | 2024 | 256 | 1000 | bf16 1307.4, fp16 1307.4, fp8 2614.9
MI350X | CDNA 4 | 2025 | 288 | 1000
MI355X | CDNA 4 | 2025 | 288 | 1400
MI400 | | 2026
RX 9070 XT | RDNA 4 | 2025 | 16 | 304
RX 9070 | RDNA 4 | 2025 | 16 | 220
RX 7900 XTX | RDNA 3 | 2022 | 24 | 355 | fp32 61.4
RX 7900 XT | RDNA 3 | 2022 | 20 | 315 | fp32 51.6
RX 7800 XT | RDNA 3 | 2023 | 16 | 263
RX 7600 | RDNA 3 | 2023 | 8 | 165
RX 6900 XT | RDNA 2 | 2020 | 16 | 300 | fp32 23
RX 6800 XT | RDNA 2 | 2020 | 16 | 300 | fp32 20.7
RX 6800 | RDNA 2 | 2020 | 16 | 250 | fp32 16.2
RX 6700 XT | RDNA 2 | 2021 | 12 | 230 | fp32 13.2
RX 6600 XT | RDNA 2 | 2021 | 8 | 160
RX 5700 XT | RDNA | 2019 | 8 | 225 | fp32 9.8
RX 580 | GCN 4 | 2017 | 8 | 185 | fp32 6.2
RX 480 | GCN 4 | 2016 | 8 | 150
RX Vega 64 = Vega 64 | Vega | 2017 | 8 | 295 | fp32 12.7
RX Vega 56 = Vega 56 | Vega | 2017 | 8 | 210
Radeon VII | Vega | 2019 | 16 | 300 | fp32 13.4
Radeon Pro W6800 | RDNA 2 | 2021 | 32 | 250
Radeon Pro W7900 | RDNA 3 | 2023 | 48 | 295
Radeon HD 7970 = HD 7970 | GCN | 2012 | 3 | 250 | fp32 3.8
Radeon 780M | RDNA 3 | 2023
Radeon 890M | RDNA 3.5 | 2024
Radeon R9 Nano | GCN 3 | 2015 | 4 | 175
FirePro W9100 | GCN | 2014 | 16 | 275
FirePro S9150 | GCN | 2014 | 16 | 235
`,
  },
];
