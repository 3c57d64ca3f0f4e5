/** Information that may leave the country by no route that the law knows. */
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const transferRoute: Rule = {
  code: 'law/transfer-route',
  severity: 'error',
  summary: 'Where information may leave the United Kingdom, the text says by which route of the law.',
  why: 'There are three ways out: a country that regulations approve, appropriate safeguards, or an exception for a single situation. “With safeguards” alone names none of them.',
  source: 'UK GDPR Articles 44A to 49; DPA 2018 ss.72 to 78',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { transfers } = entry.terms;
      if (
        transfers?.allowed !== 'with-safeguards' ||
        (transfers.route !== undefined && !UNSAID.test(transfers.route.trim()))
      )
        continue;
      yield {
        ...noteInDraft(entry),
        ...placeOfTerm(entry, transfers.route === undefined ? '/transfers/allowed' : '/transfers/route'),
        actual: `leave to send information abroad with no route in law${transfers.route === undefined ? '' : ` (“${transfers.route.trim()}”)`}`,
        expected: 'regulations that approve the country, the safeguards of Article 46, or `allowed: no`',
        remedy:
          'Write under `route` which regulations, agreement or exception covers it, and under `countries` where it goes. If nothing leaves the United Kingdom, write `allowed: no`.',
      };
    }
  },
};

/** Words that name no route. */
const UNSAID =
  /^(?:none|not? (?:known|decided|applicable).*|n\/a|to be .*|tb[cd].*|as (?:needed|required|appropriate).*|with (?:appropriate |adequate |suitable )?safeguards\.?|securely\.?|case by case\.?)$/i;
