/** What an agreement needs, and what is stated for it: in short, or as the table that its document shows. */
import pc from 'picocolors';
import { type IsoDate, longDate } from '../base/dates.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { codeOf } from '../documents/blocks/codes.ts';
import { matrix } from '../documents/blocks/matrix.ts';
import type { Block } from '../documents/document.ts';
import type { Wording } from '../documents/wording.ts';
import { wordsOfBlock } from '../documents/words.ts';
import type { AnswerKind } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { groups } from '../base/groups.ts';
import { matrixOf } from '../register/matrix.ts';
import { tableLines } from './terminal-table.ts';

type Answered = (style: Style) => string;

/** The day on which it is asked, and the words of the agreement's edition. */
interface Asked {
  readonly today: IsoDate;
  readonly words: Wording;
}

/** How many needs have which answer, party by party, with the state of the agreement. */
export function explainAgreement(entry: Entry, { today, words }: Asked, format: 'text' | 'json'): Answered {
  const parties = groups(entry.coverage.answers, ({ need }) => need.party.name).map((answers) => ({
    title: answers[0]?.need.party.title ?? '',
    counts: countsOf(answers.map(({ kind }) => kind)),
  }));
  const { status, reviewDue, review } = entry.standing;
  if (format === 'json')
    return () =>
      json({ ...headOf(entry, today), status, review, ...(reviewDue === undefined ? {} : { reviewDue }), parties });
  return ({ colour, width }) => {
    const paint = pc.createColors(colour);
    const due =
      reviewDue === undefined ? '' : ` Review due by ${longDate(reviewDue)} (${words.word(review).toLowerCase()}).`;
    const rows = parties.map(({ title, counts }) => [
      [title],
      KINDS.flatMap(([kind, said]) => (counts[kind] === 0 ? [] : [`${counts[kind]} ${said}`])),
    ]);
    const table = rows.length === 0 ? wrap(noNeeds(entry), width) : tableLines(COLUMNS, rows, width);
    return lines([
      ...wrap(titleOf(entry), width).map(paint.bold),
      ...wrap(`${words.word(status)}.${due}`, width),
      '',
      ...wrap('What each party needs: a ground for each purpose, each kind of information and each direction.', width),
      '',
      ...table,
      '',
      'Which grounds, and for what:',
      `  concordat explain ${entry.id} --matrix`,
    ]);
  };
}

const COLUMNS = [
  { title: 'Who', width: 50 },
  { title: 'Needs', width: 50 },
];

/** Why there is no need to tell: flows that lack something make none, and only `check` knows what. */
function noNeeds({ id, terms }: Entry): string {
  return terms.flows === undefined
    ? 'It has no flows yet, and so needs nothing.'
    : `No need follows from its flows. Where one lacks who gives or receives, the purpose or the information, this names it: concordat check ${id}`;
}

const KINDS: readonly (readonly [kind: AnswerKind, words: string])[] = [
  ['stated', 'with a ground that is stated'],
  ['missing', 'with no ground stated'],
  ['conflicting', 'with a ground that is not open to them'],
  ['unknown', 'that could not be checked'],
  ['not-needed', 'for which no basis is needed'],
];

function countsOf(kinds: readonly AnswerKind[]): Readonly<Record<AnswerKind, number>> {
  const count = (kind: AnswerKind): number => kinds.filter((one) => one === kind).length;
  return {
    stated: count('stated'),
    missing: count('missing'),
    conflicting: count('conflicting'),
    unknown: count('unknown'),
    'not-needed': count('not-needed'),
  };
}

/** The table of needs and grounds, as the document has it, with its note. */
export function explainMatrix(entry: Entry, { today, words }: Asked, format: 'text' | 'json'): Answered {
  if (format === 'json')
    return () =>
      json({
        ...headOf(entry, today),
        note: words.t('matrix.note'),
        rows: matrixOf(entry.coverage).map((row) => ({
          ...row,
          uses: row.uses.map((use) => ({ ...use, parties: use.parties.map((party) => party.name) })),
        })),
      });
  return ({ colour, width }) => {
    const paint = pc.createColors(colour);
    const [key, ...tables] = matrix({ entry, words, id: (title) => title });
    const told = (block: Block): readonly string[] => ['', ...blockLines(block, width, paint.bold)];
    return lines([
      ...wrap(titleOf(entry), width).map(paint.bold),
      ...(key === undefined
        ? ['', ...wrap(noNeeds(entry), width)]
        : [...told(key), ...codeLines(entry, width), ...tables.flatMap(told)]),
    ]);
  };
}

/** What the codes of the tables stand for, which the document says in tables of its own. */
function codeLines({ terms }: Entry, width: number): readonly string[] {
  const coded = (
    letter: 'P' | 'D',
    all: Readonly<Record<string, { readonly title: string }>> = {},
  ): readonly string[] =>
    Object.values(all).flatMap(({ title }, index) =>
      wrap(`${codeOf(letter, index)} ${visible(title)}`, width - 2).map((line) => `  ${line}`),
    );
  return [...coded('P', terms.purposes), ...coded('D', terms.data)];
}

function blockLines(block: Block, width: number, bold: (words: string) => string): readonly string[] {
  if (block.type !== 'table') return wordsOfBlock(block).flatMap((words) => wrap(visible(words), width));
  const rows = block.rows.map((row) => row.map((cell) => cell.flatMap(wordsOfBlock)));
  return [...wrap(block.caption, width).map(bold), '', ...tableLines(block.columns, rows, width)];
}

function headOf({ id, terms }: Entry, today: IsoDate): object {
  return {
    agreement: id,
    title: terms.title,
    ...(terms.version === undefined ? {} : { version: terms.version }),
    today,
  };
}

function titleOf({ id, terms }: Entry): string {
  return visible(`${terms.title} (${id}${terms.version === undefined ? '' : `, version ${terms.version}`})`);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
