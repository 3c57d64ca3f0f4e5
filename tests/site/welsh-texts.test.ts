/** The Welsh text of an agreement: beside what is signed and no part of it, on its Welsh page, and told of on its English one. */
import { describe, expect, it } from 'vitest';
import { PATHS } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { checkFiles, type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { elements } from '../helpers/html.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/agreement.cy.md`;
const HIDING = 'mereshire-money-recovery';

async function pages(contents: Contents): Promise<ReadonlyMap<string, string>> {
  const register = await registerOf(memoryFiles(contents));
  return new Map(composeSite({ ...siteContext(), register }).map(({ path, content }) => [path, String(content)]));
}

function changed(from: string | RegExp, to: string, path = PATH): Contents {
  const text = textOf(MERESHIRE, path);
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${path} has no ${from}`);
  return { ...MERESHIRE, [path]: other };
}

const WITHOUT: Contents = Object.fromEntries(Object.entries(MERESHIRE).filter(([path]) => path !== PATH));

describe('a Welsh text', () => {
  it('is no part of what is signed', async () => {
    const [one, other] = await Promise.all(
      [MERESHIRE, WITHOUT].map(async (contents) =>
        (await registerOf(memoryFiles(contents))).entries.find(({ id }) => id === ID),
      ),
    );
    expect(one?.agreement.welsh?.facts.translates).toBe('2.1');
    expect(other?.agreement.welsh).toBeUndefined();
    expect(one?.digest).toBe(other?.digest);
    expect(one?.agreement.attachments.map(({ path }) => path)).not.toContain('agreement.cy.md');
  });

  it('with an error holds nothing back but itself', async () => {
    const contents = changed('translates: 2.1', 'translates: second');
    const found = (await checkFiles(contents)).filter(({ at }) => at.path === PATH);
    expect(found.map(({ severity, agreement }) => [severity, agreement])).toEqual([['error', undefined]]);
    const entry = (await registerOf(memoryFiles(contents))).entries.find(({ id }) => id === ID);
    expect([entry?.unpublished, entry?.agreement.valid, entry?.agreement.welsh]).toEqual([undefined, true, undefined]);
  });
});

describe('the pages of an agreement with a Welsh text', async () => {
  const all = await pages(MERESHIRE);
  const welsh = all.get(`cy/${PATHS.agreement(ID)}`) ?? '';
  const english = all.get(PATHS.agreement(ID)) ?? '';

  it('say title, summary and prose in Welsh, and whether anybody checked them', () => {
    expect(elements(welsh).find(({ name }) => name === 'h1')).toMatchObject({
      text: 'Diogelu plant rhag camfanteisio yn Mereshire',
      attributes: new Map(),
    });
    expect(welsh).toContain('<p class="site-lead">Mae’r cyngor, yr heddlu');
    expect(welsh).toMatch(/<div class="site-document site-prose" lang="cy"><p>Anaml y mae un corff/);
    expect(welsh).toContain('Nid oes cofnod bod cyfieithydd wedi’i wirio.');
    expect(all.get('cy/index.html')).toMatch(/>Diogelu plant rhag camfanteisio yn Mereshire<\/a>/);
    expect(all.get('index.html')).not.toContain('camfanteisio');
  });

  it('say in Welsh that the plain words come from the English text, and lead to the Welsh one', () => {
    const said = 'Daw’r pwyntiau isod o destun Saesneg y cytundeb. <a href="#Page-welsh">';
    expect(welsh).toContain(said);
    expect(welsh).toContain('id="Page-welsh"');
    expect(english).not.toContain('href="#Page-welsh"');
  });

  it('lead from English to Welsh', () => {
    const link = elements(english).find(({ text }) => text === 'Diogelu plant rhag camfanteisio yn Mereshire');
    expect(link?.attributes).toEqual(
      new Map([
        ['href', `../../cy/${PATHS.agreement(ID)}`],
        ['lang', 'cy'],
        ['hreflang', 'cy'],
      ]),
    );
    expect(english).not.toContain('Anaml y mae un corff');
    expect(all.get(`cy/${PATHS.agreement('mereshire-missing-children')}`)).toContain('Nid oes testun Cymraeg');
  });

  it('say that it is older than the agreement', async () => {
    expect(welsh).not.toContain('bellach ar fersiwn');
    const older = (await pages(changed('translates: 2.1', 'translates: 2.0'))).get(`cy/${PATHS.agreement(ID)}`);
    expect(older).toContain('Cyfieithiad o fersiwn 2.0 yw hwn, ac mae’r cytundeb bellach ar fersiwn 2.1.');
  });

  it('tell as many changes as the English ones: no text counts as changed because it is in Welsh', () => {
    const count = (path: string): string | undefined => {
      const text = elements(all.get(path) ?? '').find(({ name }) => name === 'main')?.text ?? '';
      return (/(\d+) changes that matter/.exec(text) ?? /(\d+) newid sy’n bwysig i bobl/.exec(text))?.[1];
    };
    const path = PATHS.version(ID, '2.1');
    expect(count(path)).toMatch(/^\d+$/);
    expect(count(`cy/${path}`)).toBe(count(path));
  });

  it('keep its prose from those who may see a summary alone', async () => {
    const path = `agreements/${HIDING}/agreement.cy.md`;
    const open = await pages({ ...MERESHIRE, [path]: `${textOf(MERESHIRE, path)}Sut mae twyll yn cael ei ganfod.\n` });
    const page = open.get(`cy/${PATHS.agreement(HIDING)}`) ?? '';
    expect(page).toContain('Canfod twyll yn erbyn cyrff cyhoeddus');
    expect([...open].filter(([, text]) => text.includes('Sut mae twyll'))).toEqual([]);
  });

  it('say nothing of it where the register is not in Welsh', async () => {
    const alone = await pages(changed('languages: [en, cy]', 'languages: en', 'concordat.yaml'));
    expect([...alone].filter(([path, text]) => path.startsWith('cy/') || text.includes('camfanteisio'))).toEqual([]);
  });
});
