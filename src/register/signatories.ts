/** Who signs an agreement: the one source of it for documents, letters, comparisons and the state of signing. */
import type { Event } from '../agreement/written/agreement.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { IsoDate } from '../base/dates.ts';
import type { Entry } from './entry.ts';
import { executionOf } from './execution.ts';
import { humanise, type Party } from './party.ts';
import type { Register } from './register.ts';
import { byTwoPeople, signingRoles } from './signing-roles.ts';
import { effectiveDay } from './version.ts';

/** One that signs: a body, or a class whose bodies join one by one. */
export interface Signatory {
  /** The party that it signs as, by its name in the agreement; the id of an organisation that adopts it and is no party. */
  readonly party: string;
  /** The body that signs; nothing for a class, and for a party that has no file. */
  readonly organisation: string | undefined;
  /** What documents call the body or the class. */
  readonly title: string;
  /** The roles that sign for it, as far as they are stated. */
  readonly roles: readonly string[];
  /** A class: each of its bodies joins for itself, on its own day, and the others do not wait for it. */
  readonly joins: boolean;
  /** Two people decide for it, in two roles. */
  readonly byTwo: boolean;
}

/** What of an entry and of its register it depends on. */
type Signed = Pick<Entry, 'terms' | 'parties'>;
export type SigningPolicy = Pick<Register, 'settings' | 'organisations' | 'today'>;

/**
 * Everyone who signs an agreement on a day: the bodies that adopt it, or the parties that the register requires; of a
 * group each member that it had when the text took effect. Who has left by that day is not among them.
 */
export function signatoriesOf(entry: Signed, { settings, organisations, today }: SigningPolicy): readonly Signatory[] {
  const { how, by = [] } = executionOf(entry.terms);
  const parties = [...entry.parties.values()];
  const required = settings['sign-off']?.required ?? ['controllers'];
  const left = leavers(entry, today);
  const all =
    how === 'adopted'
      ? by.flatMap((id) => {
          const party = parties.find(({ name, organisation }) => name === id || organisation?.id === id);
          return party === undefined ? [adopting(id, organisations.get(id), settings)] : signing(party, settings);
        })
      : parties
          .filter(({ name, role, labels }) => [`${role}s`, name, ...labels].some((word) => required.includes(word)))
          .flatMap((party) => signing(party, settings));
  return all.filter(({ party, organisation = '' }) => !left.has(party) && !left.has(organisation));
}

/** The parties and organisations that the log says have left or were succeeded by a day, with the last day on which each was. */
export function leavers(entry: Signed, today: IsoDate): ReadonlyMap<string, string> {
  const left = (entry.terms.record?.log ?? []).filter(({ event, date }) => isDeparture(event) && date <= today);
  const byDay = left.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return new Map(
    byDay.flatMap(({ date, event, parties = [] }) => {
      const stay = event === 'succeeded' ? successorsOf(parties, entry) : new Set();
      return parties.filter((name) => !stay.has(name)).map((name) => [name, date] as const);
    }),
  );
}

/** Whether an event says of those that it names that they are no longer among the parties. */
export function isDeparture(event: Event['event']): boolean {
  return event === 'left' || event === 'succeeded';
}

/** Who took the place of bodies, by the files of those: an event that names it beside them does not let it off. */
function successorsOf(names: readonly string[], { parties }: Signed): ReadonlySet<string> {
  const bodies = [...parties.values()].flatMap((party) =>
    party.bodies.map(({ organisation }) => ({ party: party.name, organisation })),
  );
  const next = new Set(
    bodies
      .filter(({ party, organisation }) => names.includes(party) || names.includes(organisation?.id ?? ''))
      .flatMap(({ organisation }) => organisation?.facts.succeededBy ?? [])
      .map(({ organisation }) => organisation),
  );
  const known = bodies.filter(({ organisation }) => next.has(organisation?.id ?? '')).map(({ party }) => party);
  return new Set([...next, ...known]);
}

/**
 * Whether a version may be signed elsewhere: it took effect before the register
 * kept sign-off records, or the settings say nothing of who signs.
 */
export function isSignedElsewhere(
  { agreement }: Pick<Entry, 'agreement'>,
  { settings, today }: Omit<SigningPolicy, 'organisations'>,
): boolean {
  const { required, since } = settings['sign-off'] ?? {};
  return since === undefined ? required === undefined : effectiveDay(agreement, today) < since;
}

function signing(party: Party, settings: WrittenRegister): readonly Signatory[] {
  const { name, title, shape, organisation, bodies } = party;
  const body = (of: Organisation | undefined, id: string | undefined) => ({
    party: name,
    organisation: id,
    roles: signingRoles(party, of),
    joins: shape === 'class',
    byTwo: byTwoPeople(party, id, settings),
  });
  if (shape === 'class') return [{ ...body(organisation, undefined), title }];
  if (shape === 'body') return [{ ...body(organisation, organisation?.id), title }];
  return bodies.map((one) => ({ ...body(one.organisation, one.key), title: one.name }));
}

/** An organisation that adopts the agreement without being a party to it. */
function adopting(id: string, organisation: Organisation | undefined, settings: WrittenRegister): Signatory {
  return {
    party: id,
    organisation: id,
    title: organisation?.facts.name ?? humanise(id),
    roles: signingRoles(undefined, organisation),
    joins: false,
    byTwo: byTwoPeople(undefined, id, settings),
  };
}
