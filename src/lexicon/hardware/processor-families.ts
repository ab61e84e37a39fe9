import type { HardwareFamily } from './family.ts';

const laptop = '[ Laptop= Mobile= Max-Q]?';

/** Series of GPUs, CPUs and TPUs, and of Apple's and Google's devices. */
export const processorFamilies: readonly HardwareFamily[] = [
  // NVIDIA
  {
    // The letter before a number is often misremembered.
    form: '[RTX=GTX=Quadro=GeForce] [20|30|40|50|60][50|60|70|80|90][ Ti Super| Ti| Super| D]?',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'GTX 4090': 'RTX 4090' }, no: ['GTX 4010'] },
  },
  {
    form: `RTX #{4}[ Ti Super| Ti| Super| D]?${laptop}`,
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: {
      yes: { 'RTX 6090': 'RTX 6090', rtx5065ti: 'RTX 5065 Ti', 'RTX 3080 Ti mobile': 'RTX 3080 Ti Laptop' },
      no: ['RTX', 'RTX 60900'],
    },
  },
  {
    form: 'RTX A#{3,4}',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'RTX-A400': 'RTX A400' }, no: ['RTX A'] },
  },
  {
    form: 'RTX PRO #{4}',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'RTX Pro 2000': 'RTX PRO 2000' }, no: ['RTX Pro'] },
  },
  {
    form: 'RTX #{4} Ada< Generation>',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'RTX 4500 Ada Generation': 'RTX 4500 Ada' }, no: ['RTX Ada'] },
  },
  {
    form: `GTX #{3,4}[ Ti| Super| M]?`,
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { GTX1630: 'GTX 1630', 'gtx 560 ti': 'GTX 560 Ti' }, no: ['GTX', 'GTX 5'] },
  },
  {
    form: 'Quadro [P|M|K|T]?#{3,4}',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'Quadro P3200': 'Quadro P3200' }, no: ['Quadro P'] },
  },
  {
    form: 'GeForce #{4}[ Ti| GTX| GT| GTS]?',
    vendor: 'NVIDIA',
    kind: 'gpu',
    examples: { yes: { 'GeForce 9800 GT': 'GeForce 9800 GT' }, no: ['GeForce'] },
  },
  {
    form: '10[50|60|70|80][ Ti]?',
    vendor: 'NVIDIA',
    kind: 'gpu',
    prefix: 'GTX ',
    need: 'near',
    examples: { yes: { '1080Ti': 'GTX 1080 Ti', '1060': 'GTX 1060' }, no: ['1081', '1000'] },
  },
  {
    form: '[20|30|40|50|60|70][50|60|70|80|90][ Ti| Super]',
    vendor: 'NVIDIA',
    kind: 'gpu',
    prefix: 'RTX ',
    need: 'paper',
    examples: { yes: { '3080Ti': 'RTX 3080 Ti', '4070 Super': 'RTX 4070 Super' }, no: ['3010Ti'] },
  },
  {
    form: '[20|30|40|50|60|70][50|60|70|80|90]',
    vendor: 'NVIDIA',
    kind: 'gpu',
    prefix: 'RTX ',
    need: 'near',
    examples: { yes: { '4090': 'RTX 4090', '3060': 'RTX 3060' }, no: ['4000', '14090'] },
  },
  {
    form: 'T[400|500|550|600|1000|1200|1600|2000]',
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'near',
    examples: { yes: { T1600: 'T1600', T1000: 'T1000' }, no: ['T160', 'T5000'] },
  },
  {
    form: '[B|H]#00',
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'paper',
    examples: { yes: { H400: 'H400', B600: 'B600' }, no: ['H40', 'H4000'] },
  },
  {
    form: '[GB|VR|GR]#00[ NVL#{1,3}]?',
    vendor: 'NVIDIA',
    kind: 'accelerator',
    need: 'paper',
    examples: { yes: { 'GB400 NVL36': 'GB400 NVL36', VR200: 'VR200' }, no: ['GB2', 'VR20'] },
  },
  {
    form: '[DGX|HGX] [A|B|H|V|GB|GH|GR]#{2,3}[ NVL#{1,3}]?',
    vendor: 'NVIDIA',
    kind: 'system',
    examples: { yes: { 'DGX-B300': 'DGX B300', 'HGX V100': 'HGX V100' }, no: ['DGX A'] },
  },
  {
    form: '[DGX|HGX]-#',
    vendor: 'NVIDIA',
    kind: 'system',
    examples: { yes: { 'DGX 1': 'DGX-1' }, no: ['DGX-200'] },
  },
  {
    form: '#{3}MX',
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'near',
    prefix: 'GeForce ',
    examples: { yes: { '940MX': 'GeForce 940MX' }, no: ['94MX', '940M'] },
  },
  {
    form: 'GT #{3}[M]?',
    vendor: 'NVIDIA',
    kind: 'gpu',
    need: 'near',
    examples: { yes: { 'GT 710': 'GT 710', 'GT 540M': 'GT 540M' }, no: ['GT 7', 'GT'] },
  },
  // AMD
  {
    form: 'MI_#{2,3}[X|A|P|C]?',
    vendor: 'AMD',
    kind: 'gpu',
    need: 'paper',
    examples: { yes: { MI450X: 'MI450X', 'MI-300X': 'MI300X' }, no: ['MI5', 'MI3000'] },
  },
  {
    form: 'MI_###[X|A|P]',
    vendor: 'AMD',
    kind: 'gpu',
    examples: { yes: { MI430X: 'MI430X' }, no: ['MI43X'] },
  },
  {
    form: 'RX #{3,4}[ XTX| XT| GRE| M]?',
    vendor: 'AMD',
    kind: 'gpu',
    examples: { yes: { 'RX 9070 XT': 'RX 9070 XT', RX580: 'RX 580' }, no: ['RX', 'RX 9'] },
  },
  {
    form: 'Radeon [VII|Pro W#{4}|Pro VII|R#|HD #{4}|#{3,4}[M|S]|Pro V#{3}]',
    vendor: 'AMD',
    kind: 'gpu',
    examples: { yes: { 'Radeon 780M': 'Radeon 780M', 'Radeon VII': 'Radeon VII' }, no: ['Radeon'] },
  },
  {
    form: 'EPYC[ #{4}[F|P|X|S]?| #@##[F|P]?| Naples| Rome| Milan| Genoa| Bergamo| Turin]?',
    vendor: 'AMD',
    kind: 'cpu',
    examples: {
      yes: { 'EPYC 9965': 'EPYC 9965', 'Epyc 7V13': 'EPYC 7V13', EPYC: 'EPYC', 'EPYC Turin': 'EPYC Turin' },
      no: ['EPIC'],
    },
  },
  {
    form: 'Ryzen [Threadripper PRO|Threadripper|AI Max+|AI Max|AI]?[ #{1}]?[ HX]?[ Pro]? #{3,4}[X3D|XT|HX|HS|WX|X|U|H|G]?',
    vendor: 'AMD',
    kind: 'cpu',
    examples: {
      yes: {
        'Ryzen 9 9950X3D': 'Ryzen 9 9950X3D',
        'Ryzen Threadripper 3970X': 'Ryzen Threadripper 3970X',
        'Ryzen AI Max+ 395': 'Ryzen AI Max+ 395',
      },
      no: ['Ryzen'],
    },
  },
  {
    form: 'Ryzen [3|5|7|9]',
    vendor: 'AMD',
    kind: 'cpu',
    examples: { yes: { 'Ryzen 9': 'Ryzen 9' }, no: ['Ryzen 8'] },
  },
  {
    form: 'Threadripper[ PRO]? #{4}[WX|X]?',
    vendor: 'AMD',
    kind: 'cpu',
    examples: { yes: { 'Threadripper 3990X': 'Threadripper 3990X' }, no: ['Thread'] },
  },
  {
    form: 'Opteron[ #{3,4}]?',
    vendor: 'AMD',
    kind: 'cpu',
    examples: { yes: { 'Opteron 6272': 'Opteron 6272' }, no: ['Opter'] },
  },
  // Intel
  {
    form: 'Xeon[ Gold| Silver| Platinum| Bronze| Max| D| W]?[ #{4}@{0,2}[+]?]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: {
      yes: {
        'Xeon Gold 6530': 'Xeon Gold 6530',
        Xeon: 'Xeon',
        'Xeon(R) Platinum 8480C': 'Xeon Platinum 8480C',
      },
      no: ['Xenon', 'Xeo'],
    },
  },
  {
    form: 'Xeon< CPU| Processor| Sandy Bridge| Ivy Bridge| Haswell| Broadwell| Skylake> [E#|E|W#|W|D|X|L]-#{4}@{0,2}[ v#]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: {
      yes: {
        'Xeon E5-2680 v4': 'Xeon E5-2680 v4',
        'Xeon CPU E5-2650': 'Xeon E5-2650',
        'Xeon Haswell E5-2680 v3': 'Xeon E5-2680 v3',
      },
      no: ['Xeon-E'],
    },
  },
  {
    form: 'Xeon Phi[ #{4}@{0,1}]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Xeon Phi 7210': 'Xeon Phi 7210' }, no: ['Xeo Phi'] },
  },
  {
    form: 'Core Ultra [3|5|7|9|X7|X9][ #{3}[HX|K|U|H|V]?]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Core Ultra 9 285K': 'Core Ultra 9 285K' }, no: ['Core Ultra'] },
  },
  {
    form: 'Core i[3|5|7|9]-[#{4,5}@{0,2}#{0,1}|###@{1,2}]',
    vendor: 'Intel',
    kind: 'cpu',
    examples: {
      yes: { 'Core i9-13900K': 'Core i9-13900K', 'Core i5 8250U': 'Core i5-8250U' },
      no: ['Core i', 'Core 9'],
    },
  },
  {
    form: 'Core i[3|5|7|9]',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'core i7': 'Core i7' }, no: ['core i2'] },
  },
  {
    form: 'i[3|5|7|9]-#{4,5}@{0,2}',
    vendor: 'Intel',
    kind: 'cpu',
    prefix: 'Core ',
    examples: { yes: { 'i7-9700K': 'Core i7-9700K' }, no: ['i6-9700', 'i7-2'] },
  },
  {
    form: 'i[5|7|9]',
    vendor: 'Intel',
    kind: 'cpu',
    prefix: 'Core ',
    need: 'near',
    examples: { yes: { i7: 'Core i7' }, no: ['i77'] },
  },
  {
    form: 'Arc [A#{3}|B#{3}|Pro A#{2,3}|Pro B#{2,3}|1#{2}[V|T]]',
    vendor: 'Intel',
    kind: 'gpu',
    examples: { yes: { 'Arc B580': 'Arc B580' }, no: ['Arc B', 'Arc 580'] },
  },
  {
    form: 'Max #{4}',
    vendor: 'Intel',
    kind: 'gpu',
    need: 'near',
    examples: { yes: { 'Max 1550': 'Max 1550' }, no: ['Max 15'] },
  },
  {
    form: 'Data Center GPU Max[ #{4}]?',
    vendor: 'Intel',
    kind: 'gpu',
    examples: { yes: { 'Data Center GPU Max 1100': 'Data Center GPU Max 1100' }, no: ['Data Center GPU'] },
  },
  {
    form: 'Gaudi <v>#{1}',
    vendor: 'Intel',
    kind: 'accelerator',
    examples: { yes: { Gaudi4: 'Gaudi 4', 'Gaudi-3': 'Gaudi 3' }, no: ['Gaudy 3'] },
  },
  {
    form: 'Atom [C|E|N|Z|x]#{2,4}@{0,2}',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Atom C3958': 'Atom C3958' }, no: ['Atom 12'] },
  },
  {
    form: 'Celeron[ [J|N|G]#{4}@{0,1}]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Celeron J4125': 'Celeron J4125', Celeron: 'Celeron' }, no: ['Celero', 'Celerons J'] },
  },
  {
    form: 'Pentium[ 4| III| II| Gold| Silver| M]?[ @#{4}]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Pentium 4': 'Pentium 4', Pentium: 'Pentium' }, no: ['Pentiumx', 'Pent 4'] },
  },
  {
    form: 'Core 2 [Duo|Quad][ @#{4}]?',
    vendor: 'Intel',
    kind: 'cpu',
    examples: { yes: { 'Core 2 Duo': 'Core 2 Duo' }, no: ['Core 2', 'Core Duo'] },
  },
  {
    form: '[UHD|HD] Graphics #{3,4}',
    vendor: 'Intel',
    kind: 'gpu',
    examples: { yes: { 'UHD Graphics 630': 'UHD Graphics 630' }, no: ['UHD', 'HD Graphics'] },
  },
  // Apple
  {
    form: 'M#{1,2}[ Ultra| Max| Pro]',
    vendor: 'Apple',
    kind: 'soc',
    examples: { yes: { 'M6 Max': 'M6 Max', M1Pro: 'M1 Pro' }, no: ['M Max', 'M100 Max'] },
  },
  {
    form: 'M#',
    vendor: 'Apple',
    kind: 'soc',
    need: 'near',
    examples: { yes: { M6: 'M6' }, no: ['M60'] },
  },
  {
    form: 'A## [Bionic|Pro]',
    vendor: 'Apple',
    kind: 'soc',
    examples: { yes: { 'A18 Pro': 'A18 Pro', 'A14 Bionic': 'A14 Bionic' }, no: ['A1 Bionic'] },
  },
  {
    form: 'iPhone[ SE| Air| X[S Max|S|R]?| #{1,2}[s]?[ Pro Max| Pro| Plus| mini| e]?]?',
    vendor: 'Apple',
    kind: 'system',
    examples: {
      yes: { 'iPhone 19 Pro': 'iPhone 19 Pro', iPhones: 'iPhone', 'iphone 12': 'iPhone 12' },
      no: ['Phone 12'],
    },
  },
  {
    form: 'iPad[ Pro| Air| mini]?',
    vendor: 'Apple',
    kind: 'system',
    examples: { yes: { 'iPad Pro': 'iPad Pro' }, no: ['Pad'] },
  },
  {
    form: 'MacBook[ Pro| Air]?',
    vendor: 'Apple',
    kind: 'system',
    examples: { yes: { 'MacBook Air': 'MacBook Air', MacBooks: 'MacBook' }, no: ['Mac Beth'] },
  },
  {
    form: 'Mac [Studio|mini|Pro]',
    vendor: 'Apple',
    kind: 'system',
    examples: { yes: { 'Mac Studio': 'Mac Studio' }, no: ['Mac'] },
  },
  {
    form: 'Apple Watch[ Series #{1,2}| Ultra]?',
    vendor: 'Apple',
    kind: 'system',
    examples: { yes: { 'Apple Watch Series 7': 'Apple Watch Series 7' }, no: ['Watch'] },
  },
  {
    form: 'Vision Pro',
    vendor: 'Apple',
    kind: 'system',
    need: 'near',
    examples: { yes: { 'Vision Pro': 'Vision Pro' }, no: ['Vision'] },
  },
  // Google
  {
    form: '[TPU=Google Cloud TPU=Google TPU=Cloud TPU] v#{1,2}[e|p|i|x]?<-#{1,4}>',
    vendor: 'Google',
    kind: 'tpu',
    examples: {
      yes: { 'TPU v8': 'TPU v8', TPUv3: 'TPU v3', 'TPU-v4': 'TPU v4', 'Google Cloud TPU v9': 'TPU v9' },
      no: ['TPUx', 'TP v4'],
    },
  },
  {
    form: 'Pixel #{1,2}[ Pro XL| Pro Fold| Pro| XL|a]?',
    vendor: 'Google',
    kind: 'system',
    need: 'paper',
    examples: { yes: { 'Pixel 11 Pro': 'Pixel 11 Pro' }, no: ['Pixel', 'Pixels 3'] },
  },
];
