import type { HardwareTable } from './entry.ts';

/** Intel's GPUs and many-core processors. */
export const intel: readonly HardwareTable[] = [
  {
    vendor: 'Intel',
    kind: 'gpu',
    rows: `
Arc A380 | Alchemist | 2022 | 6 | 75
Arc A750 | Alchemist | 2022 | 8 | 225
Arc A770 | Alchemist | 2022 | 16 | 225
Arc B570 | Battlemage | 2025 | 10
Arc B580 | Battlemage | 2024 | 12 | 190
Arc Pro B60 | Battlemage | 2025 | 24
Data Center GPU Max 1100 | Ponte Vecchio | 2023 | 48 | 300
Data Center GPU Max 1550 | Ponte Vecchio | 2023 | 128 | 600
Data Center GPU Flex 170 | Alchemist | 2022 | 16 | 150
Iris Xe | | 2020
`,
  },
  {
    vendor: 'Intel',
    kind: 'cpu',
    rows: `
Xeon
Xeon Max | Sapphire Rapids | 2023
Xeon Phi | | 2012
Xeon Phi 7120 | Knights Corner | 2013
Xeon Phi 7210 | Knights Landing | 2016
Xeon Phi 7250 | Knights Landing | 2016
Core i3
Core i5
Core i7
Core i9
Core Ultra 5
Core Ultra 7
Core Ultra 9
`,
  },
];
