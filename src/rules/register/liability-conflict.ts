/** Clauses on loss that cannot both be kept. */
import { even, livingTexts } from '../text-scan.ts';
import { DENIED, INDEMNITY } from '../loss.ts';
import type { Rule } from '../rule.ts';

export const liabilityConflict: Rule = {
  code: 'register/liability-conflict',
  severity: 'warning',
  summary: 'The clauses on loss agree with each other.',
  why: 'If one clause lets each party bear its own loss and another moves the loss to somebody else, the parties find out which of them holds only when there is something to pay.',
  source: 'UK GDPR Article 82',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const clauses = (terms.liability ?? []).map((text, index) => ({
        text: even(text),
        pointer: `/liability/${index}`,
      }));
      if (terms.breach?.costs !== undefined) clauses.push({ text: even(terms.breach.costs), pointer: '/breach/costs' });
      // An indemnity in a text that is no contract has a finding of its own.
      const kinds = KINDS.filter(({ pattern }) => terms.binding === 'yes' || pattern !== INDEMNITY);
      const found = clauses.flatMap((clause) =>
        kinds
          .filter(({ pattern }) => pattern.test(clause.text) && !DENIED.test(clause.text))
          .map((kind) => ({ ...clause, kind })),
      );
      const [first] = found;
      const other = found.find(({ kind }) => kind !== first?.kind);
      if (first === undefined || other === undefined) continue;
      const own = other.pointer.startsWith('/liability') ? agreement.terms.liability : agreement.terms.breach;
      // What both say comes from the framework: it has the finding.
      if (own === undefined && agreement.terms.liability === undefined) continue;
      yield {
        at: agreement.source.locate(other.pointer),
        agreement: id,
        pointer: other.pointer,
        actual: `clause by which ${other.kind.says}, where another says that ${first.kind.says}`,
        expected: 'one rule on who bears loss',
        remedy:
          'Decide with the parties which of the two holds, and take the other out. The law’s own rule is that each answers for its part, and that the person who was harmed may claim the whole from any controller that is liable.',
        related: [{ at: agreement.source.locate(first.pointer), text: 'The other clause stands here.' }],
      };
    }
  },
};

interface Kind {
  readonly pattern: RegExp;
  readonly says: string;
}

const KINDS: readonly Kind[] = [
  {
    pattern:
      /\b(?:each|every) (?:party|body|partner|organisation|of them)(?: \w+){0,3} (?:bears?|pays?|meets?|carries|answers? for|is (?:responsible|liable) for|remains? (?:responsible|liable) for)\b[^.;]{0,40}\b(?:its own|itself|the loss that its)\b|\beach party bears its own\b/i,
    says: 'each party bears its own loss',
  },
  { pattern: INDEMNITY, says: 'one party indemnifies another' },
  {
    pattern:
      /\b(?:the )?(?:recipient|receiving party|party that receives)(?: \w+){0,3} (?:total|full|sole|all|entire|complete) (?:liability|responsibility|costs?|losses|loss)\b|\b(?:recipient|receiving party) (?:pays|bears|meets) (?:for )?(?:all|every|the whole)\b/i,
    says: 'the recipient bears all of it',
  },
  {
    pattern:
      /\b(?:the )?(?:supplier|sender|sending party|disclosing party|lead)(?: \w+){0,3} (?:total|full|sole|all|entire|complete) (?:liability|responsibility|costs?|losses|loss)\b|\b(?:supplier|sender|sending party|disclosing party|lead) (?:pays|bears|meets) (?:for )?(?:all|every|the whole)\b/i,
    says: 'the sender bears all of it',
  },
];
