/** Words as a sentence or a heading begins with them. What stands before the first letter stays, such as a quotation mark or what pages put around words of a language. */
export function opening(words: string): string {
  return words.replace(/^\P{L}*\p{L}/u, (first) => first.toUpperCase());
}
