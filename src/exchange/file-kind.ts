/** What a file is, by what is in it; its name counts only where the words could be either. */
import { isOldOffice, isZip, openPackage } from './office/package.ts';
import { foldHeading } from './tables/fields.ts';
import { isKnownHeading } from './tables/mapping.ts';

export type FileKind = 'csv' | 'html' | 'xlsx' | 'ods' | 'docx' | 'odt' | 'text';

/** Its kind, or a sentence that says why it cannot be brought in, and what to do. */
export function fileKind(bytes: Uint8Array, name: string): FileKind | { readonly refused: string } {
  const begins = (words: string): boolean => latin(bytes.subarray(0, words.length)) === words;
  if (bytes.length === 0) return { refused: 'The file is empty.' };
  if (isOldOffice(bytes) || isZip(bytes)) return packageKind(bytes);
  if (begins('%PDF'))
    return {
      refused:
        'It is a PDF, which has no tables and no paragraphs to rely on. Ask for the Word file or the spreadsheet that it was made from.',
    };
  if (begins('{\\rtf')) return { refused: 'It is a rich text file (RTF). Open it in Word, and save it as .docx.' };
  const start = latin(bytes.subarray(0, 4096)).replaceAll('\u0000', '');
  if (
    /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<(?:!--|!doctype html|\?xml[^>]*>\s*<(?:!doctype html|html)|html|head|body|meta|table|div|h\d|p|section|main)\b/i.test(
      start,
    )
  )
    return 'html';
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return 'csv';
  if (ending === 'html' || ending === 'htm') return 'html';
  if (ending === 'txt' || ending === 'md' || ending === 'markdown') return 'text';
  return looksLikeTable(start) ? 'csv' : 'text';
}

function packageKind(bytes: Uint8Array): FileKind | { readonly refused: string } {
  const opened = openPackage(bytes);
  if (!('names' in opened)) return { refused: opened.text };
  const has = (part: string): boolean => opened.names.some((name) => name.toLowerCase() === part);
  const types = JSON.stringify(opened.xml('[Content_Types].xml') ?? '');
  if (has('xl/workbook.xml') || types.includes('spreadsheetml.sheet.main')) return 'xlsx';
  if (has('xl/workbook.bin'))
    return { refused: 'It is a binary workbook (.xlsb). Open it in Excel, and save it as .xlsx.' };
  if (has('word/document.xml') || types.includes('wordprocessingml')) return 'docx';
  const body = opened
    .xml('content.xml')
    ?.children.find((child) => typeof child !== 'string' && child.name === 'office:body');
  const inside =
    typeof body === 'object' ? body.children.flatMap((child) => (typeof child === 'string' ? [] : child.name)) : [];
  if (inside.includes('office:spreadsheet')) return 'ods';
  if (inside.includes('office:text')) return 'odt';
  return {
    refused: 'It is an archive, and none that a spreadsheet or a word processor writes. Unpack it, and name one file.',
  };
}

/** The first line with something in it has two headings of registers or more. */
function looksLikeTable(start: string): boolean {
  const line = start.split(/[\r\n]+/).find((one) => one.trim() !== '') ?? '';
  return line.split(/[,;\t|]/).filter((cell) => isKnownHeading(foldHeading(cell))).length >= 2;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
