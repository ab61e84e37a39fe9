/** Titles are the same where their letters and digits are. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Makers and classes of devices, which do not tell one piece of hardware from another. */
const idle =
  /\b(?:nvidia|amd|intel|google|apple|huawei|qualcomm|xilinx|cerebras|sambanova|arm|amazon|aws|microsoft|meta|graphcore|geforce|instinct|radeon|tesla|quadro|hisilicon|samsung|ibm|sony|stmicroelectronics|gpus?|cpus?|npus?|fpgas?|mcus?|socs?|asics?|processors?|accelerators?|devices?|chips?|cards?|boards?|series|architectures?|platforms?|servers?|supercomputer|supernode|smartphones?)\b/gu;

/** Short spellings that leave no doubt, and what they stand for. */
const sameAs: Readonly<Record<string, string>> = {
  a6000: 'rtxa6000',
  '1080ti': 'gtx1080ti',
  '2080ti': 'rtx2080ti',
  '3080': 'rtx3080',
  '3090': 'rtx3090',
  '4080': 'rtx4080',
  '4090': 'rtx4090',
  '5090': 'rtx5090',
  laptop4090: 'rtx4090laptop',
  rtx3050mobile: 'rtx3050',
  rtx4060mobile: 'rtx4060laptop',
  rtx4090mobile: 'rtx4090laptop',
  adalovelace: 'ada',
  gracehopper: 'gh200',
  graceblackwell: 'gb200',
  agxorin: 'jetsonagxorin',
  orinnx: 'jetsonorinnx',
  orinnano: 'jetsonorinnano',
  jetsonnanoorin: 'jetsonorinnano',
  macbooks: 'macbook',
  tpus: 'tpu',
  groqlpu: 'lpu',
  ascendnpu: 'ascend',
  zynqultrascalezcu104: 'zcu104',
};

/** Hardware names are the same where this is: no maker, no class of device, no case, spaces or signs. */
export function hardwareKey(name: string): string {
  const lower = name.toLowerCase();
  const key = lower.replace(idle, ' ').replace(/[^\p{L}\p{N}+]+/gu, '');
  const kept = key === '' ? lower.replace(/[^a-z0-9]+/gu, '') : key;
  return sameAs[kept] ?? kept;
}

/** The keys of a list of names. */
export function hardwareKeys(names: readonly string[]): Set<string> {
  return new Set(names.map(hardwareKey));
}

/** Both sets have the same members. */
export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((x) => b.has(x));
}
