/** An edition of the template that this version of the tool does not have. */
import { newestEdition } from '../../agreement/editions.ts';
import { nearest } from '../../base/nearest.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';

export const unknownEdition: Rule = {
  code: 'register/unknown-edition',
  severity: 'error',
  summary: 'The edition of template and standard clauses is one that there is.',
  why: 'The standard clauses are part of what parties sign. Without the edition the document cannot be composed.',
  *check(register) {
    const { entries } = register;
    const editions = [...register.editions.keys()];
    for (const { id, agreement } of entries) {
      const edition = agreement.valid ? agreement.terms.edition : undefined;
      if (edition === undefined || editions.includes(edition)) continue;
      const at = agreement.source.locate('/edition');
      const wanted = nearest(edition, editions)[0] ?? newestEdition(register.editions)?.name;
      yield {
        at,
        agreement: id,
        pointer: '/edition',
        actual: `edition \`${edition}\``,
        expected:
          editions.length === 0
            ? 'an edition in templates/editions/'
            : `edition ${listInWords(
                editions.map((one) => `\`${one}\``),
                'or',
              )}`,
        remedy:
          'Write an edition that there is. An agreement in force keeps the edition that it was signed with, so bring the tool up to date rather than change it.',
        ...(wanted === undefined
          ? {}
          : {
              suggest: [
                {
                  title: `Write \`${wanted}\``,
                  edits: [{ path: at.path, start: at.start, end: at.end, text: wanted }],
                },
              ],
            }),
      };
    }
  },
};
