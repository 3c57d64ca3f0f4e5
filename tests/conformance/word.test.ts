/**
 * Word files are sound: nothing in them leads nowhere, and Word, a reader or a
 * screen reader trips over nothing. Each check is shown a file with the fault
 * that it looks for, too, so that none passes because it is blind.
 * `documents.test.ts` puts the files of agreements to them.
 */
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/documents/docx.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { WITH_LONG_ROW } from '../helpers/table-rows.ts';
import { partsOf } from '../helpers/word-file.ts';
import { DEFECTS } from './word/defects.ts';
import { CHECKS } from './word/index.ts';

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
