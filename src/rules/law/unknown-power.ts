/** Law is cited as a power, and the law data does not know it. */
import type { Law } from '../../law/law.ts';
import { findPower, isOfKnownAct, nearestPowers } from '../../law/powers.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Citation, citations, citeInstead } from '../citations.ts';
import type { Observation, Rule } from '../rule.ts';

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
      if (cited === undefined || cited.power !== undefined) continue;
      const divided = dividedAt(all, index, register.law);
      index += divided === undefined ? 0 : divided.parts.length - 1;
      yield {
        // A section of an Act that is known may well be real, and in a draft whoever writes may still be looking it up.
        ...(cited.entry.standing.status === 'draft' || isOfKnownAct(register.law, cited.citation)
          ? { severity: 'warning' as const }
          : {}),
        ...(divided === undefined ? unknown(cited, register.law) : inOne(cited, divided)),
      };
    }
  },
};

function unknown({ citation, where }: Citation, law: Law): Observation {
  const place = where();
  const nearest = nearestPowers(law, citation);
  return {
    ...place,
    actual: `power that the law data does not know (“${citation}”)`,
    expected:
      nearest.length === 0
        ? 'a citation that it knows'
        : `a citation that it knows, such as ${listInWords(nearest, 'or')}`,
    remedy:
      'Check the name of the Act, its year and the section, for example at www.legislation.gov.uk. If the law is real and cited as it should be, ask whoever keeps the register to add it, with its source, to the register’s own `law/powers.yaml`.',
    suggest: nearest.map((other) => citeInstead(other, place.at)),
  };
}

interface Divided {
  /** Neighbours that are one citation. */
  readonly parts: readonly Citation[];
  readonly citation: string;
}

/** The most pieces into which commas divide the title of an Act that is known. */
const MOST = 6;

/** Unknown neighbours that a comma joins to a citation that is known: between square brackets a comma divides. */
function dividedAt(all: readonly Citation[], start: number, law: Law): Divided | undefined {
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
    actual: `citation that commas divide (${listInWords(parts.map((part) => `“${part.citation}”`))})`,
    expected: `${citation} as one`,
    remedy:
      'Put each citation on a line of its own, after a hyphen: between square brackets a comma begins the next one. Or put this one between quotation marks.',
    suggest: [{ ...citeInstead(citation, at), certain: true }],
  };
}
