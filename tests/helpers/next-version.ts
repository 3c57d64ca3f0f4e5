/** The next version of the small agreement, with the one before it kept, as `amend` and a person do it. */
import { type Contents, textOf } from './check-files.ts';
import { SMALL_ID, SMALL_PATH } from './small-register.ts';

/** What changes in the text, and what it is from then on. */
export type Edit = readonly [find: string, put: string];

/** Of which nobody signs again, by the tool's own table. */
export const EDITORIAL: Edit = [
  'role: Safeguarding Partnership Manager\nparties',
  'role: Head of Safeguarding\nparties',
];
export const MATERIAL: Edit = ['keep: 6 years', 'keep: 2 years'];

/** Where a version of the small agreement is kept. */
export function keptAt(version: string): string {
  return `agreements/${SMALL_ID}/versions/${version}`;
}

export function nextVersion(
  contents: Contents,
  number: string,
  effective: string,
  ...edits: readonly Edit[]
): Contents {
  const text = textOf(contents, SMALL_PATH);
  const [, before = ''] = /^version: (.*)$/m.exec(text) ?? [];
  const bodies = Object.entries(contents).filter(([path]) => path.startsWith('organisations/'));
  const numbered = text
    .replace(/^version: .*$/m, `version: ${number}`)
    .replace(/^effective: .*$/m, `effective: ${effective}`);
  return {
    ...contents,
    [`${keptAt(before)}/agreement.md`]: text,
    ...Object.fromEntries(bodies.map(([path, content]) => [`${keptAt(before)}/${path}`, content])),
    [SMALL_PATH]: edited(numbered, ...edits),
  };
}

/** The text with these edits, each of which has to find its place. */
export function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((so, [find, put]) => {
    if (!so.includes(find)) throw new Error(`the text does not hold ${find}`);
    return so.replace(find, () => put);
  }, text);
}
