/** Reads a template of the edition that is no agreement: a short paper or a form. */
import type { Block } from './document.ts';
import { wholeForms } from './form-tables.ts';
import { type TemplateInput, templateRenderer } from './template.ts';
import { plain } from './words.ts';

/** The parts of a template: `# Title`, the paragraph beneath it, and the rest. */
export interface Sheet {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** Throws if the template does not begin with a title and a paragraph, or is at fault otherwise. */
export function readSheet(template: string, input: Omit<TemplateInput, 'clause'>): Sheet {
  const [title, summary, ...blocks] = templateRenderer({ ...input, clause: noClause })(template);
  if (title?.type !== 'heading' || summary?.type !== 'paragraph')
    throw new Error('the template of a paper does not begin with a title and a paragraph');
  return { title: plain(title.children), summary: plain(summary.children), blocks: wholeForms(blocks) };
}

/** Clauses are what the parties agree to; these papers only sum up, or ask. */
function noClause(id: string): never {
  throw new Error(`the template of a paper asks for the clause ${id}`);
}
