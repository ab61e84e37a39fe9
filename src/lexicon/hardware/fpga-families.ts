import type { HardwareFamily } from './family.ts';

/** Series of FPGAs and FPGA boards whose names stand without the line they belong to. */
export const fpgaFamilies: readonly HardwareFamily[] = [
  {
    form: '[VU|KU]#{1,3}P',
    vendor: 'AMD',
    kind: 'fpga',
    need: 'paper',
    examples: { yes: { VU37P: 'VU37P', VU9P: 'VU9P', KU15P: 'KU15P' }, no: ['VU9', 'VUP'] },
  },
  {
    form: '[VU440|KU040|KU060|KU115|ZU#{1,2}[EG|EV|CG|DR]]',
    vendor: 'AMD',
    kind: 'fpga',
    need: 'paper',
    examples: { yes: { KU115: 'KU115', ZU9EG: 'ZU9EG' }, no: ['KU200', 'ZU9'] },
  },
  {
    form: 'XC[2|3|4|5|6][VLX|VSX|SLX|S|V]#{2,4}@{0,2}',
    vendor: 'AMD',
    kind: 'fpga',
    examples: { yes: { XC3S400: 'XC3S400', XC6SLX45T: 'XC6SLX45T' }, no: ['XC3', 'XC1S40'] },
  },
  {
    form: '[VC|VE|VP|VM|VH]1##2',
    vendor: 'AMD',
    kind: 'fpga',
    need: 'near',
    examples: { yes: { VC1902: 'VC1902', VP1802: 'VP1802' }, no: ['VC190', 'VC1900'] },
  },
  {
    form: 'Nexys[ 4 DDR| 4| Video| A7]?',
    vendor: 'Digilent',
    kind: 'fpga',
    examples: { yes: { 'Nexys 4 DDR': 'Nexys 4 DDR', Nexys4: 'Nexys 4' }, no: ['Nexus 4'] },
  },
  {
    form: '[Arty|Zybo|Cora|Eclypse] [A7|S7|Z7]<-##T><-##>',
    vendor: 'Digilent',
    kind: 'fpga',
    examples: { yes: { 'Arty Z7-20': 'Arty Z7', 'Zybo Z7': 'Zybo Z7' }, no: ['Arty', 'Cora'] },
  },
  {
    form: 'DE_[10-Agilex|5a-Net]',
    vendor: 'Terasic',
    kind: 'fpga',
    examples: { yes: { 'DE10-Agilex': 'DE10-Agilex', 'DE5a-Net': 'DE5a-Net' }, no: ['DE10'] },
  },
  {
    form: 'GW[1NR|1NSR|1N|2AR|2A|5AT|5A]-#{1,3}',
    vendor: 'Gowin',
    kind: 'fpga',
    examples: { yes: { 'GW2A-18': 'GW2A-18', 'GW1NR-9': 'GW1NR-9' }, no: ['GW2A', 'GW3A-18'] },
  },
  {
    form: 'Tang [Nano|Primer|Mega][ #{1,3}K]?',
    vendor: 'Sipeed',
    kind: 'fpga',
    examples: { yes: { 'Tang Nano 9K': 'Tang Nano 9K', 'Tang Primer': 'Tang Primer' }, no: ['Tang dynasty'] },
  },
  {
    form: 'Speedster7t#{0,4}',
    vendor: 'Achronix',
    kind: 'fpga',
    examples: { yes: { Speedster7t: 'Speedster7t', Speedster7t1500: 'Speedster7t1500' }, no: ['Speedster'] },
  },
];
