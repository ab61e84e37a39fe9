/** What a column asks for, in cells of the terminal. */
export interface Wish {
  /** Width of its widest cell. */
  readonly natural: number;
  /** Width of its head: it never gets narrower than this, nor than a few letters. */
  readonly least: number;
  /** How early it gives way: 0 never, larger earlier. */
  readonly shrink: number;
}

/** Narrowest that a column gets on a terminal that is too small for all. */
const narrowest = 4;

/**
 * Widths of the columns of a table on a terminal `width` cells wide, with `gap` cells between two columns.
 * Columns that give way earliest are narrowed first, the widest of them before the others, so that space is lost where
 * it hurts least. Where that is not enough, all that may shrink go below what they would keep.
 */
export function layOut(wishes: readonly Wish[], width: number, gap: number): number[] {
  const widths = wishes.map((wish) => Math.max(wish.natural, 1));
  const levels = [...new Set(wishes.map((wish) => wish.shrink))]
    .filter((level) => level > 0)
    .sort((a, b) => b - a);
  let surplus = widths.reduce((sum, one) => sum + one, 0) + gap * (wishes.length - 1) - width;
  const narrow = (mayShrink: (wish: Wish) => boolean, least: (wish: Wish) => number): void => {
    while (surplus > 0) {
      const widest = indexOfWidest(widths, (index) => {
        const wish = wishes[index];
        return wish !== undefined && mayShrink(wish) && (widths[index] ?? 0) > least(wish);
      });
      if (widest === -1) return;
      widths[widest] = (widths[widest] ?? 1) - 1;
      surplus -= 1;
    }
  };
  for (const level of levels) {
    narrow(
      (wish) => wish.shrink === level,
      (wish) => wish.least,
    );
  }
  narrow(
    (wish) => wish.shrink > 0,
    () => narrowest,
  );
  return widths;
}

function indexOfWidest(widths: readonly number[], allowed: (index: number) => boolean): number {
  let found = -1;
  for (const [index, width] of widths.entries()) {
    if (allowed(index) && width > (widths[found] ?? 0)) found = index;
  }
  return found;
}
