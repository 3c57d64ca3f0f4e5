/** Reads a file of text, whatever sort it is: by its bytes first, and by its name only where these say nothing. */
import { isOldOffice, isZip } from '../office/package.ts';
import type { Remark } from '../remark.ts';
import { readWord } from '../word/read-word.ts';
import { tangledProse } from '../../source/nesting.ts';
import { decodeText } from '../tables/decode.ts';
import type { IncomingText } from './model.ts';
import { readMarkdownText } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { isRegisterListing } from './register-listing.ts';

/** The text, or a remark that says why there is none. */
export function readText({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): IncomingText | Remark {
  if (isZip(bytes) || isOldOffice(bytes)) return readWord(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('%PDF'))
    return fault(
      'It is a PDF. Open it in Word, which makes a document of it, and save that as .docx; or ask for the Word file that it was made from.',
    );
  if (start.startsWith('{\\rtf')) return fault('It is in rich text format. Open it in Word, and save it as .docx.');
  const { text: words, remarks } = decodeText(bytes);
  if (words.includes('\u0000')) return fault('It is neither a Word file nor text.');
  if (/^\ufeff?---\r?\n(?:.*\r?\n){0,80}?title:/.test(words))
    return fault(
      'It begins with fields, as the agreements of a register do. Put it into a folder of its own under agreements/, as agreement.md, and run check.',
    );
  if (isRegisterListing(words))
    return fault(
      'It is the text of a page that lists many agreements, in which the columns ran together: nothing shows where one ends. Save the page from the browser as HTML, or the table as CSV, and bring that in.',
    );
  const isMarkdown = /\.(?:md|markdown)$/i.test(name);
  const tangled = isMarkdown ? tangledProse(words) : undefined;
  if (tangled !== undefined)
    return fault(
      `Line ${words.slice(0, tangled).split('\n').length} has more marks, one within another, or more points and lines before it than any text needs. Take them out, or give the file a name that ends with .txt, so that it is read as plain text.`,
    );
  const text = isMarkdown ? readMarkdownText(words) : readPlain(words);
  return { ...text, remarks: [...remarks, ...text.remarks] };
}

function fault(text: string): Remark {
  return { severity: 'error', place: '', text };
}
