/** Runs and fields of the Word file: what text is made of once its marks are known. */
import { BuilderElement, Tab, TextRun } from 'docx';
import type { IRunPropertiesOptions } from 'docx';
import { isRightToLeft, regionalLanguage } from '../../base/languages.ts';
import { stretchesOf } from '../directions.ts';
import { line, lines } from './characters.ts';

/** How a run looks beside its style. */
export type Marks = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'style' | 'language' | 'rightToLeft'>;

/** Text, as a run for each stretch in one direction; an empty run for none. */
export function runs(text: string, marks: IRunPropertiesOptions = {}): readonly TextRun[] {
  const whole = line(text);
  const stretches = marks.rightToLeft === true ? [] : stretchesOf(whole);
  if (stretches.length === 0) return [new TextRun({ text: whole, ...marks })];
  return stretches.map((one) =>
    one.direction === 'ltr'
      ? new TextRun({ text: one.text, ...marks })
      : new TextRun({ text: one.text, language: written(one.text), ...marks, rightToLeft: true }),
  );
}

/** The language that a program takes for that of letters of which nobody says more. */
function written(text: string): NonNullable<IRunPropertiesOptions['language']> {
  return { bidirectional: /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA' };
}

/** How a run is in a language. One that is written from right to left has a place of its own for it. */
export function spokenIn(tag: string): Pick<IRunPropertiesOptions, 'language' | 'rightToLeft'> {
  const name = regionalLanguage(tag);
  return isRightToLeft(tag) ? { language: { bidirectional: name }, rightToLeft: true } : { language: { value: name } };
}

/** A number as text, and a tab to where the words start. */
export function hanging(number: string): TextRun {
  return new TextRun({ children: [line(number), new Tab()] });
}

/** The font of Word that has boxes. */
export const BOX_FONT = 'MS Gothic';

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
