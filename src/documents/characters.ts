/** Characters that files made of XML may hold. */

/** Text without control characters but tab and line ends, halves of surrogate pairs and code points that are no characters: XML, or who reads it, refuses them. */
export function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu, '');
}
