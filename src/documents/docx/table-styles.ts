/**
 * The table styles of the Word file: horizontal rules only, a tinted header row, room in the cells.
 * Bold type is left to paragraph styles: Word takes bold in a table style and in a paragraph style together for none.
 */
import type { Theme } from '../../agreement/theme.ts';
import { wordColours } from './measures.ts';

/** XML of the styles `DataTable`, `FactsTable` and `SignatureTable`. */
export function tableStyles(theme: Theme): string {
  const { line, muted, accent, accentTint } = wordColours(theme);
  const strong = `w:val="single" w:sz="12" w:space="0" w:color="${accent}"`;
  const header = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:top ${strong}/><w:bottom ${strong}/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${accentTint}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`;
  return [
    tableStyle('DataTable', 'Data Table', { rule: line, first: header }),
    tableStyle('FactsTable', 'Facts Table', { rule: line, first: '' }),
    tableStyle('SignatureTable', 'Signature Table', { rule: muted, first: header }),
  ].join('\n');
}

function tableStyle(id: string, name: string, look: { readonly rule: string; readonly first: string }): string {
  const rule = `w:val="single" w:sz="4" w:space="0" w:color="${look.rule}"`;
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:top ${rule}/><w:bottom ${rule}/><w:insideH ${rule}/></w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>${look.first}</w:style>`;
}
