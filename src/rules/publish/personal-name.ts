/** The name of a person in a text that everyone can read. */
import { personNamesIn } from '../../base/person-names.ts';
import { bodiesOf } from '../known-bodies.ts';
import { quotedDetails } from '../quoted-details.ts';
import type { Rule } from '../rule.ts';
import { spanOf, spanOfWords, stretchAt } from '../stretch.ts';
import { publicTexts } from '../texts.ts';

export const personalName: Rule = {
  code: 'publish/personal-name',
  severity: 'warning',
  summary: 'Published texts name roles, not persons.',
  why: 'The register is open to everyone and is copied. A name in it is personal data that stays when its bearer has long moved on, and it can put at risk those who work with dangerous people.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    const isBody = bodiesOf(register);
    const told = new Set<string>();
    for (const { source, agreement, shows } of publicTexts(register)) {
      for (const { start, end, name } of personNamesIn(source.text, isBody)) {
        const stretch = stretchAt(source, start);
        if (stretch === undefined || !shows(stretch, start)) continue;
        if (stretch.in === 'field') told.add(`${source.path} ${stretch.pointer} ${name}`);
        yield {
          at: spanOf(source, start, end),
          ...(agreement === undefined ? {} : { agreement }),
          ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
          actual: `name of a person (“${name}”) in a text that is published`,
          expected: 'the role alone',
          remedy: 'Name the role and its mailbox. Keep lists of names where only the parties can read them.',
        };
      }
    }
    for (const { entry, pointer, heading, details } of quotedDetails(register, isBody))
      for (const { what, words } of details) {
        const { source } = entry.agreement;
        if (what !== 'name' || told.has(`${source.path} ${pointer} ${words}`)) continue;
        yield {
          at: spanOfWords(source, pointer, words),
          agreement: entry.id,
          pointer,
          actual: `what looks like the name of a person (“${words}”, under “${heading}”) in a text that is published`,
          expected: 'the role alone',
          remedy: 'Take the name out, and give the role if that says something. The other register has it still.',
        };
      }
  },
};
