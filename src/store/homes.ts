import { z } from 'zod';
import type { PaperInput } from '../model/paper.ts';
import type { Connection } from './open.ts';

const Pid = z.number().optional();
const Text = z.string().nullish();
const Strays = z.array(z.object({ rid: z.number(), paper: z.number() }));

/** Tells which paper a record belongs to: by its arXiv id, by the id its title is known under, or by its title. */
export function createHomes(connection: Connection) {
  const noteTitle = connection.prepare('INSERT OR IGNORE INTO titles (title_key, arxiv_id) VALUES (?, ?)');
  const ownerOf = connection.prepare('SELECT min(arxiv_id) FROM titles WHERE title_key = ?').pluck();
  const pidByArxiv = connection.prepare('SELECT pid FROM papers WHERE arxiv_id = ?').pluck();
  const pidByIdentity = connection.prepare('SELECT paper FROM records WHERE identity = ? LIMIT 1').pluck();
  const arxivOf = connection.prepare('SELECT arxiv_id FROM papers WHERE pid = ?').pluck();
  const withoutId = connection.prepare(
    'SELECT rid, paper FROM records WHERE title_key = ? AND arxiv_id IS NULL AND paper <> ?',
  );
  const move = connection.prepare('UPDATE records SET paper = ? WHERE rid = ?');

  function byArxiv(id: string): number | undefined {
    return Pid.parse(pidByArxiv.get(id));
  }

  return {
    byArxiv,
    /** Notes the title of a paper with an id. Gives the id that the title belongs to: of several the smallest. */
    owner(key: string, arxivId: string | null): string | null {
      if (arxivId !== null) noteTitle.run(key, arxivId);
      return Text.parse(ownerOf.get(key)) ?? null;
    },
    /** Row that a record belongs to, if it is there. */
    find({ arxivId }: PaperInput, key: string, owner: string | null): number | undefined {
      const anchor = arxivId ?? owner;
      const anchored = anchor === null ? undefined : byArxiv(anchor);
      if (anchored !== undefined) return anchored;
      // A paper stored without an id gets the id learnt now, unless its title belongs to another id.
      const byTitle = Pid.parse(pidByIdentity.get(`title:${key}`));
      if (byTitle === undefined || (arxivId !== null && owner !== arxivId)) return undefined;
      return arxivId === null || Text.parse(arxivOf.get(byTitle)) === null ? byTitle : undefined;
    },
    /** Records with this title and without an id that stand with another paper. */
    strays(key: string, pid: number): { rid: number; paper: number }[] {
      return Strays.parse(withoutId.all(key, pid));
    },
    move(rid: number, pid: number): void {
      move.run(pid, rid);
    },
  };
}
