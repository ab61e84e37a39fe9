import type { Paper } from '../model/paper.ts';
import type { Connection } from './open.ts';

/** Writes what was found in a paper: its mentions of hardware, its claims, and the links between the two. */
export interface ClaimWriter {
  /** Replaces everything that was found in paper `pid`. */
  replace(pid: number, paper: Paper, rulesVersion: string): void;
}

export function createClaimWriter(connection: Connection): ClaimWriter {
  const dropMentions = connection.prepare('DELETE FROM mentions WHERE paper = ?');
  const dropClaims = connection.prepare('DELETE FROM claims WHERE paper = ?');
  const findHardware = connection.prepare('SELECT hid FROM hardware WHERE name = ?').pluck();
  const addHardware = connection.prepare(
    'INSERT INTO hardware (name, vendor, kind) VALUES (@name, @vendor, @kind) RETURNING hid',
  );
  const describeHardware = connection.prepare(
    'UPDATE hardware SET vendor = @vendor, kind = @kind WHERE hid = @hid AND (vendor IS NOT @vendor OR kind <> @kind)',
  );
  const addMention = connection.prepare(`
    INSERT INTO mentions (paper, position, hardware, text, field, start, "end", count)
    VALUES (@paper, @position, @hardware, @text, @field, @start, @end, @count)`);
  const addClaim = connection.prepare(`
    INSERT INTO claims (paper, position, metric, form, low, high, unit, value, base_unit, bound, statistic, direction,
      kind, subject, measure, baseline, field, start, "end", text, sentence, rules, confidence, rules_version)
    VALUES (@paper, @position, @metric, @form, @low, @high, @unit, @value, @baseUnit, @bound, @statistic, @direction,
      @kind, @subject, @measure, @baseline, @field, @start, @end, @text, @sentence, @rules, @confidence, @rulesVersion)`);
  const addLink = connection.prepare(
    'INSERT INTO claim_hardware (claim, role, position, hardware) VALUES (?, ?, ?, ?)',
  );

  function hardwareId(name: string, known: { vendor: string | null; kind: string } | null): number {
    const found = findHardware.get(name);
    if (found === undefined) {
      const row = { name, vendor: known?.vendor ?? null, kind: known?.kind ?? 'other' };
      return Number(addHardware.pluck().get(row));
    }
    if (known !== null) describeHardware.run({ hid: found, ...known });
    return Number(found);
  }

  return {
    replace(pid, paper, rulesVersion) {
      dropMentions.run(pid);
      dropClaims.run(pid);
      for (const [position, mention] of paper.hardware.entries()) {
        const { name, vendor, kind, ...rest } = mention;
        addMention.run({ ...rest, paper: pid, position, hardware: hardwareId(name, { vendor, kind }) });
      }
      for (const [position, claim] of paper.claims.entries()) {
        const { on, vs, baseline, rules, ...rest } = claim;
        const { lastInsertRowid } = addClaim.run({
          ...rest,
          paper: pid,
          position,
          baseline: JSON.stringify(baseline),
          rules: JSON.stringify(rules),
          rulesVersion,
        });
        for (const [place, name] of on.entries())
          addLink.run(lastInsertRowid, 'on', place, hardwareId(name, null));
        for (const [place, name] of vs.entries())
          addLink.run(lastInsertRowid, 'vs', place, hardwareId(name, null));
      }
    },
  };
}
