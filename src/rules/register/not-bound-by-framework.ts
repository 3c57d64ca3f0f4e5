/** A party that its agreement's framework does not bind. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { type Body, isUnknown, type Party } from '../../register/party.ts';
import { listInWords } from '../../register/gaps.ts';
import { livingTexts } from '../text-scan.ts';
import { alike } from '../alike.ts';
import { hasEnded } from '../ended-parties.ts';
import { misnamedProcessors } from '../misnamed-processors.ts';
import type { Rule } from '../rule.ts';
import { noteInDraft, placeOfTerm } from '../terms.ts';

export const notBoundByFramework: Rule = {
  code: 'register/not-bound-by-framework',
  severity: 'warning',
  summary: 'Each controller of an agreement is a party to its framework.',
  why: 'The terms that the agreement takes from its framework bind those that agreed to the framework. A party that did not has promised nothing on security, rights or breaches.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const { framework, parties } = entry;
      if (framework === undefined || !framework.agreement.valid) continue;
      const bound = boundBy(framework);
      const ended = hasEnded(entry, register.today);
      const misnamed = misnamedProcessors(entry);
      const outside = [...parties.values()].flatMap((party) => {
        // A party with no file may be one that the framework binds, misspelt.
        if (party.role !== 'controller' || isUnknown(party) || bound.party(party) || misnamed.has(party.name))
          return [];
        const bodies = party.bodies.filter((body) => !bound.body(body) && !ended(body.organisation));
        const names = bodies.length === party.bodies.length ? [party.title] : bodies.map(({ name }) => name);
        return bodies.length === 0 ? [] : [{ names, ...placeOfTerm(entry, `/parties/${asStep(party.name)}`, 'key') }];
      });
      yield* alike(
        outside,
        () => '',
        (all) => ({
          ...noteInDraft(entry),
          actual: `${all.length === 1 ? 'party that is' : 'parties that are'} not bound by the framework (${listInWords(all.flatMap(({ names }) => names))})`,
          expected: `${all.length === 1 ? 'a party' : 'parties'} to “${framework.terms.title}”`,
          remedy:
            'Ask each to join the framework, and name it there. Until then the agreement needs a statement that it accepts the framework’s terms, or terms of its own.',
          related: [
            { at: framework.agreement.source.locate('/parties', 'key'), text: 'The framework’s parties stand here.' },
          ],
        }),
      );
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
