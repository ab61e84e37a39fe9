import type { HardwareTable } from './entry.ts';

/** Chips of phones, and phones and headsets themselves. */
export const mobile: readonly HardwareTable[] = [
  {
    vendor: 'Qualcomm',
    kind: 'soc',
    rows: `
Snapdragon 410 | | 2014
Snapdragon 625 | | 2016
Snapdragon 660 | | 2017
Snapdragon 820 | | 2015
Snapdragon 835 | | 2017
Snapdragon 845 | | 2018
Snapdragon 855 | | 2019
Snapdragon 865 | | 2020
Snapdragon 870 | | 2021
Snapdragon 888 | | 2021
Snapdragon 8 Gen 1 | | 2021
Snapdragon 8 Gen 2 | | 2022
Snapdragon 8 Gen 3 | | 2023
Snapdragon 8s Gen 3 | | 2024
Snapdragon 8 Elite | | 2024
Snapdragon 8 Elite Gen 5 | | 2025
Snapdragon X Elite | | 2024
Snapdragon X Plus | | 2024
Snapdragon 8cx Gen 3 | | 2021
QCS6490
QCS8550
`,
  },
  {
    vendor: 'MediaTek',
    kind: 'soc',
    rows: `
Dimensity 1000 | | 2019
Dimensity 9000 | | 2021
Dimensity 9200 | | 2022
Dimensity 9300 | | 2023
Dimensity 9400 | | 2024
Dimensity 9500 | | 2025
Helio G90
Helio G99 | | 2022
Helio P90
`,
  },
  {
    vendor: 'Samsung',
    kind: 'soc',
    rows: `
Exynos 990 | | 2020
Exynos 2100 | | 2021
Exynos 2200 | | 2022
Exynos 2400 | | 2024
Exynos 2500 | | 2025
`,
  },
  {
    vendor: 'Huawei',
    kind: 'system',
    rows: 'Huawei Nova',
  },
  {
    vendor: 'Huawei',
    kind: 'soc',
    rows: `
Kirin 970 | | 2017
Kirin 980 | | 2018
Kirin 990 | | 2019
Kirin 9000 | | 2020
`,
  },
  {
    vendor: 'Google',
    kind: 'soc',
    rows: `
Tensor G1
Tensor G2 | | 2022
Tensor G3 | | 2023
Tensor G4 | | 2024
Tensor G5 | | 2025
`,
  },
  {
    vendor: 'Samsung',
    kind: 'system',
    rows: `
Galaxy S8 | | 2017
Galaxy S9 | | 2018
Galaxy S10 | | 2019
Galaxy S20 | | 2020
Galaxy S21 | | 2021
Galaxy S22 | | 2022
Galaxy S23 | | 2023
Galaxy S23 Ultra | | 2023
Galaxy S24 | | 2024
Galaxy S24 Ultra | | 2024
Galaxy S25 | | 2025
Galaxy S25 Ultra | | 2025
Galaxy Watch
`,
  },
  {
    vendor: null,
    kind: 'system',
    rows: `
HoloLens | | 2016
HoloLens 2 | | 2019
Magic Leap 2 | | 2022
Quest Pro = Meta Quest Pro | | 2022
Nexus 5 | | 2013
Nexus 6P | | 2015
Steam Deck | | 2022
PlayStation 5 | | 2020
Xbox Series X | | 2020
Nothing Phone
Nothing Phone 2
ROG Ally
Legion Go
Nintendo Switch
Galaxy XR | | 2025
HTC Vive
HTC Vive Pro
`,
  },
];
