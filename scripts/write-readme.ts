import { readFileSync, writeFileSync } from 'node:fs';
import { fillBlocks } from './readme-blocks.ts';

// Makes the generated parts of README.md anew: part of `npm run docs`.

const path = new URL('../README.md', import.meta.url);
writeFileSync(path, fillBlocks(readFileSync(path, 'utf8')));
