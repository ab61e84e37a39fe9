import type { HardwareTable } from './entry.ts';

/** Embedded modules and single-board computers. Power of Jetson modules: the highest mode. */
export const edgeModules: readonly HardwareTable[] = [
  {
    vendor: 'NVIDIA',
    kind: 'module',
    rows: `
Jetson AGX Orin = AGX Orin = Orin AGX = Jetson Orin AGX | Ampere | 2022 | 64 | 60
Jetson Orin NX = Orin NX = Jetson ONX | Ampere | 2022 | 16 | 25
Jetson Orin Nano = Orin Nano = Jetson Nano Orin = Jetson Orin Nano Developer Kit | Ampere | 2023 | 8 | 15
Jetson Orin Nano Super = Orin Nano Super = Jetson Orin Nano Super Developer Kit | Ampere | 2024 | 8 | 25
Jetson AGX Xavier = AGX Xavier = Jetson Xavier AGX | Volta | 2018 | 32 | 30
Jetson NX
Jetson Xavier NX = Xavier NX = Jetson XNX | Volta | 2020 | 8 | 15
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
IGX Thor | Blackwell | 2025
DRIVE AGX Pegasus = Drive Pegasus | | 2018
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
    vendor: 'NVIDIA',
    kind: 'module',
    need: 'near',
    rows: 'Thor | Blackwell | 2025',
  },
  {
    vendor: 'Qualcomm',
    kind: 'module',
    need: 'paper',
    rows: `
RB5 = Robotics RB5 = Qualcomm RB5
RB5 Gen2 = RB5 Gen 2
RB3 Gen 2
RB6
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
Orange Pi 5 Pro = OrangePi 5 Pro | | 2024
Orange Pi 5B
Orange Pi Zero
Orange Pi RV2
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
Portenta H7 | STM32H7 | 2020
GAPuino
UP Squared = UP2
MinnowBoard
KV260 = Kria KV260 | | 2021
KR260 = Kria KR260 | | 2022
Kria
Kria K26 = K26 SOM
ROCKPro64
Pine64
VOXL 2 = VOXL2 = Snapdragon VOXL2
VOXL
RUBIK Pi 3 = RubikPi 3
RUBIK Pi = RubikPi
AI-deck
SensorTile
STWIN
B-L475E-IOT01A = B-L475E-IOT01A1 = B-L475E-IOT01
B-U585I-IOT02A
B-L4S5I-IOT01A
LaunchXL-F28379D
Spresense = Sony Spresense
Alif Ensemble
WiseEye2 = Himax WE2 = HX6538 = Himax WiseEye2
Milk-V Jupiter
Milk-V Megrez
LicheeRV Nano
Lichee Pi Nano
XIAO ESP32S3 = Seeed Studio XIAO ESP32S3 = XIAO ESP32-S3
SAM3X8E
ESP-EYE
OrangeCrab
ULX3S
TinyFPGA BX
iCEBreaker
UPduino
iCESugar
Red Pitaya
Genesys 2
MicroZed
PicoZed
MiniZed
RFSoC 4x2
RFSoC 2x2
Cmod A7
`,
  },
];
