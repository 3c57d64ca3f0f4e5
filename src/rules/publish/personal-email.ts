/** The e-mail address of a person in a text that everyone can read. */
import { addressesIn } from '../../base/person-addresses.ts';
import type { Rule } from '../rule.ts';
import { spanOf, stretchAt } from '../stretch.ts';
import { publicTexts } from '../texts.ts';

export const personalEmail: Rule = {
  code: 'publish/personal-email',
  severity: 'warning',
  summary: 'Published texts give the mailboxes of roles, not of persons.',
  why: 'A person’s address is personal data that everyone can read and copy. Whoever writes to it after that person has left reaches nobody, and a breach or a worry about a child lies unread.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    for (const { source, agreement, shows } of publicTexts(register)) {
      for (const { start, address, personal } of addressesIn(source.text)) {
        const stretch = personal ? stretchAt(source, start) : undefined;
        if (stretch === undefined || !shows(stretch, start)) continue;
        yield {
          at: spanOf(source, start, start + address.length),
          ...(agreement === undefined ? {} : { agreement }),
          ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
          actual: `e-mail address of a person (\`${address}\`) in a text that is published`,
          expected: 'the mailbox of a role or a team',
          remedy:
            'Give a mailbox that several people read, such as that of the data protection officer or of safeguarding.',
        };
      }
    }
  },
};
