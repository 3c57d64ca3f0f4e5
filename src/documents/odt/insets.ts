/** How far callouts, quotes and other paragraphs stand in: their rules and padding stand within their left edge, before the words. In twentieths of a point. */
import { calloutInset, listStep, textIndent } from '../docx/measures.ts';

/** The bar of a callout. */
export const CALLOUT_BAR = 90;

/** Between a bar and the words. */
export const CALLOUT_PADDING = 180;

/** The rule beside a quote, and between it and the words. */
export const QUOTE_RULE = 30;
export const QUOTE_PADDING = 160;

/** The left edge of each style, for paragraphs that stand elsewhere. */
export const styleIndent: ReadonlyMap<string, number> = new Map([
  ['Text body', textIndent],
  ['Callout Warning', calloutIndent(textIndent)],
  ['Callout Note', calloutIndent(textIndent)],
  ['Quotations', quoteIndent(textIndent)],
  ['Preformatted Text', textIndent],
  ['Figure', 0],
  ...['Table Contents', 'Table Heading', 'Table Row Heading'].flatMap((name): [string, number][] => [
    [name, 0],
    [`Wide ${name}`, 0],
  ]),
]);

/** What stands between the left edge of a style and its words. */
export const styleInset: ReadonlyMap<string, number> = new Map([
  ['Callout Warning', CALLOUT_BAR + CALLOUT_PADDING],
  ['Callout Note', CALLOUT_BAR + CALLOUT_PADDING],
  ['Quotations', QUOTE_RULE + QUOTE_PADDING],
]);

/** The left edge of a callout whose words start a little after the text around it. */
export function calloutIndent(around: number): number {
  return around + calloutInset - CALLOUT_BAR - CALLOUT_PADDING;
}

/** The left edge of a quote. */
export function quoteIndent(around: number): number {
  return around + listStep.text - QUOTE_RULE - QUOTE_PADDING;
}
