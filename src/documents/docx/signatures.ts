/** The sheet for signatures: a plain table that can be signed with a pen, with a field in each cell for those who sign on a screen. */
import { HeightRule, TableRow } from 'docx';
import type { FileChild } from 'docx';
import { columnWidths, signatureColumns } from '../column-widths.ts';
import type { Signatures } from '../document.ts';
import { fitsPage } from '../table-shape.ts';
import { control } from './controls.ts';
import type { ControlKind } from './controls.ts';
import { inTable, markedBlock } from './marks.ts';
import { signatureHeight } from './measures.ts';
import { runs } from './runs.ts';
import { cell, cellOf, finish, gap, headerRow } from './tables.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** The sheet, with rows tall enough for a pen. It stays on one page if it fits there. */
export function signatureTable(writer: Writer, place: Place, node: Signatures): readonly FileChild[] {
  const before = gap(writer, place);
  const widths = columnWidths(signatureColumns(node), place.width);
  const rows = inTable(writer, () => markedBlock(writer, node, () => rowsOf(writer, place, node, widths)));
  return [...before, finish(writer, place, { style: 'SignatureTable', widths, firstColumn: true, header: true, rows })];
}

function rowsOf(writer: Writer, place: Place, node: Signatures, widths: readonly number[]): readonly TableRow[] {
  const head = headerRow(writer, place, { widths, titles: node.columns, heading: 'TableHeading' });
  const whole = fitsPage(node);
  const rows = node.parties.map((party, row) => {
    writer.signatories += 1;
    const kept = { ...place, keep: whole && row < node.parties.length - 1 };
    const cells = widths.map((width, column) => {
      const inside = cellOf(kept, width, 'TableText');
      const field = fieldOf(writer, node, party.name, column);
      const words =
        column === 0
          ? [
              write(writer, inside, 'TableRowHeading', [field]),
              ...(party.role === '' ? [] : [write(writer, inside, 'TableText', runs(party.role))]),
            ]
          : [write(writer, inside, 'TableText', [field])];
      return cell(writer, inside, width, words);
    });
    return new TableRow({
      cantSplit: true,
      height: { value: signatureHeight, rule: HeightRule.ATLEAST },
      children: cells,
    });
  });
  return [head, ...rows];
}

/** The first column holds the party and the last the day, as the widths of the sheet have it; what is between may hold a picture. */
function fieldOf(writer: Writer, { columns }: Signatures, party: string, column: number) {
  const name = columns[column] ?? '';
  const kind: ControlKind = column === 0 ? 'text' : column === columns.length - 1 ? 'date' : 'rich';
  const word = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const named = {
    title: column === 0 ? `${name}: ${party}` : `${name} for ${party}`,
    tag: `signature-${writer.signatories}-${word}`,
    kind,
    language: writer.language,
  };
  return control(writer, named, column === 0 ? party : '');
}
