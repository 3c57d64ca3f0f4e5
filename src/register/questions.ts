/** What the law asks about a need, question by question. */
import type { Ground as WrittenGround } from '../agreement/written/agreement.ts';
import { articleSix } from './article-6.ts';
import { special } from './article-9.ts';
import { offence } from './article-10.ts';
import type { Case, Facts, Traits } from './case.ts';
import { confidence } from './confidence.ts';
import { enforcementDenied } from './enforcement-denied.ts';
import { bodyNotKnown, ifCompetent, isBodyUnknown, type RawGap, regimeNotKnown } from './gaps.ts';
import type { Ground, Purposeful } from './ground.ts';
import { hasIdle, idleGrounds, misfits, mixedParagraphs } from './misfits.ts';
import type { Part, Question } from './question.ts';
import { otherPurpose, PART_3, partThree, sensitiveProcessing } from './part-3.ts';

/** The fields whose points and paragraphs are a basis, and those whose are a condition. */
const BASES: readonly Purposeful[] = ['article6', 'annex1'];
const CONDITIONS: readonly Purposeful[] = ['schedule1'];

export const QUESTIONS: readonly Question[] = [
  {
    topic: 'basis',
    asked: (facts, traits) => isPersonal(traits) && isNotKnown(facts),
    concerns: () => false,
    depends: ({ profile, regimeUnknown }) => [profile, regimeUnknown],
    answer: (c) => ({ gaps: notKnown(c), grounds: [], entries: [] }),
  },
  {
    topic: 'basis',
    asked: (_, traits) => isPersonal(traits),
    ofEntries: true,
    concerns: (ground) => ground.named,
    depends: ({ profile, regime, regimeUnknown, regimeInDoubt }) => [profile, regime, regimeUnknown, regimeInDoubt],
    answer: misfits,
  },
  {
    topic: 'basis',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr',
    concerns: has('article6', 'annex1', 'assessment', 'powers', 'part3'),
    depends: ({ profile, direction, regular, about }) => [profile, direction, regular, about],
    answer: articleSix,
  },
  {
    topic: 'basis',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr',
    ofEntries: true,
    concerns: (ground) => hasIdle(ground, BASES),
    depends: () => [],
    answer: (c) => idleGrounds(c, BASES),
  },
  {
    topic: 'basis',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'part3',
    concerns: has('part3', 'powers'),
    depends: ({ profile, direction, regimeInDoubt }) => [profile, direction, regimeInDoubt],
    answer: (c) => inDoubt(c, partThree(c)),
  },
  {
    topic: 'basis',
    asked: (facts, traits) => isPersonal(traits) && facts.enforcementDenied !== 'no',
    concerns: has(...PART_3),
    depends: (facts) => [facts.enforcementDenied, facts.about],
    answer: enforcementDenied,
  },
  {
    topic: 'basis',
    asked: (facts, traits) =>
      isPersonal(traits) &&
      facts.regime === 'uk-gdpr' &&
      traits.heldForLawEnforcement &&
      facts.direction === 'send' &&
      facts.competent !== 'no',
    concerns: has('powers'),
    depends: ({ profile, competent, regimeInDoubt }) => [profile, competent, regimeInDoubt],
    answer: otherPurpose,
  },
  {
    topic: 'condition',
    asked: (facts, traits) =>
      isPersonal(traits) && isNotKnown(facts) && (traits.special || (traits.offence && facts.regime === 'uk-gdpr')),
    concerns: () => false,
    depends: ({ profile, regimeUnknown }) => [profile, regimeUnknown],
    answer: (c) => ({ gaps: notKnown(c), grounds: [], entries: [] }),
  },
  {
    topic: 'condition',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr' && traits.special,
    concerns: has('article9', 'schedule1', 'secrecy'),
    depends: ({ about, regular }) => [about, regular],
    answer: special,
  },
  {
    topic: 'condition',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr' && traits.offence,
    concerns: has('schedule1', 'officialAuthority', 'article9'),
    depends: ({ about, profile }) => [about, profile],
    answer: offence,
  },
  {
    topic: 'condition',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr' && (traits.special || traits.offence),
    ofEntries: true,
    concerns: (ground) => hasIdle(ground, CONDITIONS),
    depends: () => [],
    answer: (c) => idleGrounds(c, CONDITIONS),
  },
  {
    topic: 'condition',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'uk-gdpr' && traits.special,
    ofEntries: true,
    concerns: (ground) => ground.mixed.length > 0,
    depends: () => [],
    answer: mixedParagraphs,
  },
  {
    topic: 'condition',
    asked: (facts, traits) => isPersonal(traits) && facts.regime === 'part3' && traits.special,
    concerns: has('part3', 'schedule8', 'strictlyNecessary'),
    depends: ({ regular, regimeInDoubt }) => [regular, regimeInDoubt],
    answer: (c) => inDoubt(c, sensitiveProcessing(c)),
  },
  {
    topic: 'confidence',
    asked: (facts, traits) => isConfided(facts, traits) && !traits.intimate,
    concerns: has('confidentiality'),
    depends: ({ about }) => [about],
    answer: (c) => confidence(c, false),
  },
  {
    topic: 'confidence',
    asked: (facts, traits) => isConfided(facts, traits) && traits.intimate,
    concerns: has('confidentiality'),
    depends: ({ about }) => [about],
    answer: (c) => confidence(c, true),
  },
];

/** Anonymous data, counts and data only about the dead need no basis; the dead are still owed confidence. */
function isPersonal(traits: Traits): boolean {
  return traits.of === 'living';
}

/** Whether it is sent although it was given in confidence. */
function isConfided({ direction }: Facts, traits: Traits): boolean {
  return traits.confidential && direction === 'send' && traits.of !== 'nobody';
}

function has(...fields: readonly (keyof WrittenGround)[]): (ground: Ground) => boolean {
  return ({ written }) => fields.some((field) => written[field] !== undefined);
}

function isNotKnown(facts: Facts): boolean {
  return isBodyUnknown(facts) || facts.regimeUnknown;
}

function notKnown(facts: Facts): readonly RawGap[] {
  return isBodyUnknown(facts)
    ? [bodyNotKnown(facts.profile.kind === undefined ? 'kind' : 'nation')]
    : [regimeNotKnown()];
}

/** What rests on a statement that the law data marks as to be confirmed can warn and no more. */
function inDoubt(c: Case, part: Part): Part {
  if (!c.regimeInDoubt) return part;
  const gaps = part.gaps.map((gap): RawGap => {
    const text = ifCompetent(gap.text);
    return gap.shared === undefined
      ? { ...gap, kind: 'unknown', text }
      : { ...gap, kind: 'unknown', text, shared: { ...gap.shared, text: ifCompetent(gap.shared.text) } };
  });
  return { ...part, gaps };
}
