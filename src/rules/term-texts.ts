/** The texts of terms, with where they stand. */
import { asStep } from './terms.ts';

/** Every text at a place of the front matter and within it, in the order of the file. */
export function textsAt(
  value: unknown,
  pointer: string,
): readonly { readonly pointer: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsAt(inner, `${pointer}/${asStep(key)}`));
}
