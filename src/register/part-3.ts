/** Part 3 of the Data Protection Act 2018: law enforcement by competent authorities, and what they send for other purposes. */
import type { Schedule8Paragraph } from '../law/law.ts';
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import {
  consentNotRecorded,
  generalAlone,
  ifCompetent,
  isBodyUnknown,
  ofBodies,
  type RawGap,
  singleCasesOnly,
  unconfirmed,
  withOwnLaw,
} from './gaps.ts';
import type { Ground } from './ground.ts';
import { isClosed } from './misfits.ts';
import { type Otherwise, powerCode } from './power-code.ts';
import type { Part } from './question.ts';
import { offersOf, type Service, serve } from './reach.ts';

/** The fields that state grounds under Part 3. */
export const PART_3 = [
  'part3',
  'schedule8',
  'strictlyNecessary',
] as const satisfies readonly (keyof Ground['written'])[];

/** A task or consent, and the law that it rests on. */
export function partThree(c: Case): Part {
  const stating = c.fitting.filter((ground) => ground.written.part3 !== undefined);
  if (stating.length === 0) return { gaps: [nothingStated()], grounds: [], entries: [] };
  const bases = [...new Set(stating.map((ground) => ground.written.part3))];
  const law = lawBehind(c);
  const byConsent = stating.every(({ written }) => written.part3 === 'consent');
  return {
    gaps: [...law.gaps, ...(byConsent && !c.consent ? [noConsent(stating[0])] : [])],
    weak: law.weak ?? [],
    grounds: [
      ...bases.map((base) => (base === 'task' ? 'DPA 2018 s.35(2)(b)' : 'DPA 2018 s.35(2)(a)')),
      ...law.grounds,
    ],
    entries: [...stating.map((ground) => ground.name), ...law.entries],
  };
}

function noConsent(ground: Ground | undefined): RawGap {
  return consentNotRecorded('consent under Part 3', 'ground under `part3`', ground?.name, 'DPA 2018 s.35(2)(a)');
}

function nothingStated(): RawGap {
  return {
    code: 'no-part-3-ground',
    kind: 'missing',
    text: 'no ground under Part 3',
    expected:
      'a task of a competent authority or consent under `part3` (Part 3 of the Data Protection Act 2018), and the law that it rests on',
    remedy:
      'Add an entry of `lawful` with `part3` and its law. If the body does not act as a competent authority here, write `competentFor: none` with the party.',
    concerns: ({ written }) =>
      [written.part3, written.schedule8, written.strictlyNecessary].some((said) => said !== undefined) ||
      (written.powers !== undefined && written.article6 === undefined),
    source: 'DPA 2018 s.35(2)',
  };
}

/** Statute or common law that reaches the body. */
function lawBehind(c: Case): Part {
  const service = serve(offersOf(c.fitting), c);
  if (service.reach === 'yes') {
    const general = service.by.every(({ cited }) => cited.power?.kind === 'general');
    return {
      gaps: [],
      weak: general
        ? [generalAlone(c, 'Part 3', used(service).grounds, service.by[0]?.ground.name, 'DPA 2018 s.35(2)')]
        : [],
      ...used(service),
    };
  }
  if (service.reach === 'no' && c.fitting.some((ground) => isClosed(c, ground))) return NOTHING;
  if (service.reach === 'unknown' && isBodyUnknown(c)) return NOTHING;
  const gap: RawGap = {
    code: codeFor(c, service, { none: 'no-part-3-law', others: 'no-part-3-law' }),
    kind: service.reach === 'unknown' ? 'unknown' : 'missing',
    ...ofBodies(
      c,
      (bodies) => ({
        text:
          service.reach === 'unknown'
            ? `Part 3 on ${unconfirmed(service, bodies)}`
            : `Part 3 with no law that it rests on${toRecipients(service)}`,
        expected: `statute or common law that reaches ${bodies}`,
      }),
      leftOut(service),
    ),
    remedy: withOwnLaw(c, 'Cite under `powers` the law that lays the task down.'),
    concerns: (ground) => ground.written.part3 !== undefined,
    source: 'DPA 2018 s.35(2)',
  };
  return { ...NOTHING, gaps: [gap] };
}

/** Sensitive processing: consent; or strict necessity, and a condition of Schedule 8 that carries the flow. */
export function sensitiveProcessing(c: Case): Part {
  const stating = c.fitting.filter((ground) => ground.written.part3 !== undefined);
  const consent = stating.filter((ground) => ground.written.part3 === 'consent');
  if (stating.length === 0) return { gaps: [nothingStated()], grounds: [], entries: [] };
  if (consent.length === stating.length)
    return { gaps: [], grounds: ['DPA 2018 s.35(4)'], entries: consent.map((ground) => ground.name) };
  const necessary = c.fitting.filter((ground) => ground.written.strictlyNecessary === 'yes');
  const known = c.fitting.flatMap((ground) => conditionsOf(c, ground).map((paragraph) => ({ ground, paragraph })));
  return {
    gaps: [...(necessary.length === 0 ? [NOT_NECESSARY] : []), ...noCondition(c, known)],
    grounds: ['DPA 2018 s.35(5)', ...known.map(({ paragraph }) => `Schedule 8 paragraph ${paragraph.id}`)],
    entries: [...necessary, ...known.map(({ ground }) => ground)].map((ground) => ground.name),
  };
}

function conditionsOf({ law }: Case, { written }: Ground): readonly Schedule8Paragraph[] {
  return (written.schedule8 ?? []).flatMap((number) => law.schedule8.get(number) ?? []);
}

function noCondition(
  c: Case,
  known: readonly { readonly ground: Ground; readonly paragraph: Schedule8Paragraph }[],
): readonly RawGap[] {
  const [first] = known;
  if (first === undefined)
    return [
      sensitiveGap(
        'no-schedule-8-condition',
        'no Schedule 8 condition for sensitive processing',
        'a paragraph of Schedule 8 to the Data Protection Act 2018',
        'Write the paragraph of Schedule 8 to the Data Protection Act 2018 that is met under `schedule8`.',
      ),
    ];
  if (
    !c.regular ||
    known.some(({ ground, paragraph }) => paragraph.exceptional === 'no' || ground.written.because !== undefined)
  )
    return [];
  const gap = singleCasesOnly(
    `Schedule 8 paragraph ${first.paragraph.id}`,
    'paragraph of Schedule 8 to the Data Protection Act 2018',
    first.ground.name,
    'DPA 2018 s.35(5)',
  );
  return [gap];
}

function sensitiveGap(code: GapCode, text: string, expected: string, remedy: string): RawGap {
  return {
    code,
    kind: 'missing',
    text,
    expected,
    remedy,
    concerns: (ground) => ground.written.part3 !== undefined || ground.written.schedule8 !== undefined,
    source: 'DPA 2018 s.35(5)',
  };
}

const NOT_NECESSARY = sensitiveGap(
  'strict-necessity',
  'no statement that sensitive processing is strictly necessary',
  '`strictlyNecessary: yes`',
  'If the processing is strictly necessary, write `strictlyNecessary: yes`. If it is not, it may not take place.',
);

/** Section 36(4): what is held under Part 3 goes to another purpose only where a duty or a power authorises that. A function that does not speak of sharing is none. */
export function otherPurpose(c: Case): Part {
  const service = serve(
    offersOf(c.fitting).filter(
      ({ cited }) => cited.power === undefined || cited.power.kind === 'duty' || cited.power.kind === 'power',
    ),
    c,
  );
  if (service.reach === 'yes') return { gaps: [], ...used(service) };
  if (isBodyUnknown(c)) return NOTHING;
  const doubted = c.competent === 'unknown' || c.regimeInDoubt;
  const said = doubted ? ifCompetent : (text: string): string => text;
  const gap: RawGap = {
    code: codeFor(c, service, { none: 'other-purpose', others: 'other-purpose' }),
    kind: service.reach === 'unknown' || doubted ? 'unknown' : 'missing',
    ...ofBodies(
      c,
      (bodies) => ({
        text: said(
          service.reach === 'unknown'
            ? `sending for another purpose what is held for law enforcement on ${unconfirmed(service, bodies)}`
            : `no power to send for another purpose what is held for law enforcement${toRecipients(service)}`,
        ),
        expected: `a duty or a power that authorises ${bodies} to disclose it`,
      }),
      leftOut(service),
    ),
    remedy: withOwnLaw(
      c,
      'Write an entry of `lawful` that names the body which sends the data under `parties` and this purpose under `purposes`, or complete the one that it has. Under `powers` of that entry, cite the statute or the rule of common law that authorises the disclosure.',
    ),
    concerns: (ground) => ground.written.powers !== undefined,
    source: 'DPA 2018 s.36(4)',
  };
  return { ...NOTHING, gaps: [gap] };
}

/** Why the law that is cited does not do. */
function codeFor(c: Case, service: Service, otherwise: Otherwise): GapCode {
  return powerCode(
    c,
    c.fitting.flatMap((ground) => ground.powers),
    service,
    false,
    otherwise,
  );
}

function used(service: Service): Pick<Part, 'grounds' | 'entries'> {
  return {
    grounds: service.by.map(({ cited }) => cited.citation),
    entries: service.by.map(({ ground }) => ground.name),
  };
}

/** Kinds of recipients whom the law leaves out, where it is known to. */
function leftOut({ reach, unserved }: Service): readonly string[] {
  return reach === 'unknown' ? [] : unserved;
}

/** The recipients themselves follow. */
function toRecipients({ unserved }: Service): string {
  return unserved.length === 0 ? '' : ' that lets it go to';
}

const NOTHING: Part = { gaps: [], grounds: [], entries: [] };
