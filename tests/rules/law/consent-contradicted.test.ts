/** Sentences that set consent aside where all rests on it, and sound ones that look like them. */
import { consentContradicted } from '../../../src/rules/law/consent-contradicted.ts';
import { describeSaid } from '../../helpers/said.ts';

describeSaid([
  [
    'law/consent-contradicted',
    consentContradicted,
    { id: 'mereshire-housing-options' },
    [
      'We do not need the consent of the person before we share, and do not ask for it.',
      'If the person refuses, the referral is made all the same.',
      'Consent is not needed for these referrals.',
      'No consent is needed under this agreement.',
      'The adviser does not ask for the person’s consent.',
      'The council need not obtain consent.',
      'Consent need not be sought before the council refers.',
      'The adviser will not seek permission to share the form.',
    ],
    [
      'If the person refuses, no referral is made.',
      'Consent is not needed to tell the police of a crime.',
      'Consent is not needed again for each meeting.',
      'Consent is not needed where the law requires a body to tell.',
      'Consent is not needed for the figures, which are anonymous.',
      'We do not need consent to offer advice.',
      'The adviser does not ask for consent twice.',
      'Is it true that consent is not needed?',
      'It is wrong to say that consent is not needed.',
      'A body does not need consent to help.',
      'If the person refuses, the adviser goes on helping and makes no referral.',
      'The consent form is not needed once the case is closed.',
    ],
  ],
]);
