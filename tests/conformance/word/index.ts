/** All checks of a Word file, by name. What they do not look at, docs/formats.md says. */
import type { Fault } from './check.ts';
import { bookmarks, controls, marks, references } from './marks.ts';
import {
  comments,
  contentTypes,
  disturbances,
  links,
  notWellFormed,
  properties,
  relations,
  runningText,
} from './package.ts';
import { pictures, tables } from './tables.ts';
import { bold, contents, headings, lists, numbers, styles, words } from './text.ts';

export const CHECKS = {
  notWellFormed,
  contentTypes,
  relations,
  comments,
  links,
  disturbances,
  properties,
  runningText,
  styles,
  bold,
  lists,
  words,
  numbers,
  headings,
  contents,
  tables,
  pictures,
  bookmarks,
  references,
  marks,
  controls,
} satisfies Readonly<Record<string, Fault>>;
