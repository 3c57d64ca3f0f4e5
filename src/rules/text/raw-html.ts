/** HTML in the prose. */
import { prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const rawHtml: Rule = {
  code: 'text/raw-html',
  severity: 'warning',
  summary: 'Prose is Markdown, with no HTML in it.',
  why: 'HTML would mean different things in the page, the Word document and the PDF, so it is shown as the text that it is, comments included.',
  *check(register) {
    for (const { node, where } of prose(register)) {
      if (node.type !== 'html') continue;
      const shown = node.value.replaceAll(/\s+/g, ' ');
      yield {
        ...where,
        actual: `HTML (\`${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}\`)`,
        expected: 'Markdown',
        remedy:
          'Say it in Markdown: `**bold**`, `- list`, `| table |`. Write an angle bracket that is meant as one with a backslash before it (`\\<`).',
      };
    }
  },
};
