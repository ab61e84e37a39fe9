import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** A shape of input that real records are written in. */
export interface Shape {
  readonly name: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** Record number `count`; a distinct one has an id and a title that no other has. */
  record(count: number, distinct: boolean): string;
}

const ArxivRecord = z.looseObject({ id: z.string(), title: z.string(), abstract: z.string() });
const HfRecord = z.looseObject({
  title: z.string(),
  paper: z.looseObject({ id: z.string(), title: z.string() }),
});

function unpack(path: string): string {
  return gunzipSync(readFileSync(path)).toString('utf8');
}

/** The id of a paper of its own: 100,000 in each month from January 2010 on. */
function idOf(count: number): string {
  const month = Math.floor(count / 100_000);
  const year = String(10 + Math.floor(month / 12)).padStart(2, '0');
  return `${year}${String((month % 12) + 1).padStart(2, '0')}.${String(count % 100_000).padStart(5, '0')}`;
}

/** Reads records the first time one is asked for, and then gives them round and round. */
function round<T>(read: () => T[]): (count: number) => T {
  let records: T[] | null = null;
  return (count) => {
    records ??= read();
    const record = records[count % records.length];
    if (record === undefined) throw new RangeError('no records');
    return record;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const oaiHead = `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2025-11-24T00:00:00Z</responseDate>
<request verb="ListRecords" metadataPrefix="arXiv">http://export.arxiv.org/oai2</request>
<ListRecords>
`;

function oaiRecord(id: string, title: string, abstract: string): string {
  return `<record><header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2025-11-24</datestamp><setSpec>cs</setSpec></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><created>2025-11-20</created>
<authors><author><keyname>Möller</keyname><forenames>Ada</forenames></author><author><keyname>Wei</keyname><forenames>Li</forenames></author></authors>
<title>${escapeXml(title)}</title><categories>cs.AR cs.LG</categories>
<abstract>${escapeXml(abstract)}</abstract></arXiv></metadata></record>
`;
}

/** The shapes whose input may be large, with the records in the folder of samples. */
export function shapes(folder: string): Shape[] {
  const arxiv = round(() =>
    unpack(`${folder}/corpus/arxiv.jsonl.gz`)
      .trim()
      .split('\n')
      .map((line) => ArxivRecord.parse(JSON.parse(line))),
  );
  const months = `${folder}/corpus/hf-daily-papers/`;
  const hf = round(() =>
    readdirSync(months).flatMap((name) => z.array(HfRecord).parse(JSON.parse(unpack(`${months}${name}`)))),
  );
  const titled = (title: string, count: number): string => `${title} (${count})`;
  return [
    {
      name: 'JSON Lines',
      head: '',
      between: '',
      tail: '',
      record(count, distinct) {
        const record = arxiv(count);
        const own = distinct ? { id: idOf(count), title: titled(record.title, count) } : {};
        return `${JSON.stringify({ ...record, ...own })}\n`;
      },
    },
    {
      name: 'JSON array',
      head: '[',
      between: ',\n',
      tail: ']',
      record(count, distinct) {
        const record = hf(count);
        if (!distinct) return JSON.stringify(record);
        const title = titled(record.title, count);
        return JSON.stringify({ ...record, title, paper: { ...record.paper, id: idOf(count), title } });
      },
    },
    {
      name: 'OAI XML',
      head: oaiHead,
      between: '',
      tail: '</ListRecords></OAI-PMH>\n',
      record(count, distinct) {
        const { id, title, abstract } = arxiv(count);
        return distinct
          ? oaiRecord(idOf(count), titled(title, count), abstract)
          : oaiRecord(id, title, abstract);
      },
    },
  ];
}
