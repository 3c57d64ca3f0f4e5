/** Who gives what to whom under an agreement: a table that says what its picture does, and nothing that is withheld. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Document } from '../../src/documents/document.ts';
import { flowRows } from '../../src/site/flow-rows.ts';
import { createLayout } from '../../src/site/layout.ts';
import { agreementPages } from '../../src/site/pages/agreement.ts';
import { flowsPages } from '../../src/site/pages/flows.ts';
import { textPages } from '../../src/site/pages/text.ts';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { published } from '../../src/site/published.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const SIZES = Object.assign(new Map<string, number>(), { get: () => 1000 });

const read = await readExample('examples/mereshire');
const composed = composeContext(read);
const documents = new Map<string, Document>(
  read.entries
    .filter(({ agreement }) => agreement.valid && agreement.kind === 'agreement')
    .map((entry) => [entry.id, composeAgreement(entry, composed)]),
);
const whole = { ...siteContext(), register: read, documents };
const site = published(whole);
const render = createLayout(whole, site, SIZES);

/** What a page says, in one line. */
const text = (html: string): string =>
  (elements(html).find(({ name }) => name === 'main')?.text ?? '').replaceAll(/\s+/g, ' ');

const telling = site.entries.filter((entry) => flowRows(site, entry).length > 0);

describe('who gives what to whom', () => {
  it('is a picture and a table with the same flows, on pages as small as all others', () => {
    expect(telling.length).toBeGreaterThan(2);
    for (const entry of telling) {
      const pages = flowsPages(site, [entry]).filter(({ path }) => path.startsWith(`agreements/${entry.id}/flows/`));
      const html = pages.map((page) => String(render(page).content));
      for (const one of html) expect(Buffer.byteLength(one)).toBeLessThan(PAGE_BYTES);
      const drawn = [...(html[0] ?? '').matchAll(/<text[^>]*font-weight="700"[^>]*>(\d+)<\/text>/g)].map(([, n]) =>
        Number(n),
      );
      const told = html.flatMap((one) => [...one.matchAll(/<th [^>]*scope="row">(\d+)\. /g)].map(([, n]) => Number(n)));
      expect(told).toEqual(Object.keys(entry.terms.flows ?? {}).map((_, index) => index + 1));
      expect(drawn.toSorted((a, b) => a - b)).toEqual(told);
    }
  });

  it('is led to by the first tier, by the text and by nothing else that has no such page', () => {
    for (const entry of site.entries) {
      const page = agreementPages(site, [entry]).map((one) => String(render(one).content))[0] ?? '';
      const links = page.match(/href="flows\/index.html"/g) ?? [];
      expect([entry.id, links.length]).toEqual([entry.id, flowRows(site, entry).length > 0 ? 2 : 0]);
      const own = textPages(site, [entry]).filter(({ path }) => path.startsWith(`agreements/${entry.id}/text/`));
      for (const one of own) expect(String(render(one).content)).toContain('href="../flows/index.html"');
    }
  });
});

describe('the table', () => {
  it('says from whom, to whom, what, what for, how and when', () => {
    const entry = site.entry('mereshire-exploitation');
    if (entry === undefined) throw new Error('there is no such agreement');
    const page = flowsPages(site, [entry])[0];
    if (page === undefined) throw new Error('there is no such page');
    expect(text(String(render(page).content))).toContain(
      '2. School report Schools in Mereshire Mereshire Council Who the child is; The worry, and the adult it is about Decide how to keep a child safe Secure web form; Case by case',
    );
  });

  it.each(['flows', 'parties', 'purposes', 'data', 'methods'])('is not there where %s is withheld', (section) => {
    for (const entry of telling) {
      const hidden = { ...entry, withheld: { sections: [section], because: '' } };
      expect(flowRows(site, hidden)).toEqual([]);
      expect(flowsPages(site, [{ ...hidden, versions: [] }])).toEqual([]);
    }
  });
});
