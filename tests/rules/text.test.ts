/** Cases of the rules on prose that their pages do not show. */
import { describe, expect, it } from 'vitest';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';

const AGREEMENT = 'agreements/mereshire-port/agreement.md';
const GUIDANCE = 'guidance/three-questions.md';

function withProse(path: string, prose: string): Contents {
  return {
    ...MERESHIRE,
    [path]: `${textOf(MERESHIRE, path).replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, '$1')}${prose}`,
  };
}

/** Findings on prose, each as `code: the words it stands at`. */
async function found(path: string, prose: string): Promise<readonly string[]> {
  const contents = withProse(path, prose);
  const lines = textOf(contents, path).split('\n');
  return (await checkFiles(contents))
    .filter((finding) => finding.at.path === path && finding.code.startsWith('text/'))
    .map(
      ({ code, at: { start, end } }) =>
        `${code}: ${start.line === end.line ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : `lines ${end.line - start.line + 1}`}`,
    );
}

describe('prose', () => {
  it.each([
    ['a comment', 'Before.\n\n<!-- hidden -->\n', ['text/raw-html: <!-- hidden -->']],
    ['HTML over several lines', '<table>\n<tr></tr>\n</table>\n', ['text/raw-html: lines 3']],
    ['an angle bracket that is meant as one', 'If a \\< b, see `<b>`.\n', []],
    [
      'an address in a definition',
      'See [it][a].\n\n[a]: javascript:alert(1)\n',
      ['text/unsafe-link: [a]: javascript:alert(1)'],
    ],
    [
      'addresses that are safe',
      '<https://a.example> <dpo@a.example> [b](#retention) [c](mailto:d@e.example) https://f.example\n',
      [],
    ],
    [
      'addresses that are not',
      '[a](//b.example) [c](data:text/html,x) [d](../e.md) [f](#) [g](HTTPS://)\n',
      [
        'text/unsafe-link: [a](//b.example)',
        'text/unsafe-link: [c](data:text/html,x)',
        'text/unsafe-link: [d](../e.md)',
        'text/unsafe-link: [f](#)',
        'text/unsafe-link: [g](HTTPS://)',
      ],
    ],
    ['a picture by reference', '![Flow][a]\n\n[a]: https://a.example/b.png\n', ['text/picture: ![Flow][a]']],
    [
      'a picture in a heading in a quotation',
      '> ## ![x](https://a.example/b.png)\n',
      ['text/picture: ![x](https://a.example/b.png)'],
    ],
    [
      'headings that differ in capitals and marks',
      '## How it works\n\n## How, it WORKS\n',
      ['text/repeated-heading: ## How, it WORKS'],
    ],
    ['the same heading within sections', '## One\n\n### Steps\n\n## Two\n\n### Steps\n', []],
    ['a heading of the first level and one of the second', '# One\n\n## One\n', ['text/repeated-heading: ## One']],
    [
      'a language that is none, and a passage without an end',
      'To :lang[Cymru]{welsh} and :lang[x].\n\n:::lang{cy}\nUn.\n\n- Dau\n',
      ['text/language-mark: :lang[Cymru]{welsh}', 'text/language-mark: :lang[x]', 'text/language-mark: '],
    ],
    ['a passage that ends', ':::lang{cy}\nUn.\n\n- Dau\n:::\n\n> ::::lang{pl}\n> Dwa.\n> ::::\n', []],
    [
      'characters that are hidden by their numbers and names',
      'May &#x202E;share&#8236; it.\n\nSee [a&lrm;b](https://c.example).\n\n`&#x202E;` is harmless.\n',
      ['text/hidden-character: May &#x202E;share&#8236; it.', 'text/hidden-character: a&lrm;b'],
    ],
  ])('%s', async (_what, prose, expected) => {
    expect(await found(AGREEMENT, prose)).toEqual(expected);
  });

  it('of guidance is looked at too', async () => {
    expect(await found(GUIDANCE, 'See [a](file:///b) and <i>c</i>.\n')).toEqual([
      'text/unsafe-link: [a](file:///b)',
      'text/raw-html: <i>',
      'text/raw-html: </i>',
    ]);
  });

  it('has the severity that the settings give the rule', async () => {
    const findings = await checkFiles(withProse(AGREEMENT, '<b>x</b>\n'));
    expect(
      new Set(findings.filter((finding) => finding.code === 'text/raw-html').map((finding) => finding.severity)),
    ).toEqual(new Set(['error']));
  });
});
