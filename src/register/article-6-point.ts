/** A point of Article 6 of the UK GDPR: whether it is open to the body, and complete. */
import { longDate } from '../base/dates.ts';
import { inForce } from '../law/in-force.ts';
import type { Article6Point } from '../law/law.ts';
import type { Case } from './case.ts';
import { bodiesLike, isBodyUnknown, kindInWords, listInWords, type RawGap, unconfirmed } from './gaps.ts';
import type { Ground } from './ground.ts';
import { isClosed } from './misfits.ts';
import { type Offer, serve } from './reach.ts';

/**
 * met: complete. lacking: relied on, and something that goes with it is not
 * there. unknown: nobody can say. left-out: the law does not let the party use
 * it, and no entry claims it for the party by name, so that it counts for
 * nothing. conflicting: an entry claims it by name all the same.
 */
export interface Verdict {
  readonly state: 'met' | 'lacking' | 'unknown' | 'left-out' | 'conflicting';
  readonly point: string;
  readonly gap?: RawGap | undefined;
  readonly weak?: RawGap;
  /** What goes with the point: powers, paragraphs of Annex 1. */
  readonly besides?: readonly string[];
  readonly entries: readonly string[];
  /** Whether it suits single cases only, and no reason is given. */
  readonly single: boolean;
}

/** Judges a point that some of the entries offer. */
export function judge(c: Case, point: string, law: Article6Point, offering: readonly Ground[]): Verdict {
  const entry = offering[0]?.name;
  const because = offering.some((ground) => ground.written.because !== undefined);
  const verdict = {
    point,
    entries: offering.map((ground) => ground.name),
    single: law.exceptional === 'yes' && !because,
  };
  const closed = law.publicAuthorities === 'no' ? closedTo(c, point, offering) : undefined;
  if (closed !== undefined && closed.state !== 'unknown') return { ...verdict, ...closed };
  const force = inForce(law, c.day);
  if (force !== 'yes') return { ...verdict, state: 'lacking', gap: notInForce(c, point, law, entry) };
  if (closed !== undefined) return { ...verdict, ...closed };
  if (law.needsPower !== 'none') return { ...verdict, ...withPower(c, point, law.needsPower === 'duty', offering) };
  return { ...verdict, ...withRecord(c, point, law, offering) };
}

/** Points (ea) and (f) are closed to public authorities performing their tasks, as what they do under an agreement is. */
function closedTo(c: Case, point: string, offering: readonly Ground[]): Pick<Verdict, 'state' | 'gap'> | undefined {
  const { publicAuthority, publicAuthorityInDoubt, kind } = c.profile;
  if (publicAuthority === 'no') return undefined;
  const named = offering.find((ground) => ground.named);
  const cite = `Article 6(1)(${point})`;
  const base = {
    expected: 'point (e) with a power of the body, or another point that is open to it',
    entry: (named ?? offering[0])?.name,
    source: 'UK GDPR Article 6(1), closing words; DPA 2018 s.7',
  };
  if (publicAuthority === 'unknown' || publicAuthorityInDoubt) {
    const text = `${cite} for a body that may be a public authority`;
    const remedy = 'Write `publicAuthority: yes` or `no` in the file of the body or the class.';
    // Of a body of which not even the kind is known, that is said already.
    if (kind === undefined) return { state: 'unknown' };
    return { state: 'unknown', gap: { ...base, code: 'unknown-body', kind: 'unknown', text, remedy } };
  }
  const remedy = 'State point (e) with a power for these parties, or leave them out of the entry.';
  if (named === undefined) {
    const text = 'no point of Article 6 that is open to a public authority';
    return { state: 'left-out', gap: { ...base, code: 'article-6', kind: 'missing', text, remedy } };
  }
  const text = `${cite}, which is closed to public authorities performing their tasks`;
  return { state: 'conflicting', gap: { ...base, code: 'closed-basis', kind: 'conflicting', text, remedy } };
}

/** Points (c) and (e): the law that lays the duty or the task down. */
function withPower(
  c: Case,
  point: string,
  duty: boolean,
  offering: readonly Ground[],
): Partial<Verdict> & Pick<Verdict, 'state'> {
  const cite = `Article 6(1)(${point})`;
  const all = c.fitting.flatMap((ground): readonly Offer[] =>
    ground.powers.filter((cited) => cited.grounds !== 'no').map((cited) => ({ ground, cited })),
  );
  const offers = duty ? all.filter(({ cited }) => cited.power === undefined || cited.power.kind === 'duty') : all;
  const service = serve(offers, c);
  const entries = [...offering, ...service.by.map(({ ground }) => ground)].map((ground) => ground.name);
  if (service.reach === 'yes') {
    const citations = service.by.map(({ cited }) => cited.citation);
    const general = service.by.every(({ cited }) => cited.power?.kind === 'general');
    return {
      state: 'met',
      besides: citations,
      entries,
      ...(general ? { weak: generalAlone(c, cite, citations, offering[0]?.name) } : {}),
    };
  }
  const what = duty ? 'duty' : 'power';
  const gap: RawGap = {
    code: 'power',
    kind: service.reach === 'unknown' ? 'unknown' : 'missing',
    text: `no ${what} for ${cite}${missingHalf(c, service)}`,
    expected: `${duty ? 'a duty' : 'a duty, power or function'} that reaches ${bodiesLike(c)}`,
    remedy: duty
      ? 'Cite under `powers` a duty that binds these bodies. If they have only a power or a function, point (e) is the one.'
      : 'Cite under `powers` what lays the task of these bodies down. A body with no task of its own needs another point of Article 6.',
    entry: offering[0]?.name,
    source: 'UK GDPR Article 6(3)',
  };
  if (service.reach === 'unknown')
    return {
      state: 'unknown',
      gap: isBodyUnknown(c) ? undefined : { ...gap, text: `${cite} on ${unconfirmed(c, service)}` },
      entries,
    };
  if (offering.some((ground) => isClosed(c, ground))) return { state: 'conflicting', entries };
  if (service.otherHalf || service.unserved.length > 0) return { state: 'left-out', gap, entries };
  // Where the law cited reaches others and not this party, the point counts for it only if it is claimed by name.
  const forOthers = offers.length > 0 || (duty && all.length > 0 && serve(all, c).reach === 'no');
  return { state: forOthers && !offering.some((ground) => ground.named) ? 'left-out' : 'lacking', gap, entries };
}

function missingHalf(c: Case, service: { readonly otherHalf: boolean; readonly unserved: readonly string[] }): string {
  const unserved = service.unserved.map((kind) => kindInWords(c, kind));
  if (unserved.length > 0) return ` to send to ${listInWords(unserved, 'or')}`;
  return service.otherHalf ? ` to ${c.direction}` : '';
}

function generalAlone(c: Case, cite: string, citations: readonly string[], entry: string | undefined): RawGap {
  return {
    code: 'weak-power',
    kind: 'weak',
    text: `only ${listInWords([...new Set(citations)])} for ${cite}`,
    expected: `a more particular power that reaches ${bodiesLike(c)}`,
    remedy: 'Cite a more particular power or function beside the general one.',
    entry,
    source: 'UK GDPR Article 6(3)',
  };
}

/** What the other points have to have recorded with them. */
function withRecord(
  c: Case,
  point: string,
  law: Article6Point,
  offering: readonly Ground[],
): Partial<Verdict> & Pick<Verdict, 'state'> {
  const cite = `Article 6(1)(${point})`;
  const lacking = (text: string, expected: string, remedy: string, source: string): Pick<Verdict, 'state' | 'gap'> => ({
    state: 'lacking',
    gap: {
      code: 'article-6',
      kind: 'missing',
      text: `${text} for ${cite}`,
      expected,
      remedy,
      entry: offering[0]?.name,
      source,
    },
  });
  switch (law.needs) {
    case 'consent':
      return c.consent
        ? { state: 'met' }
        : lacking(
            'no `consent` section',
            'a section that says how consent is sought and withdrawn',
            'Write the section `consent`, or state another point of Article 6.',
            'UK GDPR Article 6(1)(a)',
          );
    case 'assessment':
      if (c.fitting.some((ground) => ground.written.assessment !== undefined)) return { state: 'met' };
      return lacking(
        'no balancing test',
        'the reference of the balancing test under `assessment`',
        'Make the balancing test, and write its reference under `assessment`.',
        'UK GDPR Article 6(1)(f)',
      );
    case 'annex1':
      return (
        recognised(c) ??
        lacking(
          'no paragraph of Annex 1',
          `a paragraph of Annex 1 that is in force on ${longDate(c.day)}`,
          'Write the paragraph of Annex 1 that is met under `annex1`.',
          'UK GDPR Article 6(5) and Annex 1',
        )
      );
    case 'none':
      return { state: 'met' };
  }
}

/** The recognised legitimate interests that are stated and in force. */
function recognised(c: Case): Pick<Verdict, 'state' | 'besides' | 'entries'> | undefined {
  const stating = c.fitting.filter((ground) => ground.written.annex1 !== undefined);
  const paragraphs = stating
    .flatMap((ground) => ground.written.annex1 ?? [])
    .filter((number) =>
      [...c.law.annex1.values()].some(
        (condition) => isCovered(condition.covers, number) && inForce(condition, c.day) === 'yes',
      ),
    );
  if (paragraphs.length === 0) return undefined;
  const entries = c.fitting
    .filter((ground) => ground.written.article6?.includes('ea') || ground.written.annex1 !== undefined)
    .map((ground) => ground.name);
  return { state: 'met', besides: paragraphs.map((number) => `Annex 1 paragraph ${number}`), entries };
}

/** Whether a condition that covers `6-9` covers a paragraph. */
function isCovered(covers: string, paragraph: string): boolean {
  const [first = 0, last = first] = covers.split('-').map(Number);
  return first <= Number(paragraph) && Number(paragraph) <= last;
}

function notInForce(c: Case, point: string, law: Article6Point, entry: string | undefined): RawGap {
  return {
    code: 'article-6',
    kind: law.evidence === 'check' ? 'unknown' : 'missing',
    text: `Article 6(1)(${point}), which is not in force on ${longDate(c.day)}`,
    expected: 'a point of Article 6(1) that is in force on the day',
    remedy:
      law.from === undefined
        ? 'State another point of Article 6.'
        : `State another point of Article 6, or let the agreement take effect on ${longDate(law.from)} or later.`,
    entry,
    source: law.source,
  };
}
