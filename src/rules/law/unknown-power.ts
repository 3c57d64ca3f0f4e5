/** Law is cited as a power, and the law data does not know it. */
import type { Law } from '../../law/law.ts';
import { findPower, isOfKnownAct, nearestPowers } from '../../law/powers.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Citation, citations, citeInstead, replacements } from '../citations.ts';
import type { Observation, Rule } from '../rule.ts';
import { finderOf } from '../superseded-finder.ts';
import { isFirstDraft } from '../terms.ts';

export const unknownPower: Rule = {
  code: 'law/unknown-power',
  severity: 'error',
  summary: 'Each power that is cited is known.',
  why: 'Whoever relies on a power has to be able to look it up. Whom this one reaches and whether it is in force could not be checked, so it is never shown as stated.',
  source: 'UK GDPR Article 6(3)',
  *check(register) {
    const all = [...citations(register)];
    for (let index = 0; index < all.length; index++) {
      const cited = all[index];
      if (cited === undefined) continue;
      const divided = dividedAt(all, index, register.law);
      const together = divided?.parts ?? unknownIn(all, index);
      if (together.length === 0) continue;
      index += together.length - 1;
      yield {
        // A section of an Act that is known may well be real, and in a draft whoever writes may still be looking it up.
        ...(isFirstDraft(cited.entry) || isOfKnownAct(register.law, cited.citation)
          ? { severity: 'warning' as const }
          : {}),
        ...(divided !== undefined
          ? inOne(cited, divided)
          : (superseded(cited, together, register.law) ?? unknown(cited, together, register.law))),
      };
    }
  },
};

/** The unknown ones that stand from here on in the same words: a list of sections has one finding. */
function unknownIn(all: readonly Citation[], start: number): readonly Citation[] {
  const end = all.findIndex(
    (one, index) => index >= start && (one.power !== undefined || !isSamePlace(one, all[start] ?? one)),
  );
  return all.slice(start, end === -1 ? undefined : end);
}

function isSamePlace(one: Citation, other: Citation): boolean {
  return one.entry === other.entry && one.ground === other.ground && one.index === other.index;
}

function unknown(cited: Citation, together: readonly Citation[], law: Law): Observation {
  const nearest = together.length > 1 ? [] : nearestPowers(law, cited.citation, cited.day);
  return {
    ...cited.where(),
    actual: `${together.length > 1 ? 'powers' : 'power'} that the law data does not know (${listInWords(together.map(({ citation }) => `“${citation}”`))})`,
    expected:
      nearest.length === 0
        ? 'a citation that it knows'
        : `a citation that it knows, such as ${listInWords(nearest, 'or')}`,
    remedy:
      'Check the name of the Act, its year and the section, for example at legislation.gov.uk. If the law is real and cited as it should be, ask whoever keeps the register to add it, with its source, to the register’s own `law/powers.yaml`.',
    suggest: replacements(cited, nearest),
  };
}

/** A section of an Act that others have taken the place of is not looked for among the law of today. */
function superseded(cited: Citation, together: readonly Citation[], law: Law): Observation | undefined {
  const entry = finderOf(law)
    .hitsInText(cited.citation)
    .map((hit) => hit.entry)
    .find(({ sort, since }) => sort === 'law' && since !== undefined && since <= cited.day.slice(0, since.length));
  if (entry === undefined) return undefined;
  return {
    ...cited.where(),
    ...(entry.evidence === 'check' ? {} : { severity: 'error' }),
    actual: `${entry.fault} among the powers (${listInWords(together.map(({ citation }) => `“${citation}”`))})`,
    expected: 'law of today',
    why: `Law that has been superseded grounds nothing. What took its place: ${entry.successor}.`,
    remedy:
      'Cite the law of today that lays the duty, power or task of these bodies down. If the entry cites such law already, take this out.',
    source: entry.source,
  };
}

interface Divided {
  /** Neighbours that are one citation. */
  readonly parts: readonly Citation[];
  readonly citation: string;
}

/** The most pieces into which commas divide the title of an Act that is known. */
const MOST = 6;

/** A section without its Act: `11`, `and 12A`, `s.13`. */
const BARE =
  /^(?:(?:and|or|&) )?(?:(?:ss?|sections?)\b\.? ?)?\d+[A-Za-z]{0,2}(?:\([^)]*\))*(?: (?:and|or|&) \d+[A-Za-z]{0,2})?$/;

/** Neighbours that a comma joins to one citation: between square brackets a comma divides. */
function dividedAt(all: readonly Citation[], start: number, law: Law): Divided | undefined {
  return sectionsDividedAt(all, start, law) ?? titleDividedAt(all, start, law);
}

/** A section of an Act that is known, and sections after it that a comma has parted from it. */
function sectionsDividedAt(all: readonly Citation[], start: number, law: Law): Divided | undefined {
  const [first, ...rest] = all.slice(start, start + MOST);
  if (first === undefined || first.citation !== first.written || !isOfKnownAct(law, first.citation)) return undefined;
  const end = rest.findIndex(
    (one) => one.entry !== first.entry || one.ground !== first.ground || !BARE.test(one.written),
  );
  const parts = [first, ...rest.slice(0, end === -1 ? undefined : end)];
  return parts.length === 1 ? undefined : { parts, citation: parts.map(({ written }) => written).join(', ') };
}

/** Unknown neighbours that together are a citation of an Act that is known. */
function titleDividedAt(all: readonly Citation[], start: number, law: Law): Divided | undefined {
  const parts: Citation[] = [];
  for (const next of all.slice(start, start + MOST)) {
    const [first] = parts;
    if (
      next.power !== undefined ||
      (first !== undefined && (next.entry !== first.entry || next.ground !== first.ground))
    )
      return undefined;
    parts.push(next);
    const joined = parts.map(({ citation }) => citation).join(', ');
    const whole = parts.length > 1 ? findPower(law, joined)?.citation : undefined;
    if (whole !== undefined) return { parts, citation: whole };
    // The section may be one that nobody has added yet, of an Act that is known.
    if (parts.length > 1 && isOfKnownAct(law, joined)) return { parts, citation: joined };
  }
  return undefined;
}

function inOne(cited: Citation, { parts, citation }: Divided): Observation {
  const first = cited.where();
  const at = { ...first.at, end: (parts.at(-1) ?? cited).where().at.end };
  return {
    ...first,
    at,
    actual: `citation that commas divide (${listInWords(parts.map((part) => `“${part.written}”`))})`,
    expected: `${citation} as one`,
    remedy:
      'Put each citation on a line of its own, after a hyphen: between square brackets a comma begins the next one. Or put this one between quotation marks.',
    suggest: [{ ...citeInstead(citation, at), certain: true }],
  };
}
