/** The site on a day that has passed: what was in force then is what its pages, data and files show. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { plannedSite } from '../helpers/planned-site.ts';

let files: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  const planned = await plannedSite('examples/mereshire', '2026-06-01' as IsoDate, { formats: ['md'] });
  files = new Map(planned.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
});

describe('the site as at 1 June 2026', () => {
  const PAGE = 'agreements/mereshire-exploitation/';

  it('has on the page of the agreement the version that was in force', () => {
    const html = files.get(`${PAGE}index.html`) ?? '';
    expect(html).toContain('As at 1 June 2026');
    expect(html).toContain('In date on 1 June 2026');
    const whole = files.get(`${PAGE}text/index.html`) ?? '';
    expect(whole).toContain('The panel meets on the first Tuesday of each month.');
    expect(html + whole).not.toMatch(/version 2\.1|October 2026|November 2026/i);
    expect(files.get(`${PAGE}source/agreement.md`)).toMatch(/^version: 2\.0$/m);
    expect([...files.keys()].filter((path) => path.startsWith(`${PAGE}v/`)).sort()).toEqual([
      `${PAGE}v/2.0/index.html`,
      `${PAGE}v/2.0/index.json`,
      `${PAGE}v/index.html`,
      `${PAGE}v/index.json`,
    ]);
  });

  it('has it in the data', () => {
    const register = JSON.parse(files.get('register.json') ?? '') as { readonly agreements: readonly { id: string }[] };
    expect(register.agreements.find(({ id }) => id === 'mereshire-exploitation')).toMatchObject({
      version: '2.0',
      statusSince: '2025-04-01',
      versions: [],
    });
    expect(files.get('manifest.json')).toMatch(
      /"id": "mereshire-exploitation",\s+"title": "[^"]+",\s+"version": "2\.0"/,
    );
  });

  it('counts what was not yet in force among what is not published', () => {
    const register = JSON.parse(files.get('register.json') ?? '') as {
      readonly agreements: readonly { readonly effective: string | null }[];
      readonly unpublished: { readonly draft: number };
    };
    expect(register.agreements.filter(({ effective }) => (effective ?? '') > '2026-06-01')).toEqual([]);
    expect(register.unpublished.draft).toBeGreaterThan(0);
  });
});
