/** A Welsh text that is of another version than the agreement beside it. */
import type { Rule } from '../rule.ts';

export const welshOlder: Rule = {
  code: 'register/welsh-older',
  severity: 'warning',
  summary: 'A Welsh text is a translation of the version that it stands beside.',
  why: 'Whoever reads the agreement in Welsh reads other terms than those in force. Its page says so.',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
      const { welsh, terms, valid } = agreement;
      if (!valid || welsh === undefined || terms.version === undefined) continue;
      if (welsh.facts.translates === terms.version) continue;
      yield {
        at: welsh.source.locate('/translates'),
        agreement: id,
        pointer: '/translates',
        actual: `Welsh text of version ${welsh.facts.translates} beside version ${terms.version}`,
        expected: `a translation of version ${terms.version}`,
        remedy: `Have the changes translated, then write \`translates: ${terms.version}\`. \`concordat diff\` shows what changed.`,
        related: [{ at: agreement.source.locate('/version'), text: 'The version of the agreement stands here.' }],
      };
    }
  },
};
