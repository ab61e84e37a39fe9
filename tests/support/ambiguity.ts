/**
 * Decides whether a backtracking engine can need exponential time for a pattern: whether the automaton of the pattern
 * can go from a state back to it in two ways with the same text. See Weideman and others, "Analyzing Matching Time
 * Behavior of Backtracking Regular Expression Matchers by Using Ambiguity of NFA" (2016).
 * Assertions (`^`, `$`, `\b`) count as always true: they only end attempts, so no exponent is missed.
 */
export function isExponential(source: string, flags: string): boolean {
  const { first, positions } = automaton(source, flags);
  if (positions.length === 0 || first.length === 0) return false;
  const edges = positions.map(({ next }) => next);
  const component = components(positions.length, (p) => edges[p]?.map(({ to }) => to) ?? []);
  // Two ways without reading anything in between.
  for (const [p, out] of edges.entries())
    for (const { to, ways } of out) if (ways > 1 && component[p] === component[to]) return true;
  // Pairs of positions that the same text leads to, both inside one loop.
  const ids = new Map<number, number>();
  const pairs: [number, number][] = [];
  const idOf = (p: number, q: number): number => {
    const key = p * positions.length + q;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, pairs.length);
    return pairs.push([p, q]) - 1;
  };
  for (let p = 0; p < positions.length; p++) idOf(p, p);
  const after: number[][] = [];
  for (let id = 0; id < pairs.length; id++) {
    const [p, q] = pairs[id] ?? [0, 0];
    const found: number[] = [];
    for (const a of edges[p] ?? [])
      for (const b of edges[q] ?? []) {
        const inside = component[a.to] === component[p] && component[b.to] === component[p];
        if (inside && meet(positions[a.to]?.signs ?? 0n, positions[b.to]?.signs ?? 0n))
          found.push(idOf(a.to, b.to));
      }
    after.push(found);
  }
  const loop = components(pairs.length, (id) => after[id] ?? []);
  const apart = new Set<number | undefined>();
  for (const [id, [p, q]] of pairs.entries()) if (p !== q) apart.add(loop[id]);
  return pairs.some(([p, q], id) => p === q && apart.has(loop[id]));
}

const meet = (a: bigint, b: bigint): boolean => (a & b) !== 0n;

/** One place of the pattern that reads a character. */
interface Position {
  /** The characters it reads, a bit for each of the alphabet. */
  readonly signs: bigint;
  /** The places that may read the next one, and in how many ways they are come to (2 for more). */
  next: { readonly to: number; readonly ways: number }[];
}

/** A piece of the pattern: places that may read its first and last character, and whether it may read nothing. */
interface Piece {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const nothing: Piece = { first: [], last: [], empty: true };

function automaton(source: string, flags: string): { first: readonly number[]; positions: Position[] } {
  const positions: Position[] = [];
  const usual = flags.replace(/[gy]/gu, '');
  const alphabet = [
    ...new Set([
      ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
      ...'éÉΩω中١½—\u00a0\u2028',
      ...[...source].filter((sign) => sign > '\u007f'),
    ]),
  ];
  const known = new Map<string, bigint>();
  const signsOf = (one: string): bigint => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const reads = new RegExp(`^(?:${one})$`, usual.replace('m', ''));
    let signs = 0n;
    alphabet.forEach((sign, i) => {
      if (reads.test(sign)) signs |= 1n << BigInt(i);
    });
    known.set(one, signs);
    return signs;
  };
  const join = (from: readonly number[], to: readonly number[]): void => {
    for (const p of from) {
      const out = positions[p];
      if (out === undefined) continue;
      for (const q of to) {
        const ways = (out.next.find((edge) => edge.to === q)?.ways ?? 0) + 1;
        out.next = [...out.next.filter((edge) => edge.to !== q), { to: q, ways }];
      }
    }
  };
  const sequence = (a: Piece, b: Piece): Piece => {
    join(a.last, b.first);
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...a.last, ...b.last] : b.last,
      empty: a.empty && b.empty,
    };
  };
  let at = 0;
  const alternatives = (): Piece => {
    let whole = terms();
    while (source[at] === '|') {
      at++;
      const other = terms();
      whole = {
        first: [...whole.first, ...other.first],
        last: [...whole.last, ...other.last],
        empty: whole.empty || other.empty,
      };
    }
    return whole;
  };
  const terms = (): Piece => {
    let whole = nothing;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') whole = sequence(whole, term());
    return whole;
  };
  const term = (): Piece => {
    const from = at;
    const once = atom();
    const to = at;
    const counts = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/u.exec(source.slice(at, at + 12));
    if (counts === null) return once;
    const sign = counts[0][0];
    const least = sign === '+' ? 1 : sign === '{' ? Number(counts[1]) : 0;
    const most =
      sign === '?'
        ? 1
        : sign !== '{'
          ? Number.POSITIVE_INFINITY
          : counts[2] === undefined
            ? least
            : counts[3] === ''
              ? Number.POSITIVE_INFINITY
              : Number(counts[3]);
    const again = (): Piece => {
      at = from;
      const copy = atom();
      at = to;
      return copy;
    };
    const endless = most === Number.POSITIVE_INFINITY;
    if (endless && least < 2) join(once.last, once.first);
    let whole = most === 0 ? nothing : once;
    for (let i = 1; i < least; i++) {
      const copy = again();
      if (endless && i === least - 1) join(copy.last, copy.first);
      whole = sequence(whole, copy);
    }
    // `a{1,3}` is `a(a(a)?)?`: each further copy only behind the one before.
    let further = nothing;
    for (let i = Math.max(least, 1); !endless && i < most; i++)
      further = { ...sequence(again(), further), empty: true };
    whole = sequence(whole, further);
    at = to + counts[0].length;
    return least === 0 ? { ...whole, empty: true } : whole;
  };
  const atom = (): Piece => {
    const sign = source[at] ?? '';
    if (sign === '^' || sign === '$') {
      at++;
      return nothing;
    }
    if (sign === '(') {
      const opening = /^\((?:\?:|\?<\p{L}\w*>)?/u.exec(source.slice(at, at + 40))?.[0] ?? '(';
      at += opening.length;
      const inside = alternatives();
      at++;
      return inside;
    }
    const one =
      /^(?:\\[pP]\{[^}]+\}|\\u\{[^}]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|\[(?:\\.|[^\]\\])*\]|.)/su.exec(
        source.slice(at),
      )?.[0] ?? '';
    at += one.length;
    if (one === '\\b' || one === '\\B') return nothing;
    const p = positions.push({ signs: signsOf(one), next: [] }) - 1;
    return { first: [p], last: [p], empty: false };
  };
  const { first } = alternatives();
  if (at < source.length) throw new Error(`cannot be read: ${source}`);
  return { first, positions };
}

/** The strongly connected component of each node (Tarjan, without recursion). */
function components(count: number, after: (node: number) => readonly number[]): number[] {
  const index = new Array<number>(count).fill(-1);
  const low = new Array<number>(count).fill(0);
  const component = new Array<number>(count).fill(-1);
  const stack: number[] = [];
  let time = 0;
  let made = 0;
  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    const work = [{ node: root, edge: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1);
      if (frame === undefined) break;
      const { node } = frame;
      if (frame.edge === 0) {
        index[node] = low[node] = time++;
        stack.push(node);
      }
      const next = after(node)[frame.edge++];
      if (next !== undefined) {
        if (index[next] === -1) work.push({ node: next, edge: 0 });
        else if (component[next] === -1) low[node] = Math.min(low[node] ?? 0, index[next] ?? 0);
        continue;
      }
      if (low[node] === index[node]) {
        for (let member = -1; member !== node; ) {
          member = stack.pop() ?? node;
          component[member] = made;
        }
        made++;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) low[parent.node] = Math.min(low[parent.node] ?? 0, low[node] ?? 0);
    }
  }
  return component;
}
