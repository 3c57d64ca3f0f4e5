/** Article 10 of the UK GDPR: what criminal offence data needs besides. */
import { doubted, type Reach, reachesKind } from '../law/reach.ts';
import type { Case } from './case.ts';
import { consentNotRecorded, ofBodies, type RawGap, singleCasesOnly } from './gaps.ts';
import type { Ground } from './ground.ts';
import { isIdle, servesPurpose } from './grounds.ts';
import type { Part } from './question.ts';

/** Criminal offence data: a paragraph of Schedule 1 that is open to it, or official authority. */
export function offence(c: Case): Part {
  const numbers = new Set(c.fitting.flatMap(({ written }) => written.schedule1 ?? []));
  const open = c.fitting.flatMap((ground) =>
    (ground.written.schedule1 ?? []).flatMap((number) =>
      isOpenToOffences(c, number, numbers)
        ? [{ ground, number, serves: servesPurpose(number, c.about, c.law), reach: bodyReach(c, number) }]
        : [],
    ),
  );
  const reached = open.filter(({ reach }) => reach !== 'no');
  const able = reached.filter(({ serves, reach }) => serves === 'yes' && reach === 'yes');
  const authority = official(c);
  const grounds = [...able.map(({ number }) => `Schedule 1 paragraph ${number}`), ...authority.grounds];
  const entries = [...able.map(({ ground }) => ground.name), ...authority.entries];
  if (grounds.length > 0 || authority.gaps.length > 0)
    return {
      gaps: [
        ...authority.gaps.filter((gap) => gap.kind === 'conflicting' || grounds.length === 0),
        ...(authority.grounds.length > 0 ? [] : [...forSingleCases(c, able), ...withoutConsent(c, able)]),
      ],
      grounds,
      entries,
    };
  const unsure = reached.some(({ serves, reach }) => serves !== 'no' && (serves === 'unknown' || reach === 'unknown'));
  const [code, such] =
    reached.length > 0
      ? (['paragraph-off-purpose', () => ' that can serve what the purpose is about'] as const)
      : open.length > 0
        ? (['not-for-this-body', (bodies: string) => ` that is open to ${bodies}`] as const)
        : ([numbers.size > 0 ? 'not-for-offences' : 'no-article-10-condition', () => ''] as const);
  return {
    gaps: [
      {
        code,
        kind: unsure ? 'unknown' : 'missing',
        ...ofBodies(c, (bodies) => ({
          text: `no Schedule 1 condition for criminal offence data${such(bodies)}`,
          expected:
            'a paragraph of Schedule 1 to the Data Protection Act 2018 that is open to such data and can serve what the purpose is about, or official authority',
        })),
        remedy:
          'Write the paragraph under `schedule1` in an entry that names the data, or `officialAuthority: yes` for bodies that have such authority over it.',
        concerns: ({ written }) =>
          [written.schedule1, written.officialAuthority, written.article9].some((said) => said !== undefined),
        source: 'UK GDPR Article 10; DPA 2018 s.10(5)',
        ...(reached.length > 0 && reached.every(isIdle) ? { follows: true } : {}),
      },
    ],
    grounds,
    entries,
  };
}

/** A paragraph that is open to what is shared, and the entry that states it. */
interface Able {
  readonly ground: Ground;
  readonly number: string;
}

/** What else could be stated. */
const PARAGRAPH = 'paragraph of Schedule 1 to the Data Protection Act 2018';

/** The paragraph of Schedule 1 on consent. */
const CONSENT = '29';

/** Consent alone, and no word on how it is sought. */
function withoutConsent({ consent }: Case, able: readonly Able[]): readonly RawGap[] {
  if (consent || able.length === 0 || able.some(({ number }) => number !== CONSENT)) return [];
  return [consentNotRecorded('Schedule 1 paragraph 29', PARAGRAPH, able[0]?.ground.name, 'DPA 2018 Sch 1 para 29')];
}

/** What is for single cases does not carry a regular flow alone, unless somebody says why it does here. */
function forSingleCases({ law, regular }: Case, able: readonly Able[]): readonly RawGap[] {
  const [first] = able;
  const carries = able.some(
    ({ ground, number }) => law.schedule1.get(number)?.exceptional === 'no' || ground.written.because !== undefined,
  );
  if (first === undefined || !regular || carries) return [];
  const stated = `Schedule 1 paragraph ${first.number}`;
  return [singleCasesOnly(stated, PARAGRAPH, first.ground.name, 'UK GDPR Article 10; DPA 2018 s.10(5)')];
}

/** Paragraphs 36 and 37 extend others and are no condition by themselves; paragraph 20 is open only with 37. */
function isOpenToOffences(c: Case, number: string, stated: ReadonlySet<string>): boolean {
  const paragraph = c.law.schedule1.get(number);
  if (paragraph === undefined || paragraph.policyDocument === 'as-extended') return false;
  return paragraph.criminalOffence === 'yes' || (paragraph.criminalOffence === 'via-37' && stated.has('37'));
}

/** Whether a paragraph is open to bodies of this kind. */
function bodyReach({ law, profile }: Case, number: string): Reach {
  const paragraph = law.schedule1.get(number);
  return paragraph === undefined ? 'no' : doubted(reachesKind(law, paragraph, profile.kind), paragraph);
}

/** Official authority is for public authorities and competent authorities; their partners need a paragraph. */
function official(c: Case): Part {
  const stating = c.fitting.filter((ground) => ground.written.officialAuthority === 'yes');
  const { publicAuthority, competent, kind } = c.profile;
  const named = stating.find((ground) => ground.named);
  if (stating.length === 0) return NOTHING;
  if (publicAuthority === 'yes' || competent === 'schedule-7')
    return { gaps: [], grounds: ['Article 10 (official authority)'], entries: stating.map((ground) => ground.name) };
  const unknown = publicAuthority === 'unknown' || c.profile.publicAuthorityInDoubt;
  if (!unknown && named === undefined) return NOTHING;
  const gap: RawGap = {
    code: 'no-official-authority',
    kind: unknown ? 'unknown' : 'conflicting',
    ...(unknown ? { ofBody: true } : {}),
    text: unknown
      ? 'official authority of a body that may or may not be a public authority'
      : 'official authority of a body that is no public authority',
    expected: 'a paragraph of Schedule 1 to the Data Protection Act 2018 that is open to criminal offence data',
    remedy:
      'State a paragraph of Schedule 1 for these parties, or write in the file of the body that it is a public authority.',
    entry: (named ?? stating[0])?.name,
    source: 'UK GDPR Article 10; DPA 2018 s.10(5)',
  };
  return {
    gaps: unknown && kind === undefined ? [] : [gap],
    grounds: [],
    entries: stating.map((ground) => ground.name),
  };
}

const NOTHING: Part = { gaps: [], grounds: [], entries: [] };
