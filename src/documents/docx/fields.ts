/** Room for answers in the Word file, which a pen can use as well as a keyboard. */
import type { FileChild } from 'docx';
import type { Field } from '../document.ts';
import { control, tickControl } from './controls.ts';
import type { ControlKind } from './controls.ts';
import { roomForLine, roomForLines, tickIndent } from './measures.ts';
import { runs } from './runs.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** A field: a control with room beneath it, or a box for each of its options. */
export function field(writer: Writer, place: Place, node: Field): readonly FileChild[] {
  const { kind, name, label, options } = node;
  if (kind === 'tick') return options.map((option, index) => tick(writer, place, node, option, index + 1));
  const shape: ControlKind = kind === 'pick' ? { options } : kind;
  const named = { title: label, tag: name, kind: shape, language: writer.language };
  return [
    write(writer, place, place.style, [control(writer, named, '')], {
      spacing: { after: kind === 'long' ? roomForLines : roomForLine },
    }),
  ];
}

function tick(writer: Writer, place: Place, { name, label }: Field, option: string, number: number): FileChild {
  const box = tickControl(writer, { title: `${label}: ${option}`, tag: `${name}-${number}` });
  return write(writer, place, place.style, [box, ...runs(' '), ...runs(option)], {
    indent: { left: tickIndent, hanging: tickIndent },
  });
}
