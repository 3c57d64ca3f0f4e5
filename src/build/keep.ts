/**
 * Keeps files from one build to the next, each under the hash of all that it is
 * made of. That is what stands right before the work that takes long: the
 * document as a tree, since every format is a function of it, the style of the
 * print, the files of the fonts, and the browser. What an agreement stands on,
 * such as bodies, law, clauses, the look and the day, is all in the tree by
 * then, and what is not in it cannot change the file.
 */
import { onceFor } from '../base/memo.ts';
import type { Cache, Hash } from '../base/ports.ts';
import type { Document } from '../documents/document.ts';
import { wordsOnPaper } from '../documents/pdf/print-settled.ts';
import type { Keep, KeptKind, RenderContext } from '../documents/renderers.ts';

/** What files are made of beside their document. */
interface Ingredients extends Pick<RenderContext, 'fonts' | 'printStyles' | 'printer'> {
  readonly hash: Hash;
}

/** Keeps files in a cache. */
export function keepIn(cache: Cache, { hash, fonts, printStyles, printer }: Ingredients): Keep {
  const text = (words: string): string => hash(ENCODER.encode(words));
  const drawnWith = onceFor((document: Document) => fonts.packagesFor(wordsOnPaper(document)));
  const told = onceFor((document: Document) => text(wholeDocument(document, hash)));
  const styles = text(printStyles);
  return async (kind, document, more, make) => {
    const printed = PRINTED.has(kind) ? [styles, await printer.describe()] : [];
    const of = [kind, told(document), drawnWith(document), printed, more.map(hash)];
    const key = text(JSON.stringify(of));
    const kept = await cache.read(key);
    if (kept !== undefined) return kept;
    const made = await make();
    await cache.keep(key, made);
    return made;
  };
}

const ENCODER = new TextEncoder();
const PRINTED: ReadonlySet<KeptKind> = new Set(['pdf', 'one-page']);

/** A document with everything in it, as one text. */
function wholeDocument({ theme: { logo, ...theme }, ...rest }: Document, hash: Hash): string {
  const picture = logo === undefined ? undefined : { ...logo, bytes: hash(logo.bytes) };
  const whole: Plain<{ readonly rest: typeof rest; readonly theme: typeof theme; readonly picture: typeof picture }> = {
    rest,
    theme,
    picture,
  };
  return JSON.stringify(whole);
}

/** What JSON tells in full: it would leave out what a map or a function holds, and so such a thing does not compile. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends (...args: never) => unknown
    ? never
    : { readonly [Key in keyof T]: Plain<T[Key]> };
