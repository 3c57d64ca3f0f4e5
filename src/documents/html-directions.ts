/** Other languages and directions in HTML. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isRightToLeft } from '../base/languages.ts';
import { mayGoTheOtherWay, stretchesOf } from './directions.ts';

/** Words in a language. One that is written from right to left goes its own way as a whole. */
export function inLanguage(language: string, words: readonly ElementContent[]): Element {
  return isRightToLeft(language)
    ? h('bdi', { lang: language, dir: 'rtl' }, ...words)
    : h('span', { lang: language }, ...words);
}

/** The content with each stretch that is written from right to left set apart from the text around it. */
export function setApart(node: ElementContent): readonly ElementContent[] {
  // What has none is given as it is, and not built again.
  if (!goesTheOtherWay(node)) return [node];
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(setApart) }];
  if (node.type !== 'text') return [node];
  return stretchesOf(node.value).map(({ text, direction }) =>
    direction === 'rtl' ? h('bdi', { dir: 'rtl' }, text) : { type: 'text', value: text },
  );
}

function goesTheOtherWay(node: ElementContent): boolean {
  if (node.type === 'text') return mayGoTheOtherWay(node.value);
  return node.type === 'element' && !AS_IT_IS.has(node.tagName) && node.children.some(goesTheOtherWay);
}

/** Elements whose text is no text of the page, or has its direction already; a picture knows no such element, and would not show its text. */
const AS_IT_IS: ReadonlySet<string> = new Set(['title', 'style', 'bdi', 'svg']);
