/** Runs and fields of the Word file: what text is made of once its marks are known. */
import { BuilderElement, Tab, TextRun } from 'docx';
import type { IRunPropertiesOptions } from 'docx';
import { line, lines } from './characters.ts';

/** How a run looks beside its style. */
export type Marks = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'style'>;

/** A run of text. */
export function run(text: string, marks: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ text: line(text), ...marks });
}

/** A number as text, and a tab to where the words start. */
export function hanging(number: string): TextRun {
  return new TextRun({ children: [line(number), new Tab()] });
}

/** Runs of text whose line ends count. */
export function preformatted(text: string): readonly TextRun[] {
  return lines(text).map((part, index) => new TextRun({ text: part, ...(index === 0 ? {} : { break: 1 }) }));
}

/** The start, middle or end of a field whose result is kept as written. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({
    children: [new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } })],
  });
}

/** What a field shows, in Word's words for fields. */
export function fieldInstruction(instruction: string): TextRun {
  return new TextRun({ children: [new BuilderElement({ name: 'w:instrText' }).addChildElement(instruction)] });
}
