/**
 * Time until the program has answered `--version`, as a ratio to Node that does nothing, in one run.
 * Usage: npm run build && npx tsx bench/start.ts [runs=15]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 15);
const program = fileURLToPath(new URL('../bin/papers.js', import.meta.url));

/** Time of one run in ms. */
function time(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - start;
}

let node = Number.POSITIVE_INFINITY;
let papers = Number.POSITIVE_INFINITY;
// In turns, and the shortest of each: what else the machine does only makes a run longer.
for (let run = 0; run < runs; run++) {
  node = Math.min(node, time(['-e', '0']));
  papers = Math.min(papers, time([program, '--version']));
}
console.log(
  `node ${node.toFixed(0)} ms, papers ${papers.toFixed(0)} ms: ${(papers / node).toFixed(2)} times`,
);
