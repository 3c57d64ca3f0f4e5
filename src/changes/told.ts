/** Changes put in the order and under the headings under which every form tells them. */
import { groups } from '../base/groups.ts';
import { CHANGE_GROUPS, type ChangeGroup } from '../register/compare/change-groups.ts';
import type { Weight } from '../register/compare/weigh.ts';
import { type Paragraph, wordByWord } from '../register/compare/word-by-word.ts';
import type { AgreementChange, FileTold, WeighedChange } from './change-set.ts';
import { EDITION_WORDS } from './edition-words.ts';

/** What each group of changes is headed. */
export const GROUP_TITLES: Readonly<Record<ChangeGroup, string>> = {
  who: 'Who takes part',
  why: 'What it is for',
  what: 'What is shared, and about whom',
  flows: 'Who gives what to whom',
  law: 'The law that it rests on',
  keep: 'How long information is kept',
  safe: 'Keeping information safe and right',
  rights: 'People’s rights',
  text: 'The text and its files',
  edition: 'The edition of the standard words',
  running: 'How the agreement is run',
  about: 'About the agreement',
  framework: 'Terms that come from the framework',
  needs: 'What the law asks of each party, and what is stated',
};

/** Changes of one weight; `unweighed` where the file has faults of form. */
export interface Part {
  readonly weight: Weight | 'unweighed';
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly changes: readonly WeighedChange[] }[];
}

/** The changes of an agreement: what is material first, and in that what matters to people first. */
export function partsOf({ changes, invalid }: AgreementChange): readonly Part[] {
  const order = new Map(CHANGE_GROUPS.map((group, index) => [group, index]));
  const grouped = (some: readonly WeighedChange[]): Part['groups'] =>
    groups(
      [...some].sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0)),
      ({ group }) => group,
    ).map((own) => ({ title: GROUP_TITLES[own[0]?.group ?? 'about'], changes: own }));
  if (invalid.length > 0)
    return changes.length === 0
      ? []
      : [{ weight: 'unweighed', title: 'Changes, as far as they can be told', groups: grouped(changes) }];
  return (['material', 'editorial'] as const).flatMap((weight) => {
    const own = changes.filter((change) => change.weight === weight);
    if (own.length === 0) return [];
    const title = `${weight === 'material' ? 'Material' : 'Editorial'} changes (${own.length})`;
    return [{ weight, title, groups: grouped(own) }];
  });
}

/** One text, to show word by word; of paragraphs that did not change, only those beside one that did. */
export interface MarkedText {
  readonly title: string;
  readonly paragraphs: readonly MarkedParagraph[];
}

/** A paragraph, or so many that did not change in its place. */
export type MarkedParagraph =
  | { readonly runs: Paragraph; readonly skipped?: undefined }
  | { readonly runs?: undefined; readonly skipped: number };

/** The texts that changed in an agreement, where a sentence does not tell them in full. */
export function textsOf({ changes }: AgreementChange): readonly MarkedText[] {
  return changes.flatMap(({ code, section, thing, says, heading, before, after, kind }) => {
    const isText = section === 'prose' || EDITION_CODES.has(code);
    const isProse = isText && before !== after && !says.includes(`“${before}”`);
    const isLong = kind === 'changed' && after !== undefined && !says.includes(after);
    if (!isProse && !isLong) return [];
    const title = heading ?? (isProse && thing !== '' ? thing : says);
    return marked(title, before ?? '', after ?? '');
  });
}

const EDITION_CODES: ReadonlySet<string> = new Set(Object.values(EDITION_WORDS));

/** The prose of a page that changed. */
export function textsOfFile({ title, prose }: FileTold): readonly MarkedText[] {
  return prose === undefined ? [] : marked(title, prose.before, prose.after);
}

function marked(title: string, before: string, after: string): readonly MarkedText[] {
  const all = wordByWord(before, after);
  if (all.length === 0) return [];
  const changed = all.map((runs) => runs.some(({ kind }) => kind !== 'same'));
  const paragraphs: MarkedParagraph[] = [];
  let skipped = 0;
  for (const [index, runs] of all.entries()) {
    if (![index - 1, index, index + 1].some((one) => changed[one] === true)) {
      skipped++;
      continue;
    }
    if (skipped > 0) paragraphs.push({ skipped });
    skipped = 0;
    paragraphs.push({ runs });
  }
  if (skipped > 0) paragraphs.push({ skipped });
  return [{ title, paragraphs }];
}

/** What stands for paragraphs that did not change. */
export function skippedInWords(count: number): string {
  return `… ${count} ${count === 1 ? 'paragraph' : 'paragraphs'} without a change`;
}

/** What a file of the register beside its agreements is headed. */
export function fileTitle({ of, title }: FileTold): string {
  return of === 'settings' ? FILE_KINDS.settings : `${FILE_KINDS[of]}: ${title}`;
}

/** Of a file that is new or gone, a sentence. */
export function fileStory({ change }: FileTold): readonly string[] {
  return { added: ['It is new.'], removed: ['It was removed.'], changed: [] }[change];
}

/** Said above faults of form. */
export const FAULTS = 'What they touch may have changed in more ways than are told here.';

const FILE_KINDS: Readonly<Record<FileTold['of'], string>> = {
  organisation: 'Organisation',
  guidance: 'Guidance',
  settings: 'Settings of the register',
};
