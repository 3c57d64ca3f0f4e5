/** An edition that there is not is one fault, whatever of it a text names. */
import { expect, it } from 'vitest';
import { unknownEdition } from '../../../src/rules/register/unknown-edition.ts';
import { unknownName } from '../../../src/rules/register/unknown-name.ts';
import { checkFiles, MERESHIRE, textOf } from '../../helpers/check-files.ts';

const PATH = 'agreements/mereshire-school-attendance/agreement.md';

it('is not told again of each clause of it that the parties changed', async () => {
  const text = textOf(MERESHIRE, PATH);
  expect(text).toContain('\nclauses:\n');
  const contents = { ...MERESHIRE, [PATH]: text.replace(/^edition: .*$/m, 'edition: 2019.1') };
  const found = await checkFiles(contents, undefined, [unknownEdition, unknownName]);
  expect(found.filter(({ at }) => at.path === PATH).map(({ code }) => code)).toEqual(
    expect.arrayContaining([unknownEdition.code]),
  );
  expect(found.filter(({ code }) => code === unknownName.code)).toEqual([]);
});
