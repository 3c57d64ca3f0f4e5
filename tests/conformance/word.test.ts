/**
 * Word files are sound: nothing in them leads nowhere, and Word, a reader or a
 * screen reader trips over nothing. Each check is shown a file with the fault
 * that it looks for, too, so that none passes because it is blind.
 */
import { describe, expect, test } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { WITH_LONG_ROW } from '../helpers/table-rows.ts';
import { partsOf } from '../helpers/word-file.ts';
import type { Fault } from './word/check.ts';
import { DEFECTS } from './word/defects.ts';
import { CHECKS } from './word/index.ts';

const proof = process.env['PROOF'] === '1';
const sample = renderDocx(SAMPLE, noPainter);

describe.each(
  Object.entries(CHECKS) as readonly (readonly [keyof typeof CHECKS, (typeof CHECKS)[keyof typeof CHECKS]])[],
)('%s', (name, find) => {
  test('has no fault', async () => {
    expect(find(partsOf(await sample), SAMPLE)).toEqual([]);
  });
  test.each(DEFECTS[name])('sees a fault in %s: %s', async (path, from, to) => {
    const parts = partsOf(await sample);
    const damaged = (parts.get(path) ?? '').replace(from, to);
    expect(damaged).not.toBe(parts.get(path));
    const sees = (): readonly string[] => find(new Map([...parts, [path, damaged]]), SAMPLE);
    expect(faulty(sees)).toBe(true);
  });
});

/** A file that cannot be followed at all is a fault as well. */
function faulty(sees: () => readonly string[]): boolean {
  try {
    return sees().length > 0;
  } catch {
    return true;
  }
}

describe('a row that is longer than a third of a page', () => {
  test('may go on overleaf, and no other may', async () => {
    const parts = partsOf(await renderDocx(WITH_LONG_ROW, noPainter));
    const tables = (from: string, to: string): readonly string[] => {
      const body = (parts.get('word/document.xml') ?? '').replace(from, to);
      return CHECKS.tables(new Map([...parts, ['word/document.xml', body]]), WITH_LONG_ROW);
    };
    expect(tables('', '')).toEqual([]);
    expect(tables('<w:cantSplit w:val="off"/>', '<w:cantSplit/>')).toEqual(['row 3 of table 2 may not split']);
    expect(tables('<w:cantSplit w:val="off"/>', '<w:cantSplit w:val="true"/>')).toHaveLength(1);
    expect(tables('<w:cantSplit w:val="off"/>', '')).toEqual([]);
  });
});

describe('the Word file', () => {
  test.each(proof ? ['.', 'examples/mereshire'] : ['examples/mereshire'])(
    'of each agreement of %s passes',
    async (root) => {
      const register = await readExample(root);
      const shown = register.entries.filter(({ agreement }) => agreement.valid && agreement.kind !== 'listing');
      const context = composeContext(register);
      for (const entry of proof ? shown : shown.filter(({ id }) => id === 'mereshire-exploitation')) {
        const document = composeAgreement(entry, context);
        const parts = partsOf(await renderDocx(document, noPainter));
        const faults = Object.entries<Fault>(CHECKS).flatMap(([name, find]) => {
          const found = find(parts, document);
          return found.length === 0 ? [] : [[name, found] as const];
        });
        if (proof)
          process.stdout.write(
            `${entry.id} docx: ${Object.keys(CHECKS).length - faults.length} checks passed, ${faults.length} failed\n`,
          );
        expect(faults, entry.id).toEqual([]);
      }
    },
  );
});
