/** Tells whether a stretch of a file stands between quotation marks. */

/**
 * Whether it is part of what stands in quotation marks, such as a title; with
 * `whole`, it may fill them. Straight marks around the value of a field are none.
 */
export function isQuoted(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  where: 'field' | 'prose',
  whole: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - 120), start).replaceAll(/[\w]['’](?=\w)/g, '_');
  const after = text.slice(end, end + 120).replaceAll(/[\w]['’](?=\w)/g, '_');
  for (const [index, opening] of [...OPENING].entries()) {
    const closing = CLOSING.charAt(index);
    if (opening === closing && where === 'field') continue;
    const from = before.lastIndexOf(opening);
    const to = after.indexOf(closing);
    if (from === -1 || to === -1 || (opening !== closing && before.indexOf(closing, from) !== -1)) continue;
    // With straight marks an even number of them has been closed before.
    if (opening === closing && lineOf(before).split(opening).length % 2 === 1) continue;
    if (/\n\s*\n/.test(before.slice(from) + after.slice(0, to))) continue;
    const inside = `${before.slice(from + 1)}${after.slice(0, to)}`;
    if (whole || /[A-Za-z0-9]/.test(inside)) return true;
  }
  return false;
}

const OPENING = '“"‘';
const CLOSING = '”"’';

function lineOf(before: string): string {
  return before.slice(before.lastIndexOf('\n\n') + 1);
}
