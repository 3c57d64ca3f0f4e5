/** Each check of an agreement's page is shown a page with the fault that it looks for, so that none passes because it is blind. */
import { expect, describe, test } from 'vitest';
import { renderBody, renderCover } from '../../src/documents/html.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { CHECKS, type Page } from './html/index.ts';

const options = { headingOffset: 1 };
const html = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Sample</title></head><body><main><h1 id="Page-full">Sample</h1>
<section aria-labelledby="Page-full">${renderCover(SAMPLE, options)}${renderBody(SAMPLE, options)}</section>
<p><a href="../other/index.html">Another page</a></p></main></body></html>
`;
const sample: Page = {
  html,
  all: [html],
  document: SAMPLE,
  path: 'agreements/sample/index.html',
  files: new Set(['agreements/sample/index.html', 'agreements/other/index.html']),
};

/** For each check, changes to the page that it must notice. */
const DEFECTS: Readonly<Record<keyof typeof CHECKS, readonly (readonly [string | RegExp, string])[]>> = {
  valid: [
    ['</ul>', ''],
    ['<p>', '<p align="left">'],
    ['<svg', '<img src="a.png"><svg'],
  ],
  headings: [
    [/<h2/, '<h4'],
    ['<h1 id="Page-full">Sample</h1>', ''],
    [/(<h2[^>]*>)What this agreement does/, '$1'],
  ],
  tables: [
    [/<th scope="col"/, '<th'],
    [/<th scope="col">.*?<\/th>/, ''],
    [/<caption>.*?<\/caption>/, '<caption></caption>'],
    [/<td /, '<td colspan="2" '],
    [/(<thead><tr>)(?:<th[^>]*>.*?<\/th>)+(<\/tr>)/, '$1$2'],
  ],
  links: [
    ['href="#purpose"', 'href="#porpoise"'],
    ['href="../other/index.html"', 'href="../others/index.html"'],
    ['href="https://www.example.org/plans', 'href="javascript:alert'],
    ['id="purpose"', 'id="data"'],
    ['>a shared template<', '><'],
  ],
  language: [['lang="en-GB"', 'lang="fr"']],
  structure: [
    ['nothing else', 'nothing'],
    ['doc-callout-warning', 'doc-callout-note'],
  ],
  disturbances: [
    ['<p>', '<p onclick="x()">'],
    ['<svg', '<script src="https://evil.example/x.js"></script><svg'],
    ['<svg', '<iframe></iframe><svg'],
  ],
};

describe.each(
  Object.entries(CHECKS) as readonly (readonly [keyof typeof CHECKS, (typeof CHECKS)[keyof typeof CHECKS]])[],
)('%s', (name, find) => {
  test('has no fault', async () => {
    expect(await find(sample)).toEqual([]);
  });
  test.each(DEFECTS[name])('sees a fault: %s', async (from, to) => {
    const broken = html.replace(from, to);
    expect(broken).not.toBe(html);
    expect((await find({ ...sample, html: broken, all: [broken] })).length).toBeGreaterThan(0);
  });
});
