/** The tables of a file, whatever program wrote it. */
import type { Remark } from '../remark.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { readOds } from './ods.ts';
import type { TableFile } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** Reads a file of a kind; a remark where it holds nothing that can be read. */
export function readTableFile(bytes: Uint8Array, kind: TableFile['kind']): TableFile | Remark {
  if (kind === 'xlsx') return readXlsx(bytes);
  if (kind === 'ods') return readOds(bytes);
  const { text, remarks } = decodeText(bytes);
  const file = kind === 'html' ? readHtml(text) : readCsv(text);
  return { ...file, remarks: [...remarks, ...file.remarks] };
}
