/** Who has signed: of every agreement in a line, or of one with each party. */
import { longDate, parseDate } from '../base/dates.ts';
import { oneLine } from '../base/one-line.ts';
import type { Style } from '../base/report.ts';
import { isSigned } from '../agreement/statement.ts';
import { bodyName } from '../register/body-name.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { versionStatus } from '../register/pending.ts';
import { isDeparture, leavers, signatoriesOf } from '../register/signatories.ts';
import { compareVersions } from '../register/version.ts';
import { humanise } from '../register/party.ts';
import { stepsTaken } from '../register/sign-off-order.ts';
import {
  type Bound,
  bindingVersion,
  boundBodies,
  boundOf,
  bindsFrom,
  carriedOver,
  type Decision,
  decidedAs,
  type Missing,
  openConditions,
  signingOnDay,
  type SigningState,
  undecided,
} from '../register/signing.ts';
import { isRunning, lapsedOn } from '../register/status.ts';
import { isUnsignedHere } from '../register/unsigned.ts';
import { sentence } from '../base/finding.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';
import { orderFindings, recordFindings } from './record-findings.ts';
import { DRAFT_MAY_CHANGE, missingInWords } from './sign-words.ts';
import { tableLines } from './terminal-table.ts';

export async function status(world: World, id: string | undefined, options: Invocation['options']): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const { register } = await readWorld(world);
  const entries = register.entries.filter((entry) => id === undefined || entry.id === id);
  if (id !== undefined && entries.length === 0)
    return { exit: 2, messages: [`There is no agreement called ${id} in agreements/ whose file can be read.`] };
  const json = options['format'] === 'json';
  const [one] = entries;
  const text = (style: Style): string =>
    id !== undefined && one !== undefined ? asParties(one, register, style) : asList(entries, register, style);
  return {
    exit: entries.some(({ agreement, signing }) => !agreement.valid || signing.unread.length > 0) ? 1 : 0,
    answer: (style) =>
      json
        ? `${JSON.stringify(
            entries.map((entry) => dataOf(entry, register)),
            null,
            2,
          )}\n`
        : text(style),
  };
}

const STATES: Readonly<Record<SigningState, string>> = {
  'not-asked': 'Nobody signs it: it is illustrative.',
  unsigned: 'Nobody has signed it.',
  partly: 'Signed by some of those who have to.',
  fully: 'Signed by everybody who has to.',
  void: 'No longer signed: a record is of other words, or its key was revoked.',
  'key-revoked':
    'Key revoked: each of those who have to has a record of signing it, and what a key signed that was revoked counts for nothing.',
};

const UNREAD =
  'What stands among its records and cannot be read may be a refusal: until it is put right, nobody can say that everybody signed.';

function stateOf(entry: Entry, register: Register): string {
  const since = register.settings['sign-off']?.since;
  if (entry.agreement.kind === 'listing')
    return 'Nobody signs it here: it is a listing, of what another register holds.';
  const lapsed = signingOnDay(entry, register.today) === 'lapsed' ? lapsedOn(entry, register.today) : undefined;
  if (lapsed !== undefined)
    return `Lapsed: ${longDate(lapsed)} was its last day, and nobody ended it or put that day off. It binds nobody.`;
  const { state, missing, unread } = entry.signing;
  if (unread.length > 0) return [...(missing.length === 0 ? [] : [STATES[state]]), UNREAD].join(' ');
  if (!isUnsignedHere(entry, register)) return [STATES[state], ...carriedWords(entry)].join(' ');
  const { elsewhere } = entry.signing;
  if (elsewhere !== undefined && since !== undefined)
    return `No record is here, and none is needed: records are kept for versions that take effect from ${day(since)} on, and since version ${elsewhere} there were only editorial changes.`;
  return since === undefined
    ? 'No record is here, and none is asked for: the settings say nothing of who signs.'
    : `No record is here, and none is needed: records are kept for versions that take effect from ${day(since)} on.`;
}

/** How many stand for the present version by what they signed of an earlier one. */
function carriedWords({ signing }: Entry): readonly string[] {
  const { length } = carriedOver(signing);
  return length === 0
    ? []
    : [
        length === signing.decisions.length
          ? 'What they signed of an earlier version carries over: only editorial changes since.'
          : `Of ${length}, what they signed of an earlier version carries over: only editorial changes since.`,
      ];
}

function asList(entries: readonly Entry[], register: Register, { width }: Style): string {
  const rows = entries.map((entry) => {
    const { id, terms, agreement, signing, standing } = entry;
    return [
      [id],
      [terms.version ?? ''],
      agreement.valid
        ? [
            stateOf(entry, register),
            ...(signing.missing.length === 0 || isUnsignedHere(entry, register) || standing.status === 'ended'
              ? []
              : [missingInWords(signing.missing)]),
            ...(openConditions(entry).length === 0 ? [] : ['Conditions are open.']),
          ]
        : ['Its file has an error of form. See: concordat check'],
    ];
  });
  const columns = [
    { title: 'Agreement', width: 36 },
    { title: 'Version', width: 19 },
    { title: 'Signing', width: 45 },
  ];
  return `${tableLines(columns, rows, width).join('\n')}\n`;
}

function asParties(entry: Entry, register: Register, { width }: Style): string {
  const { id, terms, signing } = entry;
  const bound = boundBodies(entry);
  const rows = [
    ...signing.decisions.map((decision) => [
      [bodyName(register.organisations, decision.organisation), ...asOther(decision, entry)],
      [
        SAID[decision.stands],
        `version ${decision.version}`,
        ...(decision.carried === undefined
          ? []
          : [`Carried over to version ${decision.carried.version}: only editorial changes since`]),
        ...decision.records.flatMap(({ facts }) => facts.conditions ?? []),
      ],
      boundCell(decision, boundOf(decision, bound), entry, register),
      proofsOf(decision, boundOf(decision, bound)),
    ]),
    ...undecided(signing).map((missing) => [
      [missing.title],
      ['Missing'],
      boundCell(missing, undefined, entry, register),
      [''],
    ]),
  ];
  const open = openConditions(entry);
  const others = signing.missing.filter(({ why }) => why !== 'nothing');
  const columns = [
    { title: 'Who', width: 27 },
    { title: 'Decision', width: 20 },
    { title: 'Bound by', width: 20 },
    { title: 'By, and its proof', width: 33 },
  ];
  const alone = { ...register, entries: [entry] };
  const unread = register.findings.filter(
    ({ severity, at }) => severity === 'error' && signing.unread.includes(at.path),
  );
  const faults = [...unread, ...recordFindings(alone), ...orderFindings(alone)];
  return [
    `${terms.title}, version ${terms.version ?? 'none'}`,
    entry.digest,
    stateOf(entry, register),
    ...versionWords(entry),
    ...stepsTaken(entry, register).map(
      ({ step, day: done }) => `${humanise(step)}: ${done === undefined ? 'not on record' : longDate(done)}.`,
    ),
    '',
    ...(rows.length === 0 ? [] : [...tableLines(columns, rows, width), '']),
    ...others.map(
      (missing) =>
        `${bodyName(register.organisations, missing.organisation ?? missing.party)}: ${whyMissing(missing, entry)}`,
    ),
    ...(others.length === 0 ? [] : ['']),
    ...paragraphOf([...classesOf(entry, register), ...goneFrom(entry, register)]),
    ...open.map(
      ({ organisation, version, conditions }) =>
        `${bodyName(register.organisations, organisation)} agreed to version ${version} with conditions that are open: ${conditions.join('; ')}.`,
    ),
    ...(open.length === 0
      ? []
      : ['Once they are met, record it: the same body and role agree to that version again, without them.', '']),
    ...faults.flatMap((found) => [`${found.at.path}: ${sentence(found)}`, '']),
    ...(signing.missing.length === 0 && faults.length === 0
      ? []
      : [
          `To record a decision: concordat sign ${id} --organisation <body> --role <role> --method minute --evidence …`,
        ]),
    '',
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

/** How far the words have come that are signed here, where they are not in force. */
function versionWords(entry: Entry): readonly string[] {
  if (entry.signing.state === 'not-asked') return [];
  const status = versionStatus(entry);
  if (status === 'draft') return [`Version ${entry.terms.version} is a draft: ${DRAFT_MAY_CHANGE}.`];
  return status === 'not-in-force' ? [`Version ${entry.terms.version} is settled, and not in force yet.`] : [];
}

/** The classes whose bodies sign each for itself: nobody waits for them. */
function classesOf(entry: Entry, register: Register): readonly string[] {
  if (entry.signing.state === 'not-asked') return [];
  return signatoriesOf(entry, register)
    .filter(({ joins }) => joins)
    .map(({ title }) => `${title}: each body joins for itself, when it signs. Nobody waits for it.`);
}

/** Who is no longer among the parties, since when, and what is said of the information that it held. */
function goneFrom(entry: Entry, { organisations, today }: Register): readonly string[] {
  const log = entry.terms.record?.log ?? [];
  return [...leavers(entry, today)].map(([name, date]) => {
    const title = entry.parties.get(name)?.title ?? bodyName(organisations, name);
    const told = log.find((event) => isDeparture(event.event) && event.date === date && event.parties?.includes(name));
    const went = told?.event === 'succeeded' ? 'was succeeded by another' : 'left';
    const statement = told?.statement === undefined ? '' : ` The log says: “${oneLine(told.statement)}”`;
    return `${title} ${went} on ${day(date)}.${statement}`;
  });
}

function paragraphOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

const SAID: Readonly<Record<Decision['stands'], string>> = {
  agreed: 'Agreed',
  'agreed-with-conditions': 'Agreed with conditions',
  declined: 'Declined',
};

function boundCell(
  decision: Pick<Missing, 'organisation'> & Partial<Pick<Decision, 'since' | 'stands' | 'version'>>,
  bound: Bound | undefined,
  entry: Entry,
  register: Register,
): readonly string[] {
  const lost = boundByRecord(decision.organisation, entry, register);
  const by = bound === undefined ? undefined : bindingVersion(bound);
  if (lost !== undefined && compareVersions(lost.version, by?.version) > 0)
    return [`version ${lost.version}, as its record says`, lost.why];
  if (by === undefined) {
    const from = bindsFrom(entry, decision, register.today);
    return from === undefined ? ['None'] : ['None yet', `version ${decision.version}`, `from ${day(from)}`];
  }
  const met = bound?.conditionsMet;
  return [
    `version ${by.version}`,
    `since ${day(by.since)}`,
    ...(met === undefined ? [] : [`Conditions met on ${day(met)}`]),
  ];
}

/**
 * The version that a body is bound by as its record says, where the words of that version are not here: nobody kept them,
 * or they were changed after it signed. Only where the agreement is in force, and of the latest version that it agreed to.
 */
function boundByRecord(
  organisation: string | undefined,
  entry: Entry,
  { today }: Register,
): { readonly version: string; readonly why: string } | undefined {
  if (!isRunning(entry.standing)) return undefined;
  const { signing, terms } = entry;
  const toCome = (version: string): boolean => version === terms.version && (terms.effective ?? '') > today;
  const [last] = signing.faults
    .filter(
      ({ fault, record: { facts } }) =>
        (fault === 'unknown-version' || fault === 'other-words') &&
        facts.organisation === organisation &&
        !toCome(facts.version),
    )
    .sort((one, other) => compareVersions(other.record.facts.version, one.record.facts.version));
  if (last === undefined || last.record.facts.decision === 'declined') return undefined;
  const why = last.fault === 'unknown-version' ? 'Its text is not kept' : 'Its words were changed since';
  return { version: last.record.facts.version, why };
}

/** What proves the last decision of a body, and what it agreed to before where that still binds it. */
function proofsOf({ version, records }: Decision, bound: Bound | undefined): readonly string[] {
  return [
    ...records.map(({ facts }) => `${facts.role}: ${proofOf(facts)}`),
    ...(bound === undefined || bound.version === version
      ? []
      : bound.records.map(({ facts }) => `For version ${bound.version}, ${facts.role}: ${proofOf(facts)}`)),
  ];
}

function whyMissing(missing: Missing, entry: Entry): string {
  const before = boundOf(missing, boundBodies(entry));
  if (missing.revoked !== undefined) {
    const { version, signed, on } = missing.revoked;
    return `a record of ${day(signed)} says that it signed version ${version}. It counts for nothing: the key was revoked on ${longDate(on)}.`;
  }
  if (missing.why === 'one-role') return 'a second person has to decide, in another role.';
  const decided = missing.why === 'declined' ? 'declined this version' : 'has not decided on this version';
  return before === undefined
    ? `${decided}, and is not bound.`
    : `${decided}, and stays bound by version ${bindingVersion(before).version}.`;
}

/** What proves a decision, with how much it is worth: a signature can be checked by anyone, all else has to be looked up. */
function proofOf({ method, evidence }: Decision['records'][number]['facts']): string {
  return isSigned({ method })
    ? `${METHODS[method]}, which was checked`
    : `${METHODS[method]} (not checked): ${evidence ?? ''}`;
}

const METHODS = {
  key: 'a signature',
  commit: 'a signed commit',
  platform: 'a signing service',
  minute: 'a minute',
  'wet-ink': 'a signed sheet',
  email: 'an email',
} as const;

function asOther(decision: Decision, { parties }: Entry): readonly string[] {
  const shown = decidedAs(decision, parties);
  return shown === undefined ? [] : [`as ${shown.title}`];
}

function day(date: string): string {
  const parsed = parseDate(date);
  return parsed === undefined ? date : longDate(parsed);
}

function dataOf(entry: Entry, register: Register): object {
  const { id, terms, digest, signing } = entry;
  return {
    id,
    version: terms.version ?? null,
    digest,
    state: signingOnDay(entry, register.today),
    steps: stepsTaken(entry, register).map(({ step, day: done = null }) => ({ step, day: done })),
    decisions: signing.decisions.map(({ records, carried = null, ...decision }) => ({
      ...decision,
      carriedOver: carried,
      records: records.map(({ facts }) => facts),
    })),
    bound: boundBodies(entry).map((bound) => ({
      party: bound.party,
      organisation: bound.organisation,
      ...bindingVersion(bound),
      signed: bound.version,
      conditionsMet: bound.conditionsMet ?? null,
      records: bound.records.map(({ facts }) => facts),
    })),
    openConditions: openConditions(entry),
    missing: signing.missing.map(({ organisation = null, ...missing }) => ({ ...missing, organisation })),
    unread: signing.unread,
    faults: signing.faults.map(({ record, fault }) => ({ path: record.source.path, fault })),
  };
}
