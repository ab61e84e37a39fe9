/** What a column asks for, in cells of the terminal. */
export interface Wish {
  /** Width of its widest cell. */
  readonly natural: number;
  /** Width of its head: it never gets narrower than this, nor than a few letters. */
  readonly least: number;
  /** How early it gives way: 0 never, larger earlier. */
  readonly shrink: number;
}

/**
 * Widths of the columns of a table on a terminal `width` cells wide, with `gap` cells between two columns.
 * Columns that give way earliest are narrowed first, the widest of them before the others, so that space is lost where it hurts least.
 */
export function layOut(wishes: readonly Wish[], width: number, gap: number): number[] {
  const widths = wishes.map((wish) => Math.max(wish.natural, 1));
  let surplus = widths.reduce((sum, one) => sum + one, 0) + gap * (wishes.length - 1) - width;
  const levels = [...new Set(wishes.map((wish) => wish.shrink))].filter((level) => level > 0);
  for (const level of levels.sort((a, b) => b - a)) {
    while (surplus > 0) {
      const widest = indexOfWidest(wishes, widths, level);
      if (widest === -1) break;
      widths[widest] = (widths[widest] ?? 1) - 1;
      surplus -= 1;
    }
  }
  return widths;
}

function indexOfWidest(wishes: readonly Wish[], widths: readonly number[], level: number): number {
  let found = -1;
  let best = 0;
  for (const [index, wish] of wishes.entries()) {
    const width = widths[index] ?? 0;
    if (wish.shrink === level && width > wish.least && width > best) {
      found = index;
      best = width;
    }
  }
  return found;
}
