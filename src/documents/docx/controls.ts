/**
 * Content controls: the fields that are filled in when somebody signs, and those of forms. Each has
 * a title for people and a tag for programs. Nothing is locked, and an empty
 * one prints as nothing, so that it can be signed with a pen as well.
 */
import { BuilderElement } from 'docx';
import type { ParagraphChild, XmlComponent } from 'docx';
import { BOX_LETTERS } from '../boxes.ts';
import { line } from './characters.ts';
import { BOX_FONT, runs } from './runs.ts';
import type { Writer } from './writer.ts';

/** What can be put in: one line of text, several, text with a picture of a signature, a day from a calendar, or a name that can be picked from some or typed. */
export type ControlKind = 'text' | 'long' | 'rich' | 'date' | { readonly options: readonly string[] };

/** A control with this text in it; if there is none, with the spaces that Word itself takes for an empty control. */
export function control(
  writer: Writer,
  {
    title,
    tag,
    kind,
    language,
  }: { readonly title: string; readonly tag: string; readonly kind: ControlKind; readonly language: string },
  text: string,
): ParagraphChild {
  const properties = [
    ...named(title, tag),
    value('w:id', String(++writer.controlsMade)),
    ...(text === '' ? [new BuilderElement({ name: 'w:showingPlcHdr' })] : []),
    kindOf(kind, language),
  ];
  const content = runs(text === '' ? EMPTY : text);
  const whole: unknown = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: properties }),
      new BuilderElement({ name: 'w:sdtContent', children: content }),
    ],
  });
  // The package's types know no control in a paragraph but a box to tick.
  return whole as ParagraphChild;
}

/** A box to tick, empty. */
export function tickControl(
  writer: Writer,
  { title, tag }: { readonly title: string; readonly tag: string },
): ParagraphChild {
  const state = (name: string, code: string): XmlComponent =>
    new BuilderElement({
      name,
      attributes: { code: { key: 'w14:val', value: code }, font: { key: 'w14:font', value: BOX_FONT } },
    });
  const box = new BuilderElement({
    name: 'w14:checkbox',
    children: [
      new BuilderElement({ name: 'w14:checked', attributes: { checked: { key: 'w14:val', value: '0' } } }),
      state('w14:checkedState', '2612'),
      state('w14:uncheckedState', '2610'),
    ],
  });
  const whole: unknown = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [...named(title, tag), value('w:id', String(++writer.controlsMade)), box],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: runs(BOX_LETTERS.empty, { font: BOX_FONT }) }),
    ],
  });
  return whole as ParagraphChild;
}

/** The title and the tag of a control. */
export function named(title: string, tag: string): readonly XmlComponent[] {
  return [value('w:alias', short(title)), value('w:tag', short(tag))];
}

/** Five spaces that do not break (ECMA-376, 17.5.2.25). */
const EMPTY = '\u00A0'.repeat(5);

/** Word takes titles and tags of so many characters. */
const LONGEST = 64;

function short(text: string): string {
  const whole = line(text);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).replace(/\s+\S*$/u, '')}…`;
}

function kindOf(kind: ControlKind, language: string): XmlComponent {
  if (kind === 'rich') return new BuilderElement({ name: 'w:richText' });
  if (kind === 'text') return new BuilderElement({ name: 'w:text' });
  if (kind === 'long')
    return new BuilderElement({ name: 'w:text', attributes: { lines: { key: 'w:multiLine', value: '1' } } });
  if (typeof kind !== 'string') return new BuilderElement({ name: 'w:comboBox', children: entriesOf(kind.options) });
  return new BuilderElement({
    name: 'w:date',
    children: [
      value('w:dateFormat', 'd MMMM yyyy'),
      value('w:lid', language),
      value('w:storeMappedDataAs', 'date'),
      value('w:calendar', 'gregorian'),
    ],
  });
}

/** The options of a list: Word takes no two of one value. */
function entriesOf(options: readonly string[]): readonly XmlComponent[] {
  const texts = new Set(options.map((option) => line(option).slice(0, LONGEST_ENTRY)));
  return [...texts].map(
    (text) =>
      new BuilderElement({
        name: 'w:listItem',
        attributes: { shown: { key: 'w:displayText', value: text }, value: { key: 'w:value', value: text } },
      }),
  );
}

/** Word takes entries of so many characters. */
const LONGEST_ENTRY = 255;

function value(name: string, of: string): XmlComponent {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value: of } } });
}
