/** The European Economic Area taken for the border of the law of the United Kingdom. */
import type { Entry } from '../../register/entry.ts';
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
    const words = [...register.law.wrongBorders.values()].flatMap((border) => border.words);
    const either = words.map((word) => word.replaceAll('.', '\\.')).join('|');
    const pattern = new RegExp(
      `\\b(outside|beyond|within|inside|leav(?:e|es|ing)|(?:stays?|kept|held|stored|hosted|processed) in)(?: of)?(?: the)? (${either})(?![\\p{L}\\p{N}])`,
      'iu',
    );
    // Most texts have no letters of any border in them, and need no closer look.
    const hint = new RegExp(
      words
        .map((word) => word.split(' ')[0])
        .join('|')
        .replaceAll('.', '\\.'),
      'i',
    );
    for (const entry of currentAgreements(register)) {
      for (const { pointer, text } of spokenOf(entry)) {
        // Who names the right border too has seen the difference.
        if (!hint.test(text) || /\bUK\b|united\s+kingdom|45A/i.test(text)) continue;
        const found = pattern.exec(text.replace(/\s+/g, ' '));
        if (found === null) continue;
        yield {
          ...placeOfTerm(entry, pointer),
          actual: `border that is not that of the United Kingdom (“${found[0]}”)`,
          expected: `“${found[1]} the United Kingdom”`,
          remedy:
            'Speak of the United Kingdom. If the parties store information in Europe, say so as a transfer: under `transfers`, with the countries and the regulations that approve them.',
        };
      }
    }
  },
};

/** The agreement's own words on where information may be. */
const SECTIONS = [
  'transfers',
  'security',
  'access',
  'processing',
  'systems',
  'methods',
  'onwardSharing',
  'flows',
] as const;

function spokenOf({ agreement }: Entry): readonly { readonly pointer: string; readonly text: string }[] {
  return SECTIONS.flatMap((section) => textsAt(agreement.terms[section], `/${section}`));
}
