/**
 * Released versions that a change rewrites or removes. What says what was released lies beside it: whoever rewrites a
 * document can rewrite its hash as well, or take both away. So what was there before the change is what counts.
 */
import type { Finding } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { Files, Hash, Snapshot } from '../base/ports.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Register } from '../register/register.ts';
import { placeOf, RELEASE_FILE, RELEASED_FOLDER } from '../register/release.ts';

/** The register before the change, with its files. They include the folder in which it keeps its documents. */
interface Before extends Pick<Register, 'settings' | 'entries'> {
  readonly snapshot: Snapshot;
}

/** The files as they are now. */
interface After {
  readonly files: Files;
  readonly settings: WrittenRegister;
  readonly hash: Hash;
}

interface Released {
  readonly id: string;
  readonly version: string;
  /** The path of a file within the folder of its version. */
  readonly inner: string;
  readonly path: string;
}

/** A finding for each file of a version released before the change that is gone, or has other bytes. */
export async function releasesAltered(before: Before, after: After): Promise<readonly Finding[]> {
  const found = await Promise.all(
    releasedIn(before).map(async (file): Promise<readonly Finding[]> => {
      // Where the settings move the documents, they are to be found as they were in the new place.
      const places = new Set([file.path, placeOf(after.settings, file.id, file.version, file.inner)]);
      const there = (await Promise.all([...places].map((place) => after.files.read(place)))).filter(
        (bytes) => bytes !== undefined,
      );
      if (there.some((bytes) => isAsReleased(file, bytes, before, after.hash))) return [];
      return [altered(file, there.length === 0)];
    }),
  );
  return found.flat();
}

/** The files of every version that has a release: those in its folder, and its documents where they are kept apart. */
function releasedIn({ snapshot, settings }: Before): readonly Released[] {
  const paths = [...snapshot.marks.keys()];
  const folders = new Map(
    paths.flatMap((path): readonly (readonly [string, Pick<Released, 'id' | 'version'> & { start: string }])[] => {
      const [, id = '', version = '', inner] = /^agreements\/([^/]+)\/versions\/([^/]+)\/(.+)$/.exec(path) ?? [];
      if (inner !== RELEASE_FILE) return [];
      return [
        [placeOf(settings, id, version, ''), { id, version, start: '' }],
        [placeOf(settings, id, version, RELEASED_FOLDER), { id, version, start: RELEASED_FOLDER }],
      ];
    }),
  );
  return paths.flatMap((path) => {
    const [, top, rest = ''] = /^(.*?\/versions\/[^/]+\/)(.*)$/.exec(path) ?? [];
    if (top === undefined) return [];
    const own = folders.get(top) ?? (rest.startsWith(RELEASED_FOLDER) ? folders.get(top + RELEASED_FOLDER) : undefined);
    return own === undefined ? [] : [{ id: own.id, version: own.version, inner: rest, path }];
  });
}

/** Whether the bytes are those before, or those that were released: so what was altered earlier can be put back. */
function isAsReleased(
  { id, version, inner, path }: Released,
  bytes: Uint8Array,
  { snapshot, entries }: Before,
  hash: Hash,
): boolean {
  if (snapshot.markOf(bytes) === snapshot.marks.get(path)?.mark) return true;
  const kept = entries.find((entry) => entry.id === id)?.versions.find((one) => one.version === version);
  const listed = kept?.release?.facts.files.find((one) => one.path === inner);
  return listed !== undefined && hash(bytes) === listed.sha256;
}

function altered({ id, version, path }: Released, gone: boolean): Finding {
  return {
    code: 'sign-off/release-altered',
    severity: 'error',
    at: fileSpan(path),
    agreement: id,
    actual: `change that ${gone ? 'removes' : 'rewrites'} \`${path}\`, a file of version ${version}, which was released before`,
    expected: 'the file as it was before this change',
    why: 'Partners hold copies of what was released, and may have to show years later what they agreed to. No change makes another version of what was released, or takes it away, whatever else it alters.',
    remedy: `Put \`${path}\` back from the history of the repository. What is to be different is the next version, with a number of its own.`,
  };
}
