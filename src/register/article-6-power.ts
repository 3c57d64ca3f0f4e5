/** Points (c) and (e) of Article 6 of the UK GDPR: the law that lays the duty or the task down. */
import { servesAbout } from '../law/reach.ts';
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import { generalAlone, isBodyUnknown, listInWords, ofBodies, type RawGap, unconfirmed, withOwnLaw } from './gaps.ts';
import type { Ground } from './ground.ts';
import { isClosed } from './misfits.ts';
import { powerCode } from './power-code.ts';
import { type Offer, offersOf, serve, type Service } from './reach.ts';
import type { Verdict } from './verdict.ts';

/** Points (c) and (e): the law that lays the duty or the task down. */
export function withPower(
  c: Case,
  point: string,
  duty: boolean,
  offering: readonly Ground[],
): Partial<Verdict> & Pick<Verdict, 'state'> {
  const cite = `Article 6(1)(${point})`;
  const all = offersOf(c.fitting);
  const offers = duty ? all.filter(({ cited }) => cited.power === undefined || cited.power.kind === 'duty') : all;
  const service = serve(offers, c);
  const entries = [...offering, ...service.by.map(({ ground }) => ground)].map((ground) => ground.name);
  if (service.reach === 'yes') return { state: 'met', entries, ...carried(c, cite, service, offering[0]?.name) };
  const what = duty ? 'duty' : 'power';
  // What is cited for Part 3 is cited for competent authorities, and is no task that these bodies might have borrowed.
  const cited = c.fitting
    .filter(({ written }) => written.part3 === undefined || written.article6 !== undefined)
    .flatMap((ground) => ground.powers);
  // What others cite for themselves is not borrowed by an entry that names the party and cites nothing.
  const bare = offering.some((ground) => ground.named && ground.powers.length === 0);
  const code = powerCode(c, cited, service, duty, { none: 'no-power', others: bare ? 'no-power' : 'borrowed-task' });
  const lawFor = (bodies: string): string => `${duty ? 'a duty' : 'a duty, power or function'} that reaches ${bodies}`;
  const gap: RawGap = {
    code,
    kind: service.reach === 'unknown' ? 'unknown' : 'missing',
    ...ofBodies(
      c,
      (bodies) => ({ text: `no ${what} for ${cite}${missingHalf(c, service)}`, expected: lawFor(bodies) }),
      service.unserved,
    ),
    remedy: withOwnLaw(c, duty ? DUTY : (REMEDIES[code] ?? OWN_TASK)),
    entry: offering[0]?.name,
    source: 'UK GDPR Article 6(3)',
  };
  if (service.reach === 'unknown')
    return {
      state: 'unknown',
      gap: isBodyUnknown(c)
        ? undefined
        : {
            ...gap,
            ...ofBodies(c, (bodies) => ({
              text: `${cite} on ${unconfirmed(service, bodies)}`,
              expected: lawFor(bodies),
            })),
          },
      entries,
    };
  if (offering.some((ground) => isClosed(c, ground))) return { state: 'conflicting', entries };
  if (service.otherHalf || service.unserved.length > 0) return { state: 'left-out', gap, entries };
  // Where the law cited reaches others and not this party, the point counts for it only if it is claimed by name.
  const forOthers = offers.length > 0 || (duty && all.length > 0 && serve(all, c).reach === 'no');
  return { state: forOthers && !offering.some((ground) => ground.named) ? 'left-out' : 'lacking', gap, entries };
}

/** What carries a point: of the powers that reach the body those that can serve the purpose, where there are any. */
function carried(
  c: Case,
  cite: string,
  service: Service,
  entry: string | undefined,
): Pick<Verdict, 'besides' | 'weak'> {
  const apt = service.by.filter((offer) => isApt(c, offer));
  const citations = (apt.length === 0 ? service.by : apt).map(({ cited }) => cited.citation);
  // What nobody can say of, since it is not known whether it reaches the body, may yet be what the point stands on.
  if (apt.length === 0 && !service.unsure.some((offer) => isApt(c, offer)))
    return { besides: citations, weak: offPurpose(cite, citations, service.by[0]?.ground.name ?? entry) };
  const general = apt.length > 0 && apt.every(({ cited }) => cited.power?.kind === 'general');
  return {
    besides: citations,
    ...(general ? { weak: generalAlone(c, cite, citations, entry, 'UK GDPR Article 6(3)') } : {}),
  };
}

function isApt(c: Case, { cited: { power } }: Offer): boolean {
  return power === undefined || servesAbout(c.law, power, c.about) !== 'no';
}

const DUTY =
  'Cite under `powers` a duty that binds these bodies. If they have only a power or a function, point (e) is the one.';
const OWN_TASK =
  'Cite under `powers` what lays the task of these bodies down. A body with no task of its own needs another point of Article 6 of the UK GDPR.';

const REMEDIES: Partial<Record<GapCode, string>> = {
  'borrowed-task':
    'What another party has to do is no task of these bodies. Cite under `powers` what lays down their own, or state another point of Article 6 for them: for a body that is no public authority, (ea) with a paragraph of Annex 1 to the UK GDPR.',
  'outside-extent':
    'Cite under `powers` the law of the nation in which these bodies act that does the same, or state another point of Article 6 for them.',
  'power-one-way':
    'Cite beside it a duty, power or function for this half of the flow: what lets a body send need not let it receive.',
  'recipient-outside-power': 'Cite a power that lets it go to these recipients, or take them out of the flow.',
};

function missingHalf(c: Case, service: { readonly otherHalf: boolean; readonly unserved: readonly string[] }): string {
  // The recipients themselves follow.
  if (service.unserved.length > 0) return ' to send to';
  return service.otherHalf ? ` to ${c.direction}` : '';
}

function offPurpose(cite: string, citations: readonly string[], entry: string | undefined): RawGap {
  return {
    code: 'power-off-purpose',
    kind: 'weak',
    text: `${cite} on ${listInWords([...new Set(citations)])} alone`,
    expected: 'law that can serve what the purpose is about',
    remedy:
      'Cite a duty, power or function of these bodies that is made for this purpose, leave the purpose out of the entry, or say under `about` what else the purpose is about.',
    entry,
    source: 'UK GDPR Article 6(3)',
  };
}
