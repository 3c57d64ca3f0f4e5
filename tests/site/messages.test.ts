import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLayout } from '../../src/site/layout.ts';
import { type Language, PLURALS, readCatalogue } from '../../src/base/messages.ts';
import { wordsOf } from '../../src/site/messages.ts';
import { published } from '../../src/site/published.ts';
import { keysInCode, keysInPages } from '../helpers/message-keys.ts';
import { siteContext, templates } from '../helpers/site-fixture.ts';

const catalogue = (language: Language): string => templates().source(`messages/${language}.yaml`);
const english = readCatalogue('en', catalogue('en'));
const welsh = readCatalogue('cy', catalogue('cy'));

describe('the catalogues of the site', () => {
  it('have the same messages', () => {
    expect([...welsh.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same arguments, and hold the same links', () => {
    const shape = (messages: typeof english): object =>
      Object.fromEntries(
        [...messages].map(([key, message]) => [
          key,
          { values: [...message().values].sort(), tags: [...message().tags].sort() },
        ]),
      );
    expect(shape(welsh)).toEqual(shape(english));
  });

  it('have no straight apostrophe, which is a sign of the message syntax', () => {
    const texts = [...catalogue('en').split('\n'), ...catalogue('cy').split('\n')];
    expect(texts.filter((line) => /\w'\w/.test(line))).toEqual([]);
  });

  it('hold every message that is used, and no other', () => {
    const keys = [keysInCode('src/site'), keysInCode('src/register/compare'), keysInPages('templates/site')];
    expect(keys.flatMap(({ asked }) => asked).filter((key) => !english.has(key))).toEqual([]);
    const written = new Set(keys.flatMap((of) => of.written));
    expect([...english.keys()].filter((key) => !written.has(key))).toEqual([]);
  });
});

describe('the words of a language', () => {
  const words = (text: string, language: Language = 'en') => wordsOf(language, text);

  it('throw where a message or an argument is missing, or where one is too many', () => {
    const { t } = words('a:\n  b: "{name} is here"\n  c: "<strong>x</strong>"');
    expect(t('a.b', { name: 'Ann' })).toBe('Ann is here');
    expect(() => t('a.x')).toThrow('there is no message a.x');
    expect(() => t('a.b')).toThrow('the message a.b lacks {name}');
    expect(() => t('a.b', { name: 'Ann', age: 3 })).toThrow('the message a.b takes no {age}');
    expect(() => t('a.c')).toThrow('show it with "rich"');
    expect(() => words('a: "{"').t('a')).toThrow('the message a is not written in the message syntax');
  });

  it('read nothing in an argument', () => {
    const { t } = words('a: "about {it}"');
    expect(t('a', { it: "{x, plural, other {#}} <b>it's</b>" })).toBe("about {x, plural, other {#}} <b>it's</b>");
  });

  it('count as each language does, as the machine does where it knows Welsh', () => {
    for (const language of ['en', 'cy'] as const) {
      if (Intl.PluralRules.supportedLocalesOf(language).length === 0) continue;
      const rules = new Intl.PluralRules(language);
      for (let n = 0; n <= 200; n++) expect(PLURALS[language](n), `${language} ${n}`).toBe(rules.select(n));
    }
    const { t, number } = wordsOf('cy', catalogue('cy'));
    expect([1, 2, 3, 6, 1200].map((n) => t('common.agreements', { n }))).toEqual([
      '1 cytundeb',
      '2 gytundeb',
      '3 chytundeb',
      '6 chytundeb',
      '1,200 cytundeb',
    ]);
    expect(number(12345)).toBe('12,345');
  });

  it('say dates', () => {
    expect(wordsOf('en', catalogue('en')).date('2026-02-01')).toBe('1 February 2026');
    expect(wordsOf('cy', catalogue('cy')).date('2026-12-21')).toBe('21 Rhagfyr 2026');
    expect(wordsOf('cy', catalogue('cy')).date('soon')).toBe('soon');
  });
});

describe('words that stand in two places', () => {
  const { t } = wordsOf('en', catalogue('en'));

  it('call a recognised interest alike on the page and on the one-page sheet', () => {
    const interest = 'an interest that the law recognises, such as safety';
    expect(t('plain.law-recognised')).toContain(interest);
    expect(readFileSync('templates/editions/2026.1/in-short.md', 'utf8')).toContain(interest);
  });

  it('say where a short reference stands: on every paper, and on a sheet at its foot', () => {
    expect(t('verify.reference-hint')).toMatch(
      /at the foot of a one-page sheet, on the signature sheet, or in the section on document control/,
    );
  });

  it('say for whom a command is', () => {
    expect(t('verify.unknown')).toMatch(/[Ss]taff who have the program .* concordat verify/);
  });

  it('say of rights that they depend on the reason, and what more can be asked', () => {
    expect(t('plain.rights-law')).toMatch(/depend on .* such as having it deleted/);
  });
});

describe('a message in a template', () => {
  const render = (message: string, template: string, view: { readonly [name: string]: unknown }): string => {
    const source = (path: string): string =>
      path.startsWith('messages/')
        ? `${templates().source(path)}\ntest: ${JSON.stringify(message)}\n`
        : path === 'site/test.hbs'
          ? template
          : '';
    const context = { ...siteContext(), templates: { source, styles: '', assets: new Map() } };
    const page = { path: 'a/index.html', template: 'test', title: '', description: '', under: '', trail: [], view };
    return String(createLayout(context, published(context))(page).content);
  };

  it('is text, whatever its arguments hold', () => {
    expect(render('It’s {name} & co', '{{t "test" name=name}}', { name: '<b>{x}' })).toBe('It’s &lt;b&gt;{x} &amp; co');
  });

  it('holds links and strong words, and nothing else', () => {
    const template = '{{rich "test" to=to list=list name=name}}';
    const message = 'A <strong>{name}</strong>, <list>the list of {name}</list>, {to}.';
    expect(render(message, template, { name: '<i>', list: 'b/index.html', to: { text: '<u>', href: undefined } })).toBe(
      'A <strong>&lt;i&gt;</strong>, <a href="../b/index.html">the list of &lt;i&gt;</a>, &lt;u&gt;.',
    );
    expect(
      render(message, template, { name: 'x', list: undefined, to: { text: 'y', href: 'https://y.example/?a&b' } }),
    ).toBe('A <strong>x</strong>, the list of x, <a href="https://y.example/?a&amp;b">y</a>.');
    expect(() => render(message, template, { name: 'x', list: 'javascript:x', to: '' })).toThrow('no path');
    expect(() => render('<list>{name}</list>', '{{rich "test" name=name}}', { name: 'x' })).toThrow('lacks {list}');
  });
});

describe('Welsh after numbers', () => {
  const words = wordsOf('cy', catalogue('cy'));

  it('counts years as grammars have it', () => {
    const years = (count: number): string => words.period({ count, unit: 'year' });
    expect([1, 2, 13].map(years)).toEqual(['1 flwyddyn', '2 flynedd', '13 o flynyddoedd']);
    expect([3, 4, 6].map(years)).toEqual(['3 blynedd', '4 blynedd', '6 blynedd']);
    for (const count of [5, 7, 8, 9, 10, 12, 15, 18, 20, 25, 50, 100]) expect(years(count)).toBe(`${count} mlynedd`);
  });

  it('counts what changed as people say it, and says “and” as the number is said', () => {
    expect(words.t('changes.n-joined', { n: 4 })).toBe('ymunodd 4 corff');
    expect(words.t('changes.n-joined', { n: 2 })).toBe('ymunodd 2 gorff');
    expect(words.list(['ymunodd 3 chorff', '8 arall'])).toBe('ymunodd 3 chorff ac 8 arall');
    expect(words.list(['ymunodd 3 chorff', '37 arall'])).toBe('ymunodd 3 chorff a 37 arall');
  });

  it('speaks of information as “hi”, and has one term for the lead', () => {
    expect(words.t('plain.right-mend')).toBe('Cael ei chywiro');
    expect(words.t('common.lead')).toBe(words.t('column.lead'));
    expect(words.t('search.lead')).toBe(`${words.t('common.lead')}:`);
  });
});
