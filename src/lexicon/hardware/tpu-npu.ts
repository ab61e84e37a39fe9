import type { HardwareTable } from './entry.ts';

/** Accelerators for neural networks other than GPUs. Rates: dense. */
export const tpuNpu: readonly HardwareTable[] = [
  {
    vendor: 'Google',
    kind: 'tpu',
    rows: `
TPU v1 = TPU1 | | 2015 | 8 | 75 | int8 92
TPU v2 | | 2017 | 16 | 280 | bf16 46
TPU v3 | | 2018 | 32 | 450 | bf16 123
TPU v4 | | 2021 | 32 | 192 | bf16 275
TPU v4i | | 2020 | 8 | 175 | bf16 138
TPU v5e = TPU v5 lite | | 2023 | 16 | | bf16 197, int8 393
TPU v5p | | 2023 | 95 | | bf16 459, int8 918
TPU v5 | | 2023
TPU v6e = Trillium TPU = TPU Trillium | | 2024 | 32 | | bf16 918, int8 1836
TPU v7 = Ironwood TPU = TPU Ironwood = TPU7x | | 2025 | 192 | | fp8 4614
Edge TPU | | 2018 | | 2 | int8 4
Coral Edge TPU = Coral TPU | | 2018 | | 2 | int8 4
`,
  },
  {
    vendor: 'Google',
    kind: 'tpu',
    need: 'paper',
    rows: 'TPU = Google TPU = Cloud TPU = Google Cloud TPU = Tensor Processing Unit = Google Tensor Processing Unit',
  },
  {
    vendor: 'Google',
    kind: 'module',
    rows: `
Coral Dev Board = Coral Development Board | | 2019 | 1
Coral Dev Board Micro = Coral Micro | | 2022
Coral Dev Board Mini | | 2020 | 2
Coral USB Accelerator = Coral USB | | 2019 | | 2 | int8 4
`,
  },
  { vendor: 'Google', kind: 'module', need: 'near', rows: 'Coral | | 2019' },
  {
    vendor: 'Google',
    kind: 'tpu',
    need: 'near',
    rows: `
Trillium
Ironwood
`,
  },
  {
    vendor: 'Intel',
    kind: 'accelerator',
    rows: `
Gaudi 2 | Gaudi | 2022 | 96 | 600 | bf16 432, fp8 865
Gaudi 3 | Gaudi | 2024 | 128 | 900 | bf16 1835, fp8 1835
Nervana NNP-T
Loihi | | 2017
Loihi 2 = Loihi2 | Loihi | 2021
Hala Point | Loihi | 2024
Kapoho Bay | Loihi | 2018
Neural Compute Stick 2 = NCS2 | Myriad X | 2018
Neural Compute Stick | Myriad 2 | 2017
Movidius
Myriad 2 = Movidius Myriad 2 | | 2014
Myriad X = Movidius Myriad X | | 2017
`,
  },
  {
    vendor: 'Intel',
    kind: 'accelerator',
    need: 'paper',
    rows: `
Gaudi = Habana Gaudi = Gaudi HPU | Gaudi | 2019 | 32 | 350
Greco
Goya | | 2018 | 16 | 200
Myriad
`,
  },
  {
    vendor: 'AWS',
    kind: 'accelerator',
    rows: `
Trainium = Trn1 | | 2020 | 32 | | bf16 190
Trainium2 = Trn2 | | 2024 | 96 | | bf16 667, fp8 1299
Trainium3 = Trn3 | | 2025 | 144
Inferentia | | 2019 | 8 | | int8 128
Inferentia2 = Inf2 | | 2023 | 32 | | bf16 190
`,
  },
  {
    vendor: 'AWS',
    kind: 'cpu',
    need: 'paper',
    rows: 'Graviton | | 2018',
  },
  {
    vendor: 'AWS',
    kind: 'cpu',
    rows: `
Graviton2 | | 2020
Graviton3 | | 2022
Graviton4 | | 2024
`,
  },
  {
    vendor: 'Cerebras',
    kind: 'accelerator',
    rows: `
WSE-2 = Wafer-Scale Engine 2 = CS-2 WSE | | 2021 | 40
WSE-3 = Wafer-Scale Engine 3 | | 2024 | 44
`,
  },
  {
    vendor: 'Cerebras',
    kind: 'accelerator',
    need: 'maker',
    rows: 'WSE = Wafer-Scale Engine = Wafer Scale Engine | | 2019 | 18',
  },
  {
    vendor: 'Cerebras',
    kind: 'system',
    need: 'maker',
    rows: `
CS-1 | | 2019
CS-2 | | 2021
CS-3 | | 2024
Condor Galaxy
`,
  },
  {
    vendor: 'SambaNova',
    kind: 'accelerator',
    rows: `
SN10 = SN10 RDU | | 2020
SN30 | | 2022
SN40L = SN40L RDU | | 2023 | 64
SN50
`,
  },
  {
    vendor: 'Graphcore',
    kind: 'accelerator',
    rows: `
IPU-M2000 | | 2020
IPU-POD16
IPU-POD64
IPU-POD4
IPU-Pod128
Bow IPU = Bow-2000 | | 2022
MK2 IPU = IPU Mk2 = IPU MK2 = GC200 = Colossus MK2 = Colossus GC200 | | 2020 | 0.9 | 300 | fp16 250
MK1 IPU = IPU Mk1 = GC2 = Colossus MK1 | | 2018 | 0.3
Graphcore IPU
`,
  },
  { vendor: 'Graphcore', kind: 'accelerator', need: 'maker', rows: 'IPU | | 2018' },
  {
    vendor: 'Groq',
    kind: 'accelerator',
    rows: `
GroqChip = GroqChip1 | | 2020 | 0.2
GroqCard
GroqNode
GroqRack
Groq LPU | | 2020
Groq TSP | | 2020
`,
  },
  { vendor: 'Groq', kind: 'accelerator', need: 'maker', rows: 'LPU | | 2020' },
  {
    vendor: 'Mobilint',
    kind: 'npu',
    need: 'maker',
    rows: 'Aries2 = ARIES2\nAries = ARIES | | 2023\nRegulus = REGULUS',
  },
  {
    vendor: 'Hailo',
    kind: 'accelerator',
    rows: `
Hailo-8 | | 2020 | | 2.5 | int8 26
Hailo-8L | | 2023 | | 1.5 | int8 13
Hailo-8R
Hailo-10 | | 2024
Hailo-10H | | 2025 | | 2.5 | int4 40
Hailo-15 | | 2023
Hailo-15H
`,
  },
  {
    vendor: 'Tenstorrent',
    kind: 'accelerator',
    rows: `
Grayskull e75
Grayskull e150
Wormhole n150 = n150d
Wormhole n300 = n300d
Wormhole B0
Blackhole p100
Blackhole p150
`,
  },
  {
    vendor: 'Tenstorrent',
    kind: 'accelerator',
    need: 'near',
    rows: `
Grayskull | | 2020 | 8
Wormhole | | 2022
Tensix | | 2020
Blackhole | | 2024
`,
  },
  {
    vendor: 'IBM',
    kind: 'accelerator',
    rows: `
TrueNorth | | 2014 | | 0.07
Telum | | 2021
Telum II | | 2024
AIU Spyre
HERMES Project Chip = HERMES core
`,
  },
  {
    vendor: 'IBM',
    kind: 'accelerator',
    need: 'maker',
    rows: `
NorthPole | | 2023
Spyre | | 2024
AIU
HERMES
`,
  },
  {
    vendor: 'Qualcomm',
    kind: 'accelerator',
    rows: `
Cloud AI 100 = AI100 = Cloud AI100 | | 2020 | 32 | 75 | int8 400
Cloud AI 100 Ultra = AI 100 Ultra | | 2023 | 128 | 150 | int8 870
AI200 = Cloud AI 200
`,
  },
  {
    vendor: 'Cambricon',
    kind: 'npu',
    need: 'near',
    rows: 'MLU',
  },
  {
    vendor: 'Meta',
    kind: 'accelerator',
    need: 'near',
    rows: `
MTIA = MTIA v1 | | 2023 | 64 | 25 | int8 102
MTIA 2i = MTIA v2 | | 2024 | 128 | 90 | int8 354
`,
  },
  {
    vendor: 'Microsoft',
    kind: 'accelerator',
    rows: `
Maia 100 | | 2023 | 64
Maia 200 | | 2026
Cobalt 100 | | 2023
`,
  },
  {
    vendor: 'Tesla',
    kind: 'accelerator',
    need: 'near',
    rows: `
Dojo = Dojo D1 | | 2021
`,
  },
  {
    vendor: null,
    kind: 'accelerator',
    rows: `
SpiNNaker | | 2011
KA200
ET-SoC-1 | | 2021
SpiNNaker 2 = SpiNNaker2 | | 2021
BrainScaleS | | 2011
BrainScaleS-2 | | 2018
DYNAP-SE
DYNAP-SE2
DYNAP-CNN
Akida AKD1000 = AKD1000 | | 2021
Akida | | 2021
Speck2f
RNGD | | 2024 | 48 | 180
GAP9 | | 2021
GAP8 | | 2018
Kneron KL520 = KL520
KL720
KL730
MAX78000 | | 2020
MAX78002 | | 2022
NDP120
NDP101
NDP200
DeepX M1 = DX-M1
ARA-2
Metis AIPU
Ethos-U55 | | 2020
Ethos-U65 | | 2020
Ethos-U85 | | 2024
Ethos-N78
Ethos-N77
UPMEM = UPMEM PIM | | 2019
HBM-PIM = Aquabolt-XL | | 2021
MN-Core
MN-Core 2
Gemini APU = GSI APU
Corsair DMX
Rebel-Quad
ATOM NPU
SAKURA-II
SAKURA-I
PEZY-SC3
PEZY-SC2
Hailo-8T
Kapoho Point
NeuRRAM
microCaspian
DYNAP-SE1
HICANN-X
SCAMP-5
Innatera T1
MemryX MX3 = MX3 MemryX
Mythic M1076 = M1076
Lightspeeur
Blaize 1600
SiMa MLSoC
Neural-ART
eIQ Neutron = eIQ Neutron NPU
Astra SL1680 = SL1680
IMX500 | | 2020
IMX501
AiMX
GDDR6-AiM
CXL-PNM
A311D
Antminer S9
`,
  },
  {
    vendor: null,
    kind: 'accelerator',
    need: 'near',
    rows: `
Speck
Xylo
Warboy
ReckOn
MorphIC
Sohu
`,
  },
];
