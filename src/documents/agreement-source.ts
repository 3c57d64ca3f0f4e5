/** The file that an agreement is written in, for whoever wants to compute its digest or work on it. */
import type { Entry } from '../register/entry.ts';

/** The source as it was written; nothing if it would show what is withheld. */
export function sourceOf({ withheld, show, agreement }: Entry): Uint8Array | undefined {
  return withheld === undefined && show === 'all' ? new TextEncoder().encode(agreement.source.text) : undefined;
}
