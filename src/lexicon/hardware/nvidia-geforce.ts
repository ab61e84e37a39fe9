import type { HardwareTable } from './entry.ts';

/** NVIDIA's consumer GPUs. Rates: single precision on the shader cores, boost clock. */
export const nvidiaGeforce: readonly HardwareTable[] = [
  {
    vendor: 'NVIDIA',
    kind: 'gpu',
    rows: `
RTX 5090 | Blackwell | 2025 | 32 | 575 | fp32 104.8
RTX 5090 D | Blackwell | 2025 | 32 | 575
RTX 5090 Laptop = RTX 5090 Mobile | Blackwell | 2025 | 24
RTX 5080 | Blackwell | 2025 | 16 | 360 | fp32 56.3
RTX 5070 Ti | Blackwell | 2025 | 16 | 300 | fp32 43.9
RTX 5070 | Blackwell | 2025 | 12 | 250 | fp32 30.9
RTX 5060 Ti | Blackwell | 2025 | 16 | 180
RTX 5060 | Blackwell | 2025 | 8 | 145
RTX 5050 | Blackwell | 2025 | 8 | 130
RTX 4090 | Ada | 2022 | 24 | 450 | fp32 82.6
RTX 4090 D | Ada | 2023 | 24 | 425
RTX 4090 Laptop = RTX 4090 Mobile = Laptop 4090 = Laptop RTX 4090 | Ada | 2023 | 16
RTX 4080 Super | Ada | 2024 | 16 | 320 | fp32 52.2
RTX 4080 | Ada | 2022 | 16 | 320 | fp32 48.7
RTX 4080 Laptop = RTX 4080 Mobile | Ada | 2023 | 12
RTX 4070 Ti Super | Ada | 2024 | 16 | 285 | fp32 44.1
RTX 4070 Ti | Ada | 2023 | 12 | 285 | fp32 40.1
RTX 4070 Super | Ada | 2024 | 12 | 220 | fp32 35.5
RTX 4070 | Ada | 2023 | 12 | 200 | fp32 29.1
RTX 4070 Laptop = RTX 4070 Mobile | Ada | 2023 | 8
RTX 4060 Ti | Ada | 2023 | 8 | 160 | fp32 22.1
RTX 4060 | Ada | 2023 | 8 | 115 | fp32 15.1
RTX 4060 Laptop = RTX 4060 Mobile | Ada | 2023 | 8
RTX 4050 Laptop = RTX 4050 Mobile | Ada | 2023 | 6
RTX 3090 Ti | Ampere | 2022 | 24 | 450 | fp32 40
RTX 3090 | Ampere | 2020 | 24 | 350 | fp32 35.6
RTX 3080 Ti | Ampere | 2021 | 12 | 350 | fp32 34.1
RTX 3080 | Ampere | 2020 | 10 | 320 | fp32 29.8
RTX 3080 Laptop = RTX 3080 Mobile | Ampere | 2021 | 8
RTX 3070 Ti | Ampere | 2021 | 8 | 290 | fp32 21.7
RTX 3070 | Ampere | 2020 | 8 | 220 | fp32 20.3
RTX 3060 Ti | Ampere | 2020 | 8 | 200 | fp32 16.2
RTX 3060 | Ampere | 2021 | 12 | 170 | fp32 12.7
RTX 3060 Laptop = RTX 3060 Mobile | Ampere | 2021 | 6
RTX 3050 Ti | Ampere | 2021 | 4
RTX 3050 = RTX 3050 Mobile | Ampere | 2022 | 8 | 130 | fp32 9.1
RTX 2080 Ti | Turing | 2018 | 11 | 250 | fp32 13.4
RTX 2080 Super | Turing | 2019 | 8 | 250 | fp32 11.2
RTX 2080 | Turing | 2018 | 8 | 215 | fp32 10.1
RTX 2070 Super | Turing | 2019 | 8 | 215 | fp32 9.1
RTX 2070 | Turing | 2018 | 8 | 175 | fp32 7.5
RTX 2060 Super | Turing | 2019 | 8 | 175 | fp32 7.2
RTX 2060 | Turing | 2019 | 6 | 160 | fp32 6.5
GTX 1660 Ti | Turing | 2019 | 6 | 120 | fp32 5.4
GTX 1660 Super | Turing | 2019 | 6 | 125 | fp32 5
GTX 1660 | Turing | 2019 | 6 | 120 | fp32 5
GTX 1650 Ti | Turing | 2020 | 4
GTX 1650 Super | Turing | 2019 | 4 | 100
GTX 1650 | Turing | 2019 | 4 | 75 | fp32 3
GTX 1080 Ti | Pascal | 2017 | 11 | 250 | fp32 11.3
GTX 1080 | Pascal | 2016 | 8 | 180 | fp32 8.9
GTX 1070 Ti | Pascal | 2017 | 8 | 180 | fp32 8.2
GTX 1070 | Pascal | 2016 | 8 | 150 | fp32 6.5
GTX 1060 | Pascal | 2016 | 6 | 120 | fp32 4.4
GTX 1050 Ti | Pascal | 2016 | 4 | 75 | fp32 2.1
GTX 1050 | Pascal | 2016 | 2 | 75 | fp32 1.9
GTX 980 Ti | Maxwell | 2015 | 6 | 250 | fp32 5.6
GTX 980 | Maxwell | 2014 | 4 | 165 | fp32 4.6
GTX 970 | Maxwell | 2014 | 4 | 145 | fp32 3.5
GTX 960 | Maxwell | 2015 | 2 | 120 | fp32 2.3
GTX 950 | Maxwell | 2015 | 2 | 90
GTX 780 Ti | Kepler | 2013 | 3 | 250 | fp32 5
GTX 780 | Kepler | 2013 | 3 | 250 | fp32 4
GTX 770 | Kepler | 2013 | 2 | 230
GTX 750 Ti | Maxwell | 2014 | 2 | 60 | fp32 1.3
GTX 690 | Kepler | 2012 | 4 | 300
GTX 680 | Kepler | 2012 | 2 | 195 | fp32 3.1
GTX 670 | Kepler | 2012 | 2 | 170
GTX 660 Ti | Kepler | 2012 | 2 | 150
GTX 590 | Fermi | 2011 | 3 | 365
GTX 580 | Fermi | 2010 | 1.5 | 244 | fp32 1.58
GTX 570 | Fermi | 2010 | 1.25 | 219
GTX 480 | Fermi | 2010 | 1.5 | 250 | fp32 1.35
GTX 470 | Fermi | 2010 | 1.25 | 215
GTX 295 | | 2009 | 1.75 | 289
GTX 285 | | 2009 | 1 | 204
GTX 280 | | 2008 | 1 | 236
GT 1030 | Pascal | 2017 | 2 | 30
GT 730 | Kepler | 2014
MX150 | Pascal | 2017 | 2
MX250 | Pascal | 2019 | 2
MX350 | Pascal | 2020 | 2
MX450 | Turing | 2020 | 2
MX550
MX570
TITAN V = GTX TITAN V | Volta | 2017 | 12 | 250 | fp32 14.9
TITAN RTX = RTX TITAN | Turing | 2018 | 24 | 280 | fp32 16.3
TITAN Xp = GTX TITAN Xp | Pascal | 2017 | 12 | 250 | fp32 12.1
TITAN X = GTX TITAN X = TITAN X Pascal = TITAN X Maxwell | | 2015 | 12 | 250
TITAN Black = GTX TITAN Black | Kepler | 2014 | 6 | 250
GTX TITAN | Kepler | 2013 | 6 | 250 | fp32 4.5
8800 GTX = GeForce 8800 GTX | | 2006
`,
  },
];
