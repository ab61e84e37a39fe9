import type { HardwareTable } from './entry.ts';

/** Embedded modules and single-board computers. Rates of Jetson modules: dense INT8 where the maker gives one. */
export const edgeModules: readonly HardwareTable[] = [
  {
    vendor: 'NVIDIA',
    kind: 'module',
    rows: `
Jetson AGX Orin = AGX Orin = Orin AGX = Jetson Orin AGX | Ampere | 2022 | 64 | 60
Jetson Orin NX = Orin NX = Jetson ONX | Ampere | 2022 | 16 | 25
Jetson Orin Nano = Orin Nano = Jetson Nano Orin = Jetson Orin Nano Super = Jetson Orin Nano Developer Kit | Ampere | 2023 | 8 | 15
Jetson AGX Xavier = AGX Xavier = Jetson Xavier AGX | Volta | 2018 | 32 | 30
Jetson Xavier NX = Xavier NX = Jetson NX = Jetson XNX | Volta | 2020 | 8 | 15
Jetson Nano = Jetson Nano Developer Kit | Maxwell | 2019 | 4 | 10
Jetson TX1 | Maxwell | 2015 | 4 | 15
Jetson TX2 | Pascal | 2017 | 8 | 15
Jetson TX2 NX | Pascal | 2021 | 4 | 15
Jetson TK1 | Kepler | 2014 | 2
Jetson AGX Thor = AGX Thor = Jetson Thor | Blackwell | 2025 | 128 | 130
Jetson T5000 | Blackwell | 2025 | 128 | 130
Jetson T4000 | Blackwell | 2026 | 64
Jetson Orin | Ampere | 2022
Jetson Xavier | Volta | 2018
Jetson AGX
Jetson
DRIVE AGX Orin = Drive Orin = DRIVE Orin | Ampere | 2022
DRIVE Thor = DRIVE AGX Thor | Blackwell | 2025
DRIVE PX 2 = Drive PX2 | Pascal | 2016
DRIVE AGX Xavier = Drive Xavier | Volta | 2018
DRIVE AGX
IGX Orin | Ampere | 2023
Tegra X1 = Tegra TX1 | Maxwell | 2015
Tegra X2 = Tegra TX2 | Pascal | 2017
Tegra K1 = Tegra TK1 | Kepler | 2014
`,
  },
  {
    vendor: 'NVIDIA',
    kind: 'module',
    need: 'paper',
    rows: `
TX1
TX2
TK1
Xavier
`,
  },
  {
    vendor: null,
    kind: 'module',
    rows: `
BeagleBone = BeagleBone Black | | 2013
BeagleBone AI | | 2019
BeagleV
Odroid XU4 = Odroid-XU4 | | 2015 | 2
Odroid N2+ = Odroid N2
Odroid XU3 | | 2014 | 2
Odroid
HiKey 970 = HiKey970 | | 2018 | 6
HiKey 960 | | 2017
Khadas VIM3 | | 2019
Khadas VIM4
Orange Pi 5 = OrangePi 5 | | 2022
Orange Pi 5 Plus | | 2023
Orange Pi AIpro | | 2024
Orange Pi
Banana Pi
Rock Pi
NanoPi
LattePanda
Radxa Rock 5B = Rock 5B | | 2022
Milk-V Pioneer | SG2042 | 2023
Milk-V Duo | | 2023
VisionFive 2 = VisionFive | | 2022
HiFive Unmatched = SiFive HiFive Unmatched | | 2021
HiFive Unleashed | | 2018
HiFive1
LicheePi 4A = Lichee Pi 4A | | 2023
Sipeed Maixduino = Maixduino
OpenMV Cam H7 = OpenMV H7 = OpenMV
SparkFun Edge | Apollo3 | 2019
Himax WE-I Plus
Seeed XIAO = XIAO nRF52840 Sense
GAPuino
UP Squared = UP2
MinnowBoard
KV260 = Kria KV260 | | 2021
KR260 = Kria KR260 | | 2022
Kria K26 = Kria
ROCKPro64
Pine64
`,
  },
];
