type Path = readonly PropertyKey[];

/** Line (from 1) of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Offset of the value at a path of valid JSON; of the deepest part of the path that is there. */
export function offsetOfPath(json: string, path: Path): number {
  let at = 0;
  const space = (): void => {
    while (/\s/u.test(json[at] ?? '')) at++;
  };
  const string = (): string => {
    const from = at;
    for (at++; at < json.length && json[at] !== '"'; at++) if (json[at] === '\\') at++;
    at++;
    return String(JSON.parse(json.slice(from, at)));
  };
  /** Passes over a value. */
  const skip = (): void => {
    for (let depth = 0; at < json.length; ) {
      const sign = json[at] ?? '';
      if (sign === '"') string();
      else {
        if (depth === 0 && /[,\]}]/u.test(sign)) return;
        if (/[[{]/u.test(sign)) depth++;
        if (/[\]}]/u.test(sign)) depth--;
        at++;
      }
      if (depth === 0 && /[\]}"]/u.test(sign)) return;
    }
  };
  /** Goes to the member of the object or array at `at`; false where it has none such. */
  const enter = (key: PropertyKey): boolean => {
    const open = json[at];
    if (open !== '{' && open !== '[') return false;
    at++;
    for (let index = 0; at < json.length; index++) {
      space();
      if (/[\]}]/u.test(json[at] ?? ']')) return false;
      let name = String(index);
      if (open === '{') {
        name = string();
        space();
        at++;
        space();
      }
      if (name === String(key)) return true;
      skip();
      space();
      if (json[at] === ',') at++;
    }
    return false;
  };
  space();
  let reached = at;
  for (const key of path) {
    if (!enter(key)) break;
    reached = at;
  }
  return reached;
}
