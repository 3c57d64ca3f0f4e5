/** No illustrative agreement reads as if it were in force: not in its document, not on a page, not in the data. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { PATHS } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const ID = 'mereshire-exploitation';
/** The state alone, and the state since a day. */
const PLAIN = /^In force(?: since .*)?$/;

const register = await readExample('examples/mereshire');
const entry = register.entries.find(({ id }) => id === ID) as Entry;

function wordsWith(illustrative: boolean): readonly string[] {
  return wordsOf(composeAgreement({ ...entry, illustrative }, composeContext(register)));
}

function page(path: string, illustrative: boolean): string {
  const change = (before: Register): Register => ({
    ...before,
    entries: before.entries.map((one) => ({ ...one, illustrative })),
  });
  return String(composeSite(siteContext(undefined, change)).find((file) => file.path === path)?.content);
}

describe('an illustrative agreement', () => {
  it('is not in force in its document: not on its cover, in its control or in its history', () => {
    expect(wordsWith(true).filter((words) => PLAIN.test(words))).toEqual([]);
    expect(wordsWith(true)).toContain('In force (illustrative) since 1 October 2026');
    expect(wordsWith(false)).toContain('In force since 1 October 2026');
    expect(wordsWith(false).filter((words) => words.includes('(illustrative)'))).toEqual([]);
  });

  it('is marked where the home page lists what is new, though every agreement is illustrative', () => {
    const tags = (illustrative: boolean): readonly string[] =>
      /New, or with a new version, in the last three months<\/h3>(.*?)<\/aside>/s
        .exec(page(PATHS.home, illustrative))?.[1]
        ?.match(/Illustrative/g) ?? [];
    expect(tags(true).length).toBeGreaterThan(0);
    expect(tags(false)).toEqual([]);
  });

  it('is not in force in the data that people read', () => {
    const statuses = (illustrative: boolean): readonly string[] => {
      const { agreements } = JSON.parse(page(PATHS.json, illustrative)) as {
        readonly agreements: readonly { readonly statusText: string }[];
      };
      return agreements.map(({ statusText }) => statusText);
    };
    expect(statuses(true)).not.toContain('In force');
    expect(statuses(false)).toContain('In force');
  });
});
