/** Sentences that let information go by a way that is not safe. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Referrals are faxed to the duty desk.',
  'The form may be sent by unencrypted e-mail.',
  'At night the list goes by fax.',
  'The team shares updates over WhatsApp.',
  'Copies are carried on an unencrypted memory stick.',
  'Staff at home use their personal e-mail account.',
  'The list goes by post in plain envelopes.',
  'Copies are put on a USB stick and posted.',
  'Urgent cases are sent by e-mail without encryption.',
];

export const mutator: Mutator = {
  rule: 'text/unsafe-way',
  *mutate(base) {
    // The fields into which sayings go besides are not read for this.
    for (const mutant of withSayings(base, SENTENCES))
      if (!mutant.name.includes(', in rights') && !mutant.name.includes(', in summary')) yield mutant;
  },
};
