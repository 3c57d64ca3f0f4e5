/** Lays an agreement's terms over those of its framework, field by field in each section; what a field holds is taken whole. */
import type { SchemaPart } from '../agreement/schemas.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Origin } from './entry.ts';

/** The sections that an agreement inherits, whole or field by field, as far as it leaves them out; the schema marks them `x-inherited`. */
export const INHERITED = [
  'retention',
  'methods',
  'security',
  'access',
  'quality',
  'requests',
  'records',
  'rights',
  'onwardSharing',
  'transfers',
  'breach',
  'preconditions',
  'assurances',
  'equality',
  'review',
  'monitoring',
  'amendment',
  'leaving',
  'disputes',
  'liability',
  'governingLaw',
  'notices',
  'precedence',
  'definitions',
  'readWith',
  'checklists',
] as const satisfies readonly (keyof WrittenAgreement)[];

/** The marks in the schema, for the test that keeps the list and the schema in step. */
export function inheritedInSchema(schema: SchemaPart): readonly string[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, part]) => part['x-inherited'] === true)
    .map(([name]) => name);
}

/** The terms that hold, and whose each inherited section is. A field written `none` is dropped. */
export function overlay(
  own: WrittenAgreement,
  framework: WrittenAgreement | undefined,
): { terms: WrittenAgreement; origins: ReadonlyMap<string, Origin> } {
  const origins = new Map<string, Origin>();
  const terms: { [section: string]: unknown } = { ...own };
  for (const section of INHERITED) {
    const [mine, theirs] = [own[section], framework?.[section]];
    if (mine !== undefined) origins.set(section, 'own');
    if (theirs === undefined) continue;
    if (mine === undefined) {
      terms[section] = theirs;
      origins.set(section, 'framework');
    } else if (isMap(mine) && isMap(theirs)) {
      const merged = Object.fromEntries(
        Object.entries({ ...theirs, ...mine }).filter(([, value]) => !isDropped(value)),
      );
      terms[section] = merged;
      if (Object.keys(theirs).some((key) => !Object.hasOwn(mine, key))) origins.set(section, 'both');
    }
  }
  // Each section keeps the type that the schema gives it: it comes whole from one text, or field by field from both.
  return { terms: terms as unknown as WrittenAgreement, origins };
}

/** A list of one is how a single word is read where a list may stand. */
function isDropped(value: unknown): boolean {
  return value === 'none' || (Array.isArray(value) && value.length === 1 && value[0] === 'none');
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
