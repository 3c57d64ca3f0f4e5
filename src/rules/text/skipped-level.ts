/** A heading that stands more than one level below the one above it. */
import type { Heading } from 'mdast';
import type { Edit } from '../../base/finding.ts';
import { nodesOf } from '../../source/nodes.ts';
import { placeOf } from '../../source/prose.ts';
import type { Source } from '../../source/source.ts';
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

/** A section begins with two marks; one mark does the same. */
const TOP = 2;

export const skippedLevel: Rule = {
  code: 'text/skipped-level',
  severity: 'warning',
  summary: 'Headings go down one level at a time.',
  why: 'People who listen to a page, or look through its contents, find their way by the levels of headings. A level that is left out looks like a part that is missing.',
  source: 'WCAG 2.2 success criterion 1.3.1',
  *check(register) {
    for (const { id, agreement } of livingTexts(register)) {
      const headings = [...nodesOf(agreement.body)].filter((node): node is Heading => node.type === 'heading');
      let above = TOP - 1;
      for (const [index, heading] of headings.entries()) {
        const level = Math.max(heading.depth, TOP);
        const right = above + 1;
        above = level;
        if (level <= right) continue;
        const edits = raise(headings.slice(index), level - right, right, agreement.source);
        yield {
          at: placeOf(heading, agreement.source),
          agreement: id,
          actual: `heading with ${heading.depth} marks (\`${'#'.repeat(heading.depth)}\`)`,
          expected: `${right} at most, since ${right === TOP ? 'no heading stands above it' : `the heading above has ${right - 1}`}`,
          remedy: `Take away ${level - right === 1 ? 'a mark' : `${level - right} marks`} here and in the headings beneath it.`,
          ...(edits.length === 0 ? {} : { suggest: [{ title: 'Raise the heading and those beneath it', edits }] }),
        };
      }
    }
  },
};

/** Takes marks from a heading and all that follow it and stand as deep; nothing if one is not written with marks. */
function raise(headings: readonly Heading[], by: number, least: number, source: Source): readonly Edit[] {
  const end = headings.findIndex(({ depth }) => depth < least + by);
  const beneath = end === -1 ? headings : headings.slice(0, end);
  const edits = beneath.map((heading): Edit | undefined => {
    const from = heading.position?.start.offset ?? 0;
    if (source.text.slice(from, from + heading.depth) !== '#'.repeat(heading.depth)) return undefined;
    return { path: source.path, start: source.position(from), end: source.position(from + by), text: '' };
  });
  return edits.every((edit) => edit !== undefined) ? edits : [];
}
