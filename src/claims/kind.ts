import { limitsBehind } from '../lexicon/discourse.ts';
import { alternatives } from '../text/pattern.ts';
import { firstOwn, ownName, ownNames } from './discourse.ts';
import type { Draft, Step } from './draft.ts';

const ours =
  /\b(?:we|our|ours|this (?:paper|work|study|article|report|thesis)|is (?:proposed|presented|introduced)|paper (?:presents|proposes|introduces)|in this)\b/iu;
/** Words between a limit word and its figure. */
const limitGap = String.raw`(?: (?:a|an|the|strict|stringent|tight|only|just|typical|same|fixed|about|around|less than|of|maximum|limited|power|memory|latency|time|compute|total|single|real-time))*[\s~<≤≈$(]*$`;
const limitInFront = new RegExp(
  String.raw`\b(?:budgets? of|constraints? of|limits? of|limited to|subject to|SL[AO]s? of|cap(?:ped)? (?:of|at)|targets? of|requirements? of|constrained to|deadlines? of|given|tightened to|requires? (?:at least|over|more than))${limitGap}`,
  'iu',
);
/** `under 50 ms` is a limit only where the text speaks of one; `finished within 2 hours` is what was reached. */
const underInFront = new RegExp(String.raw`\b(?:under|within|below)${limitGap}`, 'iu');
const limitSpoken =
  /\b(?:constraints?|constrained|SL[AO]s?|budgets?|limits?|limited|deadlines?|requirements?|envelope|footprint)\b/iu;
const limitBehind = new RegExp(
  `^[ -](?!(?:on|in|for|with|of|at|to|by|and)\\b)(?:\\p{L}+[ -]){0,2}?(?:${alternatives(limitsBehind)})\\b`,
  'iu',
);
const usingMemory =
  /\b(?:using|utilizing|with|equipped with|having|featuring|on (?:a|an|one|single))(?: (?:a|an|only|just|up to|single|consumer|the|limited))*[\s~<≤≈]*$/iu;
const usesMemory =
  /\b(?:uses?|consum\p{L}*|requir\p{L}*|reduc\p{L}*|occup\p{L}*|footprint|need\p{L}*|fit\p{L}*|adds?|only about|overhead)\b/iu;
const deviceBehind =
  /^(?:-| )?(?:of )?(?:GPUs?|RAM|DRAM|VRAM|HBM|memory|unified memory|GPU memory|system memory|consumer|cards?|devices?|edge|main memory|SRAM|flash|on-chip|laptop)\b/iu;
const background =
  /\b(?:require[sd]?|requiring|demand(?:s|ing|ed)?|need(?:s|ed)?|must|should|typically|existing|current(?:ly)?|conventional|traditional|often|prior|previous|recent(?:ly)?|today's|however|has become|have become|remains?|challeng\p{L}*|e\.g\.|gap|growing|grown)\b/iu;

const introducing =
  /\b(?:we (?:propose|present|introduce|train|release|develop|build|pre-?train|design|scale|open-source)|our|this (?:paper|work|report)|introducing|with only|proposed|achieves?|activat\p{L}*|uses only|comprising|contains?|consisting|containing|totaling|requires? only|having)\b/iu;
const anotherModel =
  /\b(?:models? (?:with|of|up to|ranging|from)|such as|like|e\.g|including|on \p{L}+ models|LLMs|than|compared|larger|existing|up to|ranging|trained on|across|billions?|trillions?|instances of)\b/iu;
const anotherModelNear =
  /\b(?:such as|like|e\.g|LLMs|(?<!fewer |less |more )than|larger|existing|up to|ranging|across|compared (?:to|with)|instances of)\b[^,;]*$/iu;

/** Sizes of models that are not the paper's own are context. */
function isAnotherModels(draft: Draft, index: number, own: number, name: string | null): boolean {
  const { text } = draft.at.sentence;
  const { start } = draft.quantity;
  if (index < own && index > 0) return true;
  if (anotherModelNear.test(text.slice(Math.max(0, start - 30), start))) return true;
  const mine = introducing.test(text) || (index >= own && /^(?:The|It|Its|This)\b/u.test(text));
  if (anotherModel.test(text.slice(Math.max(0, start - 40), start)) && !mine) return true;
  return !mine && index !== own && index !== own + 1 && !(name !== null && text.toLowerCase().includes(name));
}

function isLimit(text: string, draft: Draft, before: string, behind: string): boolean {
  if (limitInFront.test(before) || limitBehind.test(behind)) return true;
  const { start, end } = draft.quantity;
  return underInFront.test(before) && limitSpoken.test(text.slice(Math.max(0, start - 60), end + 40));
}

const tail =
  /(?:\b(?:than|versus|vs\.?|compared (?:to|with)|against|rather than|instead of|relative to|down from|up from|as opposed to|from)(?: (?:the|a|an|its|only|just|about|around|baseline|previous|original|over|more than|nearly|roughly))*(?: (?:[\p{Lu}][\p{L}\d-]*(?:'s)?|\p{L}+'s))?|'s)[\s~≈<>$(]*$/u;
const rivalBehind =
  /^\)? (?:for|by|with|of|achieved by|obtained by|from) (?:the )?(?:baseline|vanilla|previous|prior|existing|standard|original|conventional)\b/iu;

/** The figure is the other side of a comparison: `than DeepSpeed's 45 TFLOPS`, `rather than 89 GB`, the A of `from A to B`. */
function isOthers(draft: Draft, before: string, behind: string): boolean {
  if (draft.quantity.change === 0) return true;
  if (draft.quantity.change === 1 || draft.form !== 'absolute') return false;
  if (tail.test(before) && !/\b(?:ranging|range|derived|drawn|selected) from\W*$/iu.test(before)) return true;
  return rivalBehind.test(behind);
}

const contrasted =
  /\b(?:while|whereas|but|although)(?: the)? ([\p{L}\d][\p{L}\d.+-]*) (?:only |merely |just |still )?(?:achiev|reach|obtain|get|manag|take|need|requir|us|attain|deliver|scor|run|yield|consum|provid|sustain|stay|remain)(?:e|es|ed|s|ches)?\b[^,;]*$/u;

/** `…, while RivalNet only reaches 45 TFLOPS`: the subject of the contrast is a name, and not the authors' own. */
function isContrasted(before: string, own: ReadonlySet<string>): boolean {
  const name = contrasted.exec(before)?.[1];
  if (name === undefined || !/\p{Lu}/u.test(name)) return false;
  const lower = name.toLowerCase();
  return ![...own].some((o) => o.includes(lower) || lower.includes(o));
}

/** Result or context, ours or another's. */
export const kind: Step = {
  name: 'kind',
  about: 'limits, settings and background are context; what a comparison names last belongs to the other',
  apply(drafts, context) {
    const name = ownName(context);
    const own = firstOwn(context, name);
    const names = ownNames(context);
    const indexOf = new Map(context.sentences.map((at, i) => [at, i]));
    for (const draft of drafts) {
      const { sentence } = draft.at;
      const { text } = sentence;
      const { quantity } = draft;
      const index = indexOf.get(draft.at) ?? 0;
      const inAbstract = sentence.passage.field === 'abstract';
      const before = text.slice(Math.max(0, quantity.start - 70), quantity.start);
      const behind = text.slice(quantity.end, quantity.end + 48);
      if (draft.metric === 'model_size') {
        if (inAbstract && isAnotherModels(draft, index, own, name)) {
          draft.kind = 'context';
          draft.subject = 'other';
          draft.rules.push('size-of-another-model');
        }
        continue;
      }
      const absolute = draft.form === 'absolute' && draft.metric !== 'accuracy';
      if (absolute && isLimit(text, draft, before, behind)) {
        draft.kind = 'context';
        draft.rules.push('limit');
      } else if (
        draft.metric === 'memory' &&
        absolute &&
        (usingMemory.test(before) || (deviceBehind.test(behind) && !usesMemory.test(before)))
      ) {
        draft.kind = 'context';
        draft.rules.push('capacity');
      }
      if (inAbstract && index < own && !ours.test(text) && (index <= 2 || background.test(text))) {
        draft.kind = 'context';
        draft.subject = 'other';
        draft.rules.push('background');
        continue;
      }
      if (isOthers(draft, before, behind) || (draft.form === 'absolute' && isContrasted(before, names))) {
        draft.subject = 'other';
        draft.rules.push('other-side');
      }
    }
  },
};
