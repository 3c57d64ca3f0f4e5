import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateFaults } from '../helpers/template-lint.ts';

const folder = new URL('../../templates/site/', import.meta.url);
const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));

describe('templates of the site', () => {
  it('are all read', () => {
    expect(templates).toContain('home.hbs');
    expect(templates).toContain('partials/layout.hbs');
  });

  it.each(templates)('%s does nothing that escaping cannot make safe', (name) => {
    expect(templateFaults(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });
});

describe('templates of documents', () => {
  const texts = ['editions', 'clauses'].flatMap((name) => {
    const place = new URL(`../../templates/${name}/`, import.meta.url);
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => [`${name}/${path}`, readFileSync(new URL(path, place), 'utf8')] as const);
  });

  it('are all read', () => {
    expect(texts.length).toBeGreaterThan(20);
  });

  // Their values are put in place after the Markdown was parsed, so that escaping is no matter; what they must not have is HTML.
  it.each(texts)('%s has no raw output, no HTML, and no address with a value in it', (_path, text) => {
    expect(text).not.toMatch(/\{\{\{|\{\{~?\s*&/);
    expect(text).not.toMatch(/<[a-z!/]/i);
    expect(text).not.toMatch(/\]\([^)]*\{\{/);
  });
});

describe('the check of templates', () => {
  it.each([
    ['<p>{{{name}}}</p>', 'An expression is written without being escaped.'],
    ['<p>{{&name}}</p>', 'An expression is written without being escaped.'],
    ['<p>{{~& name}}</p>', 'An expression is written without being escaped.'],
    ['<a title={{name}}>x</a>', 'The attribute title is not quoted.'],
    ['<a class=plain>x</a>', 'The attribute class is not quoted.'],
    ['<a href="{{name}}">x</a>', 'The address in href is not made by the helper "link".'],
    ['<a href="https://site.example/{{link name}}">x</a>', 'The address in href is not made by the helper "link".'],
    ['<a href="{{link name}}{{more}}">x</a>', 'The address in href is not made by the helper "link".'],
    ['<a href="{{#if a}}{{link name}}{{/if}}">x</a>', 'The address in href is not made by the helper "link".'],
    ['<img src="https://site.example/a.png">', 'The address in src is fixed.'],
    ['<form action="{{name}}"></form>', 'The address in action is not made by the helper "link".'],
    ['<p onclick="go()">x</p>', 'There is an attribute onclick.'],
    ['<p style="color:{{name}}">x</p>', 'There is an attribute style.'],
    ['<script>{{name}}</script>', 'There is an element script.'],
    ['<script src="{{link name}}">{{name}}</script>', 'There is an element script.'],
    ['<script src="https://site.example/a.js"></script>', 'The address in src is fixed.'],
    ['<style>p{}</style>', 'There is an element style.'],
    ['<!-- {{name}} -->', 'An expression stands in an HTML comment.'],
    ['<p {{name}}>x</p>', 'The expression {{name}} stands among the attributes.'],
    ['<p data-{{name}}="x">x</p>', 'An expression stands in the name of an attribute.'],
    ['<{{name}}>x', 'An expression stands in the name of an element.'],
    ['<p title="{{> part}}">x</p>', 'A partial stands in the attribute title.'],
    ['{{> (lookup . "name")}}', 'The name of a partial is worked out.'],
  ])('refuses %s', (source, fault) => {
    expect(templateFaults(source)).toContain(fault);
  });

  it('accepts what is safe', () => {
    expect(
      templateFaults(
        '{{!-- <script> --}}<a class="a{{#if b}} c{{/if}}" href="{{link to.path}}"{{#if d}} aria-current="page"{{/if}}>{{text}}</a><link rel="icon" href="data:,"><a href="#top"><script src="{{link x}}" defer></script>{{#each x}}{{this}}{{/each}}</a>',
      ),
    ).toEqual([]);
  });
});
