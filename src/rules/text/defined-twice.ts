/** A term that is given two meanings. */
import { type Definition, definitionsOf } from '../definitions.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

export const definedTwice: Rule = {
  code: 'text/defined-twice',
  severity: 'warning',
  summary: 'Each term is defined once.',
  why: 'A term is defined so that everyone reads it alike. With two meanings, each party may rely on the one that suits it.',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const all = definitionsOf(terms);
      if (all.length === 0) continue;
      const own = new Set(Object.keys(agreement.terms.definitions ?? {}));
      const first = new Map<string, Definition>();
      // Those of the framework come first, so that the finding stands in the agreement; in which order fields are written says nothing.
      const ordered = [...all].sort(
        (one, other) => Number(own.has(one.key)) - Number(own.has(other.key)) || (one.key < other.key ? -1 : 1),
      );
      for (const definition of ordered) {
        const earlier = definition.forms.map((form) => first.get(form)).find((one) => one !== undefined);
        for (const form of definition.forms) if (!first.has(form)) first.set(form, definition);
        if (earlier === undefined || !own.has(definition.key) || earlier.means === definition.means) continue;
        const pointer = `/definitions/${definition.key}`;
        yield {
          at: agreement.source.locate(`${pointer}/term`),
          agreement: id,
          pointer: `${pointer}/term`,
          actual: `term (“${definition.term}”) that is defined ${own.has(earlier.key) ? `under \`${earlier.key}\`` : 'by the framework'} already`,
          expected: 'each term once',
          remedy: own.has(earlier.key)
            ? 'Keep one of the two. A word that is used in several senses has one entry with a list under `means`.'
            : `Give it the framework’s name (\`${earlier.key}\`) if it is to take the place of the framework’s meaning, or choose another term.`,
          related: own.has(earlier.key)
            ? [
                {
                  at: agreement.source.locate(`/definitions/${earlier.key}`, 'key'),
                  text: 'It is defined here as well.',
                },
              ]
            : [],
        };
      }
      for (const passage of passagesOf(agreement)) {
        if (passage.node.type === 'heading' || !/ means? | is defined as /.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          const found =
            /^(?:in this agreement,? )?["“‘']?(?:the |an? )?(.{2,60}?)["”’']? (?:means|is defined as) (.+)$/i.exec(
              text,
            );
          const [, term = '', meaning = ''] = found ?? [];
          const earlier = first.get(even(term).toLowerCase());
          if (found === null || earlier === undefined || alike(meaning, earlier.means)) continue;
          const at = start + text.indexOf(term);
          yield {
            at: passage.place(at, at + term.length),
            agreement: id,
            actual: `definition of “${term}” in the prose that differs from the one under \`definitions\``,
            expected: 'one meaning for the term',
            remedy: 'Put what is right under `definitions`, and take the definition out of the prose.',
            related: [
              {
                at: agreement.source.locate(`/definitions/${earlier.key}`, 'key'),
                text: 'The front matter defines it here.',
              },
            ],
          };
        }
      }
    }
  },
};

function alike(one: string, other: string): boolean {
  const letters = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return letters(other).startsWith(letters(one)) || letters(one).startsWith(letters(other));
}
