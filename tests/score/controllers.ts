/** Which parties of an agreement sentences can name as controllers. */
import { type Base, frontOf, organisationOf } from './base.ts';

/** The names of parties that are controllers, by their names in the front matter: those of a whole body with a file of its own. */
export function controllersOf(base: Base, id: string): ReadonlyMap<string, string> {
  const parties = Object.entries(
    (frontOf(base, id)['parties'] ?? {}) as Readonly<Record<string, { role?: string; unit?: string } | null>>,
  );
  return new Map(
    parties.flatMap(([party, written]) => {
      if (written?.role !== undefined || written?.unit !== undefined) return [];
      if (!Object.hasOwn(base.contents, `organisations/${party}.yaml`)) return [];
      const name = String(organisationOf(base, party)['name']);
      return name.includes(' ') ? [[party, name] as const] : [];
    }),
  );
}
