/** Records what a body decided about an agreement, once it is sure that the record counts. */
import { type IsoDate, longDate, parseDate } from '../base/dates.ts';
import { sentence } from '../base/finding.ts';
import { nearest } from '../base/nearest.ts';
import { oneLine } from '../base/one-line.ts';
import { addressesIn } from '../base/person-addresses.ts';
import { withFiles } from '../base/with-files.ts';
import { slug, unique } from '../base/slug.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { commitMessage } from '../agreement/sign-off-commit.ts';
import { DECIDED, isSigned } from '../agreement/statement.ts';
import type { WrittenSignOff } from '../agreement/written/sign-off.ts';
import { bodyName } from '../register/body-name.ts';
import type { Organisations } from '../register/party.ts';
import type { Entry } from '../register/entry.ts';
import { openConditions, signingOnDay } from '../register/signing.ts';
import { isDraft } from '../register/pending.ts';
import { roleAsRead, signingRoles } from '../register/signing-roles.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { placeIn } from './place-in.ts';
import { readWorld } from './read-world.ts';
import { orderFindings, personFindings, recordFindings } from './record-findings.ts';
import { DRAFT_MAY_CHANGE, missingInWords } from './sign-words.ts';
import { commitOf, signedAnotherForm, tellStatement, withProof } from './sign-proof.ts';

export async function record(world: World, id: string, options: Invocation['options']): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const { register } = await readWorld(world);
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined || !entry.agreement.valid || entry.agreement.kind === 'listing')
    return refused([
      entry?.agreement.kind === 'listing'
        ? `${id} is a listing: it is signed where it is kept.`
        : `There is no agreement called ${id} whose form is right. See: concordat check ${id}`,
    ]);
  const proved = await withProof(world, options);
  if (typeof proved === 'string') return refused([proved]);
  const facts = factsFrom(proved, entry, world);
  if (Array.isArray(facts)) return refused(facts as readonly string[]);
  const said = facts as WrittenSignOff;
  if (!register.organisations.has(said.organisation))
    return refused([`--organisation: ${unknownBody(said.organisation, register.organisations)}`]);
  const { commit, signature: file, statement } = options;
  if (isSigned(said) && commit === undefined && file === undefined) return tellStatement(world, id, said, statement);
  const signature = typeof file === 'string' ? await textAt(world, file) : undefined;
  if (file !== undefined && signature === undefined)
    return refused([`--signature: there is no file ${file}, or it is no text.`]);
  const signed =
    typeof commit === 'string'
      ? commitOf(await world.history.commitObject(commit), commitMessage(id, said), said)
      : signature === undefined
        ? {}
        : { signature };
  if (typeof signed === 'string') return refused([`--commit: ${signed}`]);
  return write(world, entry, { ...said, ...signed }, options['format'] === 'json');
}

/** Says that no file has that name, and which bodies are called so, or nearly so. */
function unknownBody(word: string, organisations: Organisations): string {
  const [same] = [...organisations.values()].filter(({ facts }) =>
    [facts.name, facts.legalName, ...(facts.alsoKnownAs ?? [])].some((name) => slug(name ?? '', '') === slug(word, '')),
  );
  const meant = same === undefined ? nearest(slug(word, ''), organisations.keys()) : [same.id];
  const hint =
    meant.length === 0 ? 'Give the name of its file there, without .yaml.' : `Did you mean ${meant.join(' or ')}?`;
  return `there is no organisation called ${word} in organisations/. ${hint}`;
}

function refused(faults: readonly string[]): Outcome {
  return { exit: 2, messages: ['Nothing was recorded.', ...faults.map((fault) => `  ${fault}`)] };
}

const DECISIONS = ['agreed', 'agreed-with-conditions', 'declined'] as const;
const METHODS = ['key', 'commit', 'platform', 'minute', 'wet-ink', 'email'] as const;

/** The record as somebody says it, or every reason why it does not do. */
function factsFrom(options: Invocation['options'], entry: Entry, { today }: World): WrittenSignOff | readonly string[] {
  const said = (name: string): string | undefined => {
    const value = options[name];
    const words = typeof value === 'string' ? oneLine(value) : '';
    return words === '' ? undefined : words;
  };
  const faults: string[] = [];
  const chosen = <T extends string>(name: string, from: readonly T[], usual?: T): T | undefined => {
    const word = said(name) ?? usual;
    const found = from.find((one) => one === word);
    if (found === undefined) faults.push(`--${name}: say which, of ${from.join(', ')}.`);
    return found;
  };
  const onDay = (name: string): string | undefined => {
    const day = said(name);
    if (day !== undefined && parseDate(day) === undefined)
      faults.push(`--${name}: ${day} is no day. Write it as in 2026-10-01.`);
    return day;
  };
  const [organisation, role, evidence] = ['organisation', 'role', 'evidence'].map(said);
  if (organisation === undefined) faults.push('--organisation: say which body decided, by the name of its file.');
  if (role === undefined) faults.push('--role: say which role decided for it, as in "Chief Executive".');
  const conditions = (said('conditions') ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const decision = chosen('decision', DECISIONS, conditions.length > 0 ? 'agreed-with-conditions' : 'agreed');
  const method = chosen('method', METHODS);
  for (const address of addressesIn(role ?? ''))
    faults.push(`--role: ${address.address} is an address. Say the role, as in "Chief Executive".`);
  for (const { address } of [...addressesIn(evidence ?? '')].filter(({ ofRole }) => !ofRole))
    faults.push(
      `--evidence: ${address} is personal data, and a record is kept for good. Say where the message or paper is kept, as in "Legal shared folder, ISA 12, message of 3 September".`,
    );
  const proves = method !== undefined && isSigned({ method });
  if (method !== undefined && !proves && evidence === undefined)
    faults.push('--evidence: say where the proof is: a reference, a minute, or the SHA-256 of the scanned sheet.');
  if (proves && evidence !== undefined) faults.push('--evidence: a signature is its own proof. Leave it out.');
  const [date = today, starts] = [onDay('date'), onDay('starts')];
  if (
    faults.length > 0 ||
    organisation === undefined ||
    role === undefined ||
    decision === undefined ||
    method === undefined
  )
    return faults;
  const [as, assessment] = ['as', 'assessment'].map(said);
  return {
    organisation,
    ...(as === undefined ? {} : { as }),
    version: entry.terms.version ?? '',
    digest: entry.digest,
    decision,
    ...(conditions.length === 0 ? {} : { conditions }),
    role,
    date,
    ...(starts === undefined ? {} : { starts }),
    method,
    ...(evidence === undefined ? {} : { evidence }),
    ...(assessment === undefined ? {} : { assessment }),
  };
}

/** The text of a file that is named on the command line. */
async function textAt(world: World, path: string): Promise<string | undefined> {
  const { folder, name } = placeIn(path);
  const files = world.elsewhere(folder);
  if (((await files.size(name)) ?? Number.POSITIVE_INFINITY) > LONGEST_SIGNATURE) return undefined;
  const bytes = await files.read(name);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').trim();
}

/** In bytes; that of an RSA key of 16,384 bits has under 6,000. */
const LONGEST_SIGNATURE = 6000;

async function write(world: World, { id }: Entry, facts: WrittenSignOff, json: boolean): Promise<Outcome> {
  const folder = `agreements/${id}/sign-off`;
  const taken = (await world.files.list(folder)).map(({ name }) => name.replace(/\.yaml$/, ''));
  const path = `${folder}/${unique(`${facts.organisation}-${facts.version}`, taken)}.yaml`;
  const file = { path, bytes: new TextEncoder().encode(asYaml(documentOf({ ...facts }))) };
  const { register } = await readWorld({ ...world, files: withFiles(world.files, [file]) });
  const entry = register.entries.find((one) => one.id === id);
  const wrong = [
    ...register.findings.filter(({ at }) => at.path === path),
    ...recordFindings(register).filter(({ at }) => at.path === path),
  ];
  const counts = entry?.signing.decisions.some(({ records }) => records.some(({ source }) => source.path === path));
  if (wrong.length > 0 || entry === undefined || counts !== true) {
    const otherForm = signedAnotherForm(id, facts, register.organisations, world.checkSignature);
    return refused(
      wrong.length > 0
        ? wrong.map((found) =>
            [
              sentence(found),
              found.code === 'sign-off/does-not-count' ? (otherForm ?? found.remedy) : found.remedy,
            ].join(' '),
          )
        : [whyPassedOver(facts, register.entries.find((one) => one.id === id)?.signing.records ?? [])],
    );
  }
  await world.editor.create([file]);
  const { missing, unread } = entry.signing;
  const state = signingOnDay(entry, register.today);
  const open = openConditions(entry).find(({ organisation }) => organisation === facts.organisation);
  const lines = [
    `Recorded in ${path}: ${bodyName(register.organisations, facts.organisation)} ${DECIDED[facts.decision]} version ${facts.version} on ${longDate(parseDate(facts.date) ?? world.today)}.`,
    state === 'fully'
      ? 'Everybody who has to has signed this version.'
      : state === 'lapsed'
        ? 'The agreement has lapsed: its last day has passed, and this binds nobody until the log puts that day off.'
        : `${missingInWords(missing)} See: concordat sign ${id}`.trimStart(),
    ...(unread.length === 0 ? [] : [`Cannot be read, and may be a refusal: ${unread.join(', ')}.`]),
    ...(open === undefined || facts.conditions !== undefined
      ? []
      : [`Its conditions stay open until the role that gave them agrees without them: ${open.conditions.join('; ')}.`]),
  ];
  const data = { id, path, state, missing };
  const doubts = [...orderFindings(register), ...personFindings(register)].filter(({ at }) => at.path === path);
  const messages = [
    ...(isDraft(entry)
      ? [
          `Warning: version ${facts.version} is a draft: ${DRAFT_MAY_CHANGE}. Once its text is settled, say so by an event \`out-for-signature\` in its log.`,
        ]
      : []),
    ...doubts.map((found) =>
      [
        'Warning:',
        sentence(found),
        found.remedy,
        ...(found.severity === 'error' ? ['Until then `concordat check` fails.'] : []),
      ].join(' '),
    ),
    ...unnamedRole(entry, facts, register.organisations),
  ];
  return { exit: 0, messages, answer: () => (json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`) };
}

/** Why a record that nothing is wrong with would change nothing. */
function whyPassedOver(facts: WrittenSignOff, records: readonly SignOff[]): string {
  const sameDay = records.some(
    ({ facts: one }) =>
      one.organisation === facts.organisation &&
      one.version === facts.version &&
      one.date === facts.date &&
      one.decision !== facts.decision &&
      roleAsRead(one.role) === roleAsRead(facts.role),
  );
  return sameDay
    ? `Another decision of this body and role is on record for ${longDate(facts.date as IsoDate)}: of two on one day the more cautious stands. If this one came later, give its day: --date.`
    : 'A later decision of the same body and role is on record already, or a signature by a key that says the same; or it has left.';
}

/** Says that nobody has named a role for a body, so that this one counted unasked. */
function unnamedRole(
  { parties, signing }: Entry,
  facts: WrittenSignOff,
  organisations: Organisations,
): readonly string[] {
  const { organisation, role } = facts;
  const named = signing.decisions
    .filter((one) => one.organisation === organisation)
    .some(({ party }) => signingRoles(parties.get(party), organisations.get(organisation)).length > 0);
  return named
    ? []
    : [
        `Note: nobody has said who may sign for ${bodyName(organisations, organisation)}, so any role counts, and so does ${role}. Ask the body, and write its roles into organisations/${organisation}.yaml under \`approvers\`.`,
      ];
}
