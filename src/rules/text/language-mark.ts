/** A mark of language that names no language, or a passage that does not end. */
import { knownLanguage } from '../../base/languages.ts';
import { type LanguageMark, markOf } from '../../source/languages.ts';
import { prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const languageMark: Rule = {
  code: 'text/language-mark',
  severity: 'error',
  summary: 'A mark of language names a language that exists, and a passage has an end.',
  why: 'Screen readers choose their voice by it: with the wrong one, nobody understands what they read out.',
  *check(register) {
    const told = new Set<object>();
    for (const { node, where, source } of prose(register)) {
      const mark: LanguageMark | undefined = node.type === 'textDirective' ? markOf(node) : node.data?.passage;
      if (mark?.position === undefined || told.has(mark.position)) continue;
      told.add(mark.position);
      const { start, end } = mark.position;
      const written = source.text.slice(start.offset, end.offset);
      const at = { ...where.at, start: source.position(start.offset ?? 0), end: source.position(end.offset ?? 0) };
      if (knownLanguage(mark.language) === undefined)
        yield {
          ...where,
          at,
          actual: mark.language === '' ? 'mark of language that names none' : `language \`${mark.language}\``,
          expected: 'one language as programs know it, such as `cy` for Welsh or `pl` for Polish',
          remedy: 'Write the code of the language between the curly brackets: `:lang[Llywodraeth Cymru]{cy}`.',
        };
      else if (node.type !== 'textDirective' && !/\n[ \t>]*:{3,}[ \t]*$/.test(written))
        yield {
          ...where,
          at: { ...at, end: at.start },
          actual: 'passage in another language that does not end',
          expected: 'a line with three colons where it ends',
          remedy: 'Write `:::` on a line of its own after the last line of the passage.',
        };
    }
  },
};
