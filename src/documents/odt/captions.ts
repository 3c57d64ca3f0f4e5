/** The captions of tables and figures, with numbers that programs count. */
import type { Table } from '../document.ts';
import { bookmarked } from './inlines.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, textOf } from './xml.ts';
import type { Content, Xml } from './xml.ts';

/** "Table 3" as a label with a number that programs count, and the caption. */
export function captionOf(writer: Writer, place: Place, node: Captioned): readonly Xml[] {
  if (isUncaptioned(node)) return [];
  const caption =
    node.number === ''
      ? bookmarked(writer, node.id, textOf(node.caption))
      : [
          ...bookmarked(writer, node.id, numberOf(writer, node)),
          ...textOf(node.caption === '' ? '' : `: ${node.caption}`),
        ];
  return [write(writer, place, 'Caption', caption)];
}

type Captioned = Pick<Table, 'id' | 'number' | 'caption'>;

/** Whether it has neither number nor words above it. References lead to the first cell of such a table. */
export function isUncaptioned({ number, caption }: Pick<Table, 'number' | 'caption'>): boolean {
  return number === '' && caption === '';
}

function numberOf(writer: Writer, { number }: Captioned): Content {
  const [, label = '', digits = ''] = /^(.*\S\s+)(\d+)$/.exec(number) ?? [];
  if (digits === '') return textOf(number);
  const name = sequenceName(label);
  const follows = (writer.captions.get(name) ?? 0) + 1 === Number(digits);
  writer.captions.set(name, Number(digits));
  const field = element(
    'text:sequence',
    {
      'text:name': name,
      'text:formula': `ooow:${follows ? `${name}+1` : digits}`,
      'style:num-format': '1',
    },
    [digits],
  );
  return [...textOf(label), field];
}

/** A label as the name of what counts it: it stands in a formula. */
function sequenceName(label: string): string {
  return label.trim().replace(/[^A-Za-z]/g, '_');
}

/** The declarations of what counts captions, which a text begins with. */
export function sequences(writer: Writer): readonly Xml[] {
  const names = [...writer.captions.keys()];
  if (names.length === 0) return [];
  return [
    element(
      'text:sequence-decls',
      {},
      names.map((name) => element('text:sequence-decl', { 'text:display-outline-level': '0', 'text:name': name })),
    ),
  ];
}
