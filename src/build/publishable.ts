/** Decides what is published: nothing with an error is, and drafts only where they are asked for. */
import type { Finding } from '../base/finding.ts';
import type { Entry } from '../register/entry.ts';
import { organisationOf } from '../register/party.ts';
import type { Register } from '../register/register.ts';

type Drafts = 'with-drafts' | 'without-drafts';

/**
 * The register with `unpublished` set for every agreement and kept version
 * that has an error or shows a file that has one, but for what its page says itself, and without the guidance
 * pages that have one.
 */
export function publishable(register: Register, findings: readonly Finding[], drafts: Drafts): Register {
  const errors = errorsOf(findings);
  const decide = (entry: Entry): Entry => {
    const versions = entry.versions.map((kept) =>
      kept.entry.unpublished === undefined && standsOn(kept.entry).some((path) => errors.files.has(path))
        ? { ...kept, entry: { ...kept.entry, unpublished: 'invalid' as const } }
        : kept,
    );
    if (errors.agreements.has(entry.id) || standsOn(entry).some((path) => errors.files.has(path)))
      return { ...entry, versions, unpublished: 'invalid' };
    if (entry.unpublished === 'draft' && drafts === 'with-drafts')
      return { ...entry, versions, unpublished: undefined };
    return { ...entry, versions };
  };
  return {
    ...register,
    entries: register.entries.map(decide),
    guidance: register.guidance.filter(({ source }) => !errors.files.has(source.path)),
  };
}

/** A file with an error, and the agreements that would be published but for it. */
export interface HeldBack {
  readonly path: string;
  readonly agreements: readonly string[];
}

/** What is not published because of an error, of an agreement's own or in a file that it shows. Sorted by path. */
export function heldBack(register: Register, findings: readonly Finding[], drafts: Drafts): readonly HeldBack[] {
  const { files, agreements } = errorsOf(findings);
  const wanted = register.entries.filter(
    ({ unpublished }) => unpublished === undefined || (unpublished === 'draft' && drafts === 'with-drafts'),
  );
  const own = wanted
    .filter(({ id }) => agreements.has(id))
    .map(({ id, agreement }) => ({ path: agreement.source.path, agreements: [id] }));
  const others = wanted.filter(({ id }) => !agreements.has(id));
  const shown = [...files]
    .map((path) => ({
      path,
      agreements: others.filter((entry) => standsOn(entry).includes(path)).map(({ id }) => id),
    }))
    .filter((held) => held.agreements.length > 0 || held.path.startsWith(GUIDANCE));
  return [...own, ...shown].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const GUIDANCE = 'guidance/';

function errorsOf(findings: readonly Finding[]): {
  /** Ids of agreements with an error of their own. */
  readonly agreements: ReadonlySet<string>;
  /** Paths of files that are no agreement's and have an error. */
  readonly files: ReadonlySet<string>;
} {
  const errors = findings.filter((finding) => finding.severity === 'error' && finding.staysPublished !== true);
  return {
    agreements: new Set(errors.flatMap((finding) => finding.agreement ?? [])),
    files: new Set(errors.filter((finding) => finding.agreement === undefined).map((finding) => finding.at.path)),
  };
}

/** The files of organisations and guidance whose words an agreement's document shows. */
function standsOn(entry: Entry): readonly string[] {
  if (!entry.agreement.valid) return [];
  const parties = [...entry.parties.values()].flatMap((party) => [
    organisationOf(party.name, party.written) ?? '',
    ...party.bodies.map((body) => body.key),
  ]);
  return [
    ...[entry.terms.owner.organisation, ...parties].map((id) => `organisations/${id}.yaml`),
    ...(entry.terms.checklists ?? []).map((id) => `${GUIDANCE}${id}.md`),
  ];
}
