import type { HardwareFamily } from './family.ts';

/** Series of Chinese makers' processors and accelerators. */
export const chinaFamilies: readonly HardwareFamily[] = [
  {
    form: 'BR1##@{0,1}',
    vendor: 'Biren',
    kind: 'gpu',
    need: 'near',
    examples: { yes: { BR106: 'BR106', BR166: 'BR166' }, no: ['BR10', 'BR206'] },
  },
  {
    form: 'BI-V#{3}',
    vendor: 'Iluvatar CoreX',
    kind: 'gpu',
    need: 'near',
    examples: { yes: { 'BI-V200': 'BI-V200' }, no: ['BI', 'BI-200'] },
  },
  {
    form: 'MetaX [C|N]#{3}',
    vendor: 'MetaX',
    kind: 'gpu',
    examples: { yes: { 'MetaX C600': 'MetaX C600', 'MetaX N260': 'MetaX N260' }, no: ['MetaX', 'MetaX C'] },
  },
  {
    form: 'Enflame [T|S|L|i]#{2,3}',
    vendor: 'Enflame',
    kind: 'accelerator',
    examples: {
      yes: { 'Enflame L600': 'Enflame L600', 'Enflame T10': 'Enflame T10' },
      no: ['Enflame', 'Enflame S'],
    },
  },
  {
    form: 'Loongson [3A|3B|3C|3D|2K]#{4}',
    vendor: 'Loongson',
    kind: 'cpu',
    examples: { yes: { 'Loongson 3A6000': 'Loongson 3A6000' }, no: ['Loongson', 'Loongson 3'] },
  },
  {
    form: 'FT-[2000/#{1,2}|2500/#{1,2}|m#{4}|2500|1500A]',
    vendor: 'Phytium',
    kind: 'cpu',
    examples: { yes: { 'FT-2000/4': 'FT-2000/4', 'FT-M7002': 'FT-m7002' }, no: ['FT-20', 'FT-1'] },
  },
  {
    form: 'SW#{5}[-Pro|P]?',
    vendor: 'Sunway',
    kind: 'cpu',
    examples: { yes: { SW39010: 'SW39010', SW39000: 'SW39000' }, no: ['SW26', 'SW2601'] },
  },
  {
    form: 'Journey [2|3|5|6][E|M|P|B|H]?',
    vendor: 'Horizon Robotics',
    kind: 'soc',
    need: 'near',
    examples: { yes: { 'Journey 6P': 'Journey 6P', 'Journey 3': 'Journey 3' }, no: ['Journey', 'Journey 4'] },
  },
];
