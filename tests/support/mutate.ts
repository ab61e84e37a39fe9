/** Ways of damaging a file, as broken pipes, editors and wrong encodings do. */
export const mutations = [
  'truncate',
  'cut',
  'flip',
  'repeat',
  'swap',
  'newlines',
  'latin1',
  'utf16',
  'insert',
] as const;
export type Mutation = (typeof mutations)[number];

/** A sequence of numbers from 0 to 1 that the seed fixes. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A damaged copy of a file. */
export function mutate(bytes: Buffer, kind: Mutation, random: () => number): Buffer {
  const place = (): number => Math.floor(random() * bytes.length);
  const from = place();
  const to = Math.min(bytes.length, from + Math.ceil(random() ** 3 * bytes.length * 0.3));
  const before = bytes.subarray(0, from);
  const after = bytes.subarray(to);
  switch (kind) {
    case 'truncate':
      return before;
    case 'cut':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), after]);
    case 'swap':
      return Buffer.concat([after, bytes.subarray(from, to), before]);
    case 'newlines':
      return Buffer.from(bytes.toString('utf8').replaceAll('\n', random() < 0.5 ? '\r\n' : ''));
    case 'latin1':
      return Buffer.from(bytes.toString('latin1'), 'utf8');
    case 'utf16':
      return Buffer.from(bytes.toString('utf8'), 'utf16le');
    case 'insert': {
      const junk = [
        '"',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '\u0000',
        '\n',
        '\n\n',
        '&',
        '\\',
        '<entry>',
        ']]>',
        '\u{1f600}',
      ];
      return Buffer.concat([
        before,
        Buffer.from(junk[Math.floor(random() * junk.length)] ?? ''),
        bytes.subarray(from),
      ]);
    }
    case 'flip': {
      const copy = Buffer.from(bytes);
      for (let count = 1 + Math.floor(random() * 20); count > 0; count -= 1) {
        copy[place()] = Math.floor(random() * 256);
      }
      return copy;
    }
  }
}
