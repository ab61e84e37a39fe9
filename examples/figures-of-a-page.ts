// Prints every figure of a feed with the hardware it was measured on: node figures-of-a-page.js FILE
import { extract, openSource, readFeed } from 'papers';

const [, , file = '-'] = process.argv;

for await (const item of readFeed(await openSource(file))) {
  if (item.type !== 'paper') continue;
  const { title, claims } = extract(item.paper);
  for (const { kind, metric, text, on, vs } of claims) {
    if (kind === 'result') console.log([title, metric, text, on.join('; '), vs.join('; ')].join('\t'));
  }
}
