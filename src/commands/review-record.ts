/** Records a review in the log of an agreement, and changes nothing else in its file. */
import { sameBytes } from '../base/same-bytes.ts';
import { stringify } from 'yaml';
import { addPeriod, type IsoDate, longDate, parseDate, parsePeriod } from '../base/dates.ts';
import { oneLine } from '../base/one-line.ts';
import type { Entry } from '../register/entry.ts';
import { appendToList } from '../source/append.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';
import { testsOf } from './review-tests.ts';

interface Review {
  readonly date: IsoDate;
  readonly role: string;
  readonly outcome: string;
  readonly answers: readonly Answer[];
  readonly next: IsoDate | undefined;
  readonly note: string | undefined;
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
  const review = reviewFrom(options, entry, world.today);
  if (Array.isArray(review))
    return { exit: 2, messages: ['Nothing was recorded.', ...(review as readonly string[]).map((one) => `  ${one}`)] };
  const { path } = entry.agreement.source;
  const before = textOf(await world.files.read(path));
  const after = before === undefined ? undefined : appendToList(before, ['record', 'log'], linesOf(review as Review));
  if (after === undefined)
    return {
      exit: 2,
      messages: [
        `Nothing was recorded: the log of ${path} is not written one event below the other, each after a hyphen. Write it so first.`,
      ],
    };
  await world.editor.rewrite(path, new TextEncoder().encode(after));
  const now = await entryOf(world, id);
  const due = typeof now === 'string' ? undefined : now.standing.reviewDue;
  return told(id, path, review as Review, due, options['format'] === 'json');
}

function told(id: string, path: string, review: Review, due: IsoDate | undefined, json: boolean): Outcome {
  const no = review.answers.filter(({ answer }) => answer === 'no').map(({ title }) => title.toLowerCase());
  const lines = [
    `Recorded in ${path}: reviewed on ${longDate(review.date)}.`,
    due === undefined ? 'No day follows for the next review.' : `The next review is due by ${longDate(due)}.`,
    ...(no.length === 0
      ? []
      : [
          `The answer was no to: ${no.join(', ')}. Where that asks for a change, change the agreement; the parties may have to sign again (concordat diff).`,
        ]),
  ];
  const data = { id, path, date: review.date, next: due ?? null, tests: review.answers };
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
  const [role, outcome, note] = ['role', 'outcome', 'note'].map(said);
  if (role === undefined) faults.push('--role: say which role reviewed it, as in "Head of Information Governance".');
  if (outcome === undefined) faults.push('--outcome: say what was decided, as in "continued".');
  const asked = testsOf(entry, said('law') === undefined ? 'as-asked' : 'with-law');
  const answers = asked.flatMap(({ name, title, question }): readonly Answer[] => {
    const [, answer, evidence] = /^(yes|no)\s*[:,.;-]\s*(\S.*)$/i.exec(said(name) ?? '') ?? [];
    if (answer === undefined || evidence === undefined) {
      faults.push(
        `--${name}: ${question} Say yes or no, and on what evidence, as in "yes: minutes of the board, item 4".`,
      );
      return [];
    }
    return [{ test: name, title, answer: answer.toLowerCase() === 'no' ? 'no' : 'yes', evidence }];
  });
  const set = said('next');
  const next = set === undefined ? undefined : parseDate(set);
  const every = parsePeriod(entry.terms.review?.every ?? '');
  if (set !== undefined && (next === undefined || (date !== undefined && next <= date)))
    faults.push(`--next: ${set} is no day after the review.`);
  else if (
    next !== undefined &&
    date !== undefined &&
    every !== undefined &&
    next > addPeriod(date, every) &&
    note === undefined
  )
    faults.push(
      `--next: ${longDate(next)} is later than ${entry.terms.review?.every} from the review. Say with --note why, and that the data protection officers agree.`,
    );
  return faults.length > 0 || date === undefined || role === undefined || outcome === undefined
    ? faults
    : { date, role, outcome, answers, next, note };
}

/** The event as it stands in the log. */
function linesOf({ date, role, outcome, answers, next, note }: Review): readonly string[] {
  return [
    `date: ${date}`,
    'event: reviewed',
    `by: ${asYaml(role)}`,
    `outcome: ${asYaml(outcome)}`,
    `tests: [${answers.map(({ test }) => test).join(', ')}]`,
    ...(next === undefined ? [] : [`next: ${next}`]),
    ...(note === undefined ? [] : [`note: ${asYaml(note)}`]),
    'evidence: |',
    ...answers.map(({ title, answer, evidence }) => `  ${title}: ${answer} (${evidence.replace(/\.$/, '')}).`),
  ];
}

/** A text on one line, in quotation marks where YAML would take it for something else. */
function asYaml(words: string): string {
  return stringify(words, { lineWidth: 0, schema: 'core' }).trim();
}

/** The text as it is, byte for byte; nothing where the bytes are no text. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  return sameBytes(again, bytes) ? text : undefined;
}
