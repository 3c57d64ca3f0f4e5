/** A term that is defined and never used. */
import { definitionsOf } from '../definitions.ts';
import { even, livingTexts } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

export const unusedDefinition: Rule = {
  code: 'text/unused-definition',
  severity: 'note',
  summary: 'Each term that is defined is used.',
  why: 'A reader who meets a definition looks for the words that it explains. Where there are none, a passage was taken out, or it calls the thing something else.',
  *check(register) {
    for (const { id, agreement } of livingTexts(register)) {
      // The terms of a framework are used in the agreements beneath it.
      if (agreement.kind !== 'agreement' || agreement.terms.definitions === undefined) continue;
      const text = even(agreement.source.text).toLowerCase();
      for (const { key, term, means, forms } of definitionsOf(agreement.terms)) {
        const itself = `${key} ${term} ${means}`.toLowerCase();
        // One that says what else a thing is called is there for readers who know it by that name.
        if (/\bcalled\b/.test(means)) continue;
        if (forms.some((form) => count(text, stem(form)) > count(itself, stem(form)))) continue;
        const pointer = `/definitions/${key}/term`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `term (“${term}”) that is defined and never used`,
          expected: 'a term that the text uses',
          remedy: 'Take the definition out, or use the term where it is meant.',
        };
      }
    }
  },
};

/** Without the ending that a plural changes. */
function stem(form: string): string {
  return form.length > 4 ? form.replace(/(?:ies|es|s|y)$/, '') : form;
}

function count(text: string, form: string): number {
  return text.split(form).length - 1;
}
