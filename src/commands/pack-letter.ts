/** The letter of a pack: what it is, what to do with it, and how to reply. One letter, as plain text and as a page. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Hash } from '../base/ports.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { lonePage } from '../changes/lone-page.ts';

/** What the letter says, in its order. */
export interface Letter {
  readonly title: string;
  /** What must not be missed: that it is a draft, how it is marked. */
  readonly notices: readonly string[];
  readonly sections: readonly LetterSection[];
}

export interface LetterSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Things to do, in their order. */
  readonly steps?: readonly string[];
  /** Names with what they are. */
  readonly facts?: readonly (readonly [string, string])[];
}

/** Lines of an e-mail. */
const WIDTH = 76;

/** As text, with the line ends of Windows and a mark at its start: the oldest programs there show it well, and all others too. */
export function letterAsText({ title, notices, sections }: Letter): string {
  const lines = (words: string, first = '', indent = first.length): readonly string[] =>
    wrap(visible(words), WIDTH - indent).map((line, index) => `${index === 0 ? first : ' '.repeat(indent)}${line}`);
  const all = [
    ...lines(title),
    '='.repeat(Math.min(WIDTH, title.length)),
    ...notices.flatMap((notice) => ['', ...lines(notice, '! ')]),
    ...sections.flatMap((section) => [
      '',
      ...lines(section.title),
      '-'.repeat(Math.min(WIDTH, section.title.length)),
      ...section.paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...lines(paragraph)]),
      ...(section.paragraphs.length > 0 && (section.steps ?? section.facts) !== undefined ? [''] : []),
      ...(section.steps ?? []).flatMap((step, index) => lines(step, `${index + 1}. `)),
      ...(section.facts ?? []).flatMap(([name, what]) => [...lines(name), ...lines(what, '    ')]),
    ]),
  ];
  return `\uFEFF${all.join('\r\n')}\r\n`;
}

/** As a page that stands alone. */
export function letterAsPage({ title, notices, sections }: Letter, hash: Hash): string {
  return lonePage(visible(title), hash, [
    h('h1', { dir: 'auto' }, visible(title)),
    ...notices.map((notice) => h('div', { className: ['verdict', 'grave'] }, [paragraph(notice)])),
    ...sections.map((section) =>
      h('section', [
        h('h2', section.title),
        ...section.paragraphs.map(paragraph),
        ...(section.steps === undefined
          ? []
          : [
              h(
                'ol',
                section.steps.map((step) => h('li', { dir: 'auto' }, visible(step))),
              ),
            ]),
        ...(section.facts === undefined
          ? []
          : [
              h(
                'dl',
                section.facts.flatMap(([name, what]) => [
                  h('dt', { dir: 'auto' }, visible(name)),
                  h('dd', { dir: 'auto' }, visible(what)),
                ]),
              ),
            ]),
      ]),
    ),
  ]);
}

function paragraph(words: string): ElementContent {
  return h('p', { dir: 'auto' }, visible(words));
}
