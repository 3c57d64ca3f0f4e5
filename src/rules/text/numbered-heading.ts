/** A heading that someone numbered by hand. */
import { placeOf } from '../../source/prose.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, passagesOf } from '../text-scan.ts';

/** "3.1 Purpose", "3. Purpose", "Clause 4: Purpose", "(a) Purpose", "IV. Purpose". */
const NUMBER =
  /^(?:(?:Clause|CLAUSE|Chapter|CHAPTER) \d{1,2}(?:\.\d{1,2})*[:.)]?\s*(?:[–-]\s*)?|\d{1,2}(?:\.\d{1,2})+[.)]?\s+|\d{1,2}[.)]\s+|\([a-z]\)\s+|[a-z]\)\s+|[A-Z]\.\s+|[IVX]{1,4}[.)]\s+)(?=\S)/u;
const LETTERED = /^(annex|appendix) (?:\d{1,2}|[A-Z])\b\s*[:.–-]?\s*(?=\S)/i;
/** "4 Purpose": a number if others are numbered so, and else a count, as in "8 Caldicott Principles". */
const BARE = /^\d{1,2}\s+(?=\p{Lu})/u;

export const numberedHeading: Rule = {
  code: 'text/numbered-heading',
  severity: 'warning',
  summary: 'Headings carry no numbers of their own.',
  why: 'The document numbers its sections and annexes itself, so the reader would see two numbers that soon differ. The number also becomes part of the section’s address, and the words stand apart from the section that they belong to.',
  *check(register) {
    for (const { id, agreement } of livingTexts(register)) {
      const headings = passagesOf(agreement).filter(({ node }) => node.type === 'heading');
      const several = headings.filter(({ text }) => BARE.test(text)).length > 1;
      for (const passage of headings) {
        const { text } = passage;
        const found = NUMBER.exec(text) ?? LETTERED.exec(text) ?? (several ? BARE.exec(text) : null);
        if (found === null) continue;
        const at = passage.place(0, found[0].trimEnd().length);
        const kept = found[1] === undefined ? '' : `${found[1]}: `;
        const through = passage.place(0, found[0].length);
        const { node } = passage;
        const plain = node.type === 'heading' && node.children.every(({ type }) => type === 'text');
        const rest = text.slice(found[0].length);
        yield {
          at,
          agreement: id,
          actual: `heading with a number (“${text}”)`,
          expected: `the words alone (“${kept}${rest}”)`,
          remedy: 'Take the number out: the document puts one there. Write an annex as `## Annex: …`.',
          ...(plain && placeOf(node, agreement.source).start.line === at.start.line
            ? {
                suggest: [
                  {
                    title: 'Take the number out',
                    // Digits before a point or bracket can be nothing else.
                    ...(/^\d+[.)]/.test(found[0]) ? { certain: true as const } : {}),
                    edits: [{ path: at.path, start: through.start, end: through.end, text: kept }],
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
};
