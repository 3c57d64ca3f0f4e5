/** A `CODEOWNERS` that no longer says what the register does. */
import { CODE_OWNERS_PATH, codeOwners, keptBy } from '../../register/code-owners.ts';
import type { Rule } from '../rule.ts';

export const staleCodeOwners: Rule = {
  code: 'register/stale-code-owners',
  severity: 'warning',
  summary: '`CODEOWNERS` asks those to look at a change who look after what it touches.',
  why: 'GitHub asks the people whom this file names to look at a change. Where it is out of date, an agreement can change without anybody of the body that keeps it having seen it.',
  *check(register) {
    const { codeOwners: text } = register;
    // A file that is not there is no fault: the register may lie within a larger repository, which has its own.
    // One with errors of form may have an owner that nobody can read yet.
    if (text === undefined || register.unreadable.length > 0) return;
    if (register.entries.some(({ agreement }) => !agreement.valid)) return;
    const wanted = codeOwners(keptBy(register));
    const [is, should] = [linesOf(text), linesOf(wanted)];
    if (is.join('\n').trimEnd() === should.join('\n').trimEnd()) return;
    const first = should.findIndex((line, index) => line !== is[index]);
    const line = first === -1 ? should.length : first;
    const shown = is[line] ?? '';
    yield {
      at: {
        path: CODE_OWNERS_PATH,
        start: { line: line + 1, column: 1 },
        end: { line: line + 1, column: lengthOf(shown) + 1 },
      },
      actual: shown === '' ? 'nothing here' : `\`${shown.slice(0, 200)}\``,
      expected: should[line] === undefined || should[line] === '' ? 'the end of the file' : `\`${should[line]}\``,
      remedy:
        'Run `concordat check --fix`, which writes the whole file again. To change who looks after what, change `github` in concordat.yaml.',
      suggest: [
        {
          title: 'Write the file again',
          certain: true,
          edits: [
            {
              path: CODE_OWNERS_PATH,
              start: { line: 1, column: 1 },
              end: { line: is.length, column: lengthOf(is.at(-1) ?? '') + 1 },
              text: wanted,
            },
          ],
        },
      ],
    };
  },
};

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}

/** In characters as people count them, in the form in which places are counted. */
function lengthOf(line: string): number {
  return [...line.normalize('NFC')].length;
}
