/** What rules on defined terms share. */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import { even } from './text-scan.ts';

/** A term that the front matter defines. */
export interface Definition {
  /** Its key under `definitions`. */
  readonly key: string;
  readonly term: string;
  readonly means: string;
  /** How it is written, in small letters: "multi-agency safeguarding" and "mas" for "Multi-agency safeguarding (MAS)". */
  readonly forms: readonly string[];
}

/** The terms that a text defines. */
export function definitionsOf(terms: WrittenAgreement): readonly Definition[] {
  // In a draft the term or its meaning may still be missing.
  const written: readonly (readonly [string, { readonly term?: string; readonly means?: readonly string[] }])[] =
    Object.entries(terms.definitions ?? {});
  return written.flatMap(([key, { term, means }]) =>
    term === undefined || means === undefined
      ? []
      : [{ key, term, means: even(means.join(' ')), forms: formsOf(term) }],
  );
}

function formsOf(term: string): readonly string[] {
  const words = even(term).toLowerCase();
  const [, inner = ''] = /\(([^)]+)\)/.exec(words) ?? [];
  const outer = even(words.replaceAll(/\([^)]*\)/g, ' ')).replace(/^(?:the|an?) /, '');
  return [outer, inner.trim()].filter((form) => form !== '');
}
