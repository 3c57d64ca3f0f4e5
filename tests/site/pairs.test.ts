/** Who shares with whom: the pairs, their table in one piece and in parts, and their file of data. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/register/register.ts';
import { pairsCsv } from '../../src/site/data/pairs-csv.ts';
import { PATHS } from '../../src/site/links.ts';
import { type Pair, pairsOf } from '../../src/site/pairs.ts';
import { sharingPages } from '../../src/site/pages/sharing.ts';
import { createLayout } from '../../src/site/layout.ts';
import { dataFiles } from '../../src/site/data/data-files.ts';
import { published } from '../../src/site/published.ts';
import { elements } from '../helpers/html.ts';
import { siteOf } from '../helpers/published.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const said = ({ from, to, how, current, ended }: Pair): string =>
  `${from.text} ${how} ${to.text}: ${[...current, ...ended].map(({ id }) => id).join()}`;

function pagesOf(change?: (register: Register) => Register): ReadonlyMap<string, string> {
  const context = siteContext(undefined, change);
  const site = published(context);
  const sizes = new Map(dataFiles(site).map(({ path, bytes }) => [path, bytes]));
  const render = createLayout(context, site, sizes);
  return new Map(sharingPages(site).map((page) => [page.path, String(render(page).content)]));
}

/** Whom the rows of a page name, in their order. */
function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<th [^>]*scope="row"[^>]*>(.*?)<\/th>\s*<td[^>]*>(.*?)<\/td>/g)].map((row) =>
    `${row[1]} → ${row[2]}`.replaceAll(/<[^>]*>/g, ''),
  );
}

describe('pairs', () => {
  it('are those of flows, once for each direction, and of listings, which do not say who gives', () => {
    expect(pairsOf(siteOf()).map(said)).toMatchInlineSnapshot(`
      [
        "Harbour Youth gives Mereshire Council: mereshire-exploitation",
        "Harbour Youth gives Mereshire Police: mereshire-exploitation",
        "Harbour Youth gives NHS bodies in Mereshire: mereshire-exploitation",
        "Mereshire Council gives Harbour Youth: mereshire-exploitation",
        "Mereshire Council gives Mereshire Police: mereshire-exploitation",
        "Mereshire Council gives NHS bodies in Mereshire: mereshire-exploitation",
        "Mereshire Police gives Harbour Youth: mereshire-exploitation",
        "Mereshire Police gives Mereshire Council: mereshire-exploitation",
        "Mereshire Police gives NHS bodies in Mereshire: mereshire-exploitation",
        "NHS bodies in Mereshire gives Harbour Youth: mereshire-exploitation",
        "NHS bodies in Mereshire gives Mereshire Council: mereshire-exploitation",
        "NHS bodies in Mereshire gives Mereshire Police: mereshire-exploitation",
        "NHS bodies in Mereshire among NHS bodies in Mereshire: mereshire-exploitation",
        "Schools in Mereshire gives Mereshire Council: mereshire-exploitation",
      ]
    `);
  });

  it('are in the table, in its order, and in the file', () => {
    const site = siteOf();
    const html = pagesOf().get(PATHS.sharing) ?? '';
    expect(rowsOf(html)).toHaveLength(pairsOf(site).length);
    const rows = parse(pairsCsv(site), { bom: true, columns: true }) as readonly Record<string, string>[];
    expect(rows.map((row) => `${row['Source']} ${row['Target']} ${row['Reference']}`)).toEqual(
      pairsOf(site).flatMap(({ from, to, current, ended }) =>
        [...current, ...ended].map(({ id }) => `${from.text} ${to.text} ${id}`),
      ),
    );
  });

  it('stay out of every file where the flows are withheld', () => {
    const none = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, withheld: { sections: ['flows'], because: '' } })),
    }));
    expect(pairsOf(none).filter(({ how }) => how !== 'with')).toEqual([]);
    const nobody = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, withheld: { sections: ['parties'], because: '' } })),
    }));
    expect(pairsOf(nobody)).toEqual([]);
  });
});

describe('the table of pairs', () => {
  it('says how it is sorted, and leaves the rest to a script', () => {
    const heads = elements(pagesOf().get(PATHS.sharing) ?? '').filter(
      ({ name, attributes }) => name === 'th' && attributes.get('scope') === 'col',
    );
    expect(heads.map(({ attributes }) => attributes.get('aria-sort'))).toEqual([
      'ascending',
      'none',
      undefined,
      undefined,
      'none',
    ]);
    expect(heads.map(({ attributes }) => attributes.get('data-sort'))).toEqual([
      'text',
      'text',
      undefined,
      undefined,
      'number',
    ]);
  });
});
