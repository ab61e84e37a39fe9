import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

// A registry mirror may lack packages that are for other systems than its own. `npm install` then leaves them out of
// the lock file, and `npm ci` refuses it. This adds them: `npx tsx scripts/complete-lock.ts` after an install.

const Package = z.looseObject({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), Package) });

const systems: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  macos: 'darwin',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32', 'arm'];

/** What the name of a package says about the systems it is for. */
function platformOf(name: string) {
  const words = name.split(/[/-]/u);
  const os = words.map((word) => systems[word]).find((system) => system !== undefined);
  const cpu = words.includes('x86') ? 'x64' : processors.find((one) => words.includes(one));
  const libc = name.includes('musl') ? 'musl' : /gnu/u.test(name) ? 'glibc' : undefined;
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

const path = new URL('../package-lock.json', import.meta.url);
const lock = Lock.parse(JSON.parse(readFileSync(path, 'utf8')));
const packages = { ...lock.packages };
for (const [where, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (where === '' || packages[place] !== undefined || packages[`${where}/${place}`] !== undefined)
      continue;
    packages[place] = { version, ...(dev === true ? { dev } : {}), optional: true, ...platformOf(name) };
    console.log(`added ${name} ${version}`);
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
