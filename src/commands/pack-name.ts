/** Names of files that a partner gets: as people would name them, and as every system can keep them. */

/** Names on disk have an end, and a pack is unpacked into folders with long names of their own. */
const LONGEST = 60;

/** A text as part of a file's name: without what Windows, macOS or a zip program takes for something else. */
export function inFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Zs}()&,'’._-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const short = [...plain].slice(0, LONGEST).join('');
  const cut = short === plain ? short : short.replace(/ \S*$/u, '');
  // Windows drops points and spaces at the end, and hides what begins with a point.
  return cut.replace(/^[.\s]+/u, '').replace(/[.\s,]+$/u, '') || 'Agreement';
}
