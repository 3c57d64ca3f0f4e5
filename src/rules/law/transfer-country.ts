/** A country that no regulations are known to approve. */
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm, wordIn } from '../terms.ts';

export const transferCountry: Rule = {
  code: 'law/transfer-country',
  severity: 'warning',
  summary:
    'Each country to which information goes is approved, or the text names the safeguards that take the place of that.',
  why: 'Regulations approve some countries, and some only for certain recipients. For any other the controllers need safeguards, and have to test whether people are protected not materially less than in the United Kingdom.',
  source: 'UK GDPR Articles 45A, 45B and 46',
  *check(register) {
    const { approvedCountries, transferRoutes } = register.law;
    const byName = new Map(
      [...approvedCountries.values()].flatMap((country) =>
        country.names.map((name) => [plain(name), country] as const),
      ),
    );
    const routes = [...transferRoutes.values()];
    for (const entry of currentAgreements(register)) {
      const { transfers } = entry.terms;
      if (transfers?.allowed !== 'with-safeguards') continue;
      const said = [transfers.route ?? '', ...(transfers.rules ?? [])].join(' ');
      if (routes.some(({ words }) => wordIn(said, words) !== undefined)) continue;
      for (const [index, name] of (transfers.countries ?? []).entries()) {
        const country = byName.get(plain(name));
        if (country !== undefined && (country.only === undefined || wordIn(said, country.shownBy ?? []) !== undefined))
          continue;
        yield {
          ...placeOfTerm(entry, `/transfers/countries/${index}`),
          actual:
            country === undefined
              ? `transfer to ${name}, which no regulations known here approve`
              : `transfer to ${name} that does not say whether it goes to ${country.only}`,
          expected:
            country === undefined
              ? 'an approved country, or safeguards under `route`'
              : 'a route that says so, or safeguards under Article 46',
          remedy:
            country === undefined
              ? 'Name under `route` the agreement, the binding rules or the exception that covers it, after the test that the law asks for. The list of approved countries may have grown: if regulations approve it, name them.'
              : `If the recipient is one of them, say so under \`route\`: ${country.only}. If not, name the safeguards.`,
          ...(country === undefined ? {} : { source: country.source }),
        };
      }
    }
  },
};

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/^the /, '').replace(/[.]/g, '').replace(/\s+/g, ' ');
}
