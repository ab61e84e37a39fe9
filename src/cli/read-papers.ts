import { detectFeed, type FeedChoice, readFeed } from '../feeds/index.ts';
import { expandInputs } from '../io/expand.ts';
import { openSource } from '../io/input.ts';
import { detail } from '../io/terminal.ts';
import type { PaperInput } from '../model/paper.ts';
import { plural } from '../store/ingest.ts';
import { createRemarker, tellInputError } from './remarks.ts';

/** The papers of all inputs. One that cannot be read does not keep the others back, but it is the exit code. */
export async function* readPapers(inputs: readonly string[], choice: FeedChoice): AsyncGenerator<PaperInput> {
  for (const input of await expandInputs(inputs)) {
    try {
      const source = await openSource(input);
      const remark = createRemarker(source.name);
      let papers = 0;
      for await (const item of readFeed(source, choice)) {
        if (item.type === 'paper') {
          papers += 1;
          yield item.paper;
        } else remark.tell(item);
      }
      remark.finish();
      const feed = choice.from ?? detectFeed(source.head)?.name ?? 'unknown feed';
      detail(`papers: ${source.name}: ${feed}; ${plural(papers, 'paper')}`);
    } catch (error) {
      tellInputError(error);
    }
  }
}
