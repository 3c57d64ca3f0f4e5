/**
 * Within which limits a party takes part. What a page says that it gives or receives holds within them alone, so that they
 * stand beside it: without them, a page says more than was agreed.
 */
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { boundBodies } from '../register/signing.ts';
import type { Published } from './published.ts';
import { sentence } from './words.ts';

/** The limit on being a party, in the agreement's own words, in one line; empty if it states none. */
export function conditionOf({ written: { condition = '' } }: Party): string {
  return condition.trim().replace(/\s+/g, ' ');
}

/**
 * Whether a body, or one of a group, takes part only once it has joined, as far as the agreement and the records of signing
 * tell. Of a class they never tell it: who else may join has no name.
 */
export function hasYetToJoin({ today }: Pick<Published, 'today'>, entry: Entry, party: Party): boolean {
  const { shape, written, name, bodies } = party;
  if (shape === 'class' || written.joining !== 'open' || (written.from ?? '9999') <= today) return false;
  const bound = boundBodies(entry).filter((one) => one.party === name);
  return bodies.some(({ organisation, key }) => bound.every((one) => one.organisation !== (organisation?.id ?? key)));
}

/** Whether only those take part that join, of one body or of those that a party stands for. */
export function isOpen(site: Pick<Published, 'today'>, entry: Entry, party: Party): boolean {
  return party.shape === 'class' ? party.written.joining !== 'adopted' : hasYetToJoin(site, entry, party);
}

/** All limits of a party in sentences, that on its joining first; empty if there are none. */
export function limitOf(site: Published, entry: Entry, party: Party): string {
  const condition = conditionOf(party);
  return [
    ...(isOpen(site, entry, party)
      ? [site.t(party.shape === 'body' ? 'organisation.once-it-joins' : 'organisation.those-that-join')]
      : []),
    ...(condition === '' ? [] : [sentence(condition)]),
  ].join(' ');
}
