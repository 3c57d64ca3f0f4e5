/**
 * Numbers a document once: sections 1, 2, 3; clauses and headings within them
 * 1.1, and clauses under such a heading 1.1.1; annexes A, B, C; tables in a
 * row, and figures in a row of their own. Ids come from names and titles
 * and do not change when numbers do.
 */
import type { Block, Contents, Heading } from './document.ts';
import { languageOf } from './languages.ts';
import type { Wording } from './wording.ts';
import { plain } from './words.ts';

/** Numbers the blocks, leaves out sections with nothing in them, and fills the table of contents. */
export function numberDocument(words: Wording, blocks: readonly Block[]): readonly Block[] {
  const numbered = number(words, withoutGaps(withoutEmptySections(blocks)));
  return numbered.map((block) => (block.type === 'contents' ? { ...block, entries: contentsOf(numbered) } : block));
}

function number({ t }: Wording, blocks: readonly Block[]): readonly Block[] {
  const count = { section: 0, second: 0, third: 0, annex: 0, table: 0, figure: 0 };
  const taken = new Set(
    blocks.flatMap((block) =>
      block.type === 'heading' || block.type === 'table' || block.type === 'diagram' ? [block.id] : [],
    ),
  );
  let prefix = '';
  /** Whether a heading of the second level stands above in this section. */
  let headed = false;
  const second = (): string => {
    count.second += 1;
    count.third = 0;
    return `${prefix}.${count.second}`;
  };
  // With nothing of the second level above it, a third level would take the number of what comes later.
  const third = (): string => {
    if (count.second === 0) return second();
    count.third += 1;
    return `${prefix}.${count.second}.${count.third}`;
  };
  return blocks.map((block) => {
    if (block.type === 'table' && block.caption !== '') {
      count.table += 1;
      return { ...block, number: t('number.table', { number: String(count.table) }) };
    }
    if (block.type === 'diagram') {
      count.figure += 1;
      return { ...block, number: t('number.figure', { number: String(count.figure) }) };
    }
    if (block.type === 'clause') {
      const level = headed ? 3 : block.level;
      const own = level === 2 ? second() : third();
      return {
        ...block,
        level,
        number: own,
        id: block.id === '' ? free(`clause-${own.replaceAll('.', '-').toLowerCase()}`, taken) : block.id,
      };
    }
    if (block.type !== 'heading') return block;
    if (block.level === 1) {
      const annex = block.id.startsWith('annex-');
      if (annex) count.annex += 1;
      else count.section += 1;
      count.second = 0;
      count.third = 0;
      headed = false;
      prefix = annex ? letters(count.annex) : String(count.section);
      return { ...block, number: annex ? `Annex ${prefix}` : prefix };
    }
    if (block.level === 2) {
      headed = true;
      return { ...block, number: second() };
    }
    if (block.level === 3) return { ...block, number: third() };
    return block;
  });
}

/** An author's heading may have taken the id already. */
function free(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? free(`${id}-`, taken) : id;
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(count: number): string {
  return count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26));
}

/** A heading is left out if the next block is a heading of its level or above, or the end. */
export function withoutEmptySections(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1);
    const empty =
      block.type === 'heading' && (next === undefined || (next.type === 'heading' && next.level <= block.level));
    if (!empty) kept.push(block);
  }
  return kept.reverse();
}

/** A heading is one level deeper than the one that it stands under, so that nobody looks for a level that is not there. */
function withoutGaps(blocks: readonly Block[]): readonly Block[] {
  const above: { readonly written: number; readonly level: number }[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((above.at(-1)?.written ?? 0) >= block.level) above.pop();
    const level = ((above.at(-1)?.level ?? 0) + 1) as Heading['level'];
    above.push({ written: block.level, level });
    return { ...block, level };
  });
}

function contentsOf(blocks: readonly Block[]): Contents['entries'] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.level > 2) return [];
    const { level, number, id, children } = block;
    const language = languageOf(children);
    const entry = { level: level as 1 | 2, number, title: plain(children), id };
    return [language === undefined ? entry : { ...entry, language }];
  });
}
