/** What the search finds, and what its page says before any script runs. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/base/messages.ts';
import type { SearchRecord } from '../../src/base/ports.ts';
import { everydayWords } from '../../src/site/data/everyday-words.ts';
import { PATHS } from '../../src/site/links.ts';
import { searchPage } from '../../src/site/pages/search.ts';
import { published } from '../../src/site/published.ts';
import { composeSite, searchOf } from '../../src/site/site.ts';
import { ESSEX, MERESHIRE, QUESTIONS, WELSH_QUESTIONS } from '../helpers/everyday-questions.ts';
import { readExample } from '../helpers/example.ts';
import { elements, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';

const context = siteContext(undefined, (register) => ({
  ...register,
  entries: register.entries.map((entry) => ({
    ...entry,
    terms: {
      ...entry.terms,
      lawful: { task: { purposes: ['all'], data: ['all'], powers: ['Children Act 2004 s.10'] } },
    },
  })),
}));
const records = searchOf(context);
const record = (id: string): SearchRecord => {
  const found = records.find(({ path }) => path === PATHS.agreement(id));
  if (found === undefined) throw new Error(`${id} cannot be found`);
  return found;
};

describe('what is searched', () => {
  it('is each agreement that is published, and nothing that is withheld', () => {
    const pages = composeSite(context).map(({ path }) => path);
    expect(records.map(({ path }) => path).sort()).toEqual(
      pages.filter((path) => /^agreements\/[^/]+\/index\.html$/.test(path)).sort(),
    );
    expect(JSON.stringify(records)).not.toContain(SECRET);
  });

  it('holds no section that an agreement withholds', () => {
    const hidden = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) => ({
        ...entry,
        withheld: {
          sections: ['parties', 'data', 'lawful', 'legislation', 'purposes'],
          because: 'Somebody could be hurt.',
        },
      })),
    }));
    const found = searchOf(hidden).find(({ path }) => path === PATHS.agreement('mereshire-exploitation'));
    const said = JSON.stringify(found);
    expect(said).not.toMatch(/Harbour Youth|Northgate|Children Act|Investigate offences/);
    expect(found?.filters).toMatchObject({ organisation: [], kind: [] });
  });

  it('is found by its bodies and their short names, its purposes, kinds of information and powers, and what people call it', () => {
    const { content, shown, filters } = record('mereshire-exploitation');
    for (const words of [
      'Mereshire County and District Council',
      'Investigate offences against a child',
      'Children Act',
    ])
      expect(content).toContain(words);
    for (const words of ['ISA', 'DSA', 'ISP', 'MoU', 'data sharing', 'Information sharing protocol'])
      expect(content.toLowerCase()).toContain(words.toLowerCase());
    expect(content).not.toMatch(/Skip to the main content|Back to the top|\n/);
    expect(shown).toMatchObject({ title: 'Protecting children from exploitation in Mereshire', due: '2027-10-01' });
    expect(filters['organisation']).toContain('mereshire-police');
  });

  it('is found by the short reference of each of its texts, and by that of no other agreement', () => {
    for (const { id, reference, agreement, versions } of context.register.entries.filter(
      ({ unpublished }) => unpublished === undefined,
    )) {
      const own = [reference, ...versions.map(({ entry }) => entry.reference)];
      for (const one of own) {
        const found = records.filter(({ content }) => content.includes(one)).map(({ path }) => path);
        expect(found).toEqual(agreement.kind === 'listing' ? [] : [PATHS.agreement(id)]);
      }
    }
  });
});

describe('a question in everyday words', () => {
  const wordsOf = (language: Language): { small: string; mutations: readonly (readonly [string, string])[] } => {
    const [page] = searchPage(published(context, language));
    return JSON.parse(String(page?.view['words']));
  };
  const asked = { en: wordsOf('en'), cy: wordsOf('cy') };
  /**
   * Roughly what the page does: a word that tells something has to be there, at the start of one, or whole if it is
   * another form of what was asked. The browser itself is asked in the proof.
   */
  const finds = (language: Language, content: string, question: string): boolean => {
    const { small, mutations } = asked[language];
    return question
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/[?!.,]+$/, '').replace(/['’][snr]$/, ''))
      .filter((word) => !small.split(' ').includes(word))
      .every(
        (word) =>
          new RegExp(`\\b${word.replace(/s$/, '')}`).test(content) ||
          mutations.some(
            ([from, to]) => word.startsWith(from) && new RegExp(`\\b${to}${word.slice(from.length)}\\b`).test(content),
          ),
      );
  };
  const found = new Map<string, readonly SearchRecord[]>();
  beforeAll(async () => {
    for (const root of [MERESHIRE, ESSEX]) found.set(root, searchOf({ ...context, register: await readExample(root) }));
  });
  const answer = (language: Language, root: string, question: string, path: string): void => {
    const all = (found.get(root) ?? []).filter((one) => one.language === language);
    const answers = all.filter(({ content }) => finds(language, content.toLowerCase(), question));
    expect(answers.map((one) => one.path)).toContain(path);
    // A word that finds everything tells nothing.
    expect(answers.length).toBeLessThan(all.length);
  };

  it.each(QUESTIONS)('is answered from %s: %s', (root, question, id) => {
    answer('en', root, question, PATHS.agreement(id));
  });

  it.each(WELSH_QUESTIONS)('is answered in Welsh, small words and mutations and all: %s', (question, id) => {
    answer('cy', MERESHIRE, question, `cy/${PATHS.agreement(id)}`);
  });
});

describe('an abbreviation of the trade', () => {
  it.each([
    ['GP', 'General practices in Mereshire'],
    ['CAMHS', 'Child and adolescent mental health services'],
    ['MASH', 'Multi-agency safeguarding hub'],
    ['MARAC', 'Multi-agency risk assessment conference'],
    ['MAPPA', 'Multi-agency public protection arrangements'],
    ['YOT', 'Youth offending team'],
    ['YJS', 'Youth justice service'],
    ['SEND', 'Special educational needs and disabilities'],
    ['EHCP', 'Education, health and care plans'],
    ['ICB', 'NHS Mereshire Integrated Care Board'],
    ['DWP', 'Department for Work and Pensions'],
    ['HMRC', 'HM Revenue and Customs'],
    ['ASB', 'anti-social behaviour'],
    ['DA', 'domestic abuse'],
    ['FGM', 'female genital mutilation'],
    ['CSE', 'child sexual exploitation'],
    ['LAC', 'looked-after children'],
    ['DBS', 'Disclosure and Barring Service'],
    ['NHS', 'National Health Service'],
    ['A&E', 'accident and emergency'],
  ])('finds what is written in full, on pages of both languages: %s', (short, inFull) => {
    for (const language of ['en', 'cy'] as const) {
      expect(everydayWords(language, [inFull]).flatMap((words) => words.split(', '))).toContain(short);
      expect(everydayWords(language, ['Recycling'])).toEqual([]);
    }
  });
});

describe('the page', () => {
  let html = '';
  beforeAll(() => {
    html = pagesOf(composeSite(context)).get(PATHS.search) ?? '';
  });

  it('shows no form that nothing would answer, and leads to the lists', () => {
    const all = elements(html);
    const hidden = all.find(({ attributes }) => attributes.get('id') === 'Search');
    expect(hidden?.attributes.has('hidden')).toBe(true);
    const without = all.find(({ attributes }) => attributes.get('id') === 'Search-without');
    expect(without?.attributes.has('hidden')).toBe(false);
    expect(without?.text).toContain('needs JavaScript');
    expect(without?.text).toContain('All agreements, A to Z');
  });

  it('is the only one with the policy that its index needs', () => {
    const policies = new Map(
      [...pagesOf(composeSite(context))].map(([path, page]) => [
        path,
        elements(page)
          .find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
          ?.attributes.get('content') ?? '',
      ]),
    );
    expect([...policies].filter(([, policy]) => /wasm|connect/.test(policy)).map(([path]) => path)).toEqual([
      PATHS.search,
    ]);
    expect(policies.get(PATHS.search)).toContain("script-src 'self' file: 'wasm-unsafe-eval'; connect-src 'self';");
  });

  it('offers as filters only what some agreement has', () => {
    const values = elements(html)
      .filter(({ name, attributes }) => name === 'input' && attributes.get('name') === 'status')
      .map(({ attributes }) => attributes.get('value'));
    expect(values).toEqual(['in-force', 'suspended', 'ended', 'listed']);
  });
});
