/** What the beginning of a JSON text shows. */
export interface JsonShape {
  /** `lines`: one value a line; `envelope`: an object that holds the records in a list. */
  readonly root: 'array' | 'envelope' | 'object' | 'lines';
  /** Offset of the bracket that opens the list of records; 0 where there is none. */
  readonly start: number;
  /** Names of the fields of the first records, nested ones with dots (`paper.id`), lists left out. */
  readonly keys: ReadonlySet<string>;
}

/** Fields of an envelope under which the known answers keep their records. */
const listKeys = new Set([
  'dailyPapers',
  'searchResults',
  'results',
  'data',
  'papers',
  'works',
  'items',
  'entries',
]);

/** Brackets around the deepest field that is looked at. */
const deepest = 6;

interface Level {
  readonly open: '{' | '[';
  readonly path: string;
}

const token = /"((?:[^"\\]|\\.)*)"|[[\]{}:,]/gsu;

/** Reads the shape of JSON from its beginning, which may break off anywhere; null for other text. */
export function jsonShape(head: string): JsonShape | null {
  const first = /^\s*([[{])/u.exec(head);
  if (first === null) return null;
  const { keys, lists } = scanKeys(head);
  if (keys.size === 0 && !/^\s*\[\s*(?:\{|\]|$)/u.test(head)) return null;
  if (first[1] === '[') return { root: 'array', start: first[0].length - 1, keys };
  for (const [key, start] of lists) {
    if (!listKeys.has(key)) continue;
    const inner = [...keys]
      .filter((path) => path.startsWith(`${key}.`))
      .map((path) => path.slice(key.length + 1));
    return { root: 'envelope', start, keys: new Set(inner) };
  }
  return { root: isLines(head) ? 'lines' : 'object', start: 0, keys };
}

/** Every field path, and the offsets of the lists right under the root. */
function scanKeys(head: string): { keys: Set<string>; lists: Map<string, number> } {
  const keys = new Set<string>();
  const lists = new Map<string, number>();
  const levels: Level[] = [];
  let path = '';
  let text: string | null = null;
  for (const match of head.matchAll(token)) {
    const level = levels.at(-1);
    const sign = match[0];
    if (match[1] !== undefined) text = match[1];
    else if (sign === ':' && text !== null && level?.open === '{') {
      path = level.path === '' ? text : `${level.path}.${text}`;
      // Deeper fields tell nothing, and hostile nesting would make endless paths.
      if (levels.length <= deepest) keys.add(path);
      else path = level.path;
    } else if (sign === '{' || sign === '[') {
      const parent = level === undefined ? '' : level.open === '{' ? path : level.path;
      if (sign === '[' && levels.length === 1 && level?.open === '{' && !lists.has(path)) {
        lists.set(path, match.index);
      }
      levels.push({ open: sign, path: parent });
    } else if (sign === '}' || sign === ']') levels.pop();
    if (match[1] === undefined) text = null;
  }
  return { keys, lists };
}

/** A value that ends with its line, or a second line that begins one. */
function isLines(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const whole = lines.filter((line) => /^\s*\{.*\}\s*$/u.test(line)).length;
  if (lines.length === 1) return whole === 1;
  return whole > 0 && lines.filter((line) => /^\s*\{\s*"/u.test(line)).length * 2 > lines.length;
}
