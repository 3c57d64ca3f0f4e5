/** `concordat law`: which law agreements are checked against, and what changed in it for which of them. */
import { longDate, parseDate } from '../base/dates.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { diffLaw, type LawChange } from '../law/diff.ts';
import { lawEntries } from '../law/entries.ts';
import { howKnown, isStale } from '../law/how-known.ts';
import { listInWords } from '../register/gaps.ts';
import type { Register } from '../register/register.ts';
import { touched } from './law-touched.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { earlierLaw, type LawEdition, presentLaw } from './law-data.ts';
import { readWorld } from './read-world.ts';

export const law: Command = {
  name: 'law',
  summary: 'Say which law agreements are checked against, and what changed in it for which of them.',
  argument: '',
  options: [
    {
      flags: '--since <path>',
      description: 'compare with an earlier law: a folder, or what `law --format json` wrote',
    },
  ],
  answers: ANSWERS,
  run: runLaw,
};

async function runLaw(world: World, { options }: Invocation): Promise<Outcome> {
  const format = options['format'] === 'json' ? 'json' : 'text';
  const { register, findings } = await readWorld(world);
  const present = await presentLaw(world, register);
  const broken = findings.some(({ at, severity }) => severity === 'error' && at.path.startsWith('law/'));
  const state = {
    exit: broken ? (1 as const) : (0 as const),
    messages: broken
      ? ['What this register lays over the law has errors, and counts for nothing: see `concordat check`.']
      : [],
  };
  const since = options['since'];
  if (typeof since !== 'string')
    return {
      ...state,
      answer: format === 'json' ? () => json(present) : (style) => summaryOf(present, register, style),
    };
  const earlier = await earlierLaw(world, since);
  if (earlier === undefined)
    return {
      exit: 2,
      messages: [`${since} holds no law: name a folder of law files, or a file that \`law --format json\` wrote.`],
    };
  const changes = diffLaw(earlier.entries, present.entries).map((change) => ({
    ...change,
    agreements: touched(change, register),
  }));
  const { entries: _before, ...before } = earlier;
  const { entries: _after, ...after } = present;
  return {
    ...state,
    answer:
      format === 'json' ? () => json({ before, after, changes }) : (style) => changesOf(earlier, since, changes, style),
  };
}

interface Touched extends LawChange {
  readonly agreements: readonly string[];
}

function summaryOf(
  present: LawEdition,
  { law: entries, lawOverrides = [], today }: Register,
  { width }: Style,
): string {
  const { all, verified, knowledge, check, oldest } = howKnown(lawEntries(entries));
  return paragraphs(width, [
    `${editionOf(present)}: ${all} entries. ${verified} were compared with their source, ${knowledge} are general knowledge of the law, ${check} are to be confirmed.`,
    ...(oldest === undefined
      ? []
      : [`Of those that were compared, the one that was looked at longest ago was compared on ${longDate(oldest)}.`]),
    ...(oldest === undefined || !isStale(oldest, today)
      ? []
      : [
          'That is more than a year ago. What the law became since, it may not know: a newer release of concordat does.',
        ]),
    ...lawOverrides.map(({ path, section, id }) => `This register lays ${section}/${id} over it (${path}).`),
    'To keep it for a comparison: concordat law --format json > law.json. To compare: concordat law --since law.json.',
  ]);
}

const KINDS: readonly (readonly [kind: LawChange['kind'], title: string])[] = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Gone'],
];

function changesOf(earlier: LawEdition, since: string, changes: readonly Touched[], { width }: Style): string {
  const again = changes.filter(({ kind }) => kind === 'verified').length;
  const heading = earlier.edition === undefined ? `Since ${since}` : `Since edition ${earlier.edition}`;
  const parts = KINDS.flatMap(([kind, title]) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : ['', `${title}:`, ...own.flatMap((change) => changeLines(change, width))];
  });
  const agreements = [...new Set(changes.filter(({ kind }) => kind !== 'verified').flatMap((one) => one.agreements))];
  return `${[
    ...wrap(
      `${heading}: ${KINDS.map(([kind, title]) => `${changes.filter((one) => one.kind === kind).length} ${title.toLowerCase()}`).join(', ')}. ${again} were verified again or have another source, and say the same.`,
      width,
    ),
    ...parts,
    '',
    ...wrap(
      agreements.length === 0
        ? 'No agreement of this register names what changed.'
        : `To look at: ${listInWords(agreements)}. Check them with: concordat check`,
      width,
    ),
  ].join('\n')}\n`;
}

function changeLines(change: Touched, width: number): readonly string[] {
  const { section, id, kind, name, fields, agreements } = change;
  const told =
    kind === 'changed'
      ? fields.map((field) => `\`${field.name}\` was ${shown(field.before)}, and is ${shown(field.after)}.`)
      : saidBy(change);
  const who = agreements.length === 0 ? [] : [`Named in ${listInWords(agreements)}.`];
  return [
    ...wrap(visible(`${name} (${section}/${id})`), width - 2).map((line) => `  ${line}`),
    ...[...told, ...who].flatMap((words) => wrap(visible(words), width - 6).map((line) => `      ${line}`)),
  ];
}

/** In a few words what a new entry says, or one that is gone said, beside its name. */
function saidBy({ fields, kind, name }: LawChange): readonly string[] {
  const said = ['gives', 'requires', 'title', 'doubt'].map((wanted) => {
    const field = fields.find((one) => one.name === wanted);
    return kind === 'added' ? field?.after : field?.before;
  });
  return said.filter((words) => typeof words === 'string' && words !== name).map(String);
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : value.map(shown).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function editionOf({ edition, date }: LawEdition): string {
  const day = parseDate(date ?? '');
  return `The law as data, edition ${edition ?? 'with no name'}${day === undefined ? '' : `, kept up to ${longDate(day)}`}`;
}

function paragraphs(width: number, all: readonly string[]): string {
  return `${all.flatMap((words) => wrap(visible(words), width)).join('\n')}\n`;
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
