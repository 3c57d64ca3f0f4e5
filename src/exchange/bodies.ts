/** The form in which names of bodies are compared. */

/** Capitals, punctuation, “the”, “and” against “&”, and how a company says that it is one count for nothing. */
export function foldName(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ (?:limited|ltd|llp|plc)$/, '');
}
