/** The telephone number of a person in a text that everyone can read. */
import { NUMBER } from '../../base/person-details.ts';
import type { Rule } from '../rule.ts';
import { quotedDetails } from '../quoted-details.ts';
import { spanOf, spanOfWords, stretchAt } from '../stretch.ts';
import { publicTexts } from '../texts.ts';

export const phoneNumber: Rule = {
  code: 'publish/phone-number',
  severity: 'warning',
  summary: 'Published texts give the numbers of services, not of persons.',
  why: 'A mobile or direct number is mostly one person’s, and everyone can read and copy it. It goes unanswered when that person is away, just when someone needs to be told at once.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    for (const { source, agreement, shows } of publicTexts(register)) {
      for (const match of source.text.matchAll(NUMBER)) {
        const number = match[0].trim();
        const kind = kindOf(number, source.text, match.index);
        const stretch = kind === undefined ? undefined : stretchAt(source, match.index);
        if (stretch === undefined || (stretch.in === 'prose' && stretch.address) || !shows(stretch, match.index))
          continue;
        yield {
          at: spanOf(source, match.index, match.index + number.length),
          ...(agreement === undefined ? {} : { agreement }),
          ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
          actual: `${kind} (${number.replaceAll(/\s+/g, ' ')}) in a text that is published`,
          expected: 'the number of a service, such as a switchboard or a duty desk',
          remedy:
            'Give a number that a service answers. Keep the numbers of persons where only the parties can read them.',
        };
      }
    }
    for (const { entry, pointer, heading, details } of quotedDetails(register))
      for (const { what, words } of details) {
        // A mobile number was found above, wherever it stands.
        if (what !== 'number' || kindOf(words, words, 0) !== undefined) continue;
        yield {
          at: spanOfWords(entry.agreement.source, pointer, words),
          agreement: entry.id,
          pointer,
          actual: `telephone number that may be a person’s (${words}, under “${heading}”) in a text that is published`,
          expected: 'the number of a service, such as a switchboard or a duty desk',
          remedy: 'Take it out, or say in the words beside it which service answers.',
        };
      }
  },
};

/** What shows that a number of a fixed line is that of one person: words just before or after it. */
const DIRECT =
  /\b(?:direct(?: line| dial)?|ext(?:ension|\.)?|personal|home (?:number|telephone|phone)|at home|his|her)\b/i;

/** Mobile numbers are those of persons; those of fixed lines are where the text says so. */
function kindOf(number: string, text: string, at: number): string | undefined {
  const digits = number.replace(/^\+44\s?(?:\(0\))?/, '0').replaceAll(/\D/g, '');
  if (digits.startsWith('07') && digits.length === 11) return digits.startsWith('076') ? undefined : 'mobile number';
  if (digits.startsWith('07')) return undefined;
  const before = text.slice(Math.max(0, at - 40), at).replace(/^[\s\S]*[.\n](?=\s)/, '');
  const after = /^[^.\n]{0,20}/.exec(text.slice(at + number.length))?.[0] ?? '';
  return DIRECT.test(before) || DIRECT.test(after) ? 'direct number of a person' : undefined;
}
