/**
 * Reads data that somebody else made: a report that came from a pull request,
 * an event, an answer of GitHub. Nothing in it is taken for granted. What is of
 * another kind counts as absent, texts are cut, lists end.
 */

export type Data = Readonly<Record<string, unknown>>;

/** An object; an empty one where it is none. */
export function data(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

/** A text of so many characters at most; empty where it is none. */
export function text(value: unknown, most = 4000): string {
  return typeof value === 'string' ? value.slice(0, most) : '';
}

/** A whole number that is not negative; 0 where it is none. */
export function whole(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** The items of a list, so many at most; none where it is no list. */
export function list(value: unknown, most = 5000): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** One of some words; the first where it is none of them. */
export function oneOf<const Words extends readonly [string, ...string[]]>(value: unknown, words: Words): Words[number] {
  return words.find((word) => word === value) ?? words[0];
}

/** The texts of a list that have a form. */
export function matching(value: unknown, form: RegExp, most = 5000): readonly string[] {
  return list(value, most).filter((one): one is string => typeof one === 'string' && form.test(one));
}

/** JSON, or nothing where it is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What an agreement, an organisation or another thing of a register is called. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The name of a commit. */
export const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A repository: owner and name. */
export const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
/** A day. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
