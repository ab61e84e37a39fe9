import { z } from 'zod';
import type { Feed } from './feed.ts';
import { recordItem } from './fields.ts';
import { reject } from './item.ts';
import { readLines } from './lines.ts';

const name = 'jsonl';
const JsonRecord = z.record(z.string(), z.unknown());

/** One JSON object a line with a title and an abstract under their usual names, or those given by `map`. */
export const jsonl: Feed = {
  name,
  about: 'JSON Lines of anything with a title and an abstract; --map title=NAME for other field names',
  detect(head) {
    const record = parseRecord(head.split('\n', 1)[0] ?? '');
    if (record === null) return 0;
    const keys = Object.keys(record).map((key) => key.toLowerCase());
    return keys.some((key) => key.includes('title')) ? 0.5 : 0.1;
  },
  async *read(source, options) {
    for await (const line of readLines(source)) {
      if (line.text.trim() === '') continue;
      const where = `line ${line.number}`;
      const record = line.tooLong ? null : parseRecord(line.text);
      if (record === null)
        yield reject(where, line.tooLong ? 'the line is too long' : 'not a JSON object', line.text);
      else yield recordItem(record, { map: options.map ?? {}, feed: name, where });
    }
  },
};

function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JsonRecord.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
