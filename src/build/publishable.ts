/** Decides what is published: nothing with an error is, and drafts only where they are asked for. */
import type { Finding } from '../base/finding.ts';
import type { Entry } from '../register/entry.ts';
import { organisationOf } from '../register/party.ts';
import type { Register } from '../register/register.ts';

/** The register with `unpublished` set for every agreement that has an error. */
export function publishable(
  register: Register,
  findings: readonly Finding[],
  drafts: 'with-drafts' | 'without-drafts',
): Register {
  const broken = new Set(
    findings.filter((finding) => finding.severity === 'error').map((finding) => finding.agreement),
  );
  const brokenFiles = new Set(
    findings
      .filter((finding) => finding.severity === 'error' && finding.agreement === undefined)
      .map((finding) => finding.at.path),
  );
  const decide = (entry: Entry): Entry => {
    if (broken.has(entry.id) || standsOn(entry).some((id) => brokenFiles.has(`organisations/${id}.yaml`)))
      return { ...entry, unpublished: 'invalid' };
    if (entry.unpublished === 'draft' && drafts === 'with-drafts') return { ...entry, unpublished: undefined };
    return entry;
  };
  return { ...register, entries: register.entries.map(decide) };
}

/** The organisation files that an agreement's words depend on. */
function standsOn(entry: Entry): readonly string[] {
  const parties = [...entry.parties.values()].flatMap((party) => [
    organisationOf(party.name, party.written) ?? '',
    ...party.bodies.map((body) => body.key),
  ]);
  return [entry.terms.owner.organisation, ...parties];
}
