/** The prose, section by section: a section that moved, or has another heading, is the same section. */
import type { Change, ChangeKind, Place } from './change.ts';
import { type Pair, quote, type Side } from './pair.ts';
import { type ProseSection, proseSections } from './prose-sections.ts';
import { likeness } from './word-by-word.ts';

/** The codes of changes to prose. */
export const PROSE_CODES = {
  'prose/added': 'A section was added.',
  'prose/removed': 'A section was removed.',
  'prose/renamed': 'A section has another heading.',
  'prose/changed': 'The words of a section changed.',
  'prose/format':
    'A section says the same in the same words, and is set out otherwise: emphasis, lists, levels of headings, tables. What is struck out or ticked is told as other words.',
  'prose/moved': 'Sections stand in another order.',
} as const;

export function compareProse(pair: Pair): readonly Change[] {
  const [was, is] = [sectionsOf(pair.before), sectionsOf(pair.after)];
  const { matches, gone, come } = matched(was, is);
  const tell = teller(pair);
  return [
    ...come.map((section) => tell('added', 'added', undefined, section)),
    ...gone.map((section) => tell('removed', 'removed', section, undefined)),
    ...matches.flatMap(([old, section]) => [
      ...(old.title === section.title ? [] : [tell('renamed', 'changed', old, section)]),
      ...(old.text === section.text
        ? old.form === section.form
          ? []
          : [tell('format', 'changed', old, section)]
        : [tell('changed', 'changed', old, section)]),
    ]),
    ...moved(matches).map(([old, section]) => tell('moved', 'changed', old, section)),
  ];
}

type Match = readonly [ProseSection, ProseSection];

/** The same heading twice is a fault elsewhere; here the second is a section of its own. */
function sectionsOf({ entry }: Side): readonly ProseSection[] {
  const seen = new Map<string, number>();
  return proseSections(entry.agreement.body).map((section) => {
    const times = seen.get(section.slug) ?? 0;
    seen.set(section.slug, times + 1);
    return times === 0 ? section : { ...section, slug: `${section.slug}-${times}` };
  });
}

/** By the slugs of their headings; then those whose words are much the same. */
function matched(
  was: readonly ProseSection[],
  is: readonly ProseSection[],
): {
  readonly matches: readonly Match[];
  readonly gone: readonly ProseSection[];
  readonly come: readonly ProseSection[];
} {
  const bySlug = new Map(was.map((section) => [section.slug, section]));
  const found = new Map<ProseSection, ProseSection>();
  for (const section of is) {
    const old = bySlug.get(section.slug);
    if (old !== undefined) found.set(section, old);
  }
  const left = new Set(was.filter((section) => !is.some(({ slug }) => slug === section.slug)));
  for (const section of is.filter((one) => !found.has(one))) {
    const [best] = [...left]
      .map((old) => ({ old, like: old.text === '' && section.text === '' ? 0 : likeness(old.text, section.text) }))
      .filter(({ like }) => like >= MUCH_ALIKE)
      .sort((a, b) => b.like - a.like);
    if (best === undefined) continue;
    found.set(section, best.old);
    left.delete(best.old);
  }
  return {
    matches: is.flatMap((section) => {
      const old = found.get(section);
      return old === undefined ? [] : [[old, section] as const];
    }),
    gone: [...left],
    come: is.filter((section) => !found.has(section)),
  };
}

const MUCH_ALIKE = 0.6;

/** The fewest sections that have to be put elsewhere for one order to become the other: all but the longest run that stayed in order. */
function moved(matches: readonly Match[]): readonly Match[] {
  const places = matches.map(([old]) => old.offset);
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of places.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      if ((places[before] ?? 0) < place && (lengths[before] ?? 0) + 1 > (lengths[index] ?? 0)) {
        lengths[index] = (lengths[before] ?? 0) + 1;
        previous[index] = before;
      }
    }
  }
  const stayed = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = previous[at] ?? -1) stayed.add(at);
  return matches.filter((_match, index) => !stayed.has(index));
}

type Ending = 'added' | 'removed' | 'renamed' | 'changed' | 'format' | 'moved';

function teller(
  pair: Pair,
): (ending: Ending, kind: ChangeKind, old: ProseSection | undefined, section: ProseSection | undefined) => Change {
  return (ending, kind, old, section) => {
    const title = titleOf(pair, section ?? old);
    const words = (one: ProseSection): string => (ending === 'renamed' ? titleOf(pair, one) : one.text);
    return {
      code: `prose/${ending}`,
      section: 'prose',
      kind,
      thing: title,
      before: old === undefined ? undefined : words(old),
      after: section === undefined ? undefined : words(section),
      says:
        ending === 'renamed'
          ? pair.after.words.t('change.prose.renamed', { old: quote(titleOf(pair, old)), title: quote(title) })
          : pair.after.words.t(SENTENCES[ending], { title: quote(title) }),
      from: old === undefined ? undefined : place(pair.before, old),
      to: section === undefined ? undefined : place(pair.after, section),
      mentions: [...new Set([...(old?.headings ?? []), ...(section?.headings ?? [])])].map((slug) => `#${slug}`),
      agreements: [],
    };
  };
}

const SENTENCES: Readonly<Record<Exclude<Ending, 'renamed'>, string>> = {
  added: 'change.prose.added',
  removed: 'change.prose.removed',
  changed: 'change.prose.changed',
  format: 'change.prose.format',
  moved: 'change.prose.moved',
};

function titleOf({ after: { words } }: Pair, section: ProseSection | undefined): string {
  return section === undefined || section.title === '' ? words.t('change.prose.introduction') : section.title;
}

function place({ entry }: Side, { offset }: ProseSection): Place {
  const { source } = entry.agreement;
  return { path: source.path, pointer: '', start: source.position(offset) };
}
