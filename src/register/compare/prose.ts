/** The prose, section by section: a section that moved, or has another heading, is the same section. */
import type { Change, Place } from './change.ts';
import { type Pair, quote, type Side } from './pair.ts';
import { comparePassages, type Ending } from './passages.ts';
import { type ProseSection, proseSections } from './prose-sections.ts';

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
  const tell = teller(pair);
  return comparePassages(was, is).map(({ ending, old, now }) => tell(ending, old, now));
}

/** The same heading twice is a fault elsewhere; here the second is a section of its own. */
function sectionsOf({ entry }: Side): readonly ProseSection[] {
  const seen = new Map<string, number>();
  return proseSections(entry.agreement.body).map((section) => {
    const times = seen.get(section.slug) ?? 0;
    seen.set(section.slug, times + 1);
    return times === 0 ? section : { ...section, slug: `${section.slug}-${times}` };
  });
}

function teller(
  pair: Pair,
): (ending: Ending, old: ProseSection | undefined, section: ProseSection | undefined) => Change {
  return (ending, old, section) => {
    const title = titleOf(pair, section ?? old);
    const words = (one: ProseSection): string => (ending === 'renamed' ? titleOf(pair, one) : one.text);
    return {
      code: `prose/${ending}`,
      section: 'prose',
      kind: ending === 'added' || ending === 'removed' ? ending : 'changed',
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
