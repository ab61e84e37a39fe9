import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../support/database.ts';
import { papers, sharedFolder } from '../support/run.ts';

let db = '';
beforeAll(async () => {
  db = await sampleDatabase(sharedFolder());
});

test('the short forms choose the format, also over a configured one', async () => {
  const { stdout } = await papers(['list', '--format', 'table', '--json', '--db', db]);
  expect(JSON.parse(stdout)).toHaveLength(3);
});

test('CSV guards formulas, keeps numbers as numbers, and has CRLF and a mark for Excel', async () => {
  const { stdout } = await papers(['export', '--excel', '--metric', 'compute', '--db', db]);
  expect(stdout.startsWith('\ufeffmetric,')).toBe(true);
  expect(stdout).toContain('\r\n');
  expect(stdout).toContain(`"'=SUM(1,2): Serving ""Large"" Models, Cheaply"`);
  expect(stdout).toContain(',156000000000000,FLOPS,');
});
