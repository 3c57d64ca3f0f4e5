/** What a body is called. */
import type { Organisation } from '../agreement/register-files.ts';

/** The name that the file of a body gives it; its id where it has no file. */
export function bodyName(organisations: ReadonlyMap<string, Organisation>, id: string): string {
  return organisations.get(id)?.facts.name ?? id;
}
