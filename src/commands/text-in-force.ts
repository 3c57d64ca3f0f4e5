/**
 * The text of an agreement that is in force, wherever it stands by now: kept already, in the files as they are, or, where
 * somebody changed it since, in an earlier revision.
 */
import type { Files } from '../base/ports.ts';
import { withLargeFiles } from '../changes/large-files.ts';
import { REGISTER_PATHS } from '../changes/tree.ts';
import type { Entry } from '../register/entry.ts';
import { boundBodies } from '../register/signing.ts';
import { compareVersions } from '../register/version.ts';
import type { World } from './command.ts';
import { readWorld } from './read-world.ts';
import { isRunning } from '../register/status.ts';

export interface TextInForce {
  readonly version: string;
  readonly entry: Entry;
  /** kept: it stands under `versions/`; here: in the files as they are; earlier: in a revision. */
  readonly stands: 'kept' | 'here' | 'earlier';
  /** The register in which it stands, and what that revision is called, if it is one. */
  readonly files: Files;
  readonly revision?: string;
  /** Whether somebody signed these very words. */
  readonly signed: boolean;
}

/**
 * The text in force: what the latest version that somebody agreed to says, by the digests of those records, or a later one
 * to which that carries over. Where nobody
 * signed, that is the text from which the work at hand began. A sentence where it cannot be found.
 */
export async function textInForce(world: World, entry: Entry): Promise<TextInForce | string> {
  const signed = latestSigned(entry);
  if (signed === undefined) return unsigned(world, entry);
  return (await carriedText(world, entry, signed)) ?? signedText(world, entry, signed);
}

/** A later version than anybody signed that is in force all the same, since what was signed carries over to it. */
async function carriedText(world: World, entry: Entry, { version }: SignedVersion): Promise<TextInForce | undefined> {
  if (compareVersions(entry.terms.version, version) <= 0) return undefined;
  const text = await unsigned(world, entry);
  const { signing, standing, terms } = text.entry;
  const holds = boundBodies({ signing, standing }).some(({ carried }) => carried?.version === terms.version);
  return holds && compareVersions(text.version, version) > 0 ? text : undefined;
}

interface SignedVersion {
  readonly version: string;
  readonly digests: ReadonlySet<string>;
}

function latestSigned({ signing, terms }: Entry): SignedVersion | undefined {
  const agreed = signing.records
    .map(({ facts }) => facts)
    .filter(({ decision, version }) => decision !== 'declined' && compareVersions(version, terms.version) <= 0);
  const version = agreed
    .map((one) => one.version)
    .sort(compareVersions)
    .at(-1);
  return version === undefined
    ? undefined
    : { version, digests: new Set(agreed.filter((one) => one.version === version).map(({ digest }) => digest)) };
}

async function signedText(
  world: World,
  entry: Entry,
  { version, digests }: SignedVersion,
): Promise<TextInForce | string> {
  const kept = keptAs(world, entry, version);
  if (kept !== undefined) return { ...kept, signed: digests.has(kept.entry.digest) };
  const found = { version, signed: true } as const;
  if (digests.has(entry.digest)) return { ...found, entry, stands: 'here', files: world.files };
  if (!(await world.history.knows('HEAD')))
    return `The words of version ${version} that were signed are not in agreements/${entry.id}/ any more, and there is no git repository here that has them. ${BY_HAND}`;
  for (const revision of await world.history.changesOf(`agreements/${entry.id}`, MOST_REVISIONS)) {
    const then = await entryAt(world, revision, entry.id);
    if (then !== undefined && digests.has(then.entry.digest))
      return { ...found, ...then, stands: 'earlier', revision: revision.name };
  }
  return `The words of version ${version} that were signed are in none of the last ${MOST_REVISIONS} revisions of agreements/${entry.id}/. In a clone of the latest commits alone, get the others first: git fetch --unshallow. ${BY_HAND}`;
}

async function unsigned(world: World, entry: Entry): Promise<TextInForce> {
  const start = (await world.history.knows('HEAD')) ? await world.history.start() : undefined;
  const then = start === undefined ? undefined : await entryAt(world, start, entry.id);
  const was = then !== undefined && bindsOrDid(then.entry) ? then : undefined;
  const version = was?.entry.terms.version ?? entry.terms.version ?? '';
  const kept = keptAs(world, entry, version);
  if (kept !== undefined) return { ...kept, signed: false };
  if (start === undefined || was === undefined || was.entry.digest === entry.digest)
    return { version, entry, stands: 'here', files: world.files, signed: false };
  return { version, ...was, stands: 'earlier', revision: start.name, signed: false };
}

function keptAs(
  { files }: World,
  { versions }: Entry,
  version: string,
): Pick<TextInForce, 'version' | 'entry' | 'stands' | 'files'> | undefined {
  const kept = versions.find((one) => one.version === version);
  return kept === undefined ? undefined : { version, entry: kept.entry, stands: 'kept', files };
}

async function entryAt(
  world: World,
  revision: Awaited<ReturnType<World['history']['start']>>,
  id: string,
): Promise<Pick<TextInForce, 'entry' | 'files'> | undefined> {
  const snapshot = await world.history.at(revision, REGISTER_PATHS);
  const files = withLargeFiles(snapshot.files, world.files, world.hash);
  const { register } = await readWorld({ ...world, files });
  const entry = register.entries.find((one) => one.id === id);
  return entry?.agreement.valid === true ? { entry, files } : undefined;
}

function bindsOrDid({ standing, agreement }: Entry): boolean {
  return agreement.kind !== 'listing' && isRunning(standing);
}

/** So far back it is looked for; each revision takes as long as reading the register. */
const MOST_REVISIONS = 50;

const BY_HAND =
  'If you have them elsewhere, put that agreement.md, and what is attached to it, into versions/ under its number yourself.';
