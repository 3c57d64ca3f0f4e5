/**
 * Text for an XML file that passes through the docx package.
 *
 * The package finds its own marks, such as `{clauses-0}`, by searching the
 * finished file, the words of agreements included. So an opening bracket in
 * text travels as a character that no text may hold, and is put back last.
 */
import { withoutForbidden } from '../characters.ts';

const BRACKET = '\uFDD0';

/** Text as a run: one line, without characters that XML or Word refuse. */
export function line(text: string): string {
  return safe(text.replace(/[\t\n\r]+/g, ' '));
}

/** Text whose tabs and line ends count, one string a line. */
export function lines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map(safe);
}

/** Puts brackets back into a finished part of the package. */
export function restoreBrackets(xml: string): string {
  return xml.replaceAll(BRACKET, '{');
}

function safe(text: string): string {
  return withoutForbidden(text).replaceAll('{', BRACKET);
}
