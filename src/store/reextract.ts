import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { createClaimWriter } from './claim-writer.ts';
import type { Connection } from './open.ts';
import { readPaper } from './paper-query.ts';
import { PaperRow, paperFromRow } from './paper-row.ts';
import type { Extractor } from './writer.ts';

/** What new rules changed in one paper. */
export interface PaperChange {
  readonly id: string;
  readonly title: string;
  /** Claims that are there now and were not, by what they say. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ReextractSummary {
  papers: number;
  changed: number;
  claimsBefore: number;
  claimsAfter: number;
}

interface Described {
  readonly metric: string;
  readonly text: string;
  readonly kind: string;
  readonly subject: string;
  readonly on: readonly string[];
  readonly vs: readonly string[];
}

/** A claim in one line, so that two that say the same are the same text. */
function describe({ metric, text, kind, subject, on, vs }: Described): string {
  const where = on.length === 0 ? '' : ` on ${on.join(', ')}`;
  const against = vs.length === 0 ? '' : ` vs ${vs.join(', ')}`;
  const marks = [kind === 'context' ? 'context' : '', subject === 'other' ? 'other' : ''].filter(Boolean);
  return `${metric} ${text}${where}${against}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}

function missing(from: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return from.filter((line) => {
    const place = left.indexOf(line);
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}

/** Papers of one transaction. */
const batchSize = 256;

/**
 * Finds the claims of every stored paper anew with the rules of now. Papers whose claims are of the same rules are
 * passed over unless `all`. Inside a transaction that is rolled back it is a rehearsal.
 */
export async function reextract(
  connection: Connection,
  extractor: Extractor,
  all: boolean,
  onChange: (change: PaperChange) => void,
  onBatch: (papers: number) => void = () => {},
): Promise<ReextractSummary> {
  const claims = createClaimWriter(connection);
  const setRules = connection.prepare('UPDATE papers SET rules_version = ? WHERE pid = ?');
  const next = connection.prepare(
    'SELECT * FROM papers WHERE pid > @after AND (@all = 1 OR rules_version <> @rules) ORDER BY pid LIMIT @size',
  );
  const summary: ReextractSummary = { papers: 0, changed: 0, claimsBefore: 0, claimsAfter: 0 };
  let after = 0;
  for (;;) {
    const found = next.all({ after, all: all ? 1 : 0, rules: extractor.rulesVersion, size: batchSize });
    const rows = z.array(PaperRow).parse(found);
    if (rows.length === 0) return summary;
    connection
      .transaction(() => {
        for (const row of rows) {
          after = row.pid;
          const old = (readPaper(connection, row.id)?.claims ?? []).map(describe);
          const extracted = extractor.extract(paperFromRow(row));
          const now = extracted.claims.map(describe);
          claims.replace(row.pid, extracted, extractor.rulesVersion);
          setRules.run(extractor.rulesVersion, row.pid);
          const change = {
            id: row.id,
            title: row.title,
            added: missing(now, old),
            removed: missing(old, now),
          };
          const differs = change.added.length + change.removed.length > 0;
          if (differs) onChange(change);
          summary.papers += 1;
          summary.changed += differs ? 1 : 0;
          summary.claimsBefore += old.length;
          summary.claimsAfter += now.length;
        }
      })
      .immediate();
    onBatch(summary.papers);
    // Lets Ctrl-C in between two transactions.
    await setImmediate();
  }
}
