/** Tables of questions with room for answers: what a form is made of, in the tree as in a template. */
import { slug } from 'github-slugger';
import type { Block, Cell, Field, Table } from './document.ts';
import { plain } from './words.ts';

/** Whether a table is a form: some cell of it has room for an answer. */
export function isForm({ rows }: Table): boolean {
  return rows.some((row) => row.some((cell) => fieldIn(cell) !== undefined));
}

/**
 * The blocks of a template, with its forms made whole: a template has a
 * question in bold, with what helps to answer it behind, in the first cell of a
 * row and the room for the answer in the second.
 */
export function wholeForms(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.type === 'table' && isForm(block) ? wholeForm(block) : block));
}

/** Share of the width for questions and for answers. */
const WIDTHS = [38, 62];

function wholeForm(form: Table): Table {
  return {
    ...form,
    id: `form-${slug(fieldIn(form.rows[0]?.[1])?.name ?? '')}`,
    columns: form.columns.map((column, index) => ({ ...column, width: WIDTHS[index] ?? 0 })),
    rows: form.rows.map(([question = [], ...answers]) => [
      question.map(apart),
      ...answers.map((cell) => cell.map((block) => labelled(block, question))),
    ]),
  };
}

/** What helps with an answer stands on a line of its own. */
function apart(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const [question, help, ...rest] = block.children;
  if (question?.type !== 'strong' || help?.type !== 'text') return block;
  return {
    ...block,
    children: [question, { type: 'line-break' }, { ...help, value: help.value.trimStart() }, ...rest],
  };
}

function labelled(block: Block, question: Cell | undefined): Block {
  if (block.type !== 'field') return block;
  const [first] = question ?? [];
  const words = first?.type === 'paragraph' ? first.children : [];
  const asked = plain(words.filter((inline) => inline.type === 'strong'));
  return { ...block, label: block.label === '' ? asked : `${asked}: ${block.label}` };
}

function fieldIn(cell: Cell | undefined): Field | undefined {
  return cell?.find((block) => block.type === 'field');
}
