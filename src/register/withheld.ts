/**
 * What is withheld from the public. Authors name sections of the document, as
 * readers see them; pages, data and papers ask for fields of the front matter,
 * whose words stand in those sections.
 */
import type { TemplateSection } from '../agreement/editions.ts';
import type { Finding } from '../base/finding.ts';
import { onceFor } from '../base/memo.ts';
import { stepsOf } from '../base/pointer.ts';
import type { Entry } from './entry.ts';

/** Whether one of these is withheld: a section of the document, or a field whose words stand in a section that is. */
export function isWithheld({ withheld }: Pick<Entry, 'withheld'>, ...names: readonly string[]): boolean {
  return withheld !== undefined && names.some((name) => hiddenBy(withheld).has(name));
}

/** Whether a section of the document is withheld, by itself or with the section of the edition that it stands in. */
export function isSectionWithheld(
  entry: Pick<Entry, 'withheld'>,
  edition: readonly TemplateSection[],
  section: string,
): boolean {
  return isWithheld(entry, section, edition.find(({ id }) => id === section)?.within ?? section);
}

const hiddenBy = onceFor(({ sections }: NonNullable<Entry['withheld']>): ReadonlySet<string> => {
  const fields = Object.entries(SHOWN_IN).flatMap(([field, shownIn]) =>
    shownIn.some((section) => sections.includes(section)) ? [field] : [],
  );
  return new Set([...sections, ...fields]);
});

/**
 * Whether the text can be published without what is withheld. Parties are named
 * all through it, by tables and by words: without them, what is left is a summary.
 */
export function leavesText(withheld: readonly string[]): boolean {
  return !withheld.includes('parties');
}

/** The sections of the document in which the words of a field stand, where they have another name than it. */
export function sectionsShowing(field: string): readonly string[] {
  return SHOWN_IN[field] ?? [];
}

/**
 * The fields whose words a finding about an agreement can tell: that at which it points, and the lists of things that its
 * sentence may name by their titles.
 */
export function fieldsTold({ pointer = '' }: Pick<Finding, 'pointer'>): readonly string[] {
  return [...stepsOf(pointer).slice(0, 1), ...NAMED_IN_FINDINGS];
}

const NAMED_IN_FINDINGS = ['parties', 'purposes', 'data', 'subjects', 'lawful', 'flows', 'methods', 'systems'] as const;

/** Whoever withholds one of these sections withholds the words of the field. */
const SHOWN_IN: Readonly<Record<string, readonly string[]>> = {
  aims: ['introduction'],
  clauses: ['introduction', 'changed-clauses'],
  assurances: ['parties'],
  preconditions: ['parties'],
  purposes: ['purpose'],
  flows: ['how-it-works'],
  methods: ['how-it-works', 'security'],
  systems: ['how-it-works', 'flows'],
  subjects: ['data'],
  lawful: ['lawful-basis', 'confidentiality'],
  consent: ['lawful-basis'],
  records: ['requests'],
  access: ['security'],
  onwardSharing: ['onward-sharing'],
  transfers: ['onward-sharing'],
  jointControl: ['joint-control'],
  processing: ['processors'],
  monitoring: ['governance'],
  review: ['governance'],
  dpia: ['governance'],
  equality: ['governance'],
  amendment: ['changes'],
  leaving: ['changes'],
  disputes: ['changes'],
  liability: ['changes'],
  precedence: ['changes'],
  governingLaw: ['changes', 'law-and-notices'],
  notices: ['changes', 'law-and-notices'],
  related: ['other-arrangements'],
  replaces: ['document-control'],
  readWith: ['legislation'],
  execution: ['signing'],
  record: ['document-control'],
};
