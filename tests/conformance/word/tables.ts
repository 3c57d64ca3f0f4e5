/** Checks of the tables and pictures of a Word file. */
import { all, child, children } from '../../helpers/read-xml.ts';
import type { XmlElement } from '../../helpers/read-xml.ts';
import { tablesOf, wholeRows } from '../../helpers/table-rows.ts';
import { root } from '../../helpers/word-file.ts';
import { wordParts } from './check.ts';
import type { Fault } from './check.ts';

export const tables: Fault = (parts, document) => {
  const body = root(parts, 'word/document.xml');
  const merged = all(body, 'w:gridSpan', 'w:vMerge', 'w:hMerge').map((each) => each.name);
  const meant = tablesOf(document);
  const found = all(body, 'w:tbl');
  return [
    ...merged,
    ...(found.length === meant.length ? [] : [`${found.length} tables for ${meant.length}`]),
    ...found.flatMap((table, number) => {
      const rows = children(table, 'w:tr');
      const properties = child(table, 'w:tblPr');
      const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').map((each) => Number(each.attributes['w:w']));
      const header = child(properties, 'w:tblLook')?.attributes['w:firstRow'] === 'true';
      const repeats = rows.map((row) => child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined);
      const widths = rows.map((row) =>
        children(row, 'w:tc')
          .map((each) => child(child(each, 'w:tcPr'), 'w:tcW')?.attributes['w:w'])
          .join(),
      );
      const splits = rows.map((row) => !isOn(child(child(row, 'w:trPr'), 'w:cantSplit')));
      const node = meant[number];
      const whole = node === undefined ? [] : wholeRows(node, columns);
      return [
        // A list of terms has its headers at the side, and no titles above.
        ...(header || child(properties, 'w:tblStyle')?.attributes['w:val'] === 'FactsTable' ? [] : ['no header row']),
        ...(repeats.every((each, index) => each === (header && index === 0)) ? [] : ['the header row does not repeat']),
        ...splits.flatMap((may, row) =>
          may === (whole[row] === false)
            ? []
            : [`row ${row + 1} of table ${number + 1} ${may ? 'may' : 'may not'} split`],
        ),
        ...(child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed' ? [] : ['widths are not fixed']),
        ...(widths.every((each) => each === columns.join()) ? [] : ['cells are not as wide as their columns']),
        ...(columns.reduce((sum, width) => sum + width, 0) === Number(child(properties, 'w:tblW')?.attributes['w:w'])
          ? []
          : ['columns do not fill the table']),
        ...(rows.flatMap((row) => children(row, 'w:tc')).every((cell) => children(cell).at(-1)?.name === 'w:p')
          ? []
          : ['a cell does not end with a paragraph']),
      ];
    }),
    ...(children(child(body, 'w:body')).at(-2)?.name === 'w:tbl' ? ['the file ends with a table'] : []),
    ...adjacent(body),
  ];
};

/** A picture stands in its line, says what it shows, and has a number of its own. */
export const pictures: Fault = (parts) => {
  const ids = all(root(parts, 'word/document.xml'), 'wp:docPr').map((each) => each.attributes['id']);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two pictures are number ${id}`);
  const silent = wordParts(parts).flatMap((path) =>
    all(root(parts, path), 'w:drawing', 'w:pict', 'w:object').flatMap((picture) => {
      const says = all(picture, 'wp:docPr').some((each) => (each.attributes['descr'] ?? '').trim() !== '');
      return says ? [] : [`${path}: a picture has no alternative text`];
    }),
  );
  return [...silent, ...twice];
};

/** A property that is there is on, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['false', '0', 'off'].includes(property.attributes['w:val'] ?? '');
}

/** Word joins tables with nothing between them. */
function adjacent(element: XmlElement): readonly string[] {
  const names = children(element).map((each) => each.name);
  const here = names.some((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl')
    ? ['two tables touch']
    : [];
  return [...here, ...children(element).flatMap(adjacent)];
}
