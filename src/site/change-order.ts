/**
 * Which changes a page tells first. What the parties agreed to do comes first, under the headings that people look for;
 * what follows from it, and what changes nothing that was agreed, is folded away with its number. Nothing is left out.
 */
import { opening } from '../base/opening.ts';
import { type ChangeGroup, subjectOf } from '../register/compare/change-groups.ts';
import type { Weight } from '../register/compare/weigh.ts';
import type { Words } from './messages.ts';

/** A change, as far as its place on a page hangs on it. */
export interface Placed {
  readonly code: string;
  readonly section: string;
  readonly group: ChangeGroup;
  readonly weight: Weight;
  readonly says: string;
}

/** Changes under a heading. */
export interface Told {
  readonly title: string;
  readonly changes: readonly string[];
}

export interface Ordered {
  /** What sort of change it is, in a sentence: `3 changes that matter to people: 1 body joined and 2 others.` */
  readonly kind: string;
  /** What matters to people. */
  readonly main: readonly Told[];
  /** The first of it, for a page that leads to all of it. */
  readonly first: readonly Told[];
  /** What is folded away, each with a line that says what it is and how much. */
  readonly folded: readonly { readonly title: string; readonly groups: readonly Told[] }[];
}

export function inOrder(words: Words, changes: readonly Placed[]): Ordered {
  const { t } = words;
  const material = changes.filter(({ weight }) => weight === 'material');
  const own = material.filter(({ group }) => !FOLLOWS.has(group));
  // Where nothing else changed, what follows from elsewhere is what matters.
  const main = own.length === 0 ? material : own;
  const rest = own.length === 0 ? [] : material.filter((change) => !own.includes(change));
  const smaller = changes.filter(({ weight }) => weight === 'editorial');
  const folded = [
    ...[...FOLLOWS].map(([group, message]) => ({
      message,
      some: rest
        .filter((change) => change.group === group)
        .map((change) => ({ ...change, group: subjectOf(change.section) })),
    })),
    { message: 'changes.smaller', some: smaller },
  ];
  return {
    kind: kindOf(words, main, changes.length),
    main: underHeadings(words, main),
    first: underHeadings(words, firstOf(main)),
    folded: folded
      .filter(({ some }) => some.length > 0)
      .map(({ message, some }) => ({ title: t(message, { n: some.length }), groups: underHeadings(words, some) })),
  };
}

/** What nobody wrote into this agreement: its framework brings it, or the law asks for it because of what was written. */
const FOLLOWS: ReadonlyMap<ChangeGroup, string> = new Map([
  ['framework', 'changes.from-framework'],
  ['needs', 'changes.from-law'],
]);

function kindOf(words: Words, main: readonly Placed[], all: number): string {
  const { t } = words;
  if (main.length === 0) return all === 0 ? t('changes.none') : t('changes.only-smaller', { n: all });
  const chief = Object.entries(CHIEF).flatMap(([code, message]) => {
    const n = main.filter((change) => change.code === code).length;
    return n === 0 ? [] : [{ n, says: t(message, { n }) }];
  });
  const others = main.length - chief.reduce((sum, { n }) => sum + n, 0);
  const parts =
    chief.length === 0
      ? byHeading(main).map(({ heading, changes }) =>
          t('changes.part', { what: t(HEADINGS[heading]), n: changes.length }),
        )
      : [...chief.map(({ says }) => says), ...(others === 0 ? [] : [t('changes.others', { n: others })])];
  return t('changes.matter', { n: main.length, what: words.list(parts) });
}

/** What people ask about first, by the codes of changes, with the messages that count them. */
const CHIEF: Readonly<Record<string, string>> = {
  'parties/joined': 'changes.n-joined',
  'parties/left': 'changes.n-left',
  'parties/member-joined': 'changes.n-joined-group',
  'parties/member-left': 'changes.n-left-group',
  'data/added': 'changes.n-data-added',
  'data/removed': 'changes.n-data-removed',
  'data/special-category-added': 'changes.n-more-sensitive',
  'subjects/added': 'changes.n-people-added',
  'subjects/removed': 'changes.n-people-removed',
  'purposes/added': 'changes.n-purposes-added',
  'purposes/removed': 'changes.n-purposes-removed',
  'retention/shortened': 'changes.n-shorter',
  'retention/lengthened': 'changes.n-longer',
};

/** What people look for, in this order. A review is part of how an agreement is run, and looked for by itself. */
type Heading = ChangeGroup | 'review';

const HEADINGS: Readonly<Record<Heading, string>> = {
  who: 'changes.who',
  what: 'changes.what',
  flows: 'changes.flows',
  why: 'changes.why',
  law: 'changes.law',
  keep: 'changes.keep',
  safe: 'changes.safe',
  rights: 'changes.rights',
  review: 'changes.review',
  running: 'changes.running',
  text: 'changes.text',
  edition: 'change.edition.changed',
  about: 'changes.about',
  framework: 'changes.framework',
  needs: 'changes.needs',
};

const ORDER = Object.keys(HEADINGS) as readonly Heading[];

function byHeading(
  changes: readonly Placed[],
): readonly { readonly heading: Heading; readonly changes: readonly Placed[] }[] {
  const headingOf = ({ group, section }: Placed): Heading =>
    group === 'running' && REVIEW.has(section) ? 'review' : group;
  return ORDER.map((heading) => ({
    heading,
    changes: changes.filter((change) => headingOf(change) === heading),
  })).filter((one) => one.changes.length > 0);
}

const REVIEW: ReadonlySet<string> = new Set(['review', 'monitoring']);

function underHeadings({ t }: Words, changes: readonly Placed[]): readonly Told[] {
  return byHeading(changes).map(({ heading, changes: own }) => ({
    title: opening(t(HEADINGS[heading])),
    changes: own.map(({ says }) => says),
  }));
}

/** So many changes stand on the page of the agreement; all of them on the page of the version. */
const FIRST = 8;

/** Who came or went, and what is shared, why and how long, before anything else that matters. */
function firstOf(main: readonly Placed[]): readonly Placed[] {
  const isChief = ({ code }: Placed): boolean => Object.hasOwn(CHIEF, code);
  return [...main.filter(isChief), ...main.filter((change) => !isChief(change))].slice(0, FIRST);
}
