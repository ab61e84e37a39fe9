import type { HardwareTable } from './entry.ts';

/** Microcontrollers and FPGA boards that are met most often. */
export const mcu: readonly HardwareTable[] = [
  {
    vendor: 'STMicroelectronics',
    kind: 'mcu',
    rows: `
STM32F103
STM32F401
STM32F405
STM32F407
STM32F411
STM32F412
STM32F429
STM32F446
STM32F469
STM32F746
STM32F767
STM32F769
STM32G4
STM32H7
STM32H723
STM32H743
STM32H745
STM32H747
STM32H750
STM32H7A3
STM32L0
STM32L4
STM32L432
STM32L475
STM32L476
STM32L4R5
STM32L4R9
STM32L5
STM32L552
STM32N6
STM32U5
STM32U575
STM32U585
STM32WB55
`,
  },
  {
    vendor: 'Espressif',
    kind: 'mcu',
    rows: `
ESP32 | | 2016
ESP32-S2
ESP32-S3 | | 2020
ESP32-C3 | | 2020
ESP32-C6
ESP32-P4
ESP8266 | | 2014
`,
  },
  {
    vendor: null,
    kind: 'mcu',
    rows: `
nRF52832
nRF52833
nRF52840
nRF5340
nRF9160
RP2040 | | 2021
RP2350 | | 2024
MSP430
MSP430FR5969
MSP430FR5994
MSP432
ATmega328
ATmega328P
ATmega2560
i.MX RT1050
i.MX RT1060
i.MX 8M Plus
i.MX 8M Mini
TDA4VM
EFR32
SAMD21
SAMD51
Apollo4 Blue
`,
  },
  {
    vendor: 'AMD',
    kind: 'fpga',
    rows: `
ZCU102 | Zynq UltraScale+
ZCU104 | Zynq UltraScale+
ZCU106 | Zynq UltraScale+
ZCU111 | Zynq UltraScale+
ZC702 | Zynq-7000
ZC706 | Zynq-7000
ZedBoard | Zynq-7000
Zybo | Zynq-7000
PYNQ-Z1 | Zynq-7000
PYNQ-Z2 | Zynq-7000
Ultra96 | Zynq UltraScale+
Ultra96-V2 | Zynq UltraScale+
VCU108 | Virtex UltraScale
VCU118 | Virtex UltraScale+
VCU128 | Virtex UltraScale+
VCU129 | Virtex UltraScale+
VCU1525 | Virtex UltraScale+
KCU105 | Kintex UltraScale
KCU1500 | Kintex UltraScale
VC707 | Virtex-7
VC709 | Virtex-7
KC705 | Kintex-7
VCK190 | Versal
VCK5000 | Versal
VEK280 | Versal
VMK180 | Versal
Alveo U50 | UltraScale+ | 2019 | 8 | 75
Alveo U55C | UltraScale+ | 2021 | 16 | 150
Alveo U200 | UltraScale+ | 2018 | 64 | 225
Alveo U250 | UltraScale+ | 2018 | 64 | 225
Alveo U280 | UltraScale+ | 2018 | 8 | 225
Nexys A7 | Artix-7
Nexys 4 | Artix-7
Basys 3 | Artix-7
Arty A7 | Artix-7
Spartan-6
Spartan-7
Artix-7
Kintex-7
Virtex-5
Virtex-6
Virtex-7
XC7A35T
XC7A100T
XC7Z010
XC7Z020
XC7Z045
XC7VX690T
XCVU9P
XCVU13P
XCVU37P
XCU280
XCZU3EG
XCZU7EV
XCZU9EG
XCVC1902
`,
  },
  {
    vendor: 'Intel',
    kind: 'fpga',
    rows: `
Stratix V
Stratix 10
Stratix 10 GX
Stratix 10 NX
Stratix 10 MX
Arria 10
Arria 10 GX
Cyclone IV
Cyclone V
Cyclone 10
Agilex 5
Agilex 7
DE1-SoC
DE2-115
DE5-Net
DE10-Nano
DE10-Pro
PAC D5005 = FPGA PAC D5005 = D5005
`,
  },
  {
    vendor: 'Microchip',
    kind: 'fpga',
    rows: `
PolarFire
PolarFire SoC
SmartFusion2
IGLOO2
RTG4
RT PolarFire
`,
  },
  {
    vendor: 'Lattice',
    kind: 'fpga',
    rows: `
iCE40
iCE40 UltraPlus
ECP5
CrossLink-NX
CertusPro-NX
Certus-NX
Lattice Avant
`,
  },
];
