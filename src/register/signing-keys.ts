/** The keys of bodies, as whoever checks a signature without this tool has to know them. */
import type { IsoDate } from '../base/dates.ts';
import type { Organisation } from '../agreement/register-files.ts';
import { keyIdentity } from './key-identity.ts';
import type { Organisations } from './party.ts';

/** A key of a body, with the days on which it may sign. */
export interface SigningKey {
  /** Its kind and its bytes, as ssh writes them, and nothing else that somebody wrote beside them. */
  readonly key: string;
  readonly from: IsoDate;
  readonly until: IsoDate | undefined;
  /** The day from which nothing counts that it ever signed, once that has come. */
  readonly revoked: IsoDate | undefined;
}

/**
 * The keys of a body that prove on a day what it decided, and those that no longer do: of a key that is listed twice and was
 * revoked, each says so. A key that stands in the file of another body too proves nothing, and nor does what has not the
 * form of a key: neither is among them.
 */
export function signingKeys(id: string, organisations: Organisations, today: IsoDate): readonly SigningKey[] {
  const others = new Set(
    [...organisations.values()].filter((other) => other.id !== id).flatMap((other) => keysOf(other).map(identityOf)),
  );
  const own = keysOf(organisations.get(id)).filter((one) => IS_KEY.test(bareOf(one)) && !others.has(identityOf(one)));
  return own.map((one) => {
    const days = own
      .filter((other) => identityOf(other) === identityOf(one))
      .flatMap(({ revoked }) => (revoked !== undefined && revoked <= today ? [revoked] : []));
    // All are days of the calendar: the schema has accepted them.
    return { key: bareOf(one), from: one.from, until: one.until, revoked: days.sort()[0] } as SigningKey;
  });
}

type Key = NonNullable<Organisation['facts']['keys']>[number];

const IS_KEY = /^[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,2}$/;

function keysOf(organisation: Organisation | undefined): readonly Key[] {
  return organisation?.facts.keys ?? [];
}

function identityOf({ key }: Key): string {
  return keyIdentity(key);
}

/** Its kind and its bytes; what stands behind them is a comment. */
function bareOf({ key }: Key): string {
  return key.trim().split(/\s+/).slice(0, 2).join(' ');
}
