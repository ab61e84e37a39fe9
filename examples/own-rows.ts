// Extracts from texts that are at hand, without a feed or a file.
import { extract, PaperInput } from 'papers';

const paper = PaperInput.parse({
  title: 'A faster attention kernel',
  abstract: 'On an RTX 4090 our kernel runs 2.4x faster than FlashAttention-2 and reaches 165 TFLOPS.',
  feed: 'my-list',
});

for (const { metric, text, on, baseline } of extract(paper).claims) {
  console.log({ metric, text, on, baseline });
}
