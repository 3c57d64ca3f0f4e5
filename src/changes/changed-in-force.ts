/**
 * Texts in force that a change alters under the number that they have, or under another one that reaches back to their first
 * day. The files as they are cannot show it: what stood there before the change does.
 */
import { type IsoDate, longDate, parseDate } from '../base/dates.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { Entry } from '../register/entry.ts';
import { severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { carriedOver } from '../register/signing.ts';
import { compareVersions } from '../register/version.ts';
import type { WeighedChange } from './change-set.ts';
import { compareWithKept, type Telling } from './compare-agreements.ts';
import { isRunning } from '../register/status.ts';

/** The register before the change: what was in force in it, and how grave a change of that is by its policy. */
type Before = Pick<Register, 'settings' | 'packs' | 'entries'>;

interface After {
  readonly register: Register;
  /** What is found wrong in it: where a record of signing tells of the change, nothing more is said. */
  readonly findings: readonly Finding[];
}

const CODE = 'sign-off/changed-in-force';

/** A finding for each agreement, among those that a change touches, that was in force and is another text without a version of its own. */
export function changedInForce(
  before: Before,
  { register, findings }: After,
  touched: ReadonlySet<string>,
  telling: Telling,
): readonly Finding[] {
  const severity = severityOf(CODE, before) ?? 'error';
  if (severity === 'off') return [];
  const signing = new Set(
    findings.flatMap((one) => (one.code.startsWith('sign-off/') && one.severity === 'error' ? [one.agreement] : [])),
  );
  return register.entries.flatMap((after) => {
    const was = before.entries.find(({ id }) => id === after.id);
    if (was === undefined || !touched.has(after.id) || signing.has(after.id) || !canBeJudged(was, after)) return [];
    const other = keptOtherwise(was, after);
    if (other !== undefined) return keptOtherWords(was, other, severity);
    if (wasSigned(was, after)) return [];
    const [change] = compareWithKept(
      { version: was.terms.version ?? '', entry: was },
      after,
      register,
      telling,
    ).agreements;
    // What is needed by law follows from the text, and also from the file of a body or the law of the day.
    const grave = (change?.changes ?? []).filter(({ weight, section }) => weight === 'material' && section !== 'needs');
    if (change === undefined || grave.length === 0) return [];
    return observed(was, after, { grave, next: change.follows.version?.expected }, severity, register.today);
  });
}

/** Whether the text bound somebody before, and is one that somebody can be bound by. */
function canBeJudged(was: Entry, after: Entry): boolean {
  return (
    isRunning(was.standing) &&
    was.agreement.valid &&
    after.agreement.valid &&
    was.terms.version !== undefined &&
    after.agreement.kind !== 'listing' &&
    // By what it was: nobody is let off by a change that says that nobody had agreed.
    !was.illustrative
  );
}

/** What is kept under the number that was in force, where it is neither the text that had it nor one that somebody signed. */
function keptOtherwise(was: Entry, { versions }: Entry): Entry | undefined {
  const kept = versions.find(({ version }) => version === was.terms.version)?.entry;
  const isNew = was.versions.every(({ version }) => version !== was.terms.version);
  return kept === undefined || !isNew || kept.digest === was.digest || wasSigned(was, kept) ? undefined : kept;
}

function keptOtherWords(was: Entry, { agreement }: Entry, severity: Severity): readonly Finding[] {
  return [
    {
      code: CODE,
      severity,
      at: agreement.source.locate('/version'),
      agreement: was.id,
      pointer: '/version',
      actual: `version ${was.terms.version}, kept with other words than were in force under that number`,
      expected: 'the words that were in force before this change',
      why: WHY,
      remedy: `Remove that folder, and have \`concordat amend ${was.id}\` keep the version.`,
    },
  ];
}

/** Whether the change goes back to the very words that the number stood for: records from before it say so. */
function wasSigned(was: Entry, { terms, digest }: Entry): boolean {
  return was.signing.records.some(
    ({ facts }) => facts.version === terms.version && facts.digest === digest && facts.decision !== 'declined',
  );
}

/** Whether everybody signed this very text: what carries over by a table of the change itself says nothing of it. */
function isSignedAnew({ signing }: Entry): boolean {
  return signing.state === 'fully' && carriedOver(signing).length === 0;
}

interface Altered {
  /** What changed of what the parties agreed to. */
  readonly grave: readonly WeighedChange[];
  /** The number that follows; nothing where the old one is none that can be counted. */
  readonly next: string | undefined;
}

function observed(
  was: Entry,
  after: Entry,
  { grave, next }: Altered,
  severity: Severity,
  today: IsoDate,
): readonly Finding[] {
  const [old, now] = [was.terms, after.terms];
  const told = (pointer: string, said: Pick<Finding, 'actual' | 'expected' | 'remedy'>): readonly Finding[] => [
    {
      code: CODE,
      severity,
      at: after.agreement.source.locate(pointer),
      agreement: after.id,
      pointer,
      why: WHY,
      ...said,
    },
  ];
  if (now.version === undefined || compareVersions(now.version, old.version) <= 0) {
    const says = grave.slice(0, MOST).map((one) => one.says);
    return told('/version', {
      actual: `change of what the parties agreed to, under the number of version ${old.version}, which is in force`,
      expected: `${next ?? 'the next number'}, with a first day of its own`,
      remedy: `Take the change back; or make it a version of its own: \`concordat amend ${after.id}\` keeps the text in force under versions/${old.version}/, and gives this one ${next === undefined ? 'the next number' : `\`version: ${next}\``} and the day from which it holds (\`effective\`). What changed: ${says.join(' ')}${grave.length > MOST ? ` And ${grave.length - MOST} more.` : ''}`,
    });
  }
  const [first, before] = [parseDate(now.effective ?? ''), parseDate(old.effective ?? '')];
  if (first === undefined || before === undefined || isSignedAnew(after)) return [];
  if (first <= before)
    return told('/effective', {
      actual: `first day of version ${now.version} (${longDate(first)}) that is no later than that of version ${old.version} (${longDate(before)})`,
      expected: 'the day from which the changed text holds',
      remedy: `Write under \`effective\` the day on which version ${now.version} takes the place of version ${old.version}. Otherwise the register says that it held all along.`,
    });
  return first < today
    ? told('/effective', {
        actual: `first day of version ${now.version} that is past (${longDate(first)}), with no record that everybody agreed to it`,
        expected: 'a day to come, or the day on which the parties agreed',
        remedy: `If the parties agreed to this text before that day, leave it, and record that they did (\`concordat sign ${after.id}\`). If not, write a day to come.`,
      }).map((finding) => ({ ...finding, severity: severity === 'error' ? 'warning' : severity }))
    : [];
}

/** More changes than these are counted. */
const MOST = 3;

const WHY =
  'People cite an agreement by its number and day, and partners hold that version. A text that changes beneath them leaves nobody able to say what bound whom, and since when.';
