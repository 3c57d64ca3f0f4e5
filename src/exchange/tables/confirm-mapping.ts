/** Shows a person which column is taken for what, and lets them correct it, one column at a time. */
import type { Asked, Asker } from '../../base/ports.ts';
import { oneLine } from '../../base/one-line.ts';
import { DROPPED, FIELDS, KEPT } from './fields.ts';
import { type ColumnUse, type MappedColumn, type Mapping, proposeMapping, type Said } from './mapping.ts';
import type { Column } from './records.ts';

const RIGHT = 'right';

/** What the person settled; nothing if they stopped. */
export async function confirmMapping(asker: Asker, columns: readonly Column[], said: Said): Promise<Said | undefined> {
  const own = new Map(said);
  for (;;) {
    const mapping = proposeMapping(columns, own);
    asker.tell(
      'The columns',
      mapping.layout === undefined
        ? 'Each is taken for what its heading says. What stands in it is shown beside it.'
        : `The table has the form of ${mapping.layout}. What stands in each column is shown beside it.`,
    );
    const answer = await asker.ask(whichIsWrong(mapping));
    if (answer === undefined) return undefined;
    if (answer === RIGHT || answer === '')
      return new Map(mapping.columns.map(({ column, field }) => [column.heading, field]));
    const column = columns[Number(String(answer).replace('column-', ''))];
    if (column === undefined) return undefined;
    const field = await asker.ask(whatItIs(column));
    if (field === undefined) return undefined;
    own.set(column.heading, field as ColumnUse);
  }
}

/** What a column is taken for, in words. */
export function fieldWords({ field, confidence }: MappedColumn): string {
  const title = FIELDS.find(({ name }) => name === field)?.title;
  if (field === DROPPED) return 'left out: nothing of it is written';
  if (title === undefined) return 'kept word for word, as no field takes it';
  return confidence === 'likely' ? `${title}, going by a heading much like it` : title;
}

function whichIsWrong({ columns }: Mapping): Asked {
  return {
    name: 'mapping',
    kind: 'one',
    message: 'Is each column taken for what it is?',
    help: 'If not, choose the first that is wrong. Nothing is lost either way: what no field takes is kept in the entry as it stands.',
    choices: [
      { value: RIGHT, title: 'Yes, all of them' },
      ...columns.map((one, index) => ({
        value: `column-${index}`,
        title: `${one.column.heading}${beside(one.column)} → ${fieldWords(one)}`,
      })),
    ],
    usual: RIGHT,
    mayWait: false,
    wrong: () => undefined,
  };
}

function whatItIs(column: Column): Asked {
  return {
    name: 'field',
    kind: 'one',
    message: `What is “${column.heading}”?`,
    help: column.samples.length === 0 ? 'Nothing stands in it.' : `In it stands, for example: ${sample(column)}`,
    choices: [
      ...FIELDS.map(({ name, title }) => ({ value: name, title })),
      { value: KEPT, title: 'something else: keep it word for word' },
      { value: DROPPED, title: 'nothing to bring in: leave it out, as names of persons' },
    ],
    mayWait: false,
    wrong: () => undefined,
  };
}

/** ` (“Quay watch”)`; nothing where nothing stands in the column. */
function beside(column: Column): string {
  return column.samples.length === 0 ? '' : ` (“${sample(column, 30)}”)`;
}

/** The first of what stands in a column, with no more characters than so many. */
export function sample({ samples }: Column, most = 60): string {
  const letters = [...oneLine(samples[0] ?? '')];
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
