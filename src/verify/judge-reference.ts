/**
 * Judges a short reference that somebody read off a paper: which words the register says that it stands for, and whether those
 * hold. Of the paper it tells nothing, since a reference can be copied onto any.
 */
import type { Known } from '../base/judge-hash.ts';
import { judgeReferences } from '../base/judge-reference.ts';
import { documentAt, type Manifest } from '../base/manifest.ts';
import type { Hash } from '../base/ports.ts';
import { readReference, shortReference } from '../base/short-reference.ts';

export interface ReferenceJudged {
  /** `unchecked` where what the register says cannot be relied on. */
  readonly verdict: Known['verdict'] | 'unknown' | 'unchecked';
  /** As documents print it. */
  readonly reference: string;
  /** Whose words it stands for; nothing where the register publishes no such words. */
  readonly known?: Known;
  /** The files of the register that carry it, as far as they can be told: documents, short papers and forms of those words. */
  readonly documents: readonly string[];
  /** Why, in sentences, but for what `known` says. */
  readonly reasons: readonly string[];
}

const PROVES =
  'A reference can be copied onto any paper. Only checking the file itself shows that nothing in it was changed.';

/** A reference as documents print it, of what somebody typed: it alone, or the address in a code for cameras, which ends with it. */
export function typedReference(typed: string): string | undefined {
  return readReference(typed.slice(typed.lastIndexOf('#') + 1));
}

export function judgeReference(
  reference: string,
  { manifest, hash }: { readonly manifest: Manifest; readonly hash: Hash },
): ReferenceJudged {
  const known = judgeReferences(manifest, hash).get(reference);
  if (known === undefined)
    return {
      verdict: 'unknown',
      reference,
      documents: [],
      reasons: [
        `The register does not publish words with the reference ${reference}. It may be mistyped, which nothing in it can show; it may be of an agreement that is not published; or the paper may come from elsewhere.`,
      ],
    };
  const documents = documentsWith(reference, known, manifest, hash);
  return { verdict: known.verdict, reference, known, documents, reasons: [PROVES] };
}

/** None of words that only an earlier state had: what stands at their place today has others. */
function documentsWith(reference: string, { agreement }: Known, { files }: Manifest, hash: Hash): readonly string[] {
  if (agreement === undefined) return [];
  const { id, versions } = agreement;
  const text = [agreement, ...versions].find((one) => shortReference({ ...one, id }, hash) === reference);
  if (text === undefined) return [];
  const places = new Set(text === agreement ? [undefined, text.version] : [text.version]);
  return files.flatMap(({ path }) => {
    const of = documentAt(path);
    return of?.id === id && places.has(of.version) ? [path] : [];
  });
}
