/** Passages in another language than that of the document. */
import type { Block, Document, Inline } from './document.ts';
import { plain } from './words.ts';

/** A block all of whose words are in a language. */
export function inLanguage(block: Block, language: string): Block {
  const each = (blocks: readonly Block[]): readonly Block[] => blocks.map((one) => inLanguage(one, language));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: [{ type: 'language', language, children: block.children }] };
    case 'clause':
    case 'callout':
    case 'quote':
      return { ...block, children: each(block.children) };
    case 'list':
      return { ...block, items: block.items.map(each) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(each)) };
    case 'facts':
      return { ...block, items: block.items.map(({ term, value }) => ({ term, value: each(value) })) };
    default:
      return block;
  }
}

/** The language of some words, if all of them are in one. */
export function languageOf(inlines: readonly Inline[]): string | undefined {
  const said = inlines.filter((one) => plain([one]).trim() !== '');
  const [only] = said;
  return said.length === 1 && only?.type === 'language' ? only.language : undefined;
}

/** The languages of the passages of a document that have words, in the order in which they begin. */
export function languagesOf({ cover, blocks }: Document): readonly string[] {
  return [...cover.notices, cover.facts, ...blocks].flatMap(inBlock);
}

function inBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children.flatMap(inInline);
    case 'clause':
    case 'callout':
    case 'quote':
      return block.children.flatMap(inBlock);
    case 'list':
      return block.items.flat().flatMap(inBlock);
    case 'table':
      return block.rows.flat(2).flatMap(inBlock);
    case 'facts':
      return block.items.flatMap(({ value }) => value.flatMap(inBlock));
    case 'contents':
      return block.entries.flatMap(({ language }) => language ?? []);
    case 'diagram':
    case 'qr-code':
    case 'signatures':
    case 'field':
    case 'preformatted':
    case 'break':
      return [];
  }
}

function inInline(inline: Inline): readonly string[] {
  if (inline.type === 'text' || inline.type === 'line-break') return [];
  const within = inline.children.flatMap(inInline);
  return inline.type === 'language' && plain([inline]).trim() !== '' ? [inline.language, ...within] : within;
}
