/** The lawful basis: what is stated for whom, and what is missing; then each statement with its reasons. */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Topic } from '../../register/coverage.ts';
import { groups } from '../../base/groups.ts';
import { MATRIX_NOTE, type MatrixRow, matrixOf, STATED, type Use } from '../../register/matrix.ts';
import { selectNames } from '../../register/party.ts';
import { callout, cell, paragraph, strong, table } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf, inCodes, type Letter } from './codes.ts';
import { namesOf } from './party-names.ts';
import type { BlockContext, BuildBlock } from './context.ts';

const DIRECTIONS = { send: 'sending', receive: 'receiving and using', both: 'sending, receiving and using' } as const;
const OPENINGS = { send: 'Sending', receive: 'Receiving and using', both: 'Sending, receiving and using' } as const;

const CAPTIONS: Readonly<Record<Topic, string>> = {
  basis: 'The lawful basis for each party and purpose',
  condition: 'The conditions for special category and criminal offence data',
  confidence: 'Why the duty of confidence allows it',
};

/** What the table is made from. */
type Shown = Pick<BlockContext, 'entry' | 'id' | 'words'>;

/** `{{block "matrix"}}`: party × purpose × information × direction, folded, a table for each topic. */
export const matrix = (context: Shown): readonly Block[] => {
  const { entry, id } = context;
  const rows = matrixOf(entry.coverage);
  const tables = (Object.keys(CAPTIONS) as Topic[]).flatMap((topic): readonly Block[] => {
    // A basis depends on the party, so the party names the row; a condition on the information, so its ground does.
    const byParty = topic === 'basis';
    const own = rows
      .filter((row) => row.topic === topic)
      .map((row) =>
        byParty
          ? [who(context, row.uses[0]), used(context, row.uses), answered(row)]
          : [answered(row), usedBy(context, row.uses)],
      );
    if (own.length === 0) return [];
    const columns: Parameters<typeof table>[2] = byParty
      ? [
          ['Who', 22],
          ['For what, and which information', 39],
          ['What is stated', 39],
        ]
      : [
          ['What is stated', 26],
          ['For whom, for what, and which information', 74],
        ];
    return [table(id(`table ${topic}`), CAPTIONS[topic], columns, own)];
  });
  return tables.length === 0 ? [] : [...key(context), ...tables, callout('note', MATRIX_NOTE)];
};

/** What the numbers and codes mean, before the first table that uses them: nobody has to leaf back for them. */
function key({ entry: { terms, parties } }: Shown): readonly Block[] {
  const listed = (what: string, letter: Letter, all: readonly { readonly title: string }[]): readonly Block[] =>
    all.length === 0
      ? []
      : [
          paragraph(
            strong(`${what}: `),
            `${all.map(({ title }, index) => `${codeOf(letter, index)} ${title}`).join('; ')}.`,
          ),
        ];
  return [
    paragraph('The tables of this section use the numbers and codes of the tables above.'),
    ...listed('Parties', '', [...parties.values()]),
    ...listed('Purposes', 'P', Object.values(terms.purposes ?? {})),
    ...listed('Information', 'D', Object.values(terms.data ?? {})),
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
      'What is stated, and why',
      [
        ['Statement', 20],
        ['For whom and for what', 33],
        ['Grounds and reasons', 47],
      ],
      rows,
    ),
  ];
};

function who(context: Shown, use: Use | undefined): Cell {
  return use === undefined ? [] : [paragraph(partiesOf(context, use))];
}

/** The grounds in a row; in words what is missing, in conflict or could not be checked. */
function answered(row: MatrixRow): Cell {
  return [
    ...(row.regime === 'part3' ? [paragraph('Law enforcement, DPA 2018 Part 3.')] : []),
    ...(row.grounds.length === 0 ? [] : [paragraph(row.grounds.join('; '))]),
    ...(row.answer === STATED ? [] : [paragraph(strong(row.answer))]),
  ];
}

/** What is used, a paragraph for each direction: `Sending: P1 with D1 to D4; P2 with all information.` */
function used(context: Shown, uses: readonly Use[]): Cell {
  return groups(uses, ({ direction }) => direction).map((alike) => {
    const said = alike.map(({ purposes, data }) => `${purposesOf(context, purposes)} with ${dataOf(context, data)}`);
    return paragraph(`${OPENINGS[alike[0]?.direction ?? 'both']}: ${said.join('; ')}.`);
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
  const who =
    ground.parties === undefined ? 'Every party that may rely on this law' : namesOf(ground.parties, parties, words);
  return [
    paragraph(who, ground.direction === undefined ? '' : `, when ${DIRECTIONS[ground.direction]}`),
    paragraph(strong('For: '), purposesOf(context, selectNames(ground.purposes, Object.keys(terms.purposes ?? {})))),
    paragraph(strong('Information: '), dataOf(context, selectNames(ground.data, Object.keys(terms.data ?? {})))),
  ];
}

function stated(ground: Ground, words: Wording): Cell {
  const points = [
    ...(ground.article6 ?? []).map((point) => `UK GDPR Article 6(1)(${point})`),
    ...(ground.annex1 ?? []).map((paragraph) => `UK GDPR Annex 1 paragraph ${paragraph}`),
    ...(ground.article9 ?? []).map((point) => `UK GDPR Article 9(2)(${point})`),
    ...(ground.schedule1 ?? []).map((paragraph) => `DPA 2018 Schedule 1 paragraph ${paragraph}`),
    ...(ground.officialAuthority === 'yes' ? ['Official authority (UK GDPR Article 10)'] : []),
    ...(ground.part3 === undefined
      ? []
      : [
          ground.part3 === 'task'
            ? 'A task of a competent authority (DPA 2018 section 35(2)(b))'
            : 'Consent (DPA 2018 section 35(2)(a))',
        ]),
    ...(ground.schedule8 ?? []).map((paragraph) => `DPA 2018 Schedule 8 paragraph ${paragraph}`),
    ...(ground.strictlyNecessary === 'yes' ? ['Strictly necessary (DPA 2018 section 35(5))'] : []),
    ...(ground.powers ?? []),
  ];
  return [
    ...cell(points),
    ...(ground.confidentiality === undefined
      ? []
      : [paragraph(strong('Duty of confidence: '), words.word(ground.confidentiality))]),
    ...(ground.secrecy === undefined ? [] : [paragraph(strong('Secrecy is owed by: '), words.word(ground.secrecy))]),
    ...(ground.assessment === undefined ? [] : [paragraph(strong('Balancing test: '), ground.assessment)]),
    ...(ground.objective === undefined ? [] : [paragraph(strong('Objective: '), ground.objective)]),
    ...(ground.limits ?? []).map((limit) => paragraph(strong('Limit: '), limit)),
    ...(ground.checkedBy === undefined ? [] : [paragraph(strong('Decided by: '), ground.checkedBy)]),
    ...(ground.because === undefined ? [] : [paragraph(strong('Because: '), ground.because)]),
  ];
}

function purposesOf({ entry }: Shown, names: readonly string[]): string {
  return inCodes('P', names, Object.keys(entry.terms.purposes ?? {}), 'all purposes');
}

function dataOf({ entry }: Shown, names: readonly string[]): string {
  return inCodes('D', names, Object.keys(entry.terms.data ?? {}), 'all information');
}
