/**
 * A pattern for the beginning of a record, made from the first one: its first field and the one that follows.
 * With it reading goes on after a broken record, where brackets and quotes can no longer be trusted.
 */
export function recordSignature(text: string): RegExp | null {
  const first = /^\{\s*"([^"\\]{1,80})"\s*:\s*/u.exec(text);
  if (first === null) return null;
  const key = String.raw`\{\s*"${literal(first[1] ?? '')}"\s*:\s*`;
  const value = text.slice(first[0].length);
  const inner = /^\{\s*"([^"\\]{1,80})"/u.exec(value);
  if (inner !== null) return new RegExp(`${key}${String.raw`\{\s*"${literal(inner[1] ?? '')}"`}`, 'gu');
  const string = /^"(?:[^"\\]|\\.)*"\s*,\s*"([^"\\]{1,80})"/su.exec(value);
  if (string !== null) {
    return new RegExp(
      `${key}${String.raw`"(?:[^"\\]|\\.){0,2000}"\s*,\s*"${literal(string[1] ?? '')}"`}`,
      'gsu',
    );
  }
  const bare = /^[\w.+-]+\s*,\s*"([^"\\]{1,80})"/u.exec(value);
  if (bare !== null) {
    return new RegExp(`${key}${String.raw`[\w.+-]{1,40}\s*,\s*"${literal(bare[1] ?? '')}"`}`, 'gu');
  }
  return null;
}

/** Offset of the next record in `text` at or after `from`, or -1. */
export function nextRecord(text: string, signature: RegExp | null, from: number): number {
  if (signature === null) return -1;
  signature.lastIndex = from;
  return signature.exec(text)?.index ?? -1;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
