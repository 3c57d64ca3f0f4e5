/** What documents call agreements that the public may not see: a text that names one as related must not tell its title. */
import { wordingOf } from './wording.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';

/** The register as published documents may name what stands in it; a pack for the parties names everything. */
export function withoutUnpublishedNames(register: Register): Register {
  const { t } = wordingOf(register.editions, undefined);
  const hidden = new Set(register.entries.filter(({ unpublished }) => unpublished !== undefined).map(({ id }) => id));
  const called = (entry: Entry, title: string): Entry => ({ ...entry, terms: { ...entry.terms, title, summary: '' } });
  const named = (entry: Entry): Entry => ({
    ...entry,
    ...(entry.framework !== undefined && hidden.has(entry.framework.id)
      ? { framework: called(entry.framework, t('withheld.framework')) }
      : {}),
    versions: entry.versions.map((kept) => ({ ...kept, entry: named(kept.entry) })),
  });
  return {
    ...register,
    entries: register.entries.map((entry) =>
      hidden.has(entry.id) ? called(entry, t('withheld.agreement')) : named(entry),
    ),
  };
}
