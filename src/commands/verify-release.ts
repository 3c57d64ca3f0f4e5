/** What `verify` looks at where it has the register's own folder, and not only what was published: whether what was released is as it was. */
import { readSettings } from '../agreement/register-files.ts';
import { loadSchemas } from '../agreement/schemas.ts';
import type { ManifestAgreement } from '../base/manifest.ts';
import { pathMemo } from '../base/memo.ts';
import type { Files } from '../base/ports.ts';
import { readRelease } from '../register/read-release.ts';
import { placeOf, RELEASE_FILE, type ReleaseFault } from '../register/release.ts';
import type { World } from './command.ts';

/** Why a version is no longer what was released, in sentences; none where it is, or where it was never released. */
export type ReleaseCheck = (agreement: ManifestAgreement, version: string) => Promise<readonly string[]>;

/** Looks at the files that the release of a version lists, and at the records of decisions, which are not published. */
export async function releaseCheck(
  { assets, hash }: Pick<World, 'assets' | 'hash'>,
  files: Files,
): Promise<ReleaseCheck> {
  const schemas = await loadSchemas(assets);
  // Settings that cannot be read do not say where documents are kept, so those that are kept apart are not found.
  const settings = (await readSettings(files, schemas)).value?.facts ?? {};
  const faultsOf = async (agreement: ManifestAgreement, version: string): Promise<readonly string[]> => {
    const { id, versions } = agreement;
    const place = placeOf(settings, id, version, RELEASE_FILE);
    const { value: release, findings } = await readRelease({ files, schemas, hash, settings }, id, version);
    if (release === undefined) {
      if (findings.length === 0) return [];
      return [(await files.size(place)) === undefined ? `${place} is missing.` : `${place} cannot be read.`];
    }
    const { facts, faults, recordFaults } = release;
    const told = [agreement, ...versions].find((one) => one.version === version);
    const same = facts.agreement === id && facts.version === version && facts.digest === told?.digest;
    return [
      ...(same ? [] : [`${place} is about other words than were published as version ${version}.`]),
      ...faults.map(inWords),
      ...recordFaults.map((fault) => `${inWords(fault)} It is the record of a decision that bound a party then.`),
    ];
  };
  const found = pathMemo<Promise<readonly string[]>>();
  return async (agreement, version) =>
    // A manifest may come from anyone, and what it says becomes a path here.
    ID.test(agreement.id) && NUMBER.test(version)
      ? found([agreement.id, version], () => faultsOf(agreement, version))
      : [];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBER = /^\d{1,4}\.\d{1,4}$/;

function inWords({ path, why }: ReleaseFault): string {
  return why === 'missing'
    ? `${path} is missing.`
    : `${path} has other bytes than on the day on which the version was released.`;
}
