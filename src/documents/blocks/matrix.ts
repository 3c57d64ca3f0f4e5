/** The lawful basis: what is stated for whom, and what is missing; then each statement with its reasons. */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Topic } from '../../register/coverage.ts';
import { groups } from '../../base/groups.ts';
import { type MatrixRow, matrixOf, STATED, type Use } from '../../register/matrix.ts';
import { selectNames } from '../../register/party.ts';
import { callout, cell, label, paragraph, strong, table } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf, inCodes, type Letter } from './codes.ts';
import { namesOf } from './party-names.ts';
import type { BlockContext, BuildBlock } from './context.ts';

const CAPTIONS: Readonly<Record<Topic, string>> = {
  basis: 'matrix.basis',
  condition: 'matrix.condition',
  confidence: 'matrix.confidence',
};

/** What the table is made from. */
type Shown = Pick<BlockContext, 'entry' | 'id' | 'words'>;

/** `{{block "matrix"}}`: party × purpose × information × direction, folded, a table for each topic. */
export const matrix = (context: Shown): readonly Block[] => {
  const { entry, id } = context;
  const { t } = context.words;
  const rows = matrixOf(entry.coverage);
  const tables = (Object.keys(CAPTIONS) as Topic[]).flatMap((topic): readonly Block[] => {
    // A basis depends on the party, so the party names the row; a condition on the information, so its ground does.
    const byParty = topic === 'basis';
    const own = rows
      .filter((row) => row.topic === topic)
      .map((row) =>
        byParty
          ? [who(context, row.uses[0]), used(context, row.uses), answered(context, row)]
          : [answered(context, row), usedBy(context, row.uses)],
      );
    if (own.length === 0) return [];
    const columns: Parameters<typeof table>[2] = byParty
      ? [
          [t('matrix.who'), 22],
          [t('matrix.for-what'), 39],
          [t('matrix.stated'), 39],
        ]
      : [
          [t('matrix.stated'), 26],
          [t('matrix.for-whom'), 74],
        ];
    return [table(id(`table ${topic}`), t(CAPTIONS[topic]), columns, own)];
  });
  return tables.length === 0 ? [] : [...key(context), ...tables, callout('note', t('matrix.note'))];
};

/** What the numbers and codes mean, before the first table that uses them: nobody has to leaf back for them. */
function key({ entry: { terms, parties }, words: { t } }: Shown): readonly Block[] {
  const listed = (what: string, letter: Letter, all: readonly { readonly title: string }[]): readonly Block[] =>
    all.length === 0
      ? []
      : [paragraph(label(what), `${all.map(({ title }, index) => `${codeOf(letter, index)} ${title}`).join('; ')}.`)];
  return [
    paragraph(t('matrix.key')),
    ...listed(t('matrix.parties'), '', [...parties.values()]),
    ...listed(t('matrix.purposes'), 'P', Object.values(terms.purposes ?? {})),
    ...listed(t('matrix.data'), 'D', Object.values(terms.data ?? {})),
  ];
}

/** `{{block "grounds"}}`: each entry of `lawful` as it was written, with its reasons. */
export const grounds: BuildBlock = (context) => {
  const { entry, id, words } = context;
  const rows = Object.entries(entry.terms.lawful ?? {}).map(([name, ground]) => [
    cell(ground.title ?? words.word(name)),
    scope(context, ground),
    stated(ground, words),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table grounds'),
      words.t('matrix.statements'),
      [
        [words.t('matrix.statement'), 20],
        [words.t('matrix.scope'), 33],
        [words.t('matrix.grounds'), 47],
      ],
      rows,
    ),
  ];
};

function who(context: Shown, use: Use | undefined): Cell {
  return use === undefined ? [] : [paragraph(partiesOf(context, use))];
}

/** The grounds in a row; in words what is missing, in conflict or could not be checked. */
function answered({ words }: Shown, row: MatrixRow): Cell {
  return [
    ...(row.regime === 'part3' ? [paragraph(words.t('matrix.law-enforcement'))] : []),
    ...(row.grounds.length === 0 ? [] : [paragraph(row.grounds.join('; '))]),
    ...(row.answer === STATED ? [] : [paragraph(strong(row.answer))]),
  ];
}

/** What is used, a paragraph for each direction: `Sending: P1 with D1 to D4; P2 with all information.` */
function used(context: Shown, uses: readonly Use[]): Cell {
  const { t } = context.words;
  return groups(uses, ({ direction }) => direction).map((alike) => {
    const uses = alike.map(({ purposes, data }) =>
      t('matrix.use', { purposes: purposesOf(context, purposes), data: dataOf(context, data) }),
    );
    return paragraph(t('matrix.used', { direction: alike[0]?.direction ?? 'both', uses: uses.join('; ') }));
  });
}

/** The same, under the parties that it is said of. */
function usedBy(context: Shown, uses: readonly Use[]): Cell {
  const names = ({ parties }: Use): string => parties.map((party) => party.name).join(' ');
  return groups(uses, names).flatMap((alike) => [
    ...(alike[0] === undefined ? [] : [paragraph(strong(partiesOf(context, alike[0])))]),
    ...used(context, alike),
  ]);
}

function partiesOf({ entry, words }: Shown, use: Use): string {
  const names = use.parties.map((party) => party.name);
  return namesOf(names, entry.parties, words);
}

function scope(context: BlockContext, ground: Ground): Cell {
  const { words } = context;
  const { terms, parties } = context.entry;
  const who = ground.parties === undefined ? words.t('matrix.everybody') : namesOf(ground.parties, parties, words);
  return [
    paragraph(who, ground.direction === undefined ? '' : words.t('matrix.when', { direction: ground.direction })),
    paragraph(
      label(words.t('matrix.purpose')),
      purposesOf(context, selectNames(ground.purposes, Object.keys(terms.purposes ?? {}))),
    ),
    paragraph(label(words.t('matrix.data')), dataOf(context, selectNames(ground.data, Object.keys(terms.data ?? {})))),
  ];
}

function stated(ground: Ground, words: Wording): Cell {
  const { t } = words;
  const points = [
    ...(ground.article6 ?? []).map((point) => `UK GDPR Article 6(1)(${point})`),
    ...(ground.annex1 ?? []).map((paragraph) => `UK GDPR Annex 1 paragraph ${paragraph}`),
    ...(ground.article9 ?? []).map((point) => `UK GDPR Article 9(2)(${point})`),
    ...(ground.schedule1 ?? []).map((paragraph) => `DPA 2018 Schedule 1 paragraph ${paragraph}`),
    ...(ground.officialAuthority === 'yes' ? [t('matrix.authority')] : []),
    ...(ground.part3 === undefined ? [] : [ground.part3 === 'task' ? t('matrix.competent') : t('matrix.consent')]),
    ...(ground.schedule8 ?? []).map((paragraph) => `DPA 2018 Schedule 8 paragraph ${paragraph}`),
    ...(ground.strictlyNecessary === 'yes' ? [t('matrix.strictly')] : []),
    ...(ground.powers ?? []),
  ];
  return [
    ...cell(points),
    ...(ground.confidentiality === undefined
      ? []
      : [paragraph(label(t('matrix.duty')), words.word(ground.confidentiality))]),
    ...(ground.secrecy === undefined ? [] : [paragraph(label(t('matrix.secrecy')), words.word(ground.secrecy))]),
    ...(ground.assessment === undefined ? [] : [paragraph(label(t('matrix.balance')), ground.assessment)]),
    ...(ground.objective === undefined ? [] : [paragraph(label(t('matrix.objective')), ground.objective)]),
    ...(ground.limits ?? []).map((limit) => paragraph(label(t('matrix.limit')), limit)),
    ...(ground.checkedBy === undefined ? [] : [paragraph(label(t('matrix.by')), ground.checkedBy)]),
    ...(ground.because === undefined ? [] : [paragraph(label(t('matrix.because')), ground.because)]),
  ];
}

function purposesOf({ entry, words }: Shown, names: readonly string[]): string {
  return inCodes(words, 'P', names, Object.keys(entry.terms.purposes ?? {}), words.t('matrix.all-purposes'));
}

function dataOf({ entry, words }: Shown, names: readonly string[]): string {
  return inCodes(words, 'D', names, Object.keys(entry.terms.data ?? {}), words.t('matrix.all-data'));
}
