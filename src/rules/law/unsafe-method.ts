/** Delicate information that goes by a way that is not safe. */
import type { Entry } from '../../register/entry.ts';
import { alike } from '../alike.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements } from '../terms.ts';
import { unsafeIn } from '../unsafe-methods.ts';

export const unsafeMethod: Rule = {
  code: 'law/unsafe-method',
  severity: 'error',
  summary: 'Special category data, criminal offence data and what was given in confidence go by a way that is safe.',
  why: 'Information that does most harm in the wrong hands needs a way on which others cannot read it and on which it can be followed. Fax, open e-mail and ordinary post offer neither.',
  source: 'UK GDPR Articles 5(1)(f) and 32; DPA 2018 ss.40 and 66',
  *check(register) {
    const ways = [...register.law.unsafeWays.values()];
    for (const entry of currentAgreements(register))
      yield* alike(
        unsafeIn(entry, ways),
        ({ what, method }) => `${what} ${method}`,
        ([{ what, method, way }]) => ({
          actual: `${what} sent by ${way.title}${wordedOtherwise(entry, method)}`,
          expected: way.instead,
          remedy: `Send it by ${way.instead}.${way.unless === undefined ? '' : ` If \`${method}\` is safe as the parties use it, say in \`methods\` what makes it so.`}`,
          source: way.source,
        }),
      );
  },
};

function wordedOtherwise({ terms }: Entry, method: string): string {
  const title = terms.methods?.[method]?.title;
  return title === undefined ? ` (\`${method}\`)` : ` (“${title}”)`;
}
