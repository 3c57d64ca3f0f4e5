/** A point of Article 6 of the UK GDPR: whether it is open to the body, and complete. */
import { longDate } from '../base/dates.ts';
import { inForce, inForceOn } from '../law/in-force.ts';
import type { Article6Point } from '../law/law.ts';
import { doubted, servesAbout } from '../law/reach.ts';
import { withAnnex1 } from './annex-1.ts';
import { withPower } from './article-6-power.ts';
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import { consentNotRecorded, type RawGap } from './gaps.ts';
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
  if (inForceOn(law, [c.since, c.day]) !== 'yes')
    return { ...verdict, state: 'lacking', gap: notInForce(c, point, law, entry) };
  if (closed !== undefined) return { ...verdict, ...closed };
  const serves = doubted(servesAbout(c.law, law, c.about), law);
  if (serves === 'no') return { ...verdict, ...offPurpose(point, offering) };
  if (law.needsPower !== 'none') return { ...verdict, ...withPower(c, point, law.needsPower === 'duty', offering) };
  return { ...verdict, ...withRecord(c, point, law, offering) };
}

/** Points (ea) and (f) are closed to public authorities performing their tasks, as what they do under an agreement is. */
function closedTo(c: Case, point: string, offering: readonly Ground[]): Pick<Verdict, 'state' | 'gap'> | undefined {
  const { publicAuthority, publicAuthorityInDoubt, kind } = c.profile;
  if (publicAuthority === 'no') return undefined;
  const claiming = offering.find((ground) => ground.named) ?? offering.find((ground) => statesTask(c, ground));
  const cite = `Article 6(1)(${point})`;
  const base = {
    expected: 'point (e) of Article 6(1) of the UK GDPR with a power of the body, or another point that is open to it',
    entry: (claiming ?? offering[0])?.name,
    source: 'UK GDPR Article 6(1), closing words; DPA 2018 s.7',
  };
  if (publicAuthority === 'unknown' || publicAuthorityInDoubt) {
    const text = `${cite}, which is closed to public authorities, for a body that may or may not be one`;
    const expected = 'a file of the body that says whether it is a public authority';
    const remedy =
      'Write `publicAuthority: yes` or `no` in the file of the body or the class. A public authority states another point for its tasks, as a rule point (e) with a power.';
    // Of a body of which not even the kind is known, that is said already.
    if (kind === undefined) return { state: 'unknown' };
    return {
      state: 'unknown',
      gap: { ...base, code: 'could-not-check', kind: 'unknown', ofBody: true, text, expected, remedy },
    };
  }
  const text = `${cite}, which is closed to public authorities performing their tasks`;
  const closed = { ...base, code: 'closed-to-public-authority' } as const;
  if (claiming?.named === true)
    return { state: 'conflicting', gap: { ...closed, kind: 'conflicting', text, remedy: LEAVE_OUT } };
  if (claiming !== undefined)
    return { state: 'conflicting', gap: { ...closed, kind: 'conflicting', text, remedy: takeApart(point) } };
  const nothingOpen = 'no point of Article 6 that is open to a public authority';
  return { state: 'left-out', gap: { ...closed, kind: 'missing', text: nothingOpen, remedy: LEAVE_OUT } };
}

const LEAVE_OUT = 'State point (e) with a power for these parties, or leave them out of the entry.';

function takeApart(point: string): string {
  return `The entry states it for everybody, beside a point for public authorities. Take (${point}) out of the entry, and state it in an entry of its own that names under \`parties\` those to whom it is open, if there are any.`;
}

/** Whether an entry states (c) or (e), and so speaks of public authorities: what else it states, it states for them too. */
function statesTask({ law }: Case, { written }: Ground): boolean {
  return (written.article6 ?? []).some((point) => (law.article6.get(point)?.needsPower ?? 'none') !== 'none');
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
      if (c.consent) return { state: 'met' };
      return {
        state: 'lacking',
        gap: consentNotRecorded(
          cite,
          'point of Article 6 of the UK GDPR',
          offering[0]?.name,
          'UK GDPR Article 6(1)(a)',
        ),
      };
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
      return withAnnex1(c, offering[0]?.name);
    case 'none':
      return { state: 'met' };
  }
}

/** A point that can serve none of the purposes of the entries that state it has a gap of its own; one that serves others of them counts for nothing here. */
function offPurpose(point: string, offering: readonly Ground[]): Pick<Verdict, 'state' | 'gap'> {
  if (offering.every(({ idle }) => idle.article6.some((one) => one === point))) return { state: 'conflicting' };
  return {
    state: 'left-out',
    gap: {
      code: 'paragraph-off-purpose',
      kind: 'missing',
      text: `only Article 6(1)(${point}), which cannot serve what the purpose is about`,
      expected: 'a point of Article 6(1) of the UK GDPR that can serve what the purpose is about',
      remedy:
        'State another point of Article 6 of the UK GDPR for the purpose, or say under `about` what else the purpose is about.',
      entry: offering[0]?.name,
      source: 'UK GDPR Article 6(1)',
    },
  };
}

/** A point that was not law when the text took effect grounds nothing of what was shared until it was. */
function notInForce(c: Case, point: string, law: Article6Point, entry: string | undefined): RawGap {
  const since = inForce(law, c.day) === 'yes';
  return {
    code: 'point-not-in-force',
    kind: law.evidence === 'check' ? 'unknown' : 'missing',
    text: since
      ? `Article 6(1)(${point}), which was not yet in force when the text took effect on ${longDate(c.since)}`
      : `Article 6(1)(${point}), which is not in force on ${longDate(c.day)}`,
    expected: since
      ? 'a point of Article 6(1) of the UK GDPR that has been in force since then'
      : 'a point of Article 6(1) of the UK GDPR that is in force on the day',
    remedy:
      law.from === undefined
        ? 'State another point of Article 6.'
        : since
          ? `What was shared before ${longDate(law.from)} had no ground in it. State another point of Article 6 in its place, or make a new version of the text that takes effect on that day or later.`
          : `State another point of Article 6, or let the agreement take effect on ${longDate(law.from)} or later.`,
    entry,
    source: law.source,
  };
}
