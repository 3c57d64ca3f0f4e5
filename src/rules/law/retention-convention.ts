/** A retention period that is shorter than what such bodies keep such records for, or longer than anyone keeps them. */
import { addPeriod, parsePeriod } from '../../base/dates.ts';
import type { IsoDate } from '../../base/dates.ts';
import type { RetentionConvention } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm, wordIn } from '../terms.ts';

export const retentionConvention: Rule = {
  code: 'law/retention-convention',
  severity: 'note',
  summary: 'A period that is shorter or longer than the conventions for such records is meant.',
  why: 'Codes of practice and regulations set periods for some records. Other periods may be right for a copy, or for a reason; the parties should know that they differ.',
  source: 'UK GDPR Article 5(1)(e)',
  *check(register) {
    const conventions = [...register.law.retentionConventions.values()];
    for (const entry of currentAgreements(register)) {
      const { terms, parties } = entry;
      for (const [index, rule] of (terms.retention ?? []).entries()) {
        if (rule.because !== undefined) continue;
        const longest = longestFor(conventions, rule.after ?? '', entry, rule.data ?? []);
        if (longest !== undefined && isShorter(longest.least, rule.keep ?? '')) {
          yield {
            ...placeOfTerm(entry, `/retention/${index}/keep`),
            actual: `period of ${rule.keep}, longer than any convention for such records`,
            expected: `${longest.least} or less, or the reason under \`because\``,
            remedy: `Ask whether the purpose needs it so long. The longest convention that fits is ${longest.least}, for ${longest.title} (${longest.source}). If the longer period is right, say why under \`because\`.`,
          };
          continue;
        }
        // A rule for everyone is a floor for copies of all sorts; who names a body speaks of its records.
        if (rule.parties === undefined) continue;
        const keepers = selectParties(rule.parties, parties).filter((party) => party.role === 'controller');
        const told = [rule.after ?? '', ...titles(entry, rule.data ?? [])].join('. ');
        const broken = conventions.find(
          (convention) =>
            applies(convention, keepers, told, rule.after ?? '') && isShorter(rule.keep ?? '', convention.least),
        );
        if (broken === undefined) continue;
        yield {
          ...placeOfTerm(entry, `/retention/${index}/keep`),
          actual: `period of ${rule.keep} for ${listInWords(keepers.map(({ title }) => title))}, shorter than is usual for ${broken.title}`,
          expected: `${broken.least} or more, or the reason under \`because\``,
          remedy: `Compare it with its source: ${broken.source}.${broken.doubt === undefined ? '' : ` ${broken.doubt}`} If the shorter period is right, say why under \`because\`.`,
          source: broken.source,
        };
      }
    }
  },
};

/** Every body under the rule keeps such records, the words say that it is these, and the period is counted in the same way. */
function applies(
  { kinds, words, counted }: RetentionConvention,
  keepers: readonly Party[],
  told: string,
  after: string,
): boolean {
  const bodies = keepers.flatMap((party) => party.bodies);
  return (
    bodies.length > 0 &&
    bodies.every(({ kind }) => kind !== undefined && kinds.includes(kind)) &&
    wordIn(after, counted) !== undefined &&
    (words.length === 0 || wordIn(told, words) !== undefined)
  );
}

/** The longest convention whose words the rule or its data have; or of those for all that a body keeps, whoever that is. */
function longestFor(
  conventions: readonly RetentionConvention[],
  after: string,
  entry: Entry,
  data: readonly string[],
): RetentionConvention | undefined {
  const { data: all = {} } = entry.terms;
  const kept = selectNames(data, Object.keys(all)).flatMap((name) => [
    all[name]?.title ?? '',
    ...(all[name]?.items ?? []),
  ]);
  const told = [after, ...kept].join('. ');
  return conventions
    .filter(({ words }) => words.length === 0 || wordIn(told, words) !== undefined)
    .reduce<RetentionConvention | undefined>(
      (longest, one) => (longest === undefined || isShorter(longest.least, one.least) ? one : longest),
      undefined,
    );
}

function titles({ terms }: Entry, data: readonly string[]): readonly string[] {
  const { data: all = {} } = terms;
  // `all` tells nothing of what is kept.
  if (data.includes('all')) return [];
  return selectNames(data, Object.keys(all)).flatMap((name) => [all[name]?.title ?? '', ...(all[name]?.items ?? [])]);
}

/** Any day does to compare two periods by. */
const DAY = '2026-01-01' as IsoDate;

function isShorter(keep: string, least: string): boolean {
  const [one, other] = [parsePeriod(keep), parsePeriod(least)];
  return one !== undefined && other !== undefined && addPeriod(DAY, one) < addPeriod(DAY, other);
}
