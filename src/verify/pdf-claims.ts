/** Of which agreement a PDF says that it is: its XMP packet stands in it unpacked, so that no reader of PDF is needed. */
import { byteLetters } from '../base/byte-letters.ts';
import type { Claims } from './passage.ts';

/** As the last packet says, which is the one that counts in a file that something was added to. */
export function readPdfClaims(bytes: Uint8Array): Claims | undefined {
  const text = byteLetters(bytes);
  const start = text.lastIndexOf('<dc:identifier>');
  const said = start === -1 ? '' : text.slice(start, start + LONGEST);
  const [, agreement, version, digest] = IDENTIFIER.exec(said) ?? [];
  return agreement === undefined || version === undefined || digest === undefined
    ? undefined
    : { agreement, version, digest, title: titleBefore(text, start) };
}

/** The title stands in the same packet, a few lines before. */
function titleBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_PACKET), at);
  const from = before.lastIndexOf('<dc:title>');
  return from === -1 ? '' : (TITLE.exec(before.slice(from, from + LONGEST))?.[1] ?? '');
}

const LONGEST_PACKET = 8192;
const TITLE = /^<dc:title>\s{0,9}<rdf:Alt>\s{0,9}<rdf:li xml:lang="x-default">([^<]{0,200})<\/rdf:li>/;

const LONGEST = 400;
const IDENTIFIER = /^<dc:identifier>([a-z0-9-]{1,80}) ([0-9.]{0,20}) (sha256:[0-9a-f]{64})<\/dc:identifier>/;
