/** Consent that the same text sets aside. */
import { HOUSING, LONDON, WIRRAL, edited, endedWith, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/consent-contradicted',
  *mutate(base) {
    yield* edited(base, [
      [HOUSING, 'not needed', set('consent/used', 'Consent is not needed for these referrals')],
      [HOUSING, 'shared when refused', set('consent/ifRefused', 'The council tells the association all the same.')],
      [
        HOUSING,
        'shared whatever people say',
        set('consent/used', 'For every referral. The council shares what it knows whether or not they agree.'),
      ],
      [
        HOUSING,
        'shared if somebody objects',
        set('consent/notSoughtWhen', ['The association is told if the person refuses']),
      ],
      [HOUSING, 'paragraph for processing without it', set('lawful/agreed/schedule1', '17')],
      [LONDON, 'support with the paragraph on safeguarding', set('lawful/support-by-consent/schedule1', '18')],
      [
        LONDON,
        'support that goes ahead',
        set(
          'lawful/support-by-consent/because',
          'These bodies share what they know without consent where a family declines.',
        ),
      ],
      [WIRRAL, 'support with the paragraph on safeguarding', set('lawful/explicit-consent/schedule1', '18')],
      [
        WIRRAL,
        'support that goes ahead',
        set('lawful/explicit-consent/because', 'The plan is shared anyway if the family refuses.'),
      ],
      [
        WIRRAL,
        'support with a limit that sets consent aside',
        set('lawful/explicit-consent/limits', ['The worker tells the partners whatever the answer']),
      ],
    ]);
    yield* endedWith(base, [
      [HOUSING, 'We do not need the consent of the person before we share, and do not ask for it.'],
      [HOUSING, 'If the person refuses, the referral is made all the same.'],
      [HOUSING, 'If a person declines, the adviser tells the charity anyway.'],
      [HOUSING, 'The form is sent on to the association without consent where time is short.'],
    ]);
  },
};
