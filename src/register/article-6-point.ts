/** A point of Article 6 of the UK GDPR: whether it is open to the body, and complete. */
import { longDate } from '../base/dates.ts';
import { inForce } from '../law/in-force.ts';
import type { Article6Point } from '../law/law.ts';
import { withPower } from './article-6-power.ts';
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import type { RawGap } from './gaps.ts';
import type { Ground } from './ground.ts';
import type { Verdict } from './verdict.ts';

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
    return { state: 'unknown', gap: { ...base, code: 'could-not-check', kind: 'unknown', text, remedy } };
  }
  const remedy = 'State point (e) with a power for these parties, or leave them out of the entry.';
  if (named === undefined) {
    const text = 'no point of Article 6 that is open to a public authority';
    return { state: 'left-out', gap: { ...base, code: 'closed-to-public-authority', kind: 'missing', text, remedy } };
  }
  const text = `${cite}, which is closed to public authorities performing their tasks`;
  return {
    state: 'conflicting',
    gap: { ...base, code: 'closed-to-public-authority', kind: 'conflicting', text, remedy },
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
  const lacking = (
    code: GapCode,
    text: string,
    expected: string,
    remedy: string,
    source: string,
  ): Pick<Verdict, 'state' | 'gap'> => ({
    state: 'lacking',
    gap: {
      code,
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
            'consent-not-recorded',
            'no `consent` section',
            'a section that says how consent is sought and withdrawn',
            'Write the section `consent`, or state another point of Article 6.',
            'UK GDPR Article 6(1)(a)',
          );
    case 'assessment':
      if (c.fitting.some((ground) => ground.written.assessment !== undefined)) return { state: 'met' };
      return lacking(
        'assessment-missing',
        'no balancing test',
        'the reference of the balancing test under `assessment`',
        'Make the balancing test, and write its reference under `assessment`.',
        'UK GDPR Article 6(1)(f)',
      );
    case 'annex1':
      return (
        recognised(c) ??
        lacking(
          'annex-1-condition',
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
  const met = stating
    .flatMap((ground) => ground.written.annex1 ?? [])
    .flatMap((number) =>
      [...c.law.annex1.values()]
        .filter((condition) => isCovered(condition.covers, number) && inForce(condition, c.day) === 'yes')
        .map((condition) => ({ number, direction: condition.direction })),
    );
  // A paragraph on disclosing covers no receiving, and stands beside one that does.
  if (!met.some(({ direction }) => direction === undefined || direction === c.direction)) return undefined;
  const paragraphs = met.map(({ number }) => number);
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
    code: 'point-not-in-force',
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
