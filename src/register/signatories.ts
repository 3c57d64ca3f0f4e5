/** Who signs an agreement. */
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { IsoDate } from '../base/dates.ts';
import type { Entry } from './entry.ts';
import { executionOf } from './execution.ts';
import { humanise, type Party } from './party.ts';
import { effectiveDay } from './version.ts';

/** One that signs. */
export interface Signatory {
  /** Its name in the agreement, or the id of the organisation that adopts it. */
  readonly party: string;
  /** What documents call it. */
  readonly title: string;
  /** The roles that sign for it, as far as they are stated. */
  readonly roles: readonly string[];
  /** Each of its members signs for itself. */
  readonly each: boolean;
}

/** Everyone who signs an agreement: the bodies that adopt it, or the parties that the register requires. */
export function signatoriesOf(
  entry: Pick<Entry, 'terms' | 'parties'>,
  settings: WrittenRegister,
): readonly Signatory[] {
  const { how, by = [] } = executionOf(entry.terms);
  if (how === 'adopted')
    return by.map((id) => {
      const party = [...entry.parties.values()].find(
        ({ name, organisation }) => name === id || organisation?.id === id,
      );
      return party === undefined ? { party: id, title: humanise(id), roles: [], each: false } : signatory(party);
    });
  const required = settings['sign-off']?.required ?? ['controllers'];
  return [...entry.parties.values()]
    .filter(({ name, role, labels }) => [`${role}s`, name, ...labels].some((word) => required.includes(word)))
    .map(signatory);
}

/**
 * Whether a version may be signed elsewhere: it took effect before the register
 * kept sign-off records, or the settings say nothing of who signs.
 */
export function isSignedElsewhere(
  { agreement }: Pick<Entry, 'agreement'>,
  settings: WrittenRegister,
  today: IsoDate,
): boolean {
  const { required, since } = settings['sign-off'] ?? {};
  return since === undefined ? required === undefined : effectiveDay(agreement, today) < since;
}

function signatory({ name, title, shape, written, organisation }: Party): Signatory {
  const roles = written.signatory === undefined ? (organisation?.facts.approvers ?? []) : [written.signatory];
  return { party: name, title, roles, each: shape !== 'body' };
}
