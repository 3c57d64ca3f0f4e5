import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { createLayout, documentHtml, type Page } from '../../src/site/layout.ts';
import { addressFrom, linkOf, namedLink } from '../../src/site/links.ts';
import { PAGES } from '../../src/site/pages.ts';
import { published } from '../../src/site/published.ts';
import type { Templates } from '../../src/site/page.ts';
import { siteContext, templates as tools } from '../helpers/site-fixture.ts';

/** Renders a template of one page. */
function render(template: string, view: Page['view']): string {
  const source = (path: string): string =>
    path.startsWith('messages/') ? tools().source(path) : path === 'site/test.hbs' ? template : '';
  const templates: Templates = { source, styles: '', assets: new Map() };
  const context = { ...siteContext(), templates };
  const page: Page = {
    path: 'a/b/index.html',
    template: 'test',
    title: 'T',
    description: 'D',
    under: '',
    trail: [],
    view,
  };
  return String(createLayout(context, published(context))(page).content);
}

describe('the layout', () => {
  it('fails where a template uses a name that the page lacks', () => {
    expect(() => render('{{missing}}', {})).toThrow(/missing/);
    expect(() => render('{{there.missing}}', { there: {} })).toThrow(/missing/);
    expect(render('{{#if there}}x{{else}}y{{/if}}', { there: undefined })).toBe('y');
  });

  it('knows no helper but its own', () => {
    expect(() => render('{{shout name}}', { name: 'x' })).toThrow();
    expect(() => render('{{link target}}', { target: 'javascript:alert(1)' })).toThrow('no path within the site');
    expect(render('{{link target}}', { target: 'a/c/index.html' })).toBe('../c/index.html');
  });

  it('escapes every text but HTML that a renderer made', () => {
    expect(render('{{text}}', { text: '<b>' })).toBe('&lt;b&gt;');
    expect(render('{{text}}', { text: documentHtml('<b>') })).toBe('<b>');
    expect(render('{{text}}', { text: { toHTML: undefined, string: '<b>' } })).not.toContain('<b>');
  });

  it('shows nothing of what objects have of themselves', () => {
    expect(render('{{#with thing}}{{constructor}}{{/with}}', { thing: { a: 1 } })).not.toContain('function');
  });
});

describe('the templates of pages', () => {
  it('ask of a page for nothing that it lacks, conditions included', () => {
    const site = published(siteContext());
    const pages = PAGES.flatMap((family) => family.pages(site, site.entries));
    const faults = pages.flatMap(({ template, view, path }) =>
      namesOf(Handlebars.parse(tools().source(`site/${template}.hbs`)).body)
        .filter((name) => !(name in view) && name !== 'layout')
        .map((name) => `${path}: ${template}.hbs asks for ${name}`),
    );
    expect(new Set(pages.map(({ template }) => template)).size).toBeGreaterThan(10);
    expect([...new Set(faults)]).toEqual([]);
  });

  it('would be found to', () => {
    const names = namesOf(
      Handlebars.parse('{{#if a}}{{t "x" n=b}}{{else}}{{c.d}}{{/if}}{{#each e}}{{f}}{{/each}}').body,
    );
    expect(names).toEqual(['a', 'b', 'c', 'e']);
  });
});

/** The names that a template reads of its page: what it reads of the things in a list stands under their list. */
function namesOf(statements: readonly hbs.AST.Statement[]): readonly string[] {
  return statements.flatMap((statement): readonly string[] => {
    if (statement.type !== 'MustacheStatement' && !statement.type.endsWith('BlockStatement')) return [];
    const { params, hash, program, inverse } = statement as hbs.AST.BlockStatement;
    const path = 'path' in statement ? (statement.path as hbs.AST.PathExpression) : undefined;
    const helper = params.length > 0 || hash !== undefined;
    const read = [
      ...(helper || path === undefined ? [] : [path]),
      ...params,
      ...(hash?.pairs ?? []).map(({ value }) => value),
    ];
    const names = read.flatMap((one) => {
      const { type, data, depth, parts } = one as hbs.AST.PathExpression;
      return type === 'PathExpression' && !data && depth === 0 && parts[0] !== undefined ? [parts[0]] : [];
    });
    const within = statement.type === 'PartialBlockStatement' || ['if', 'unless'].includes(path?.original ?? '');
    const inner = within ? [program, inverse].flatMap((part) => (part === undefined ? [] : namesOf(part.body))) : [];
    return [...names, ...inner];
  });
}

describe('addresses', () => {
  it.each([
    ['index.html', 'index.html', 'index.html'],
    ['index.html', 'a/index.html', 'a/index.html'],
    ['a/b/index.html', 'index.html', '../../index.html'],
    ['a/b/index.html', 'a/b/x.pdf', 'x.pdf'],
    ['a/b/index.html', 'a/bc/index.html', '../bc/index.html'],
    ['a/b/v/1.0/index.html', 'a/b/index.html', '../../index.html'],
    ['index.html', 'a/index.html#the-end', 'a/index.html#the-end'],
    ['index.html', 'https://x.example/a?b=c', 'https://x.example/a?b=c'],
    ['index.html', 'mailto:a@x.example', 'mailto:a@x.example'],
  ])('from %s to %s is %s', (page, target, address) => {
    expect(addressFrom(page, target)).toBe(address);
  });

  it.each([
    'javascript:x',
    '//x.example/',
    '/etc/passwd',
    '../up',
    'a/../../b',
    'data:text/html,x',
    '',
    'a\\b',
    'https://x.example/"x',
    'mailto:a@x.example?bcc=b@x.example',
  ])('refuses %j', (target) => {
    expect(() => addressFrom('a/index.html', target)).toThrow();
  });

  it('makes links only of web addresses and mailboxes', () => {
    expect(linkOf('a.b@x.example')).toEqual({ text: 'a.b@x.example', href: 'mailto:a.b@x.example' });
    expect(linkOf('https://x.example/')).toMatchObject({ href: 'https://x.example/' });
    for (const text of [
      'javascript:x',
      'Write to us',
      'a@b@x.example',
      'x@y.example?bcc=z',
      'ftp://x.example/',
      'https://x.example/ y',
    ])
      expect(linkOf(text).href, text).toBeUndefined();
    expect(namedLink('A', 'javascript:x').href).toBeUndefined();
  });
});
