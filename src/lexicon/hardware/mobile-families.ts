import type { HardwareFamily } from './family.ts';

/** Series of phones, tablets, laptops, headsets and their chips. */
export const mobileFamilies: readonly HardwareFamily[] = [
  {
    form: 'Snapdragon [XR2+ Gen #|XR2 Gen #|XR2+|XR2|XR1 Gen #|XR1|AR1+ Gen #|AR1 Gen #|AR1|AR2 Gen #|AR2|W5+ Gen #|W5 Gen #|G#x Gen #|X2 Elite Extreme]',
    vendor: 'Qualcomm',
    kind: 'soc',
    examples: {
      yes: { 'Snapdragon XR2 Gen 2': 'Snapdragon XR2 Gen 2', 'Snapdragon AR1': 'Snapdragon AR1' },
      no: ['Snapdragon XR', 'Snapdragon A1'],
    },
  },
  {
    form: 'Helio [A|G|P|X]#{2}[T]?',
    vendor: 'MediaTek',
    kind: 'soc',
    examples: { yes: { 'Helio P60': 'Helio P60', 'Helio G90T': 'Helio G90T' }, no: ['Helio', 'Helios P60'] },
  },
  {
    form: 'Genio #{3,4}',
    vendor: 'MediaTek',
    kind: 'soc',
    examples: { yes: { 'Genio 700': 'Genio 700' }, no: ['Genio', 'Genio 7'] },
  },
  {
    form: 'Dragonwing[ IQ[-|]#{1,4}| IQ#| QCS#{4}| Q-#{4}]?',
    vendor: 'Qualcomm',
    kind: 'soc',
    examples: {
      yes: { Dragonwing: 'Dragonwing', 'Dragonwing QCS6490': 'Dragonwing QCS6490' },
      no: ['Dragon'],
    },
  },
  {
    form: 'Unisoc [T#{3,4}|SC#{4}@{0,1}|#{4}]',
    vendor: 'UNISOC',
    kind: 'soc',
    examples: { yes: { 'Unisoc T618': 'Unisoc T618' }, no: ['Unisoc'] },
  },
  {
    form: 'Samsung [S#{2}U|S#{2}][ Ultra| Plus|+| FE]?',
    vendor: 'Samsung',
    kind: 'system',
    need: 'near',
    examples: { yes: { 'Samsung S22 Ultra': 'Samsung S22 Ultra' }, no: ['Samsung', 'Samsung S2'] },
  },
  {
    form: 'Galaxy [S#{1,2} FE|M#{2}|F#{2}|A#|J#|Z Fold #|Z Flip #|Tab A#|Watch Active #|Watch Active|Watch Ultra|Book#{0,1}|XR]',
    vendor: 'Samsung',
    kind: 'system',
    examples: {
      yes: {
        'Galaxy Z Fold 5': 'Galaxy Z Fold 5',
        'Galaxy M31': 'Galaxy M31',
        'Galaxy S23 FE': 'Galaxy S23 FE',
      },
      no: ['Galaxy M', 'Galaxy Q1'],
    },
  },
  {
    form: 'Pixel [Watch[ #]?|Fold|Tablet|Buds]',
    vendor: 'Google',
    kind: 'system',
    examples: { yes: { 'Pixel Watch 3': 'Pixel Watch 3', 'Pixel Fold': 'Pixel Fold' }, no: ['Pixel Wash'] },
  },
  {
    form: 'Xiaomi #{1,2} [Pro Max|Ultra]',
    vendor: 'Xiaomi',
    kind: 'system',
    examples: { yes: { 'Xiaomi 17 Pro Max': 'Xiaomi 17 Pro Max' }, no: ['Xiaomi Pro Max'] },
  },
  {
    form: 'Huawei [Mate #{1,3}|Mate X#|Nova #{1,3}|P#{1,3}|Pura #{1,3}|Watch GT #|MatePad Pro][ Pro+| Pro| Ultra| Lite]?',
    vendor: 'Huawei',
    kind: 'system',
    examples: {
      yes: { 'Huawei Mate 60 Pro': 'Huawei Mate 60 Pro', 'Huawei P40': 'Huawei P40' },
      no: ['Huawei Mate', 'Huawei 60'],
    },
  },
  {
    form: 'Oppo [Find X#{1,2}|Find N#|Reno #{1,2}|A#{2}][ Pro+| Pro| Ultra]?',
    vendor: 'OPPO',
    kind: 'system',
    examples: {
      yes: { 'OPPO Find X7': 'Oppo Find X7', 'Oppo Reno6 Pro': 'Oppo Reno 6 Pro' },
      no: ['Oppo', 'Oppo Find'],
    },
  },
  {
    form: 'Vivo [X|Y|S|V]#{2,3}[ Pro+| Pro| Ultra]?',
    vendor: 'vivo',
    kind: 'system',
    need: 'near',
    examples: { yes: { 'Vivo X100 Pro': 'Vivo X100 Pro' }, no: ['Vivo', 'Vivo X1'] },
  },
  {
    form: '[iQOO|Honor Magic|Realme GT|ROG Phone|Moto G|OnePlus Ace|OnePlus Nord|Poco F|Poco X|Fairphone] #{1,2}[ Pro| Ultra|R|T]?',
    vendor: null,
    kind: 'system',
    examples: {
      yes: {
        'ROG Phone 6': 'ROG Phone 6',
        'OnePlus Ace 3': 'OnePlus Ace 3',
        'Honor Magic6': 'Honor Magic 6',
      },
      no: ['ROG Phone', 'Poco F'],
    },
  },
  {
    form: 'Surface [Pro|Laptop|Go|Book|Duo][ #{1,2}]?',
    vendor: 'Microsoft',
    kind: 'system',
    need: 'near',
    examples: { yes: { 'Surface Pro 9': 'Surface Pro 9' }, no: ['Surface', 'Surface 9'] },
  },
  {
    form: 'XPS #{2}',
    vendor: 'Dell',
    kind: 'system',
    need: 'near',
    examples: { yes: { 'XPS 15': 'XPS 15' }, no: ['XPS', 'XPS 150'] },
  },
  {
    form: 'PowerEdge[ R#{3,4}[xa|xd]?| XE#{4}| C#{4}]?',
    vendor: 'Dell',
    kind: 'system',
    examples: { yes: { 'PowerEdge XE9680': 'PowerEdge XE9680', PowerEdge: 'PowerEdge' }, no: ['Power Edgy'] },
  },
  {
    form: 'ThinkPad[ X1 Carbon| [X|T|P|E]#{1,3}[s]?]?',
    vendor: 'Lenovo',
    kind: 'system',
    examples: {
      yes: { 'ThinkPad X1 Carbon': 'ThinkPad X1 Carbon', 'ThinkPad T14': 'ThinkPad T14' },
      no: ['Think Pads-'],
    },
  },
  {
    form: 'Cray [XC|EX|XK|XE|XT]#{0,4}',
    vendor: 'HPE',
    kind: 'system',
    examples: { yes: { 'Cray XC40': 'Cray XC40', 'Cray EX': 'Cray EX' }, no: ['Cray', 'Cray 40'] },
  },
  {
    form: '[Varjo|Vive|Pico] [XR|Pro|Focus|Cosmos|Neo|Elite][ #{1}]?',
    vendor: null,
    kind: 'system',
    need: 'near',
    examples: {
      yes: { 'Varjo XR-3': 'Varjo XR 3', 'Vive Focus 3': 'Vive Focus 3' },
      no: ['Varjo', 'Vive 3'],
    },
  },
];
