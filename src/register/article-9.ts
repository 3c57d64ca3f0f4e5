/** Article 9 of the UK GDPR: what special category data needs besides. */
import type { Article9Point } from '../law/law.ts';
import { closedTo, withSecrecy } from './article-9-body.ts';
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import { consentNotRecorded, listInWords, type RawGap, singleCasesOnly } from './gaps.ts';
import type { Ground } from './ground.ts';
import { isIdle, outOfPart, servesPurpose } from './grounds.ts';
import type { Part } from './question.ts';

/** Special category data: every point of Article 9(2) relied on must be complete, and one of them must carry the flow. */
export function special(c: Case): Part {
  const verdicts = [...c.law.article9.values()].flatMap((law) => {
    const offering = c.fitting.filter((ground) => ground.written.article9?.some((point) => point === law.id));
    return offering.length === 0 ? [] : [judge(c, law, offering)];
  });
  const relied = verdicts.filter((verdict) => verdict.leftOut === undefined);
  return {
    gaps: gapsOf(c, verdicts, relied),
    grounds: relied.filter(isComplete).flatMap((verdict) => verdict.grounds),
    entries: relied.flatMap((verdict) => verdict.entries),
  };
}

function gapsOf({ regular }: Case, verdicts: readonly Verdict[], relied: readonly Verdict[]): readonly RawGap[] {
  const gaps = relied.flatMap((verdict) => verdict.gaps);
  const wrong = gaps.filter((gap) => gap.kind !== 'unknown');
  if (wrong.length > 0) return wrong;
  const complete = relied.filter(isComplete);
  if (complete.some((verdict) => !(verdict.single && regular))) return [];
  if (gaps.length > 0) return gaps;
  const [alone] = complete;
  if (alone !== undefined) return [singleCasesOnly(alone.point, POINT, alone.entries[0], 'UK GDPR Article 9(2)')];
  return [verdicts.find((verdict) => verdict.leftOut !== undefined)?.leftOut ?? NOTHING_STATED];
}

function isComplete(verdict: Verdict): boolean {
  return verdict.gaps.length === 0;
}

interface Verdict {
  readonly point: string;
  readonly gaps: readonly RawGap[];
  /** Why the law does not let the body use it here, where no entry claims it for the body by name: it then counts for nothing. */
  readonly leftOut?: RawGap | undefined;
  readonly grounds: readonly string[];
  readonly entries: readonly string[];
  /** Whether it suits single cases only, and no reason is given. */
  readonly single: boolean;
}

function judge(c: Case, law: Article9Point, offering: readonly Ground[]): Verdict {
  const point = `Article 9(2)(${law.id})`;
  const condition =
    law.schedule1Part === 'none' ? { paragraphs: [], entries: [], gaps: [] } : withParagraph(c, law, offering);
  const closed = closedTo(c, law, offering);
  const gaps = [
    ...(closed?.kind === 'conflicting' || closed?.kind === 'unknown' ? [closed] : []),
    ...condition.gaps,
    ...withSecrecy(c, law, offering),
    ...withConsent(c, law, offering),
  ];
  const single = law.exceptional === 'yes' && !offering.some((ground) => ground.written.because !== undefined);
  const entries = [...offering.map((ground) => ground.name), ...condition.entries];
  return {
    point,
    gaps,
    leftOut: closed?.kind === 'missing' ? closed : undefined,
    grounds: [point, ...condition.paragraphs.map((number) => `Schedule 1 paragraph ${number}`)],
    entries,
    single,
  };
}

interface Condition {
  readonly paragraphs: readonly string[];
  readonly entries: readonly string[];
  readonly gaps: readonly RawGap[];
}

/**
 * The paragraph of Schedule 1 that goes with a point: for Part 1 in each entry
 * that states the point, for Part 2 in any entry that fits. It has to serve the
 * point, and what the purpose is about.
 */
function withParagraph(c: Case, law: Article9Point, offering: readonly Ground[]): Condition {
  const places = law.schedule1Part === 1 ? offering.map((ground) => [ground]) : [c.fitting];
  const found = places.map((grounds) => {
    const matched = grounds.flatMap((ground) =>
      paragraphsIn(ground)
        .filter((number) => c.law.schedule1.get(number)?.serves.includes(law.id))
        .map((number) => ({ ground, number, serves: servesPurpose(number, c.about, c.law) })),
    );
    return {
      matched,
      able: matched.filter(({ serves }) => serves === 'yes'),
      unsure: matched.some(({ serves }) => serves === 'unknown'),
      entry: (law.schedule1Part === 1 ? grounds[0] : offering[0])?.name,
      code: paragraphCode(c, law, grounds, matched.length > 0),
    };
  });
  const able = found.flatMap((one) => one.able);
  return {
    paragraphs: able.map(({ number }) => number),
    entries: able.map(({ ground }) => ground.name),
    gaps: found
      .filter((one) => one.able.length === 0)
      .map((one) => ({
        ...noParagraph(c, law, one.entry, one.unsure ? 'unknown' : 'missing', one.code),
        ...(one.matched.length > 0 && one.matched.every(isIdle) ? { follows: true } : {}),
      })),
  };
}

/** None is written, or one of another Part, or one that goes with the point and not with the purpose. */
function paragraphCode(c: Case, law: Article9Point, grounds: readonly Ground[], matched: boolean): GapCode {
  if (matched) return 'paragraph-off-purpose';
  if (grounds.some((ground) => outOfPart(ground.written, c.law).length > 0)) return 'wrong-part';
  return law.schedule1Part === 1 ? 'no-part-1-paragraph' : 'no-part-2-paragraph';
}

function paragraphsIn(ground: Ground): readonly string[] {
  return ground.written.schedule1 ?? [];
}

function noParagraph(
  c: Case,
  law: Article9Point,
  entry: string | undefined,
  kind: 'missing' | 'unknown',
  code: GapCode,
): RawGap {
  const fitting = paragraphsFor(c, law);
  const base = { code, kind, entry, source: law.schedule1Part === 1 ? 'DPA 2018 s.10(2)' : 'DPA 2018 s.10(3)' };
  const others =
    fitting.length > 0
      ? []
      : [...c.law.article9.values()].flatMap((other) => {
          const paragraphs = paragraphsFor(c, other);
          return paragraphs.length === 0 ? [] : [`point (${other.id}) with ${oneOf(paragraphs)} ${SCHEDULE_1}`];
        });
  // No paragraph of the Part is made for such a purpose: to ask for one would lead nowhere.
  if (others.length > 0)
    return {
      ...base,
      text: `Article 9(2)(${law.id}), for which no paragraph of Schedule 1 Part ${law.schedule1Part} can serve what the purpose is about`,
      expected: `another point of Article 9(2) of the UK GDPR that can serve it, such as ${listInWords(others, 'or')}`,
      remedy: `Point (${law.id}) cannot serve this purpose. State for the purpose, in an entry of its own, a point and a paragraph that can and whose tests are met, and leave the purpose out of this entry. If the purpose is about more than it says, add that under \`about\`.`,
    };
  const part = `Schedule 1 Part ${law.schedule1Part} condition`;
  const expected = `${fitting.length === 0 ? `a paragraph of Part ${law.schedule1Part}` : oneOf(fitting)} ${SCHEDULE_1} beside point (${law.id})`;
  return {
    ...base,
    text: `Article 9(2)(${law.id}) with no ${part}${code === 'paragraph-off-purpose' ? ' that can serve what the purpose is about' : ''}`,
    expected: law.schedule1Part === 1 ? `${expected} in the same entry` : expected,
    remedy:
      'Write under `schedule1` a paragraph that goes with the point, serves the purpose, and is met: one is enough. Another point of Article 9 of the UK GDPR helps only where its own tests are met, such as secrecy for (h).',
  };
}

const SCHEDULE_1 = 'of Schedule 1 to the Data Protection Act 2018';

/** The paragraphs that go with a point and can serve the purpose. */
function paragraphsFor(c: Case, { id }: Article9Point): readonly string[] {
  return [...c.law.schedule1.values()]
    .filter((paragraph) => paragraph.serves.includes(id) && servesPurpose(paragraph.id, c.about, c.law) === 'yes')
    .map((paragraph) => paragraph.id);
}

function oneOf(paragraphs: readonly string[]): string {
  return `${paragraphs.length === 1 ? 'paragraph' : 'one of paragraphs'} ${listInWords(paragraphs, 'or')}`;
}

/** What else could be stated. */
const POINT = 'point of Article 9 of the UK GDPR';

function withConsent(c: Case, law: Article9Point, offering: readonly Ground[]): readonly RawGap[] {
  if (law.needs !== 'consent' || c.consent) return [];
  return [consentNotRecorded(`Article 9(2)(${law.id})`, POINT, offering[0]?.name, 'UK GDPR Article 9(2)(a)')];
}

const NOTHING_STATED: RawGap = {
  code: 'no-article-9-condition',
  kind: 'missing',
  text: 'no condition of Article 9',
  expected: 'a point of Article 9(2) of the UK GDPR for special category data',
  remedy:
    'Add to an entry of `lawful` that names the data a point of Article 9 of the UK GDPR, with the paragraph of Schedule 1 to the Data Protection Act 2018 that it needs.',
  concerns: ({ written }) => written.article9 !== undefined || written.schedule1 !== undefined,
  source: 'UK GDPR Article 9(1) and (2)',
};
