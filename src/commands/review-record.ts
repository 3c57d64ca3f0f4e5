/** Records a review in the log of an agreement, and changes nothing else in its file. */
import { sameBytes } from '../base/same-bytes.ts';
import { addPeriod, type IsoDate, longDate, parseDate, parsePeriod } from '../base/dates.ts';
import { type Finding, sentence } from '../base/finding.ts';
import { oneLine } from '../base/one-line.ts';
import { withFiles } from '../base/with-files.ts';
import type { Event } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { lacksOf, ownTestsOf, saysSomething, setDay, testsOf } from '../register/review-tests.ts';
import { appendToList } from '../source/append.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { inspect } from './inspect.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';

interface Review {
  readonly event: Event & { readonly date: IsoDate };
  /** That data protection agreed to a review later than usual, where it did. */
  readonly agreed: Event | undefined;
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly test: string;
  readonly title: string;
  readonly answer: 'yes' | 'no';
  readonly evidence: string;
}

export async function record(world: World, id: string, options: Invocation['options']): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const entry = await entryOf(world, id);
  if (typeof entry === 'string') return { exit: 2, messages: [entry] };
  const said = reviewFrom(options, entry, world.today);
  if (Array.isArray(said)) return refused(said as readonly string[]);
  const review = said as Review;
  const events = [...(review.agreed === undefined ? [] : [review.agreed]), review.event];
  const { path } = entry.agreement.source;
  const before = textOf(await world.files.read(path));
  const after = events.reduce<string | undefined>(
    (text, event) => (text === undefined ? undefined : appendToList(text, ['record', 'log'], linesOf(event))),
    before,
  );
  if (after === undefined)
    return {
      exit: 2,
      messages: [
        `Nothing was recorded: the log of ${path} is not written one event below the other, each after a hyphen. Write it so first.`,
      ],
    };
  const bytes = new TextEncoder().encode(after);
  const then = await readBack({ ...world, files: withFiles(world.files, [{ path, bytes }]) }, entry, events);
  if (typeof then === 'string') return refused([then]);
  const wrong = then.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return refused(wrong.map((finding) => `${sentence(finding)} ${finding.remedy}`));
  await world.editor.rewrite(path, bytes);
  return told(id, path, review, then.entry.standing.reviewDue, then.findings, options['format'] === 'json');
}

function refused(faults: readonly string[]): Outcome {
  return { exit: 2, messages: ['Nothing was recorded.', ...faults.map((one) => `  ${one}`)] };
}

/**
 * The agreement as it would be read with these events at the end of its log, and what `check` would say of them; a sentence
 * where it would say anything else than before and they.
 */
async function readBack(
  world: World,
  was: Entry,
  events: readonly Event[],
): Promise<{ readonly entry: Entry; readonly findings: readonly Finding[] } | string> {
  const { register, findings } = await inspect(world);
  const entry = register.entries.find(({ id }) => id === was.id);
  const log = was.agreement.terms.record?.log ?? [];
  const isAsAsked =
    entry?.agreement.valid === true &&
    entry.digest === was.digest &&
    plainly(entry.agreement.terms.record) === plainly({ ...was.agreement.terms.record, log: [...log, ...events] });
  if (!isAsAsked)
    return `Written into the log of ${was.agreement.source.path}, this would not read as it was said. Say it in other words.`;
  const places = events.map((_event, index) => `/record/log/${log.length + index}`);
  const ofThese = findings.filter(
    ({ agreement, pointer = '' }) =>
      agreement === was.id && places.some((place) => pointer === place || pointer.startsWith(`${place}/`)),
  );
  return { entry, findings: ofThese };
}

/** The same for values whose texts differ in white space alone, in whatever order their fields stand. */
function plainly(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.replaceAll(/\s+/g, ' ').trim());
  if (Array.isArray(value)) return `[${value.map(plainly).join()}]`;
  return `{${Object.entries(value ?? {})
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${key}:${plainly(one)}`)
    .join()}}`;
}

function told(
  id: string,
  path: string,
  { event, answers }: Review,
  due: IsoDate | undefined,
  findings: readonly Finding[],
  json: boolean,
): Outcome {
  const no = answers.filter(({ answer }) => answer === 'no').map(({ title }) => title.toLowerCase());
  const lines = [
    `Recorded in ${path}: reviewed on ${longDate(event.date)}.`,
    due === undefined ? 'No day follows for the next review.' : `The next review is due by ${longDate(due)}.`,
    ...(no.length === 0
      ? []
      : [
          `The answer was no to: ${no.join(', ')}. Where that asks for a change, change the agreement; the parties may have to sign again (concordat diff).`,
        ]),
    ...findings.map((finding) => `${sentence(finding)} ${finding.remedy} (${finding.code})`),
  ];
  const data = {
    id,
    path,
    date: event.date,
    next: due ?? null,
    tests: answers,
    findings: findings.map((finding) => ({ code: finding.code, says: sentence(finding), remedy: finding.remedy })),
  };
  return { exit: 0, answer: () => (json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`) };
}

/** The agreement, or a sentence that says why no review of it can be recorded. */
async function entryOf(world: World, id: string): Promise<Entry | string> {
  const { register } = await readWorld(world);
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined && !register.unreadable.includes(id))
    return `There is no agreement called ${id} in agreements/.`;
  if (entry === undefined || !entry.agreement.valid)
    return `Nothing was recorded: the form of ${id} has to be right first. See: concordat check ${id}`;
  if (entry.agreement.kind === 'listing')
    return `${id} is a listing: its review is recorded in the register that lists it, and its day here under listed.`;
  const { status } = entry.standing;
  return status === 'draft' || status === 'ended'
    ? `Nothing was recorded: ${id} ${status === 'draft' ? 'is a draft' : 'has ended'}, and only what is in force is reviewed.`
    : entry;
}

/** What somebody says of the review, or every reason why it does not do. */
function reviewFrom(options: Invocation['options'], entry: Entry, today: IsoDate): Review | readonly string[] {
  const said = (name: string): string | undefined => {
    const value = options[name];
    const words = typeof value === 'string' ? oneLine(value) : '';
    return words === '' ? undefined : words;
  };
  const faults: string[] = [];
  const day = said('date');
  const date = day === undefined ? today : parseDate(day);
  if (date === undefined) faults.push(`--date: ${day} is no day. Write it as in 2026-10-01.`);
  else if (date > today) faults.push(`--date: ${longDate(date)} is still to come.`);
  else if (entry.terms.record?.log.some((event) => event.event === 'reviewed' && event.date === date) === true)
    faults.push(`--date: a review on ${longDate(date)} is on record already.`);
  else if (date < (firstDay(entry) ?? date))
    faults.push(`--date: ${longDate(date)} is before ${longDate(firstDay(entry) ?? date)}, when it came into force.`);
  const [role, outcome, note] = ['role', 'outcome', 'note'].map(said);
  if (!saysSomething(role)) faults.push('--role: say which role reviewed it, as in "Head of Information Governance".');
  if (!saysSomething(outcome)) faults.push('--outcome: say what was decided, as in "continued".');
  const others = new Map(
    (said('others') ?? '').split(';').flatMap((one): [string, string][] => {
      const [, name, answer] = /^\s*([^:\s]+)\s*:\s*(.+)$/.exec(one) ?? [];
      return name === undefined || answer === undefined ? [] : [[name, answer.trim()]];
    }),
  );
  const own = new Set(ownTestsOf(entry.terms).map(({ name }) => name));
  const asked = testsOf(entry.terms, said('law') === undefined ? 'as-asked' : 'with-law');
  const answers = asked.flatMap(({ name, title, question }): readonly Answer[] => {
    const words = own.has(name) ? others.get(name) : said(name);
    const [, answer, evidence] = /^(yes|no)\s*[:,.;-]\s*(\S.*)$/i.exec(words ?? '') ?? [];
    if (answer === undefined || !saysSomething(evidence) || evidence === undefined) {
      faults.push(
        own.has(name)
          ? `--others: ${question} Say yes or no, and on what evidence, as in "${name}: yes: minutes of the board, item 4".`
          : `--${name}: ${question} Say yes or no, and on what evidence, as in "yes: minutes of the board, item 4".`,
      );
      return [];
    }
    return [{ test: name, title, answer: answer.toLowerCase() === 'no' ? 'no' : 'yes', evidence }];
  });
  const next = said('next');
  const event = {
    date: date ?? today,
    event: 'reviewed',
    by: role ?? '',
    outcome: outcome ?? '',
    tests: answers.map(({ test }) => test),
    ...(next === undefined ? {} : { next }),
    ...(note === undefined ? {} : { note }),
    evidence: answers
      .map(({ title, answer, evidence }) => `${title}: ${answer} (${evidence.replace(/\.$/, '')}).\n`)
      .join(''),
  } as const;
  const agreed = agreedFrom(said('agreed'), event);
  faults.push(...faultsOfNext(event, agreed, entry));
  if (faults.length > 0) return faults;
  const lacks = lacksOf(event, entry).map(({ field }) => `The review would not count: it lacks \`${field}\`.`);
  return lacks.length > 0 ? lacks : { event, agreed, answers };
}

/** The day on which an agreement first came into force. */
function firstDay({ terms }: Entry): IsoDate | undefined {
  const [first] = (terms.record?.log ?? [])
    .flatMap(({ event, date }) => (event === 'in-force' ? (parseDate(date) ?? []) : []))
    .sort();
  return first;
}

/** That data protection agreed to the day of the next review, as an event of the log. */
function agreedFrom(said: string | undefined, { date, next }: Pick<Event, 'date' | 'next'>): Event | undefined {
  const [, role, evidence] = /^([^:]+?)\s*:\s*(\S.*)$/.exec(said ?? '') ?? [];
  return role === undefined || evidence === undefined || next === undefined
    ? undefined
    : { date, event: 'dp-review', by: role, outcome: 'agreed to a review later than usual', next, evidence };
}

function faultsOfNext(
  event: Event & { readonly date: IsoDate },
  agreed: Event | undefined,
  { terms }: Entry,
): readonly string[] {
  const { next, date } = event;
  if (next === undefined) return [];
  const log = [...(terms.record?.log ?? []), ...(agreed === undefined ? [] : [agreed])];
  const set = setDay(event, { terms: { ...terms, record: { ...terms.record, log } } });
  if (set === undefined) return [`--next: ${next} is no day after the review.`];
  const every = parsePeriod(terms.review?.every ?? '');
  const usual = every === undefined ? '' : `, which is by ${longDate(addPeriod(date, every))}`;
  const lacks = {
    note: 'with --note why',
    'dp-review':
      'with --agreed who agreed to it for data protection, and on what evidence, as in "Data Protection Officer: minutes of May"',
  };
  return set.counts
    ? []
    : [
        `--next: ${longDate(set.day)} is later than ${terms.review?.every} from the review${usual}. Say ${set.lacks.map((lack) => lacks[lack]).join(', and ')}.`,
      ];
}

/** The event as it stands in the log. */
function linesOf(event: Event): readonly string[] {
  return asYaml(documentOf({ ...event }))
    .trimEnd()
    .split('\n');
}

/** The text as it is, byte for byte; nothing where the bytes are no text. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  return sameBytes(again, bytes) ? text : undefined;
}
