/** A released version that is not what was released. */
import type { Entry, KeptVersion } from '../../register/entry.ts';
import { placeOf, type Release } from '../../register/release.ts';
import type { Register } from '../../register/register.ts';
import type { Observation, Rule } from '../rule.ts';

export const releaseAltered: Rule = {
  code: 'sign-off/release-altered',
  severity: 'error',
  summary: 'A version that was released stays as it was released.',
  why: 'Partners hold copies of what was released, and may have to show years later what they agreed to. It is published as it is, or not at all.',
  *check(register) {
    for (const entry of register.entries)
      for (const kept of entry.versions)
        if (kept.release !== undefined) yield* observed(entry, kept, kept.release, register);
  },
};

function* observed(
  { id, agreement, terms, digest }: Entry,
  { version, entry: kept }: KeptVersion,
  { facts, source, faults, recordFaults }: Release,
  { settings }: Register,
): Iterable<Observation> {
  const told = (pointer: string, said: Pick<Observation, 'actual' | 'expected' | 'remedy'>): Observation => ({
    at: source.locate(pointer),
    agreement: id,
    pointer,
    ...said,
  });
  for (const { index, path, why } of faults)
    yield told(`/files/${index}/${why === 'missing' ? 'path' : 'sha256'}`, {
      actual: why === 'missing' ? `no file ${path}` : `file ${path} with other bytes than were released`,
      expected: why === 'missing' ? 'the file that was released' : 'those that were released',
      remedy: `Put the released file back, from the history of the repository or from any copy: its SHA-256 is ${facts.files[index]?.sha256}.`,
    });
  for (const { index, path, why } of recordFaults)
    yield told(`/signedBy/${index}/${why === 'missing' ? 'record' : 'sha256'}`, {
      actual:
        why === 'missing' ? `no record ${path}` : `record ${path} with other bytes than on the day of the release`,
      expected: why === 'missing' ? 'the record of a decision that bound a party' : 'those that it had',
      remedy: `Put the record back, from the history of the repository or from any copy: its SHA-256 is ${facts.signedBy[index]?.sha256}. A later decision has a record of its own.`,
    });
  const own = (['agreement', 'version'] as const).find((field) => facts[field] !== { agreement: id, version }[field]);
  if (own !== undefined)
    yield told(`/${own}`, {
      actual: `release of ${own === 'agreement' ? facts.agreement : `version ${facts.version}`}`,
      expected: own === 'agreement' ? id : `version ${version}, as its folder is called`,
      remedy: 'Put the file back where it belongs: nothing that was released moves.',
    });
  else if (faults.length === 0 && facts.digest !== kept.digest)
    yield told('/digest', {
      actual: `digest of other words than are kept for version ${version}`,
      expected: kept.digest,
      remedy: `Something that the words stand on has changed or was added beside them: a file in ${placeOf(settings, id, version, 'organisations')}, the framework's version, or the edition. Put it back as it was on ${facts.released}.`,
    });
  else if (terms.version === version && faults.length === 0 && digest !== kept.digest)
    yield {
      at: agreement.source.locate('/version'),
      agreement: id,
      pointer: '/version',
      actual: `version ${version} with other words than were released under that number`,
      expected: 'the next number, or the words that were released',
      remedy: `Give the changed text a number of its own, and have it signed; \`concordat diff\` says what changed.`,
    };
}
