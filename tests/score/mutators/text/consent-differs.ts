/** Texts that speak of consent although nothing rests on it. */
import type { Written } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Tenants consent in their tenancy agreement.',
  'Residents give their consent when they apply for a home.',
  'Information is shared with the consent of the family.',
  'The sharing relies on the explicit consent of each person.',
  'Consent is obtained at the first visit.',
  'People have consented to this in the form that they signed.',
  'Nothing is shared without the consent of the person.',
  'Information must not be shared without consent.',
  'Nothing is ever shared unless the family has agreed.',
  'We always obtain consent before sharing.',
  'Consent of the person is required before information is shared.',
];

export const mutator: Mutator = {
  rule: 'text/consent-differs',
  mutate: (base) => withSayings(base, SENTENCES, withoutConsent),
};

function withoutConsent(front: Written): boolean {
  const grounds = Object.values((front['lawful'] ?? {}) as Readonly<Record<string, Written>>);
  return grounds.length > 0 && front['consent'] === undefined && !grounds.some(restsOnConsent);
}

function restsOnConsent(ground: Written): boolean {
  const points: readonly unknown[] = [
    ground['article6'],
    ground['article9'],
    ground['part3'],
    ground['confidentiality'],
  ].flat();
  return points.some((point) => point === 'a' || point === 'consent' || point === 'implied-consent');
}
