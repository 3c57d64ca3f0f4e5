import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityPage } from '../../src/site/pages/accessibility.ts';
import { published } from '../../src/site/published.ts';
import { composeSite } from '../../src/site/site.ts';
import { PATHS } from '../../src/site/links.ts';
import type { SiteFile } from '../../src/site/page.ts';
import { brokenLinks, elements, htmlFaults, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';

const context = siteContext();
let files: readonly SiteFile[] = [];
let pages: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  files = composeSite(context);
  pages = pagesOf(files);
});

const page = (path: string): string => pages.get(path) ?? '';
const text = (path: string): string =>
  (elements(page(path)).find(({ name }) => name === 'main')?.text ?? '').replaceAll(/\s+/g, ' ').trim();

describe('every page', () => {
  it('is valid HTML', async () => {
    const faults = await Promise.all(
      [...pages].map(async ([path, html]) => (await htmlFaults(html)).map((fault) => `${path} ${fault}`)),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('has links that lead somewhere, from any base path', () => {
    const sources = context.register.entries.flatMap(({ id, versions }) =>
      [id, ...versions.map(({ version }) => `${id}@${version}`)].map(PATHS.source),
    );
    const others = [...[...context.downloads.values()].flat().map((download) => download.path), ...sources];
    expect(
      brokenLinks(pages, new Set([...files.map((file) => file.path), ...others, PATHS.manifest, PATHS.checkList])),
    ).toEqual([]);
  });

  it('runs nothing but its own files, loads nothing from elsewhere and says so to the browser', () => {
    // The form of the search page is hidden until its script runs: tests/site/search.test.ts.
    for (const html of [...pages].filter(([path]) => path !== PATHS.search).map(([, html]) => html)) {
      const all = elements(html);
      expect(all.filter(({ name }) => ['iframe', 'img', 'form', 'object', 'base'].includes(name))).toEqual([]);
      for (const { attributes, text } of all.filter(({ name }) => name === 'script')) {
        expect(attributes.get('src')).toMatch(/^(\.\.\/)*assets\/[a-z]+\.js$/);
        expect(text).toBe('');
      }
      const policy = all
        .find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
        ?.attributes.get('content');
      expect(policy).toBe(
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data:; base-uri 'none'; form-action 'none'",
      );
    }
  });

  it('says the day, that no agreement is needed when it is urgent, and that it is no legal advice', () => {
    for (const html of pages.values()) {
      const all = elements(html).find(({ name }) => name === 'body')?.text ?? '';
      expect(all).toContain('As at 21 November 2026');
      expect(all).toContain('You never need an agreement to share information lawfully when it is urgent.');
      expect(all).toContain('It is not legal advice.');
    }
  });

  it('says for a copy on paper where the newest one is', () => {
    const said = (path: string): string | undefined =>
      elements(page(path)).find(({ attributes }) => attributes.get('class') === 'site-printed')?.text;
    const base = 'The newest copy of this page: https://sharing.mereshire.example/';
    expect(said(PATHS.home)).toBe(base);
    expect(said(PATHS.agreement('mereshire-exploitation'))).toBe(`${base}agreements/mereshire-exploitation/`);
  });

  it('has one main heading, a title and a description, in English', () => {
    for (const html of pages.values()) {
      const all = elements(html);
      expect(all.filter(({ name }) => name === 'h1')).toHaveLength(1);
      expect(all.find(({ name }) => name === 'html')?.attributes.get('lang')).toBe('en-GB');
      expect(all.find(({ name }) => name === 'title')?.text).toMatch(/\S/);
      expect(all.find(({ attributes }) => attributes.get('name') === 'description')?.attributes.get('content')).toMatch(
        /\S/,
      );
    }
  });

  it('says that illustrative agreements are illustrative', () => {
    for (const html of pages.values()) expect(html).toContain('No body that is named in one has agreed to it.');
    const none = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, illustrative: false, versions: [] })),
    }));
    for (const html of pagesOf(composeSite(none)).values()) expect(html).not.toContain('No body that is named');
    const all = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, illustrative: true })),
    }));
    for (const html of pagesOf(composeSite(all)).values())
      expect(html).toContain('Every agreement in this register is a model.');
  });

  it('is the same when it is made again', () => {
    expect(composeSite(siteContext())).toEqual(files);
  });
});

describe('what is not published', () => {
  const names = [
    SECRET,
    'draft-agreement',
    'secret-agreement',
    'secret-agency',
    'hidden-framework',
    'broken-folder',
    'secret-old',
  ];

  it('stands in no file', () => {
    for (const file of files)
      for (const name of names) expect(String(file.content).includes(name), `${file.path} has ${name}`).toBe(false);
  });

  it('is counted by reason', () => {
    expect(text(PATHS.home)).toContain('4 agreements are not published here');
    const said = text(PATHS.notPublished);
    expect(said).toMatch(
      /4 agreements are not published here: 1 still being drafted\. It is not .* 1 not marked for publication\. Whoever looks after it .* 1 waiting for signatures\. It is .* 1 held back because of an error\./,
    );
    expect(said).toContain(
      'Leaving hospital safely: Only a summary is shown. The reason given is: The procedure would show how to get round the checks.',
    );
  });

  it('would be found if it were there', () => {
    const open = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, unpublished: undefined })),
    }));
    expect(composeSite(open).some((file) => String(file.content).includes('secret-agreement'))).toBe(true);
  });

  it('stays hidden in an agreement whose parties are withheld', () => {
    const hide = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'night-shelter'
          ? { ...entry, withheld: { sections: ['parties', 'purposes'], because: 'Shelters would be found.' } }
          : entry,
      ),
    }));
    const made = composeSite(hide);
    expect(
      made
        .filter((file) => !file.path.endsWith('.css') && String(file.content).includes('Harbour Youth'))
        .map((file) => file.path)
        .filter((path) => path.includes('night-shelter')),
    ).toEqual([]);
    const rest = JSON.parse(String(made.find((file) => file.path === PATHS.json)?.content));
    const shelter = rest.agreements.find((agreement: { id: string }) => agreement.id === 'night-shelter');
    expect(shelter).toMatchObject({ lead: null, parties: [] });
    expect(
      elements(String(made.find((file) => file.path === PATHS.agreement('night-shelter'))?.content)).find(
        ({ name }) => name === 'main',
      )?.text,
    ).toContain('The reason given is: Shelters would be found.');
  });
});

describe('the home page', () => {
  it('leads to every theme with its count, and to lists of what has ended', () => {
    const said = text(PATHS.home);
    expect(said).toContain('Safer communities 3 current, 1 ended');
    expect(said).toContain('Learning and education 2 agreements');
    expect(said).toContain('Who shares information about someone like me?');
  });

  it('says what is overdue, due and new', () => {
    const said = text(PATHS.home);
    expect(said).toContain('6 agreements 1 ended 1 overdue for review 3 due for review within 3 months');
    expect(said).toContain('Protecting children from exploitation in Mereshire from 1 October 2026');
    expect(said).not.toContain('The Mereshire sharing charter from');
  });

  it('counts agreements on the page about the register as on the home page', () => {
    expect(text(PATHS.about)).toContain('It holds 6 agreements, and 1 that ended.');
    expect(page(PATHS.home)).toContain(': 6 agreements to share information');
  });

  it('says how far the law behind the checks was compared with its sources', () => {
    const said = text(PATHS.about);
    expect(said).toContain('How far the law behind the checks has been verified');
    expect(said).toMatch(
      /each with its source: 3 entries\. Of these, 0 were compared with their text, or with a source that quotes it; 3 are general/,
    );
  });

  it('says when nothing is published', () => {
    const empty = pagesOf(
      composeSite(siteContext(undefined, (register) => ({ ...register, entries: [], unreadable: [], guidance: [] }))),
    );
    expect(empty.get(PATHS.home)).toContain('No agreement is published yet.');
    expect(empty.has(PATHS.guidance)).toBe(false);
  });
});

describe('a list of agreements', () => {
  it('shows every column', () => {
    const rows = elements(page(PATHS.theme('learning')))
      .filter(({ name }) => name === 'td')
      .map(({ attributes }) => attributes.get('data-label'));
    expect(rows.slice(0, 4)).toEqual(['Purpose', 'Lead organisation', 'Other organisations', 'Review date']);
    expect(text(PATHS.theme('learning'))).toContain(
      'Attendance Solutions Lets the welfare service send regular updates to issue penalty notices. Fenshire County Council NHS Fenshire, Fenshire Police September 2017 Overdue as at 21 November 2026',
    );
  });

  it('keeps long rows of organisations short, and leads to the page that names them all', () => {
    expect(text(PATHS.theme('safer-community'))).toContain(
      'Mereshire Council, Libraries; and 3 more: Protecting children from exploitation in Mereshire',
    );
  });

  it('tells what has ended from what is current, and says when and why', () => {
    const list = (name: string): string => text(`themes/safer-community/${name}.html`);
    expect(list('index')).toContain('Current (3) Ended (1) All (4)');
    expect(list('index')).not.toContain('Troubled families');
    expect(list('ended')).toContain('Troubled families in Mereshire');
    expect(list('ended')).toContain(
      'Ended on 31 March 2024. The programme came to an end. It was replaced by: Safe places to sleep.',
    );
    expect(list('all')).toMatch(/Safe places to sleep.*Troubled families/);
    expect(pages.has('themes/learning/ended.html')).toBe(false);
  });
});

describe('the page of an agreement', () => {
  const path = PATHS.agreement('mereshire-exploitation');

  it('starts with plain words from the agreement itself', () => {
    const said = text(path);
    const order = [
      'Who shares information?',
      'What is shared, and about whom?',
      'Why is it shared?',
      'How long is it kept?',
      'What are my rights?',
      'Whom can I ask about this agreement?',
      'Facts',
      'The full agreement',
    ].map((part) => said.indexOf(part, said.indexOf('In plain words Who')));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(said).toContain('Mereshire Council: takes the lead; gives and receives');
    expect(said).toContain('Schools in Mereshire: those of them that join; gives');
    expect(said).toContain('Northgate Systems Limited: works on behalf of others');
    expect(said).toContain('It is about: Children who may be at risk People suspected of exploiting a child');
    expect(said).toContain('It can be about: health sex life crimes or accusations of crime');
    expect(said).toContain(
      'Who the child is; Relevant health history: kept for 25 years after the child’s date of birth. Then it is destroyed securely.',
    );
    expect(said).toContain(
      'Where to ask about information on you: Mereshire Council; Write to: Information Rights, County Hall, Mereshire',
    );
    expect(said).toContain(
      'Write to: Safeguarding Partnership Manager, Children’s Services, at Mereshire Council; sharing@mereshire.example',
    );
  });

  it('says that no record of signatures is here where none is asked for, but where nobody signs', () => {
    const words = 'This register keeps no record of who signed this version';
    expect(text(PATHS.agreement('night-shelter'))).toContain(words);
    expect(text(path)).not.toContain(words);
    expect(text(PATHS.agreement('attendance'))).not.toContain(words);
  });

  it('has a way back from the end of the text, to its contents and to the top', () => {
    const whole = page(PATHS.text('mereshire-exploitation', 'index.html'));
    const back = elements(whole).filter(({ text: words }) => words.startsWith('Back to the'));
    const targets = back.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(targets).toEqual(['#contents', '#Page-main']);
    for (const target of targets) expect(whole).toContain(`id="${target.slice(1)}"`);
  });

  it('gives each download with its format and size', () => {
    const links = elements(page(path)).filter(
      ({ name, attributes }) =>
        name === 'a' &&
        /\.(pdf|docx|odt|md|json)$/.test(attributes.get('href') ?? '') &&
        !attributes.get('href')?.startsWith('../') &&
        attributes.get('href') !== 'index.json',
    );
    expect(links.map(({ text: words, attributes }) => `${words} ${attributes.get('href')}`)).toEqual([
      'PDF (312 kB) mereshire-exploitation.pdf',
      'Word (84 kB) mereshire-exploitation.docx',
      'OpenDocument (42 kB) mereshire-exploitation.odt',
      'Markdown (10 kB) mereshire-exploitation.md',
      'JSON (1.2 MB) mereshire-exploitation.json',
      'In short: one page for the public, PDF (41 kB) mereshire-exploitation-in-short.pdf',
      'Disclosure request form, Word (41 kB) mereshire-exploitation-disclosure-request.docx',
      'The source that it is made from (Markdown with YAML, 1 kB) source/agreement.md',
    ]);
    const [panel = ''] = page(path).split('id="Page-downloads"')[1]?.split('id="Page-facts"') ?? [];
    const titles = [...panel.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, title]) => title);
    expect(titles).toEqual(['The agreement', 'On one page', 'Forms to fill in']);
  });

  it('leads to the whole text by its contents, whose entries stand for its sections', () => {
    const whole = page(PATHS.text('mereshire-exploitation', 'index.html'));
    expect(whole).toContain('doc-clause');
    expect(whole).toContain('class="doc-contents"');
    const [, id = ''] =
      /<li id="([^"]*)" class="doc-contents-1"><a href="text\/index\.html#\1">/.exec(page(path)) ?? [];
    expect(whole).toContain(`<h2 id="${id}"`);
    expect(page(path)).not.toContain('doc-clause');
    expect(page(PATHS.text('night-shelter', 'index.html'))).not.toContain('site-full__contents');
  });

  it('warns of what must not be missed', () => {
    expect(text(PATHS.agreement('attendance'))).toContain(
      'The review of this agreement is overdue. It was due by September 2017, says the register that lists it.',
    );
    expect(text(PATHS.agreement('ended-agreement'))).toContain(
      'This agreement ended on 31 March 2024. It is kept here for the record. The programme came to an end. It was replaced by: Safe places to sleep.',
    );
    expect(text(PATHS.agreement('suspended-agreement'))).toContain('This agreement was suspended on 1 June 2026.');
    expect(text(path)).not.toContain('overdue');
    expect(text(path)).toContain('This agreement is illustrative.');
  });

  it('says of a listing what is known and where the text is, and claims no status', () => {
    const said = text(PATHS.agreement('attendance'));
    expect(said).toContain(
      'This register does not hold the text of this agreement. It is listed in The register of Fenshire. What is shown here was taken from there on 1 November 2026.',
    );
    expect(said).toContain('The entry as published Title Attendence Solutions');
    expect(said).not.toContain('In force');
  });

  it('says what a summary leaves out, and why', () => {
    const said = text(PATHS.agreement('hospital-discharge'));
    expect(said).toContain(
      'This is not published. The reason given is: The procedure would show how to get round the checks.',
    );
    expect(said).toContain('There are no files of this agreement here.');
  });

  it('names related agreements only if they are published', () => {
    const said = text(PATHS.agreement('night-shelter'));
    expect(said).toContain('Leaving hospital safely');
    expect(said).toContain('Troubled families in Mereshire This agreement replaces it');
    expect(said).toContain('A framework that is not published');
    // The other one does not name this one, and shows the relation all the same.
    expect(text(PATHS.agreement('hospital-discharge'))).toContain('Safe places to sleep It names this agreement');
  });

  it('keeps earlier versions, marked as such', () => {
    expect(text(PATHS.version('mereshire-exploitation', '1.0'))).toContain(
      'This is version 1.0, which is no longer in use. See the present version (2.1).',
    );
    expect(text(PATHS.versions('mereshire-exploitation'))).toContain(
      '1 October 2026 Reviewed by: Head of Information Governance Continued, with changes',
    );
  });
});

describe('other pages', () => {
  it('show of an organisation its part in each agreement, also through groups', () => {
    const said = text(PATHS.organisation('mereshire-icb'));
    expect(said).toContain('Controller; gives and receives information, as a member of NHS bodies in Mereshire');
    expect(said).toContain('Came after Mere Valley Clinical Commissioning Group');
    expect(text(PATHS.organisation('mereshire-council'))).toContain('Data protection officer dpo@mereshire.example');
    expect(text(PATHS.organisation('mereshire-council'))).toContain(
      'The Mereshire sharing charter: 1 January 2027 Review due as at 21 November 2026 School transport: 10 January 2027 Review due as at 21 November 2026',
    );
  });

  it('sort reviews by how they stand', () => {
    const said = text(PATHS.reviews);
    expect(said).toMatch(
      /Overdue .*Attendance Solutions.* Due within 3 months .*Safe places to sleep.*The Mereshire sharing charter.*School transport.* Later .*Leaving hospital safely/,
    );
    expect(said).not.toContain('Troubled families');
  });

  it('give guidance with its edition, source and history', () => {
    const said = text(PATHS.guidancePage('golden-rules'));
    expect(said).toContain('Edition 2024, from 19 April 2024');
    expect(said).toContain('Source National advice');
    expect(said).toContain('2018 Older advice April 2024');
    expect(page(PATHS.guidancePage('golden-rules'))).toContain('href="#part-1-what-next"');
    expect(text(PATHS.guidancePage('myths'))).toContain('No check is recorded');
  });

  it('claim nothing of accessibility that is not recorded', () => {
    const statement = (accessibility: object | undefined, nation?: 'northern-ireland'): string => {
      const html = pagesOf(
        composeSite(
          siteContext(undefined, (register) => {
            const { accessibility: _accessibility, contact: _contact, ...settings } = register.settings;
            const publisher = register.organisations.get(settings.publisher);
            return {
              ...register,
              settings: { ...settings, ...(accessibility === undefined ? {} : { accessibility }) },
              organisations:
                publisher === undefined || nation === undefined
                  ? register.organisations
                  : new Map(register.organisations).set(publisher.id, {
                      ...publisher,
                      facts: { ...publisher.facts, nation },
                    }),
            };
          }),
        ),
      ).get(PATHS.accessibility);
      const main = elements(html ?? '').find(({ name }) => name === 'main')?.text ?? '';
      return main.replaceAll(/\s+/g, ' ');
    };
    expect(text(PATHS.accessibility)).toContain(
      'This website was last tested on 20 October 2026 against the WCAG 2.2 AA standard. How: By keyboard, and with a screen reader.',
    );
    expect(text(PATHS.accessibility)).toContain('Compliance status Not stated.');
    // Of files, only those that this build offers.
    expect(text(PATHS.accessibility)).toContain('from them: PDF, Word, OpenDocument, Markdown and data files.');
    const word = [...context.downloads].map(([key, all]) => [key, all.filter((one) => one.format === 'docx')] as const);
    expect(accessibilityPage(published({ ...context, downloads: new Map(word) }))[0]?.view['formats']).toBe(
      'Word and data files',
    );
    const untested = statement(undefined);
    expect(untested).toContain('Not tested.');
    expect(untested).not.toMatch(/compliant|last tested/);
    const tested = { tested: '2026-10-20', method: 'An audit' };
    const claim = 'fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard';
    expect(statement({ ...tested, compliance: 'full' })).toContain(claim);
    expect(statement({ ...tested, compliance: 'partial', problems: ['Maps'] })).toContain('partially compliant');
    for (const unborne of [
      { compliance: 'full' },
      { compliance: 'partial' },
      { ...tested, compliance: 'full', tested: '2025-11-20' },
      { ...tested, compliance: 'full', problems: ['Maps have no text'] },
      { ...tested, compliance: 'full', tested: '2026-11-22' },
    ])
      expect(statement(unborne), JSON.stringify(unborne)).not.toMatch(/compliant/);
    expect(statement(undefined)).toMatch(
      /Equality and Human Rights Commission .*Equality Advisory and Support Service/,
    );
    const northern = statement(undefined, 'northern-ireland');
    expect(northern).toContain('The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing');
    expect(northern).not.toContain('EHRC');
  });

  it('say how a copy can be checked by hand', () => {
    expect(text(PATHS.verify)).toContain('sha256sum agreement.pdf');
    expect(text(PATHS.verify)).toContain('manifest.json');
  });
});

describe('the checks themselves', () => {
  it('find faults in HTML', async () => {
    expect(
      await htmlFaults('<!DOCTYPE html><html><head></head><body><p id="a" id="a"><img></body></html>'),
    ).not.toEqual([]);
  });

  it('find links that lead nowhere', () => {
    const bad = new Map([
      [
        'a/index.html',
        '<a href="../b/index.html">1</a><a href="/a/index.html">2</a><a href="#no">3</a><a href="../../../x">4</a><a href="javascript:x">5</a><a href="index.html#yes">6</a><p id="yes"></p>',
      ],
    ]);
    expect(brokenLinks(bad, new Set(['a/index.html']))).toHaveLength(5);
  });
});
