/** A set of small whole numbers, one bit each: millions of row keys fit where a Set would take a hundred times as much. */
export interface NumberSet {
  has(value: number): boolean;
  add(value: number): void;
  values(): Iterable<number>;
}

export function createNumberSet(): NumberSet {
  let bits = new Uint8Array(1024);
  return {
    has: (value) => ((bits[value >> 3] ?? 0) & (1 << (value & 7))) !== 0,
    add(value) {
      const place = value >> 3;
      if (place >= bits.length) {
        const larger = new Uint8Array(Math.max(place + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[place] = (bits[place] ?? 0) | (1 << (value & 7));
    },
    *values() {
      for (const [place, byte] of bits.entries()) {
        for (let bit = 0; byte >> bit !== 0; bit += 1) {
          if (((byte >> bit) & 1) === 1) yield place * 8 + bit;
        }
      }
    },
  };
}
