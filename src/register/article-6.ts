/** Article 6 of the UK GDPR: a lawful basis that is open to the body, and complete. */
import { judge } from './article-6-point.ts';
import type { Case } from './case.ts';
import { type RawGap, singleCasesOnly } from './gaps.ts';
import type { Part } from './question.ts';
import type { Verdict } from './verdict.ts';

/** The points in the order in which a gap speaks of them: first what public bodies rely on. */
const ORDER = ['e', 'c', 'ea', 'f', 'a', 'b', 'd'] as const;

/** Every point relied on must be complete, and one of them must carry the flow. */
export function articleSix(c: Case): Part {
  const verdicts = ORDER.flatMap((point) => {
    const law = c.law.article6.get(point);
    const offering = c.fitting.filter((ground) => ground.written.article6?.includes(point));
    return law === undefined || offering.length === 0 ? [] : [judge(c, point, law, offering)];
  });
  const relied = verdicts.filter((verdict) => verdict.state !== 'left-out');
  return {
    gaps: gapsOf(c, verdicts),
    weak: relied.flatMap((verdict) => verdict.weak ?? []),
    grounds: groundsOf(relied.filter((verdict) => verdict.state === 'met')),
    entries: relied.flatMap((verdict) => verdict.entries),
  };
}

/** The points by their letters, then what goes with them. */
function groundsOf(met: readonly Verdict[]): readonly string[] {
  const points = met.map((verdict) => `Article 6(1)(${verdict.point})`).sort();
  return [...new Set([...points, ...met.flatMap((verdict) => verdict.besides ?? [])])];
}

function gapsOf({ regular, fitting, profile }: Case, verdicts: readonly Verdict[]): readonly RawGap[] {
  const wrong = verdicts.filter((verdict) => verdict.state === 'conflicting' || verdict.state === 'lacking');
  if (wrong.length > 0) return wrong.flatMap((verdict) => verdict.gap ?? []);
  const met = verdicts.filter((verdict) => verdict.state === 'met');
  if (met.some((verdict) => !(verdict.single && regular))) return [];
  const unknown = verdicts.filter((verdict) => verdict.state === 'unknown');
  if (unknown.length > 0) return unknown.flatMap((verdict) => verdict.gap ?? []).slice(0, 1);
  const [alone] = met;
  if (alone !== undefined)
    return [
      singleCasesOnly(
        `Article 6(1)(${alone.point})`,
        'point of Article 6 of the UK GDPR',
        alone.entries[0],
        'UK GDPR Article 6(1)(d); Recital 46',
      ),
    ];
  const leftOut = verdicts.find((verdict) => verdict.gap !== undefined)?.gap;
  // A body that has functions of its own to enforce the law may be meant to act under Part 3.
  const meant = profile.competent === 'functions' && fitting.some(({ written }) => written.part3 !== undefined);
  return [leftOut ?? (meant ? ONLY_PART_3 : NOTHING_STATED)];
}

const NOTHING_STATED: RawGap = {
  code: 'missing-ground',
  kind: 'missing',
  text: 'no point of Article 6',
  expected: 'a point of Article 6(1) of the UK GDPR that is open to them',
  remedy: 'Add an entry of `lawful` with a point of Article 6(1) for them, or take them or the data out of the flow.',
  concerns: ({ written }) => written.article6 !== undefined || written.powers !== undefined,
  source: 'UK GDPR Article 6(1)',
};

const ONLY_PART_3: RawGap = {
  code: 'not-competent',
  kind: 'missing',
  text: 'only Part 3, which is not open to them for this purpose',
  expected: 'a point of Article 6(1) of the UK GDPR that is open to them',
  remedy:
    'State a point of Article 6(1) for them. If the body has powers of its own to enforce the criminal law for this purpose, write `competentFor` with the party.',
  concerns: (ground) => ground.written.part3 !== undefined,
  source: 'DPA 2018 ss.30 and 31',
};
