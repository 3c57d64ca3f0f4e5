/** The texts of terms, with where they stand. */
import { asStep } from '../base/pointer.ts';
import type { Agreement } from '../agreement/agreement.ts';

/** A text of the front matter. */
export interface TermText {
  readonly pointer: string;
  readonly text: string;
}

/** Every text that the parties sign: the front matter without `record`, which is written afterwards. */
export function signedTexts(agreement: Agreement): readonly TermText[] {
  const known = signed.get(agreement);
  if (known !== undefined) return known;
  const { record: _after, ...terms } = agreement.terms;
  const texts = textsAt(terms, '');
  signed.set(agreement, texts);
  return texts;
}

/** Several rules read the texts of one agreement: they are gathered once. */
const signed = new WeakMap<Agreement, readonly TermText[]>();

/** Every text at a place of the front matter and within it, in the order of the file. */
export function textsAt(value: unknown, pointer: string): readonly TermText[] {
  const texts: TermText[] = [];
  gather(value, pointer, texts);
  return texts;
}

function gather(value: unknown, pointer: string, texts: TermText[]): void {
  if (typeof value === 'string') texts.push({ pointer, text: value });
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) gather(inner, `${pointer}/${asStep(key)}`, texts);
}
