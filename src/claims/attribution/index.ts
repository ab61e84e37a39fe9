import { firstOwn, ownName } from '../discourse.ts';
import type { AnnotatedSentence, Draft, Step } from '../draft.ts';
import { classNames, namesOf } from '../places.ts';
import { besideRules, discourseRules, doubts, isEmbedded, scoreRules } from './discourse.ts';
import { platformRules } from './in-sentence.ts';
import { isBuilt, isTrial, onlyPlatform, settles } from './platform.ts';
import { hasOwnOrder, inSentence, respective } from './sentence.ts';
import { firstPlace, type Outlook, type PlaceRule } from './site.ts';
import { versusRules } from './versus.ts';
import { givenPerChip, wholeOf, withChips } from './whole.ts';

/** Every rule of this step that puts its name among those of the claim. */
export const placeRules: readonly Pick<PlaceRule<unknown>, 'name' | 'about' | 'examples'>[] = [
  ...versusRules,
  ...platformRules,
  ...discourseRules,
  ...scoreRules,
  ...besideRules,
];

export { doubts };

/** Says on which hardware a figure was obtained and with which it is compared. */
export const attribution: Step = {
  name: 'attribution',
  about:
    'order of numbers and names, lists, "respectively", sentence openers, discourse, the only platform of an abstract',
  apply(drafts, context, trace) {
    if (context.sentences.every((at) => at.hardware.length === 0)) return;
    const bySentence = new Map<AnnotatedSentence, Draft[]>();
    for (const draft of drafts) {
      const list = bySentence.get(draft.at) ?? [];
      list.push(draft);
      bySentence.set(draft.at, list);
    }
    const whole = wholeOf(context);
    const own = firstOwn(context, ownName(context));
    const only = onlyPlatform(context, bySentence, whole, own);
    const classes = classNames(context.sentences);
    const kinds: Outlook['kinds'] = new Map(
      context.sentences.flatMap((at) => at.hardware.map((h) => [h.name, h.kind] as const)),
    );
    let current: readonly string[] = [];
    let opened = false;
    let tried = false;
    let named: readonly string[] = [];
    let compared: readonly string[] = [];
    let ownOrder: ReadonlySet<Draft['metric']> = new Set();
    const set = new Set<string>();
    context.sentences.forEach((at, index) => {
      const list = bySentence.get(at) ?? [];
      if (at.sentence.passage.field === 'title') {
        inSentence(at, list, [], classes);
        // A figure of the title, too, is on the only platform that the abstract has.
        for (const draft of list)
          if (draft.on.length === 0) {
            const found = firstPlace(discourseRules, { draft, only, current, opened, kinds });
            if (found !== null) {
              draft.on = found.names;
              draft.rules.push(found.by);
            }
          }
        return;
      }
      if (resets.test(at.sentence.text)) current = [];
      const pointed = pointedTo(at.sentence.text, named);
      if (pointed.length > 0) {
        current = pointed;
        opened = true;
      }
      const placed = inSentence(
        at,
        list,
        only.names.length > 0 ? only.names : current.filter((name) => kinds.get(name) !== 'family'),
        classes,
        pointed.length > 0,
      );
      for (const [draft, name] of at.hardware.length > 0 ? [] : respective(list, at, compared)) {
        if (draft.form === 'absolute') continue;
        draft.vs = [name];
        draft.rules.push('vs-respectively');
      }
      if (list.length > 0) compared = inOrder(list);
      if (placed.length > 0) named = namesOf(placed.filter((p) => p.span.kind !== 'family'));
      if (placed.every((p) => p.role === 'vs')) {
        for (const [draft, name] of respective(list, at, current)) {
          if (ownOrder.has(draft.metric)) continue;
          draft.on = [name];
          draft.rules.push('on-respectively');
        }
      }
      for (const draft of list) {
        // A figure per chip of a named system was obtained on both.
        if (whole !== null && draft.on.length === 1 && draft.on[0] === whole.chip && givenPerChip(draft))
          draft.on = [whole.system, whole.chip];
        else draft.on = withChips(draft.on, whole);
        if (draft.on.length > 0) continue;
        // What the score beside it was placed on by their own sentence goes before what was set elsewhere.
        const alike = firstPlace(scoreRules, { draft, drafts: list });
        if (alike !== null) {
          draft.on = alike.names;
          draft.rules.push(alike.by);
          continue;
        }
        const outlook = {
          draft,
          only,
          current,
          opened: tried || (opened && goesOn.test(at.sentence.text)),
          kinds,
        };
        const found = firstPlace(discourseRules, outlook);
        if (found !== null) {
          draft.on = found.names;
          draft.rules.push(found.by);
        } else if (trace !== null) {
          const names = only.names.length > 0 ? only.names : current;
          const doubt = names.length === 0 ? undefined : doubts.find((one) => one.applies(outlook, names));
          if (doubt !== undefined)
            trace.push({
              step: 'attribution',
              draft,
              note: `not on ${names.join(', ')}: ${doubt.about}`,
              rule: doubt.name,
            });
        }
      }
      for (const draft of list) {
        if (draft.on.length > 0) continue;
        const beside = firstPlace(besideRules, { draft, drafts: list, kinds });
        if (beside === null) continue;
        draft.on = beside.names;
        draft.rules.push(beside.by);
      }
      ownOrder = new Set(list.length > 0 && hasOwnOrder(at) ? list.map((draft) => draft.metric) : []);
      const platform = index >= own ? settles(at, placed, list, current.length > 0) : null;
      if (platform !== null) {
        current = withChips(platform, whole);
        for (const name of platform) set.add(name);
        tried =
          isTrial(at, list) ||
          (isBuilt(at, list) && platform.every((name) => isEmbedded(name, kinds.get(name))));
        opened =
          set.size === platform.length &&
          placed.some((p) => p.opener && p.role === 'on' && platform.includes(p.span.name));
      }
    });
  },
};

/** The other sides that the figures of a sentence were given in their order: `3x and 2x over an A100 and a V100`. */
function inOrder(drafts: readonly Draft[]): readonly string[] {
  const paired = drafts.filter((d) => d.rules.includes('vs-respectively'));
  return paired.length < 2 || paired.some((d) => d.group !== paired[0]?.group)
    ? []
    : paired.flatMap((d) => d.vs);
}

/** `It reaches …`, right behind the sentence that set the platform. */
const goesOn = /^(?:It|They|Its|The same|The system|The model)\b/u;

/** `On this device, …`, `On both boards, …`: what the last sentence with names has named. */
function pointedTo(text: string, named: readonly string[]): readonly string[] {
  const which = pointing.exec(text)?.[1]?.toLowerCase();
  if (which === undefined || named.length === 0) return [];
  if (which === 'this' || which === 'that') return named.slice(-1);
  return named.length > 1 ? named : [];
}

const pointing =
  /^(?:[Oo]n|[Ww]ith|[Uu]sing) (this|that|these|those|both|all three) (?:[\p{Ll}-]+ ){0,2}(?:devices?|platforms?|hardware|boards?|GPUs?|CPUs?|NPUs?|FPGAs?|chips?|machines?|processors?|modules?|SoCs?|microcontrollers?|cards?)\b/u;

/** A sentence that opens on a class without a name, or that leaves what was spoken of, ends what was set before: `On CPUs, …`, `Beyond this test, …`. */
const resets =
  /^(?:beyond|outside|apart from|aside from) (?:this|these|that|those|the)\b[^.;,]{0,40},|^in (?:tests|trials|experiments|deployments?) (?:on|with) (?:an? |the |our )?(?:[\p{Ll}\d-]+ ){0,4}(?:vehicles?|cars?|robots?|drones?|UAVs?|smartphones?|phones?)\b|^(?:on|for|with) (?:an? |the |commodity |consumer |mobile |edge |low-end |high-end |desktop |server )*(?:GPUs?|CPUs?|FPGAs?|NPUs?|mobile|edge devices?|smartphones?|microcontrollers?)\b[^.]{0,12},/iu;
