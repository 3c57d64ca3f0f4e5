/**
 * Makes findings of the gaps in the lawful basis of agreements: gaps that come
 * of one lack become one, which names whom, what for and which data.
 */
import { asStep } from '../base/pointer.ts';
import { groups } from '../base/groups.ts';
import type { Law } from '../law/law.ts';
import type { Gap } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { endingWith } from '../register/gaps.ts';
import type { Register } from '../register/register.ts';
import { type Seen, standingAt } from './alike.ts';
import { expectedInWords, inOneSentence, partiesNotNamed, sentences } from './gap-sentences.ts';
import type { Observation } from './rule.ts';
import { isFirstDraft } from './terms.ts';
import type { Found } from './told-gaps.ts';

/** The agreements that rules of law look at: those whose file can be relied on. */
export function agreementsOf(register: Register): readonly Entry[] {
  return register.entries.filter((entry) => entry.agreement.valid && entry.agreement.kind === 'agreement');
}

/** Where an entry of `lawful` stands. */
export function lawfulPointer(entry: string, ...parts: readonly string[]): string {
  return ['/lawful', ...[entry, ...parts].map(asStep)].join('/');
}

/** Where gaps that come of one lack stand, as a JSON pointer. */
export type Near = (entry: Entry, alike: readonly Found[]) => string;

/** In what the findings of one rule differ from those of others. */
interface Ways {
  readonly lackOf?: ((gap: Gap) => string) | undefined;
  readonly near?: Near | undefined;
  readonly remedy?: ((gap: Gap) => string) | undefined;
  readonly mend?: Mend | undefined;
}

/** What to do about gaps that come of one lack where the agreement shows more than a gap alone can say; nothing where it does not. */
export type Mend = (entry: Entry, alike: readonly Found[]) => Pick<Observation, 'remedy' | 'suggest'> | undefined;

/**
 * A finding for each lack of an agreement, which makes one gap or many. `what`
 * names it: "gap in the lawful basis". In a draft, what is only missing is a note.
 */
export function* gapFindings(
  entry: Entry,
  law: Law,
  cells: readonly Found[],
  what: string,
  { lackOf = sortOf, near, remedy = (gap) => gap.remedy, mend }: Ways = {},
): Generator<Observation> {
  const draft = isFirstDraft(entry);
  for (const alike of groups(cells, ({ gap }) => lackOf(gap))) {
    const [first] = alike;
    if (first === undefined) continue;
    const sorts = groups(alike, ({ gap }) => sortOf(gap)).map(inSharedWords);
    const told = sorts.flatMap((sort) => sentences(entry, law, sort));
    yield standingAt(places(entry, alike, near), {
      actual: `${what} (${inOneSentence(told)})`,
      // Whatever meets the first of several sorts that come of one lack meets them all.
      expected: expectedInWords(entry, sorts.length > 1 ? told.slice(0, 1) : told),
      ...(mend?.(entry, alike) ?? { remedy: remedy(first.gap) }),
      source: [...new Set(alike.map(({ gap }) => gap.source))].join('; '),
      related: partiesNotNamed(told).map(({ name }) => ({
        at: entry.agreement.source.locate(`/parties/${name}`, 'key'),
        text: 'The same holds for this party.',
      })),
      ...(draft && alike.every(({ gap }) => gap.kind === 'missing') ? { severity: 'note' as const } : {}),
    });
  }
}

/** What is equal for gaps that differ only in whose they are, and for which purposes and data. */
function sortOf({ text, shared, remedy }: Gap): string {
  return JSON.stringify([shared?.text ?? text, remedy]);
}

/** Gaps of several kinds of body say what they share, and name all the recipients; those of one kind name it. */
function inSharedWords(found: readonly Found[]): readonly Found[] {
  if (new Set(found.map(({ gap }) => gap.text)).size < 2) return found;
  const recipients = [...new Set(found.flatMap(({ gap }) => gap.shared?.recipients ?? []))].sort();
  return found.map(({ answer, gap }) => {
    if (gap.shared === undefined) return { answer, gap };
    const { text, expected } = gap.shared;
    return { answer, gap: { ...gap, text: endingWith(text, recipients), expected } };
  });
}

/**
 * The entry nearest to most of the gaps, and the others that state what cannot
 * be; where there is none, the flow that makes the need. Of several the first by
 * name, so that their order in the file does not matter.
 */
function places(entry: Entry, alike: readonly Found[], nearest?: Near): readonly [Seen, ...Seen[]] {
  const near = namesOf(alike);
  const { lawful } = entry.terms;
  const flow = alike.flatMap(({ answer }) => answer.need.flows).sort()[0];
  const first =
    nearest?.(entry, alike) ??
    (near[0] === undefined ? (lawful === undefined ? `/flows/${flow}` : '/lawful') : lawfulPointer(near[0]));
  const others = namesOf(alike.filter(({ gap }) => gap.kind === 'conflicting')).filter((name) => name !== near[0]);
  return [placeOf(entry, first), ...others.map((name) => placeOf(entry, lawfulPointer(name)))];
}

/** The entries nearest to gaps, first the one with the most. */
function namesOf(found: readonly Found[]): readonly string[] {
  const names = found.flatMap(({ gap }) => gap.entry ?? []).sort();
  const byName = [...groups(names, (name) => name)].sort((a, b) => b.length - a.length);
  return byName.flatMap(([name]) => name ?? []);
}

function placeOf({ agreement, id }: Entry, pointer: string): Seen {
  return { at: agreement.source.locate(pointer, 'key'), agreement: id, pointer };
}
