/** A path that a person names on the command line, as the folder that it is in and its name there. */
export function placeIn(path: string): { readonly folder: string; readonly name: string } {
  const [, above = '.', name = ''] = /^(?:(.*)[\\/])?([^\\/]*)$/s.exec(path) ?? [];
  return { folder: above === '' ? '/' : above, name };
}
