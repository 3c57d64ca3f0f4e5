/** The e-mail address of a person in a text that everyone can read. */
import { FIRST_NAMES, isOfRoleOrBody } from '../../base/person-words.ts';
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
      for (const match of source.text.includes('@') ? source.text.matchAll(ADDRESS) : []) {
        const [address, local = '', domain = ''] = match;
        const stretch = isPersonal(local, domain) ? stretchAt(source, match.index) : undefined;
        if (stretch === undefined || !shows(stretch, match.index)) continue;
        yield {
          at: spanOf(source, match.index, match.index + address.length),
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

const ADDRESS = /(?<![\w.%+'-])([A-Za-z0-9][\w.%+'-]{0,63})@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g;

/** jane.example@, j.example@, example.jane@ and jane@; not where a word is of a role, a team, a place or the body itself. */
function isPersonal(local: string, domain: string): boolean {
  const parts = local.replace(/\d+$/, '').split(/[._-]/);
  if (parts.some((part) => !/^[A-Za-z']+$/.test(part)) || isOfRoleOrBody(parts)) return false;
  const [first = '', last = ''] = parts;
  // The last part of a domain, such as .uk, is nobody's name.
  const host = domain.toLowerCase().replace(/\.[^.]*$/, '');
  if (parts.length === 1) return FIRST_NAMES.has(capital(first));
  if (parts.length > 3 || parts.some((part) => part.length > 2 && host.includes(part.toLowerCase()))) return false;
  const initial = first.length === 1 && parts.every((part, index) => index === 0 || part.length > 2 || index === 1);
  return initial ? (parts.at(-1) ?? '').length > 2 : FIRST_NAMES.has(capital(first)) || FIRST_NAMES.has(capital(last));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
