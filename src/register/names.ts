/** What there is to name: for each kind of reference, the names that mean something in an agreement and its register. */
import { editionFor, type TemplateSection } from '../agreement/editions.ts';
import { sectionHeadings } from '../source/prose.ts';
import type { Entry } from './entry.ts';
import type { Target } from './references.ts';
import type { Register } from './register.ts';

/** Ways of sending that need no entry under `methods`. */
export const STANDARD_METHODS = [
  'secure-email',
  'web-form',
  'telephone',
  'meeting',
  'in-person',
  'post',
  'secure-file-transfer',
  'system-access',
] as const;

/** The sections that the document of an agreement can have before it has any of its own; where its edition is unknown, those of every edition. */
export function templateSectionsFor({ terms }: Entry, { editions }: Register): readonly TemplateSection[] {
  const own = editions.get(terms.edition ?? '');
  return own === undefined ? [...editions.values()].flatMap(({ sections }) => sections) : own.sections;
}

/** The names that a reference of an agreement may give; nothing if that cannot be said, since a file that holds them has errors of its own, or there is no such edition. */
export function namesFor(to: Target, entry: Entry, register: Register): ReadonlySet<string> | undefined {
  const { agreement, terms } = entry;
  const own = agreement.terms;
  const parties = Object.keys(own.parties ?? {});
  const labels = Object.values(own.parties ?? {}).flatMap((party) => party.labels ?? []);
  switch (to) {
    case 'party':
      return new Set(parties);
    case 'party-or-label':
      return new Set([...parties, ...labels]);
    case 'party-or-organisation':
      return new Set([...parties, ...labels, ...organisationIds(register)]);
    case 'purpose':
      return new Set(Object.keys(own.purposes ?? {}));
    case 'data':
      return new Set(Object.keys(own.data ?? {}));
    case 'subject':
      return new Set(Object.keys(own.subjects ?? {}));
    case 'system':
      return new Set(Object.keys(own.systems ?? {}));
    case 'method':
      return new Set([...Object.keys(terms.methods ?? {}), ...STANDARD_METHODS]);
    case 'section':
      return new Set([
        ...templateSectionsFor(entry, register).map(({ id }) => id),
        ...sectionHeadings(agreement.body).map((heading) => heading.slug),
      ]);
    case 'clause': {
      const edition = editionFor(register.editions, terms.edition);
      return edition === undefined ? undefined : new Set(edition.clauses.keys());
    }
    case 'file':
      return new Set(agreement.attachments.map(({ path }) => path.normalize('NFC')));
    case 'theme':
      return register.settingsSource === undefined ? undefined : new Set(Object.keys(register.settings.themes));
    case 'situation':
      return register.settingsSource === undefined
        ? undefined
        : new Set(Object.keys(register.settings.situations ?? {}));
    case 'framework':
      return frameworkVersions(register);
    default:
      return sharedNames(to, register);
  }
}

/** Names that mean the same in every file of the register. */
export function sharedNames(
  to: 'organisation' | 'agreement' | 'guidance' | 'kind-of-body' | 'about',
  register: Register,
): ReadonlySet<string> {
  switch (to) {
    case 'organisation':
      return new Set(organisationIds(register));
    case 'agreement':
      return new Set([...register.entries.map((entry) => entry.id), ...register.unreadable]);
    case 'guidance':
      return new Set([...register.guidance.map((page) => page.id), ...faultyFiles(register, 'guidance')]);
    case 'kind-of-body':
      return new Set(register.law.kinds.keys());
    case 'about':
      return new Set(register.law.abouts.keys());
  }
}

/** Files that have errors are there all the same. */
function organisationIds(register: Register): readonly string[] {
  return [...register.organisations.keys(), ...faultyFiles(register, 'organisations')];
}

/** A file with errors may be a framework, of any version. */
function frameworkVersions({ entries, unreadable }: Register): ReadonlySet<string> | undefined {
  if (unreadable.length > 0 || entries.some((entry) => !entry.agreement.valid)) return undefined;
  const frameworks = entries.filter((entry) => entry.agreement.kind === 'framework');
  return new Set(
    frameworks.flatMap((entry) =>
      [entry.terms.version, ...entry.versions.map((kept) => kept.version)].map((version) => `${entry.id} ${version}`),
    ),
  );
}

function faultyFiles({ findings }: Register, folder: string): readonly string[] {
  return findings.flatMap(({ severity, at }) =>
    severity === 'error' && at.path.startsWith(`${folder}/`)
      ? [at.path.slice(folder.length + 1).replace(/\.[a-z]+$/, '')]
      : [],
  );
}
