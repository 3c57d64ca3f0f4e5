/** Where an agreement turns on what people agree to: as a basis, as the condition for sensitive information, in confidence. */
import type { Ground } from '../agreement/written/agreement.ts';
import { onceFor } from '../base/memo.ts';
import type { Topic } from './coverage.ts';
import type { Entry } from './entry.ts';

export interface Consent {
  /** Whether somebody relies on it as the lawful basis for something (UK GDPR Article 6(1)(a), DPA 2018 s.35(2)(a)). */
  readonly basis: boolean;
  /** Whether somebody relies on explicit consent for sensitive information (UK GDPR Article 9(2)(a)). */
  readonly explicit: boolean;
  /** Whether people may be asked for anything at all: also where a duty of confidence alone calls for it, or nothing does. */
  readonly asked: boolean;
  /** The purposes, and the kinds of information, for which one of these is relied on, by their names. */
  readonly purposes: readonly string[];
  readonly data: readonly string[];
}

/** An entry of `lawful` counts where it bears on a need of some party and is not closed to it: one that bears on nothing is relied on by nobody. */
export function consentIn(entry: Entry): Consent {
  return consentOf(entry);
}

const consentOf = onceFor(({ terms, coverage }: Entry): Consent => {
  const lawful = terms.lawful ?? {};
  const relied = coverage.answers.flatMap(({ need, parts }) =>
    parts.flatMap(({ topic, kind, entries }) =>
      kind !== 'conflicting' &&
      entries.some((name) => Object.hasOwn(lawful, name) && turnsOnConsent(topic, lawful[name] ?? {}))
        ? [{ topic, need }]
        : [],
    ),
  );
  const on = (topic: Topic): boolean => relied.some((one) => one.topic === topic);
  return {
    basis: on('basis'),
    explicit: on('condition'),
    asked:
      relied.length > 0 ||
      terms.consent !== undefined ||
      Object.values(lawful).some((ground) => TOPICS.some((topic) => turnsOnConsent(topic, ground))),
    purposes: [...new Set(relied.map(({ need }) => need.purpose))],
    data: [...new Set(relied.map(({ need }) => need.data))],
  };
});

const TOPICS = ['basis', 'condition', 'confidence'] as const satisfies readonly Topic[];

/** Whether an entry of `lawful` states consent on a topic. Implied consent in confidence is asked of nobody. */
function turnsOnConsent(topic: Topic, { article6, article9, part3, confidentiality }: Partial<Ground>): boolean {
  switch (topic) {
    case 'basis':
      return article6?.includes('a') === true || part3 === 'consent';
    case 'condition':
      return article9?.includes('a') === true;
    case 'confidence':
      return confidentiality === 'consent';
  }
}
