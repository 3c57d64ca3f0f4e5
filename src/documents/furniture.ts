/** Puts what a program counts into the words around it. */

/** The parts of `Page {page} of {pages}`, with what stands for each number. */
export function withNumbers<Part>(
  words: string,
  numbers: { readonly page: Part; readonly pages: Part },
): readonly (string | Part)[] {
  return words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? numbers.page : part === '{pages}' ? numbers.pages : part));
}
