import { limitsBehind } from '../lexicon/discourse.ts';
import { alternatives } from '../text/pattern.ts';
import type { AnnotatedSentence, Context, Draft, Step } from './draft.ts';

const ours =
  /\b(?:we|our|ours|this (?:paper|work|study|article|report|thesis)|is (?:proposed|presented|introduced)|paper (?:presents|proposes|introduces)|in this)\b/iu;
const opens =
  /\b(?:we (?:propose|present|introduce|develop|design|describe|show|study|investigate|evaluate|report|demonstrate|build|explore|address|conduct|find|analy[sz]e|perform|benchmark|implement|release|train|fine-tune|compare|examine|revisit|observe|characterize|provide|formulate|extend|adapt|leverage|use|apply|measure|test|ask|consider|offer|create|identify|establish|argue|derive|aim)|this (?:paper|work|study|article|report|thesis)|our\b|is (?:proposed|presented|introduced)|here,? we)/iu;
const limitInFront =
  /\b(?:under|within|budgets? of|constraints? of|limits? of|limited to|subject to|SL[AO]s? of|cap(?:ped)? (?:of|at)|targets? of|requirements? of|constrained to|deadlines? of|given|requires? (?:at least|over|more than))(?: (?:a|an|the|strict|stringent|tight|only|just|typical|same|fixed|about|around|less than|of|maximum|limited|power|memory|latency|time|compute|total|single|real-time))*[\s~<≤≈$]*$/iu;
const limitBehind = new RegExp(`^[ -](?:\\p{L}+[ -]){0,2}?(?:${alternatives(limitsBehind)})\\b`, 'iu');
const usingMemory =
  /\b(?:using|utilizing|with|equipped with|having|featuring|on (?:a|an|one|single))(?: (?:a|an|only|just|less than|under|up to|as little as|single|consumer|the|limited))*[\s~<≤≈]*$/iu;
const deviceBehind =
  /^(?:-| )?(?:of )?(?:GPUs?|RAM|DRAM|VRAM|HBM|memory|unified memory|GPU memory|system memory|consumer|card|cards|device|devices|edge|main memory|SRAM|flash|on-chip)\b/iu;
const required =
  /\b(?:require[sd]?|requiring|demand(?:s|ing|ed)?|need(?:s|ed)?|must|should|typically|existing|current(?:ly)?|conventional|traditional|state-of-the-art \p{L}+ (?:only|still)|often|prior|previous|recent|today's)\b/iu;

/** The name a title gives to the authors' own work: `Name: what it is`; lower case, or null. */
function ownName(context: Context): string | null {
  const title = context.sentences.find((s) => s.sentence.passage.field === 'title')?.sentence.text ?? '';
  const name = /^["“]?([\p{L}\d][\p{L}\d.+\-α-ω^]{1,30}(?: [\p{Lu}\d][\p{L}\d.-]*){0,2})["”]?:/u.exec(
    title,
  )?.[1];
  return name?.toLowerCase() ?? null;
}

/** Index of the first sentence in which the authors speak of their own work; 0 where they never do. */
function firstOwn(context: Context): number {
  const name = ownName(context);
  const own = context.sentences.findIndex(
    ({ sentence }) =>
      sentence.passage.field === 'abstract' &&
      (opens.test(sentence.text) || (name !== null && sentence.text.toLowerCase().includes(name))),
  );
  // Where the authors first speak of themselves near the end, the rest is not all background.
  return own < 0 || own > context.sentences.length * 0.7 ? 0 : own;
}

function modelSize(draft: Draft, at: AnnotatedSentence, own: number, index: number): void {
  const text = at.sentence.text;
  const nearFront = text.slice(Math.max(0, draft.quantity.start - 30), draft.quantity.start);
  const mine =
    /\b(?:we (?:propose|present|introduce|train|release|develop|build|pre-?train|design|scale|open-source)|our|this (?:paper|work|report)|introducing|with only|proposed|achieves?|activating|uses only|comprising|contains?|consisting|containing|totaling|requires? only|having)\b/iu.test(
      text,
    );
  const others =
    /\b(?:models? (?:with|of|up to|ranging|from)|such as|like|e\.g|including|on \p{L}+ models|LLMs|than|compared|larger|existing|up to|ranging|trained on|across|billions?|trillions?)\b/iu.test(
      text.slice(Math.max(0, draft.quantity.start - 40), draft.quantity.start),
    );
  if (
    index < own ||
    (others && !mine) ||
    (others && /\b(?:such as|like|e\.g|LLMs|than|larger|existing|up to|ranging|across)\b/iu.test(nearFront))
  ) {
    draft.kind = 'context';
    draft.subject = 'other';
    draft.rules.push('size-of-another-model');
  }
}

/** Result or context, ours or another's. */
export const kind: Step = {
  name: 'kind',
  about: 'limits, settings and background are context; what a comparison names last belongs to the other',
  apply(drafts, context) {
    const own = firstOwn(context);
    for (const draft of drafts) {
      const { sentence } = draft.at;
      const { text } = sentence;
      const { quantity } = draft;
      const index = context.sentences.indexOf(draft.at);
      const before = text.slice(Math.max(0, quantity.start - 70), quantity.start);
      const behind = text.slice(quantity.end, quantity.end + 48);
      if (draft.metric === 'model_size') {
        modelSize(draft, draft.at, own, index);
        continue;
      }
      const absolute = draft.form === 'absolute' && draft.metric !== 'accuracy';
      if (absolute && (limitInFront.test(before) || limitBehind.test(behind))) {
        draft.kind = 'context';
        draft.rules.push('limit');
        if (
          /^\W*$/u.test(before) === false &&
          /\b(?:under|below)\W*$/iu.test(before) &&
          !limitBehind.test(behind) &&
          !/constraint|SL[AO]|budget|limit/iu.test(text)
        ) {
          draft.kind = 'result';
        }
      } else if (
        draft.metric === 'memory' &&
        draft.form === 'absolute' &&
        (usingMemory.test(before) ||
          (deviceBehind.test(behind) &&
            !/\b(?:uses?|consum\p{L}*|requir\p{L}*|reduc\p{L}*|occup\p{L}*|footprint|need\p{L}*|fit\p{L}*)\b/iu.test(
              before,
            )))
      ) {
        draft.kind = 'context';
        draft.rules.push('capacity');
      }
      if (
        index < own &&
        sentence.passage.field === 'abstract' &&
        !ours.test(text) &&
        (index <= 3 || required.test(text))
      ) {
        draft.kind = 'context';
        draft.subject = 'other';
        draft.rules.push('background');
        continue;
      }
      if (draft.kind === 'context' && index <= own && required.test(before) && !ours.test(text))
        draft.subject = 'other';
      if (isOthers(draft, before, behind)) {
        draft.subject = 'other';
        draft.rules.push('other-side');
      }
    }
  },
};

const tail =
  /(?:\b(?:than|versus|vs\.?|compared (?:to|with)|against|rather than|instead of|relative to|down from|up from|as opposed to|from)(?: (?:the|a|an|its|only|just|about|around|baseline|previous|original|over|more than|nearly|roughly))*(?: (?:[\p{Lu}][\p{L}\d-]*(?:'s)?|\p{L}+'s))?|'s)[\s~≈<>$(]*$/u;

/** The figure is the other side of a comparison: `than DeepSpeed's 45 TFLOPS`, `rather than 89 GB`, the A of `from A to B`. */
function isOthers(draft: Draft, before: string, behind: string): boolean {
  if (draft.quantity.change === 0) return true;
  if (draft.quantity.change === 1 || draft.form !== 'absolute') return false;
  if (tail.test(before) && !/\b(?:ranging|range|derived|drawn|selected) from\W*$/iu.test(before)) return true;
  return /^\)? (?:for|by|with|of|achieved by|obtained by|from) (?:the )?(?:baseline|vanilla|previous|prior|existing|standard|original|conventional)\b/iu.test(
    behind,
  );
}
