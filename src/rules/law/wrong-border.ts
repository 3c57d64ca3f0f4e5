/** The European Economic Area taken for the border of the law of the United Kingdom. */
import type { Entry } from '../../register/entry.ts';
import { BORDER_SECTIONS, borderIn } from '../borders.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';
import { textsAt } from '../term-texts.ts';

export const wrongBorder: Rule = {
  code: 'law/wrong-border',
  severity: 'warning',
  summary: 'The border that counts is that of the United Kingdom.',
  why: 'Since 2021 what the law asks of transfers begins where information leaves the United Kingdom. A clause that speaks of the European Economic Area tests the wrong border: it says nothing of what goes from here to Europe.',
  source: 'UK GDPR Article 44A',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const { pointer, text } of spokenOf(entry)) {
        const border = borderIn(text, register.law);
        if (border === undefined) continue;
        yield {
          ...placeOfTerm(entry, pointer),
          actual: `border that is not that of the United Kingdom (“${border.words}”)`,
          expected: `“${border.standing} the United Kingdom”`,
          remedy:
            'Speak of the United Kingdom. If the parties store information in Europe, say so as a transfer: under `transfers`, with the countries and the regulations that approve them.',
        };
      }
    }
  },
};

/** The agreement's own words on where information may be. */
function spokenOf({ agreement }: Entry): readonly { readonly pointer: string; readonly text: string }[] {
  return BORDER_SECTIONS.flatMap((section) => textsAt(agreement.terms[section], `/${section}`));
}
