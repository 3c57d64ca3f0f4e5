/** Whether the powers that an agreement cites reach the body that relies on them. */
import type { Law } from '../law/law.ts';
import { doubted, mayReceive, reaches, type Reach } from '../law/reach.ts';
import type { Direction } from './coverage.ts';
import type { Cited, Ground } from './ground.ts';
import type { Profile } from './profile.ts';

/** A power, with the entry that cites it. */
export interface Offer {
  readonly ground: Ground;
  readonly cited: Cited;
}

/** Who relies on powers, and for which half of a flow. */
export interface Reliance {
  readonly law: Law;
  readonly profile: Profile;
  readonly direction: Direction;
  /** The kinds of the bodies that receive what it sends; `undefined` for a kind that is not known. */
  readonly recipients: readonly (string | undefined)[];
}

/** What powers do for a need. */
export interface Service {
  readonly reach: Reach;
  /** Those that reach the body for this half of the flow. */
  readonly by: readonly Offer[];
  /** Those of which nobody can say whether they do. */
  readonly unsure: readonly Offer[];
  /** Whether one reaches the body, but for the other half of the flow. */
  readonly otherHalf: boolean;
  /** Kinds of recipients to which none of them lets the body send. */
  readonly unserved: readonly string[];
}

/** The powers that entries cite as grounds, with the entries. */
export function offersOf(fitting: readonly Ground[]): readonly Offer[] {
  return fitting.flatMap((ground) =>
    ground.powers.filter((cited) => cited.grounds !== 'no').map((cited) => ({ ground, cited })),
  );
}

/**
 * Whether a power that is cited reaches a body. What the law data marks as to
 * be confirmed never says no, since it can warn and no more.
 */
export function reachOf(cited: Cited, profile: Profile, law: Law): Reach {
  const { power, grounds } = cited;
  if (power === undefined) return 'unknown';
  if (grounds === 'no') return 'no';
  const reached = doubted(reaches(law, power, profile.kind, profile.nation), power);
  return reached === 'yes' ? grounds : reached;
}

/** What powers do for a need: whether some of them reach the body, in this direction, and let it send to every recipient. */
export function serve(offers: readonly Offer[], reliance: Reliance): Service {
  const { law, profile, direction, recipients } = reliance;
  const by: Offer[] = [];
  const unsure: Offer[] = [];
  let otherHalf = false;
  for (const offer of offers) {
    const reach = reachOf(offer.cited, profile, law);
    if (reach === 'no') continue;
    const half = offer.cited.power?.direction;
    if (half !== undefined && half !== 'both' && half !== direction) otherHalf = true;
    else if (reach === 'unknown') unsure.push(offer);
    else by.push(offer);
  }
  const ends =
    direction === 'send' && by.length > 0 ? recipients.map((kind) => [kind, endOf(by, kind, law)] as const) : [];
  const unserved = ends.flatMap(([kind, end]) => (end === 'no' && kind !== undefined ? [kind] : []));
  const served = by.length > 0 && ends.every(([, end]) => end === 'yes');
  const open = unsure.length > 0 || (by.length > 0 && unserved.length === 0);
  return { reach: served ? 'yes' : open ? 'unknown' : 'no', by, unsure, otherHalf, unserved };
}

/** Whether some power lets the body send to bodies of a kind. */
function endOf(by: readonly Offer[], kind: string | undefined, law: Law): Reach {
  const ends = by.map(
    ({ cited: { power } }): Reach => (power === undefined ? 'unknown' : doubted(mayReceive(law, power, kind), power)),
  );
  return ends.includes('yes') ? 'yes' : ends.includes('unknown') ? 'unknown' : 'no';
}
