/** A party that its agreement's framework does not bind. */
import type { Entry } from '../../register/entry.ts';
import type { Body, Party } from '../../register/party.ts';
import { listInWords } from '../../register/gaps.ts';
import { livingTexts } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

export const notBoundByFramework: Rule = {
  code: 'register/not-bound-by-framework',
  severity: 'warning',
  summary: 'Each controller of an agreement is a party to its framework.',
  why: 'The terms that the agreement takes from its framework bind those that agreed to the framework. A party that did not has promised nothing on security, rights or breaches.',
  *check(register) {
    for (const { id, agreement, framework, parties, standing } of livingTexts(register)) {
      if (framework === undefined || !framework.agreement.valid) continue;
      const bound = boundBy(framework);
      for (const party of parties.values()) {
        if (party.role !== 'controller' || bound.party(party)) continue;
        const outside = party.bodies.filter((body) => !bound.body(body));
        if (outside.length === 0) continue;
        const pointer = `/parties/${party.name}`;
        yield {
          ...(standing.status === 'draft' ? { severity: 'note' as const } : {}),
          at: agreement.source.locate(pointer, 'key'),
          agreement: id,
          pointer,
          actual: `party that is not bound by the framework (${outside.length === party.bodies.length ? party.title : listInWords(outside.map(({ name }) => name))})`,
          expected: `a party to “${framework.terms.title}”`,
          remedy:
            'Ask it to join the framework, and name it there. Until then the agreement needs a statement that this party accepts the framework’s terms, or terms of its own.',
          related: [
            { at: framework.agreement.source.locate('/parties', 'key'), text: 'The framework’s parties stand here.' },
          ],
        };
      }
    }
  },
};

/** Whom a framework binds: what it names, the members of its groups, and bodies of the kinds that its classes hold. */
function boundBy(framework: Entry): {
  readonly party: (party: Party) => boolean;
  readonly body: (body: Body) => boolean;
} {
  const names = new Set<string>();
  const bodies = new Set<string>();
  const kinds = new Set<string>();
  for (const party of framework.parties.values()) {
    names.add(party.name);
    if (party.organisation !== undefined) names.add(party.organisation.id);
    for (const body of party.bodies) {
      bodies.add(body.key);
      if (party.shape === 'class') kinds.add(`${body.kind} ${body.nation}`);
    }
  }
  return {
    party: ({ name, organisation }) => names.has(name) || (organisation !== undefined && names.has(organisation.id)),
    body: ({ key, kind, nation }) => bodies.has(key) || kinds.has(`${kind} ${nation}`),
  };
}
