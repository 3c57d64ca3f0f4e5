/** The stories of this folder, each gone through as it is told. `npx vitest run tests/journeys -u` writes new answers into the pages: read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asHtml, publishedRegister } from '../helpers/published-register.ts';
import { told } from './told.ts';

const FOLDER = 'tests/journeys';
/** What a story has at hand when it begins. */
const PROPS: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  'a-register-kept-as-a-table.md': async () => ({ 'protocols.html': asHtml(await publishedRegister()) }),
};

const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe('the stories', () => {
  it.each(pages)(
    '%s goes as it is told',
    async (name) => {
      const path = join(FOLDER, name);
      const props = await PROPS[name]?.();
      await expect(await told(readFileSync(path, 'utf8'), props)).toMatchFileSnapshot(join(process.cwd(), path));
      // A story has many steps.
    },
    180_000,
  );
});
