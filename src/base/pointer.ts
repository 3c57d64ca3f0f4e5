/** JSON pointers, by which findings name a place in the fields of a file (RFC 6901). */

/** One step of a pointer, for a name that people chose. */
export function asStep(name: string): string {
  // Hardly any name has such a mark, and hundreds of thousands are asked for.
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** The names that a pointer goes through, from the top. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
