import type { Context } from './draft.ts';

const opens =
  /\b(?:[Ww]e (?:(?:therefore|thus|then|also|first|here|further|hereby|\p{Ll}{3,}ly) )?(?:built|found|ran|propose|present|introduce|develop|design|describe|show|study|investigate|evaluate|report|demonstrate|build|explore|address|conduct|find|analy[sz]e|perform|benchmark|implement|release|train|fine-tune|compare|examine|revisit|observe|characteri[sz]e|provide|formulate|extend|adapt|leverage|use|apply|measure|test|ask|consider|offer|create|identify|establish|argue|derive|aim|overturn|quantify|profile|formali[sz]e|prove|scale|port|map|unify|tackle|rethink|reveal|uncover|devise|instantiate|augment)|[Tt]his (?:paper|work|study|article|report|thesis)|[Oo]ur\b|is (?:proposed|presented|introduced)|[Hh]ere,? we)/u;

/** The name a title gives to the authors' own work: `Name: what it is`; lower case, or null. */
export function ownName(context: Context): string | null {
  const title = context.sentences.find((s) => s.sentence.passage.field === 'title')?.sentence.text ?? '';
  const name = /^["“]?([\p{L}\d][\p{L}\d.+\-α-ω^]{1,30}(?: [\p{Lu}\d][\p{L}\d.-]*){0,2})["”]?:/u.exec(
    title,
  )?.[1];
  return name?.toLowerCase() ?? null;
}

/** Index of the first sentence in which the authors speak of their own work; 0 where they never do, or only near the end. */
export function firstOwn(context: Context, name: string | null): number {
  const own = context.sentences.findIndex(
    ({ sentence }) =>
      sentence.passage.field === 'abstract' &&
      (opens.test(sentence.text) || (name !== null && sentence.text.toLowerCase().includes(name))),
  );
  return own < 0 || own > context.sentences.length * 0.7 ? 0 : own;
}

const introduced =
  /\b(?:propos\p{L}*|present\p{L}*|introduc\p{L}*|develop\p{L}*|design\p{L}*|call(?:ed)?|named?|dubbed|termed|build|built|describe)(?: (?:a|an|the|our|new|novel))* ([\p{L}\d][\p{L}\d.+-]*\p{Lu}[\p{L}\d.+-]*|\p{Lu}[\p{L}\d.+-]+)/gu;

/** Names under which the authors' own work goes: in the title, or behind the verbs that introduce it; lower case. */
export function ownNames(context: Context): ReadonlySet<string> {
  const names = new Set<string>();
  const title = ownName(context);
  if (title !== null) names.add(title);
  for (const { sentence } of context.sentences)
    for (const match of sentence.text.matchAll(introduced)) names.add((match[1] ?? '').toLowerCase());
  return names;
}
