/** What whoever reviews an agreement looks at: what changed in the law that it rests on and in its text since the last review, and what is found in it today. */
import { type IsoDate, longDate, parseDate } from '../base/dates.ts';
import { escapeMarkdown } from '../base/escape-markdown.ts';
import { sentence, sortFindings } from '../base/finding.ts';
import type { Fields } from '../law/data.ts';
import { diffLaw, type LawChange, nameOf } from '../law/diff.ts';
import { isStale } from '../law/how-known.ts';
import { wordingOf } from '../documents/wording.ts';
import { compareWords } from '../changes/compare-words.ts';
import { loadSentences, type Sentences } from '../changes/sentences.ts';
import { compareEntries } from '../register/compare/compare.ts';
import type { Entry, KeptVersion } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { ownTestsOf, testsOf } from '../register/review-tests.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { inspect } from './inspect.ts';
import { type LawEdition, presentLaw } from './law-data.ts';
import { touched } from './law-touched.ts';
import { noRegister } from './no-register.ts';
import { earlierState } from './review-since.ts';

/** The pack of one agreement, as Markdown. */
export async function pack(world: World, id: string, options: Invocation['options']): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const { register, findings } = await inspect(world);
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined && !register.unreadable.includes(id))
    return { exit: 2, messages: [`There is no agreement called ${id} in agreements/.`] };
  if (entry === undefined || !entry.agreement.valid)
    return { exit: 1, messages: [`The form of ${id} has to be right first. See: concordat check ${id}`] };
  const law = await presentLaw(world, register);
  const earlier = typeof options['since'] === 'string' ? await earlierState(world, options['since'], id) : {};
  if (typeof earlier === 'string') return { exit: 2, messages: [earlier] };
  const since = sinceOf(entry);
  const own = sortFindings(findings.filter(({ agreement }) => agreement === id));
  const told = {
    id,
    title: entry.terms.title,
    since,
    state: `${wordingOf(register.editions, entry.terms.edition).statusSince(entry)}. ${dueWords(entry)}`,
    law: lawSince(entry, register, law, earlier.law, since),
    text: earlier.text?.says ?? textSince(entry, register, since, await loadSentences(world.assets)),
    comparedWith: earlier.text?.from,
    findings: own.map((finding) => ({ severity: finding.severity, code: finding.code, says: sentence(finding) })),
    questions: testsOf(entry.terms).map(({ question }) => question),
    command: commandFor(entry),
  };
  const asJson = options['format'] === 'json';
  return { exit: 0, answer: () => (asJson ? `${JSON.stringify(told, null, 2)}\n` : asMarkdown(told, world.today)) };
}

interface Pack {
  readonly id: string;
  readonly title: string;
  readonly since: IsoDate | undefined;
  readonly state: string;
  readonly law: readonly string[];
  readonly text: readonly string[];
  /** The state whose text was compared, where somebody named one. */
  readonly comparedWith: string | undefined;
  readonly findings: readonly { readonly severity: string; readonly code: string; readonly says: string }[];
  readonly questions: readonly string[];
  readonly command: string;
}

/** The last review, or else the first day in force. */
function sinceOf({ standing, terms }: Entry): IsoDate | undefined {
  if (standing.lastReviewed !== undefined) return standing.lastReviewed;
  return parseDate(terms.record?.log.find(({ event }) => event === 'in-force')?.date ?? '');
}

function dueWords({ standing: { reviewDue, review, lastReviewed } }: Entry): string {
  const last =
    lastReviewed === undefined ? 'It was never reviewed.' : `It was last reviewed on ${longDate(lastReviewed)}.`;
  return reviewDue === undefined
    ? `${last} No day follows for its review.`
    : `${last} Its review is due by ${longDate(reviewDue)} (${STATES[review]}).`;
}

const STATES = { 'in-date': 'in date', due: 'due now', overdue: 'overdue', none: 'none' } as const;

/** What changed in the law that the agreement rests on: against an earlier law, or by the days that the law data has. */
function lawSince(
  entry: Entry,
  register: Register,
  present: LawEdition,
  earlier: LawEdition | undefined,
  since: IsoDate | undefined,
): readonly string[] {
  const alone = { ...register, entries: [entry] };
  const isOurs = (change: LawChange): boolean => touched(change, alone).length > 0;
  if (earlier !== undefined)
    return diffLaw(earlier.entries, present.entries)
      .filter((change) => change.kind !== 'verified' && isOurs(change))
      .map(({ name, kind, fields }) => {
        const what =
          kind === 'changed' ? `changed in what it says of: ${fields.map((field) => field.name).join(', ')}` : kind;
        return `${name}: ${what}.`;
      });
  const within = (fields: Fields, name: string): IsoDate | undefined => {
    const day = parseDate(String(fields[name] ?? ''));
    return day !== undefined && day > (since ?? '') && day <= register.today ? day : undefined;
  };
  const ours = Object.entries(present.entries).flatMap(([section, all]) =>
    Object.entries(all).filter(([id, fields]) =>
      isOurs({ section, id, kind: 'changed', name: nameOf(id, fields), fields: [] }),
    ),
  );
  const dated = ours.flatMap(([id, fields]) => {
    const [from, until] = [within(fields, 'from'), within(fields, 'until')];
    return [
      ...(from === undefined ? [] : [`${nameOf(id, fields)}: in force since ${longDate(from)}.`]),
      ...(until === undefined ? [] : [`${nameOf(id, fields)}: no longer in force after ${longDate(until)}.`]),
    ];
  });
  return [
    ...dated,
    ...comparedOn(
      ours.map(([, fields]) => fields),
      register.today,
    ),
  ];
}

/** When what it rests on was last compared with its sources: data of a year ago cannot tell what changed since. */
function comparedOn(entries: readonly Fields[], today: IsoDate): readonly string[] {
  const days = entries.flatMap((fields) => parseDate(String(fields['lastVerified'] ?? '')) ?? []).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  if (oldest === undefined || newest === undefined) return [];
  const between = oldest === newest ? `on ${longDate(oldest)}` : `between ${longDate(oldest)} and ${longDate(newest)}`;
  return [
    `It rests on ${entries.length} entries of the law data, compared with their sources ${between}. To see what they said before, name an earlier law with --since.`,
    ...(isStale(oldest, today)
      ? [
          'That is more than a year ago for some of them. What the law became since, this pack does not know: use a newer release of concordat, or look the law up.',
        ]
      : []),
  ];
}

/** What changed in the text since the version that stood at the last review. */
function textSince(
  entry: Entry,
  register: Register,
  since: IsoDate | undefined,
  sentences: Sentences,
): readonly string[] {
  const before = standingOn(entry, since);
  if (before === undefined) return [];
  const words = compareWords([register], wordingOf(register.editions, entry.terms.edition), sentences);
  return compareEntries(before.entry, entry, words).map(({ says }) => says);
}

/** The kept version that stood on a day, if the present one came later. */
function standingOn({ versions, terms }: Entry, day: IsoDate | undefined): KeptVersion | undefined {
  if (day === undefined || (parseDate(terms.effective ?? '') ?? '') <= day) return undefined;
  return versions.find(({ effective }) => effective !== undefined && effective <= day);
}

/** The command, with each answer left open. */
function commandFor({ id, terms }: Entry): string {
  const own = ownTestsOf(terms).map(({ name }) => name);
  const asked = testsOf(terms).filter(({ name }) => !own.includes(name));
  const answers = [
    ...asked.map(({ name }) => `--${name} "${OPEN}"`),
    ...(own.length === 0 ? [] : [`--others "${own.map((name) => `${name}: ${OPEN}`).join('; ')}"`]),
  ];
  return `concordat review record ${id} --role "<role>" --outcome "<what was decided>" ${answers.join(' ')}`;
}

const OPEN = '<yes or no>: <evidence>';

function asMarkdown(
  { title, since, state, law, text, comparedWith, findings, questions, command }: Pack,
  today: IsoDate,
): string {
  const list = (items: readonly string[], none: string): string =>
    items.length === 0 ? none : items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  const day = since === undefined ? 'it began' : longDate(since);
  const blocks = [
    `# For the review of ${escapeMarkdown(title)}`,
    `As at ${longDate(today)}. ${escapeMarkdown(state)}`,
    '## What the review asks',
    questions.map((question) => `- ${question} Yes or no, and on what evidence?`).join('\n'),
    `## The law that it rests on, since ${day}`,
    list(law, 'The law data has no change with a day since then. That is no promise: it knows what it holds.'),
    `## Its text, since ${comparedWith === undefined ? day : escapeMarkdown(comparedWith)}`,
    list(
      text,
      comparedWith === undefined
        ? 'No version that stood on that day is kept beside a later one, so no change is told. To compare with a revision in git, name it with --since.'
        : 'It is the same.',
    ),
    '## What is found in it today',
    list(
      findings.map(({ severity, says, code }) => `${severity}: ${says} (\`${code}\`)`),
      'Nothing.',
    ),
    '## When it is done',
    `\`\`\`
${command}
\`\`\``,
  ];
  return `${blocks.join('\n\n')}\n`;
}
