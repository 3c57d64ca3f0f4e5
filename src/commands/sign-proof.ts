/** The proof of a decision as people bring it: the hash of a sheet in any form, the sheet itself, a signature over a file that a shell wrote its own way. */
import type { CheckSignature } from '../base/ports.ts';
import { addressesIn } from '../base/person-addresses.ts';
import { authorOf, commitMessage, commitParts, EMPTY_TREES, isOwnCommit } from '../agreement/sign-off-commit.ts';
import { SIGN_OFF_NAMESPACE, statementOf } from '../agreement/statement.ts';
import type { WrittenSignOff } from '../agreement/written/sign-off.ts';
import { SCAN } from '../register/judge-sign-off.ts';
import type { Organisations } from '../register/party.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { placeIn } from './place-in.ts';

type Options = Invocation['options'];

/** The options with what `--sheet`, `--statement`, `--signature` and `--commit` say of the method, and with the hash of a sheet in its one form; or why that cannot be. */
export async function withProof(world: World, options: Options): Promise<Options | string> {
  const { sheet, statement, signature, commit, evidence, method = usualMethod(options) } = options;
  const signs = method === 'key' || method === 'commit';
  if (statement !== undefined && (!signs || signature !== undefined || commit !== undefined))
    return '--statement: it writes what a key is to sign. Leave it out where something else is the proof, and where the signature is there.';
  if (commit !== undefined && (method !== 'commit' || signature !== undefined))
    return '--commit: a signed commit is a proof by itself. Leave out the other one.';
  if (signature !== undefined && method === 'commit')
    return '--signature: a signed commit holds its own. Name the commit: --commit <revision>.';
  if (signs) return { ...options, method };
  if (typeof sheet !== 'string')
    return method === 'wet-ink' && typeof evidence === 'string'
      ? { ...options, evidence: inOneForm(evidence) }
      : options;
  if ((method ?? 'wet-ink') !== 'wet-ink') return `--sheet: it is the proof of a signed sheet, and not of ${method}.`;
  const { folder, name } = placeIn(sheet);
  const bytes = await world.elsewhere(folder).read(name);
  if (bytes === undefined) return `--sheet: there is no file ${sheet}.`;
  if (bytes.length === 0) return `--sheet: ${sheet} is empty.`;
  const hash = `sha256:${world.hash(bytes)}`;
  const said = typeof evidence === 'string' ? inOneForm(evidence).trim() : '';
  const [given = hash] = SCAN.exec(said) ?? [];
  if (given !== hash) return `--evidence: it has another SHA-256 than ${sheet}, of which it is ${hash}.`;
  const words = said.includes(hash) ? said : [hash, said].filter((part) => part !== '').join(', ');
  return { ...options, method: 'wet-ink', evidence: words };
}

/** The method that what is given says by itself. */
function usualMethod({ statement, signature, commit }: Options): string | undefined {
  if (commit !== undefined) return 'commit';
  return statement === undefined && signature === undefined ? undefined : 'key';
}

/**
 * What a record keeps of a signed commit with this message; or why it cannot be the proof. Whether a key of the body signed
 * it is not looked at here.
 */
export function commitOf(
  object: string,
  message: string,
  { date, role }: Pick<WrittenSignOff, 'date' | 'role'>,
): { commit: string; signature: string } | string {
  const parts = commitParts(object);
  if (parts === undefined) return 'it is not signed. Make it again with `git commit-tree -S`, as the step says.';
  if (parts.message !== message)
    return 'its message is not the statement of this decision. Give the same options as for --statement, with --date of that day, and make it with `git commit-tree`, which changes nothing.';
  if (parts.lines !== parts.lines.normalize('NFC'))
    return 'its author is written in letters that are put together of parts (Unicode NFD), which a record does not keep. Write the role in another way.';
  if (!isOwnCommit(parts.lines, date))
    return `it says more than this decision: files, a commit before it, an author who is not its committer, or another time than about ${date}. Make it with \`git commit-tree\`, as the step says.`;
  const [name, address] = authorOf(parts.lines);
  const [found] = addressesIn(address);
  if (name !== role || found?.address !== address || !found.ofRole)
    return `${name} <${address}> is its author, and a record is kept for good. Make it again with ${role} as the author, and an address of the role or the body.`;
  return { commit: parts.lines, signature: parts.signature };
}

/** Programs print a SHA-256 in capitals or not, and with its name before it or not: a record has one form of it. */
function inOneForm(evidence: string): string {
  return evidence.replace(
    /(?:\bsha-?256\b[\s:=]*)?(?<![0-9a-f])([0-9a-f]{64})(?![0-9a-f])/i,
    (_, digits: string) => `sha256:${digits.toLowerCase()}`,
  );
}

/** The statement to sign: in the file that was asked for, or on standard output; and on standard error how to go on. */
export async function tellStatement(world: World, id: string, facts: WrittenSignOff, to: unknown): Promise<Outcome> {
  const { text, usualFile, ends, sign, proof } = facts.method === 'commit' ? byCommit(id, facts) : byKey(id, facts);
  const file = typeof to === 'string' ? to : usualFile;
  const steps = (first: string, keep: readonly string[]): readonly string[] => [
    `Nothing is recorded yet. ${first}`,
    ...[
      ...keep,
      `Sign it:            ${sign(file)}`,
      `Record it:          the same command, with --date ${facts.date} ${proof(file)}${typeof to === 'string' ? ' in the place of --statement' : ''}`,
    ].map((step, index) => `${index + 1}. ${step}`),
  ];
  if (typeof to === 'string') {
    await world.output.write(to, new TextEncoder().encode(text), isStatement);
    return { exit: 0, messages: steps(`The statement to sign is in ${to}.`, []) };
  }
  return {
    exit: 0,
    answer: () => text,
    messages: steps(`This is the statement to sign; ${ends}.`, [
      `Keep it in a file:  the same command, with --statement ${file}`,
    ]),
  };
}

/** How something is signed: what a key signs, in which file it usually stands and how that ends; by which command, and what proves it then. */
interface Signing {
  readonly text: string;
  readonly usualFile: string;
  readonly ends: string;
  readonly sign: (file: string) => string;
  readonly proof: (file: string) => string;
}

function byKey(id: string, facts: WrittenSignOff): Signing {
  return {
    text: statementOf(id, facts),
    usualFile: 'statement.json',
    ends: 'it has no line break at its end',
    sign: (file) => `ssh-keygen -Y sign -f <key> -n ${SIGN_OFF_NAMESPACE} ${file}`,
    proof: (file) => `--signature ${file}.sig`,
  };
}

/** A person puts in role and address: no words of a register go into a line that a shell reads. */
function byCommit(id: string, facts: WrittenSignOff): Signing {
  return {
    text: commitMessage(id, facts),
    usualFile: 'statement.txt',
    ends: 'it ends with a line break',
    sign: (file) =>
      `git -c user.name="<role>" -c user.email=<address of the role> -c gpg.format=ssh commit-tree -S<key> -F ${file} ${EMPTY_TREES[0]}`,
    proof: () => '--commit <what it printed>',
  };
}

/** A statement that was written before, which a new one may replace. */
function isStatement(bytes: Uint8Array): boolean {
  const [first = '', , third = ''] = new TextDecoder().decode(bytes.subarray(0, 1000)).split('\n');
  return [first, third].some((line) => line.startsWith(OPENING));
}

const OPENING = '{"_type":"https://in-toto.io/Statement/v1"';

/** The statement as shells and editors keep it, and what that is called. */
const KEPT: readonly (readonly [called: string, bytes: (text: string) => Uint8Array])[] = [
  ['in UTF-8', (text) => new TextEncoder().encode(text)],
  ['with a byte order mark before it', (text) => new TextEncoder().encode(`\uFEFF${text}`)],
  ['in UTF-16', (text) => inUtf16(`\uFEFF${text}`, true)],
  ['in UTF-16', (text) => inUtf16(`\uFEFF${text}`, false)],
  ['in UTF-16', (text) => inUtf16(text, true)],
];

/**
 * How the file with the statement was written, where a key of the body signed the right statement in another form; nothing
 * where the signature is over anything else.
 */
export function signedAnotherForm(
  id: string,
  facts: WrittenSignOff,
  organisations: Organisations,
  checkSignature: CheckSignature,
): string | undefined {
  const { signature } = facts;
  if (signature === undefined) return undefined;
  const keys = organisations.get(facts.organisation)?.facts.keys ?? [];
  const text = statementOf(id, facts);
  for (const [called, bytes] of KEPT) {
    for (const end of ['', '\n', '\r\n']) {
      const message = bytes(`${text}${end}`);
      const good = keys.some(
        ({ key }) => checkSignature({ message, signature, namespace: SIGN_OFF_NAMESPACE, key }) === 'good',
      );
      if (good)
        return `The key signed the right statement, but in a file that holds it ${how(called, end)}. Let \`--statement <file>\` write the file, as a shell’s “>” can change it, and sign that one.`;
    }
  }
  return undefined;
}

function how(called: string, end: string): string {
  if (end === '') return called;
  return called === 'in UTF-8' ? 'with a line break at its end' : `${called} and with a line break at its end`;
}

function inUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
