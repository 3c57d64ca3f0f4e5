/** A file of answers that a person names on the command line, and how a fault in an answer is told. */
import type { Fault } from '../drafting/collect.ts';
import { answersFromFile, type FileAnswers } from '../drafting/given-answers.ts';
import type { Group } from '../drafting/question.ts';
import type { World } from './command.ts';
import { placeIn } from './place-in.ts';

/** Where no file was named. */
export const NO_ANSWERS: FileAnswers = { answers: {}, faults: [], source: undefined };

export function readAnswers(
  { elsewhere }: Pick<World, 'elsewhere'>,
  groups: readonly Group[],
  path: string,
): Promise<FileAnswers> {
  const { folder, name } = placeIn(path);
  return answersFromFile(groups, elsewhere(folder), name, path);
}

/** A fault with its place in the file of answers, or the option that answers the question. */
export function told({ flag, pointer, text }: Fault, { source }: FileAnswers, path: string, flags: object): string {
  const [, top = ''] = pointer.split('/');
  if (source === undefined || Object.hasOwn(flags, top) || !source.has(pointer)) return `${flag}: ${text}`;
  const { line, column } = source.locate(pointer).start;
  return `${path}:${line}:${column} (${flag}) ${text}`;
}
