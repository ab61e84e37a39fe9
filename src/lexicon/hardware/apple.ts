import type { HardwareTable } from './entry.ts';

/** Apple's chips and devices. Memory: the largest configuration. */
export const apple: readonly HardwareTable[] = [
  {
    vendor: 'Apple',
    kind: 'soc',
    rows: `
M1 Pro | | 2021 | 32
M1 Max | | 2021 | 64
M1 Ultra | | 2022 | 128
M2 Pro | | 2023 | 32
M2 Max | | 2023 | 96
M2 Ultra | | 2023 | 192
M3 Pro | | 2023 | 36
M3 Max | | 2023 | 128
M3 Ultra | | 2025 | 512
M4 Pro | | 2024 | 64
M4 Max | | 2024 | 128
M5 Pro
M5 Max
A11 Bionic = Apple A11 | | 2017
A12 Bionic = Apple A12 | | 2018
A12Z Bionic | | 2020
A13 Bionic = Apple A13 | | 2019
A14 Bionic = Apple A14 | | 2020
A15 Bionic = Apple A15 | | 2021
A16 Bionic = Apple A16 | | 2022
A17 Pro = A17 Bionic = Apple A17 | | 2023
A18 Pro | | 2024
A19 Pro | | 2025
`,
  },
  {
    vendor: 'Apple',
    kind: 'soc',
    need: 'near',
    rows: `
M1 | | 2020 | 16
M2 | | 2022 | 24
M3 | | 2023 | 24
M4 | | 2024 | 32
M5 | | 2025 | 32
A18 | | 2024
`,
  },
  {
    vendor: 'Apple',
    kind: 'system',
    rows: `
MacBook
MacBook Air | | 2008
MacBook Pro | | 2006
Mac mini
Mac Studio | | 2022
Mac Pro
iMac
iPhone | | 2007
iPhone X | | 2017
iPhone 11 | | 2019
iPhone 12 | | 2020
iPhone 12 Pro | | 2020
iPhone 13 | | 2021
iPhone 13 Pro | | 2021
iPhone 14 | | 2022
iPhone 14 Pro | | 2022
iPhone 15 | | 2023
iPhone 15 Pro | | 2023
iPhone 15 Pro Max | | 2023
iPhone 16 | | 2024
iPhone 16 Pro | | 2024
iPhone 17 | | 2025
iPhone 17 Pro | | 2025
iPhone Air | | 2025
iPad
iPad Pro
iPad Air
Apple Watch | | 2015
`,
  },
];
