import type { HardwareSpan } from '../annotate/span.ts';
import type { Token } from '../annotate/tokens.ts';
import type { Metric } from '../model/claim.ts';
import type { AnnotatedSentence, Context, Draft, Step } from './draft.ts';

type Role = 'on' | 'vs' | 'named';

/** A hardware name in its sentence, with the part it plays there. */
interface Placed {
  readonly span: HardwareSpan;
  readonly token: number;
  readonly role: Role;
  /** Opens its sentence or clause: `On Ascend NPUs, …`. */
  readonly opener: boolean;
}

/** Ratios that no hardware can change get a platform only where their own sentence ties them to one. */
const indifferent: ReadonlySet<Metric> = new Set(['compression', 'flops', 'model_size', 'accuracy', 'cost']);
const comparisons: ReadonlySet<string> = new Set([
  'over',
  'than',
  'versus',
  'vs',
  'vs.',
  'against',
  'outperforms',
  'outperform',
  'outperforming',
  'outperformed',
  'surpasses',
  'surpassing',
  'beats',
  'beating',
  'exceeds',
  'exceeding',
  'compared to',
  'compared with',
  'compared against',
  'relative to',
  'as compared to',
  'when compared to',
  'when compared with',
  'in comparison to',
  'in comparison with',
  'with respect to',
  'comparing to',
  'faster than',
  'better than',
  'superior to',
  'rather than',
  'instead of',
  'above',
]);
const placing: ReadonlySet<string> = new Set([
  'on',
  'using',
  'with',
  'for',
  'in',
  'at',
  'across',
  'via',
  'onto',
  'targeting',
  'by',
  'utilizing',
  'to',
  'upon',
  'through',
  'over',
  'from',
  'leveraging',
  'atop',
  'within',
]);
const listWords: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&', 'as well as']);

function roleOf(tokens: readonly Token[], i: number): Role {
  let unknown = 0;
  for (let j = i - 1; j >= 0 && j >= i - 8; j--) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'quantity') break;
    if (token.kind === 'hardware') continue;
    // `than on an A100`: the preposition stands between the comparison and the name.
    if (comparisons.has(token.text)) return unknown <= 3 ? 'vs' : 'named';
    if (placing.has(token.text) || token.text === 'on') {
      const front = tokens[j - 1];
      if (
        front !== undefined &&
        (comparisons.has(front.text) ||
          ((front.text === 'those' || front.text === 'that') && comparisons.has(tokens[j - 2]?.text ?? '')))
      )
        return 'vs';
      return 'on';
    }
    if (token.kind === 'mark' && ![',', '/', '-', '(', '&', "'"].includes(token.text)) break;
    if (token.text === 'and' || token.text === 'or' || token.text === ',') {
      const front = tokens[j - 1];
      if (front?.kind === 'hardware' || classNoun.has(front?.text ?? '')) continue;
      if (token.text === ',') {
        if (front?.kind === 'word' && ++unknown > 2) break;
        continue;
      }
    }
    unknown++;
    if (unknown > 6) break;
  }
  return 'named';
}
const classNoun: ReadonlySet<string> = new Set([
  'gpu',
  'gpus',
  'cpu',
  'cpus',
  'npu',
  'npus',
  'fpga',
  'fpgas',
  'tpu',
  'tpus',
  'chip',
  'chips',
  'processor',
  'processors',
  'accelerators',
  'cluster',
  'clusters',
  'cores',
  'nodes',
]);

function place(at: AnnotatedSentence): Placed[] {
  const placed: Placed[] = [];
  at.tokens.forEach((token, i) => {
    if (token.hardware === null) return;
    let role = roleOf(at.tokens, i);
    const before = placed.at(-1);
    // A list of names plays one part: `over A100 and H100`.
    if (before !== undefined && role !== 'vs' && i - before.token <= 5) {
      const gap = at.tokens.slice(before.token + 1, i);
      if (
        gap.some((t) => listWords.has(t.text) || t.text === '(') &&
        gap.every(
          (t) =>
            listWords.has(t.text) ||
            classNoun.has(t.text) ||
            ['the', 'a', 'an', 'nvidia', 'amd', 'intel', 'apple', 'both', '('].includes(t.text),
        )
      )
        role = before.role === 'vs' || role === 'named' ? before.role : role;
    }
    const opener = at.tokens
      .slice(0, i)
      .every(
        (t) =>
          [
            'on',
            'for',
            'with',
            'using',
            'in',
            'a',
            'an',
            'the',
            'single',
            'one',
            'when',
            'running',
            'evaluated',
            'tested',
            'nvidia',
            'amd',
            'intel',
            'apple',
            'huawei',
            'implemented',
            'specifically',
            ',',
            'and',
            'both',
            'deployed',
            'experiments',
            'evaluation',
            'evaluations',
            'trained',
            '-',
            'results',
            'moreover',
            'additionally',
            'qualcomm',
            'xilinx',
          ].includes(t.text) || t.kind === 'hardware',
      );
    placed.push({ span: token.hardware, token: i, role, opener });
  });
  return placed;
}

const strongBreak: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'but']);

function broken(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = Math.min(from, to) + 1; j < Math.max(from, to); j++)
    if (strongBreak.has(tokens[j]?.text ?? '')) return true;
  return false;
}

/** Names of one list: the one at `k` and those joined to it behind. */
function listFrom(
  placed: readonly Placed[],
  k: number,
  tokens: readonly Token[],
  direction: 1 | -1,
): Placed[] {
  const first = placed[k];
  if (first === undefined) return [];
  const list = [first];
  for (let i = k + direction; i >= 0 && i < placed.length; i += direction) {
    const next = placed[i];
    const last = list.at(-1);
    if (next === undefined || last === undefined || next.role !== first.role) break;
    const gap = tokens.slice(Math.min(next.token, last.token) + 1, Math.max(next.token, last.token));
    const isList =
      gap.length <= 6 &&
      gap.every(
        (t) =>
          listWords.has(t.text) ||
          classNoun.has(t.text) ||
          t.kind === 'mark' ||
          [
            'with',
            'the',
            'a',
            'an',
            'nvidia',
            'amd',
            'intel',
            'apple',
            'on',
            'both',
            'ai',
            'huawei',
          ].includes(t.text),
      ) &&
      !gap.some((t) => t.text === ';');
    if (!isList) break;
    list.push(next);
  }
  return direction === 1 ? list : list.reverse();
}

/** Figures and names that `respectively` pairs off, or null. */
function pairedOff(
  drafts: readonly Draft[],
  names: readonly Placed[],
  tokens: readonly Token[],
): Map<Draft, Placed> | null {
  if (!tokens.some((t) => t.text === 'respectively') || names.length < 2) return null;
  const figures = drafts.filter((d) => d.dropped === null);
  if (figures.length === names.length)
    return new Map(figures.flatMap((d, i) => (names[i] === undefined ? [] : [[d, names[i]] as const])));
  // Two metrics × two devices: each group of figures has one per name.
  const groups = new Map<number, Draft[]>();
  for (const d of figures) groups.set(d.group, [...(groups.get(d.group) ?? []), d]);
  if ([...groups.values()].some((g) => g.length !== names.length)) return null;
  return new Map(
    [...groups.values()].flatMap((g) =>
      g.flatMap((d, i) => (names[i] === undefined ? [] : [[d, names[i]] as const])),
    ),
  );
}

function inSentence(at: AnnotatedSentence, drafts: readonly Draft[]): void {
  const placed = place(at);
  if (placed.length === 0 || drafts.length === 0) return;
  const { tokens } = at;
  const platforms = placed.filter((p) => p.role === 'on' || p.role === 'named');
  const rivals = placed.filter((p) => p.role === 'vs');
  const onPairs = pairedOff(drafts, platforms, tokens);
  const vsPairs = pairedOff(drafts, rivals, tokens);
  const nameFirst =
    platforms.length > 1 &&
    (platforms[0]?.token ?? 0) < (drafts[0]?.token ?? 0) &&
    (platforms.at(-1)?.token ?? 0) < (drafts.at(-1)?.token ?? 0);
  for (const draft of drafts) {
    const vsPair = vsPairs?.get(draft);
    if (vsPair !== undefined) draft.vs = [vsPair.span.name];
    else {
      const k = placed.findIndex(
        (p) => p.role === 'vs' && p.token > draft.token && !broken(tokens, draft.token, p.token),
      );
      if (k >= 0) {
        const own = ownComparison(tokens, draft, drafts, placed[k]?.token ?? 0);
        if (own) draft.vs = unique(listFrom(placed, k, tokens, 1).map((p) => p.span.name));
      } else if (rivals.length > 0) {
        // `compared to an A100, it is 3x faster`, `outperforms the A100 by 3x`.
        const last = rivals
          .filter((p) => p.token < draft.token && !broken(tokens, p.token, draft.token))
          .at(-1);
        if (
          last !== undefined &&
          draft.form !== 'absolute' &&
          !drafts.some((d) => d.token > last.token && d.token < draft.token && d.group !== draft.group)
        )
          draft.vs = unique(listFrom(placed, placed.indexOf(last), tokens, -1).map((p) => p.span.name));
      }
    }
    const onPair = onPairs?.get(draft);
    if (onPair !== undefined) {
      draft.on = [onPair.span.name];
      draft.rules.push('on-respectively');
      continue;
    }
    const after = platforms.find(
      (p) => p.token > draft.token && p.role === 'on' && !broken(tokens, draft.token, p.token),
    );
    const before = platforms.filter((p) => p.token < draft.token).at(-1);
    const directlyBehind = platforms.find(
      (p) =>
        p.token > draft.token &&
        p.token - draft.token <= 3 &&
        !comparisonBetween(tokens, draft.token, p.token),
    );
    let chosen: Placed | undefined;
    let rule = '';
    if (nameFirst && before !== undefined && !(after !== undefined && after.token - draft.token <= 4)) {
      chosen = before;
      rule = 'on-before-number';
    } else if (after !== undefined) {
      chosen = after;
      rule = 'on-after-number';
    } else if (directlyBehind !== undefined) {
      chosen = directlyBehind;
      rule = 'on-behind-number';
    } else if (
      before !== undefined &&
      (before.role === 'on' || before.opener || subjectOf(tokens, before.token, draft.token)) &&
      !(broken(tokens, before.token, draft.token) && rivalClause(tokens, before.token, draft.token))
    ) {
      chosen = before;
      rule = before.opener ? 'on-opener' : 'on-before-number';
    }
    if (chosen === undefined) continue;
    const list =
      chosen.token > draft.token
        ? listFrom(placed, placed.indexOf(chosen), tokens, 1)
        : listFrom(placed, placed.indexOf(chosen), tokens, -1);
    draft.on = unique(list.map((p) => p.span.name)).filter((name) => !draft.vs.includes(name));
    draft.rules.push(rule);
  }
}

function comparisonBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((t) => comparisons.has(t.text));
}

/** A comparison that a later figure opened for itself is not ours, unless `and` joins the two figures. */
function ownComparison(
  tokens: readonly Token[],
  draft: Draft,
  drafts: readonly Draft[],
  name: number,
): boolean {
  const between = drafts.filter((d) => d.token > draft.token && d.token < name);
  if (between.length === 0) return true;
  if (comparisonBetween(tokens, draft.token, between[0]?.token ?? name)) return false;
  if (draft.form === 'absolute' && between.some((d) => d.form !== 'absolute')) return false;
  return between.length <= 3;
}

/** The name stands where a subject stands: `The A100 reaches 45 TFLOPS`. */
function subjectOf(tokens: readonly Token[], name: number, figure: number): boolean {
  return (
    figure - name <= 10 &&
    !tokens.slice(name + 1, figure).some((t) => t.kind === 'hardware' || t.text === ';')
  );
}

function rivalClause(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((t) => t.text === ';' || t.text === 'whereas');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const evaluating =
  /\b(?:experiment\p{L}*|evaluat\p{L}*|benchmark\p{L}*|measur\p{L}*|implement\p{L}*|deploy\p{L}*|tested|results|synthesi[sz]ed|prototype\p{L}*|validated|run|runs|running|running on|trained|demonstrat\p{L}*|achiev\p{L}*|on an?|on the|hardware|testbed|real|profil\p{L}*|conducted)\b/iu;

/** The platform that a sentence without figures of its own sets for those that follow, if any. */
function platformsOf(at: AnnotatedSentence): { names: string[]; opener: boolean } {
  const placed = place(at).filter((p) => p.role === 'on');
  return { names: unique(placed.map((p) => p.span.name)), opener: placed.some((p) => p.opener) };
}

/** Says on which hardware a figure was obtained and with which it is compared. */
export const attribution: Step = {
  name: 'attribution',
  about:
    'order of numbers and names, lists, "respectively", sentence openers, discourse, the only platform of an abstract',
  apply(drafts, context) {
    const bySentence = new Map<AnnotatedSentence, Draft[]>();
    for (const draft of drafts) {
      if (draft.dropped !== null) continue;
      const list = bySentence.get(draft.at) ?? [];
      list.push(draft);
      bySentence.set(draft.at, list);
    }
    for (const [at, list] of bySentence) inSentence(at, list);
    carryOver(context, bySentence);
  },
};

function carryOver(context: Context, bySentence: ReadonlyMap<AnnotatedSentence, Draft[]>): void {
  const only = onlyPlatform(context);
  let current: string[] = [];
  for (const at of context.sentences) {
    if (at.sentence.passage.field === 'title') continue;
    const { names, opener } = platformsOf(at);
    const list = bySentence.get(at) ?? [];
    for (const draft of list) {
      if (draft.on.length > 0 || (draft.kind === 'context' && draft.subject === 'other')) continue;
      const inherited = only.length > 0 ? only : current;
      if (inherited.length === 0) continue;
      if (draft.metric !== null && indifferent.has(draft.metric)) continue;
      draft.on = inherited.filter((name) => !draft.vs.includes(name));
      draft.rules.push(only.length > 0 ? 'on-only-platform' : 'on-carried-over');
    }
    if (opener || (names.length > 0 && evaluating.test(at.sentence.text))) current = names;
  }
}

/** The one platform that the whole abstract speaks of, or none. */
function onlyPlatform(context: Context): string[] {
  const onNames = new Set<string>();
  const named = new Set<string>();
  let evaluated = false;
  for (const at of context.sentences) {
    for (const p of place(at)) {
      if (p.role === 'vs') continue;
      named.add(p.span.name);
      if (p.role === 'on') {
        onNames.add(p.span.name);
        if (evaluating.test(at.sentence.text)) evaluated = true;
      }
    }
  }
  if (named.size === 1) return evaluated || onNames.size === 1 ? [...named] : [...named];
  return [];
}
