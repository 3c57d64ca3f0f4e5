/** Whether one defect was found: by its rule, where it is, as often as it should be; and nothing else was said or left unsaid. */
import type { Finding } from '../../src/base/finding.ts';
import type { Contents } from '../helpers/check-files.ts';
import type { At, Mutant } from './mutant.ts';
import { changesBetween, isAtDefect, pointerAt, words, wordsAt } from './place.ts';

/** A register, and what `check` finds in it. */
export interface Checked {
  readonly contents: Contents;
  readonly findings: readonly Finding[];
}

/** What `check` makes of one defect. */
export interface Judgement {
  /** Whether the rule says, at the right place, something that it did not say of the clean register. */
  readonly found: boolean;
  /** What is said besides that, and what is no longer said. */
  readonly besides: readonly string[];
}

/** Compares what is found in a broken register with what is found in the clean one. */
export function judge(rule: string, clean: Checked, { at, because }: Mutant, broken: Checked): Judgement {
  const changes = changesBetween(clean.contents, broken.contents);
  if (changes.length === 0) return { found: false, besides: ['nothing that differs from the clean register'] };
  if (at !== undefined && at.length > 1 && because === undefined)
    return { found: false, besides: ['several findings, and no reason for them'] };
  const fresh = without(broken.findings, clean.findings);
  const ofRule = fresh.filter(({ code }) => code === rule);
  const places: readonly ((finding: Finding) => boolean)[] = at?.map(
    (place) => (finding) => stands(finding, broken.contents, place),
  ) ?? [(finding) => isAtDefect(finding.at, broken.contents, changes)];
  // One finding at each place: a second at the same is one too many.
  const expected = new Set(places.flatMap((isThere) => ofRule.find((finding) => isThere(finding)) ?? []));
  return {
    found: expected.size === places.length,
    besides: [
      ...fresh.filter((finding) => !expected.has(finding)).map((finding) => tell(finding, broken.contents)),
      ...without(clean.findings, broken.findings).map((finding) => `no longer: ${tell(finding, clean.contents)}`),
    ],
  };
}

function stands(finding: Finding, contents: Contents, [path, where]: At): boolean {
  if (finding.at.path !== path) return false;
  const pointer = pointerAt(contents, finding.at);
  if (where !== '' && !where.startsWith('/')) return wordsAt(contents, finding.at) === words(where);
  // Which entry of a section is nearest to what is missing, and which field of an entry, is for the rule to say.
  return pointer === where || (where !== '' && pointer?.slice(0, pointer.lastIndexOf('/')) === where);
}

/** The findings of one list that have no match in the other, wherever in their file they now stand. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const matches = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), matches - 1);
    return matches <= 0;
  });
}

function keyOf({ code, severity, agreement, at, actual }: Finding): string {
  return [code, severity, agreement, at.path, actual].join('\n');
}

function tell({ code, at, actual }: Finding, contents: Contents): string {
  return `${code} at ${at.path}#${pointerAt(contents, at) ?? at.start.line}: ${actual}`;
}
