/** Which findings to look at first: those that hide or cause others. */

/** What of a finding it depends on; `agreement` is empty where it concerns none. */
interface Told {
  readonly code: string;
  readonly agreement?: string | undefined;
}

/**
 * From 0, what to look at first, to 3, what hides and causes nothing. A fault of form hides the law of its file, and in
 * a file that agreements share it makes findings in all of them. What hangs on a name that cannot be found is found to
 * be missing too.
 */
export function causeRank({ code, agreement = '' }: Told): 0 | 1 | 2 | 3 {
  if (/^(?:yaml|schema)\//.test(code)) return agreement === '' ? 0 : 1;
  return code === 'register/unknown-name' ? 2 : 3;
}
