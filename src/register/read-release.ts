/** Reads what was released of a version, and whether all of it is as it was. */
import type { Finding } from '../base/finding.ts';
import { isBackup, isLeftover } from '../base/leftovers.ts';
import { lastMade, onceFor } from '../base/memo.ts';
import type { Files, Hash } from '../base/ports.ts';
import { fileSpan } from '../base/position.ts';
import { readReleaseFile } from '../agreement/register-files.ts';
import type { Schemas } from '../agreement/schemas.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { WrittenRelease } from '../agreement/written/release.ts';
import type { Read } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { placeOf, RELEASE_FILE, RELEASED_FOLDER, type Release, type ReleaseFault } from './release.ts';

interface ReleaseContext {
  readonly files: Files;
  readonly schemas: Schemas;
  readonly hash: Hash;
  readonly settings: Pick<WrittenRegister, 'releases'>;
}

/** The release of a version whose folder is named after it; nothing if it was never released. What was released without a file that says what it was is found. */
export async function readRelease(context: ReleaseContext, id: string, version: string): Promise<Read<Release>> {
  const { files, schemas, settings, hash } = context;
  const path = placeOf(settings, id, version, RELEASE_FILE);
  if ((await files.size(path)) === undefined) {
    const folder = placeOf(settings, id, version, RELEASED_FOLDER);
    const left = (await files.list(folder.slice(0, -1))).some(({ name }) => !isLeftover(name) && !isBackup(name));
    return { value: undefined, findings: left ? [withoutList(path, folder, version)] : [] };
  }
  const { value, findings } = await readReleaseFile(files, path, schemas);
  if (value === undefined) return { value, findings };
  const { facts, source } = value;
  const places = facts.files.map((one) => placeOf(settings, id, version, one.path));
  const bytes = await Promise.all(places.map((place) => files.read(place)));
  const records = facts.signedBy.map(({ record }) => `agreements/${id}/sign-off/${record}`);
  const decided = await Promise.all(
    facts.signedBy.map(({ record }, index) => (isName(record) ? files.read(records[index] ?? '') : undefined)),
  );
  const judged = lastFrom(source)([...places, ...bytes, ...records, ...decided], () => ({
    ...value,
    ...judge(facts, places, bytes, hash),
    recordFaults: judgeRecords(facts, records, decided, hash),
  }));
  return { value: judged, findings };
}

function withoutList(path: string, folder: string, version: string): Finding {
  return {
    code: 'sign-off/release-altered',
    severity: 'error',
    at: fileSpan(path),
    actual: `no file \`${path}\`, though \`${folder}\` has documents of version ${version} that were released`,
    expected: 'the file that lists what was released, with the hash of each file',
    why: 'Without it nothing shows whether the documents are those that partners hold, and a build would make others in their place.',
    remedy: `Put \`${path}\` back from the history of the repository. If the version was never released, take the folder \`${folder}\` out.`,
  };
}

/** A file beside the others, and none elsewhere. */
function isName(record: string): boolean {
  return !/[\\/]/.test(record);
}

/** The very same release for the very same files. */
const lastFrom = onceFor((_source: Source) => lastMade<Release>());

function judge(
  { files }: WrittenRelease,
  places: readonly string[],
  bytes: readonly (Uint8Array | undefined)[],
  hash: Hash,
): Pick<Release, 'documents' | 'faults'> {
  const judged = files.map(({ path, size, sha256 }, index) => {
    const there = bytes[index];
    const same = there !== undefined && String(there.length) === size && hash(there) === sha256;
    return { path, index, place: places[index] ?? path, there, same };
  });
  return {
    documents: judged.flatMap(({ path, there, same }) =>
      same && there !== undefined && path.startsWith(RELEASED_FOLDER) ? [{ path, bytes: there }] : [],
    ),
    faults: judged.flatMap(({ index, place, there, same }): readonly ReleaseFault[] =>
      same ? [] : [{ index, path: place, why: there === undefined ? 'missing' : 'altered' }],
    ),
  };
}

/** A record is looked at as a file: whether the decision in it counts is judged with the text. */
function judgeRecords(
  { signedBy }: WrittenRelease,
  paths: readonly string[],
  bytes: readonly (Uint8Array | undefined)[],
  hash: Hash,
): readonly ReleaseFault[] {
  return signedBy.flatMap(({ sha256 }, index): readonly ReleaseFault[] => {
    const there = bytes[index];
    if (there !== undefined && hash(there) === sha256) return [];
    return [{ index, path: paths[index] ?? '', why: there === undefined ? 'missing' : 'altered' }];
  });
}
