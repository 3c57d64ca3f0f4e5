/** A controller that nobody can reach about data protection. */
import type { Organisation } from '../../agreement/register-files.ts';
import type { Register } from '../../register/register.ts';
import { livingTexts } from '../text-scan.ts';
import type { Rule } from '../rule.ts';
import { isFirstDraft } from '../terms.ts';

export const noContact: Rule = {
  code: 'register/no-contact',
  severity: 'warning',
  summary: 'Each controller says whom to ask about data protection.',
  why: 'When a person uses a right, or something has gone wrong, the other parties have to reach the controller’s data protection officer, or whoever does that work, on the same day.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121); UK GDPR Article 37(7)',
  *check(register) {
    for (const { organisation, draft } of controllersOf(register)) {
      const { contacts } = organisation.facts;
      if (contacts?.dataProtectionOfficer !== undefined || contacts?.sharing !== undefined) continue;
      const pointer = contacts === undefined ? '/name' : '/contacts';
      yield {
        ...(draft ? { severity: 'note' as const } : {}),
        at: organisation.source.locate(pointer, contacts === undefined ? 'value' : 'key'),
        pointer,
        actual: `no contact for data protection at a controller (${organisation.facts.name})`,
        expected: '`contacts` with `dataProtectionOfficer`, or with `sharing` where it has no such officer',
        remedy: 'Ask the body for a mailbox or a role, and write it under `contacts`. Write no person’s name.',
      };
    }
  },
};

/** The bodies that are controllers in earnest: nobody was asked for the contacts of those in a model. `draft`: in drafts alone. */
function controllersOf(
  register: Register,
): readonly { readonly organisation: Organisation; readonly draft: boolean }[] {
  const found = new Map<string, { organisation: Organisation; draft: boolean }>();
  for (const entry of livingTexts(register)) {
    const { agreement, parties, illustrative } = entry;
    if (illustrative || agreement.kind !== 'agreement') continue;
    for (const party of parties.values()) {
      if (party.role !== 'controller' || party.written.contact !== undefined) continue;
      for (const { organisation } of party.bodies) {
        if (organisation === undefined || organisation.facts.until !== undefined) continue;
        // What cannot be a controller has a finding of its own.
        if (register.law.kinds.get(organisation.facts.kind ?? '')?.canBeController === 'no') continue;
        const draft = (found.get(organisation.id)?.draft ?? true) && isFirstDraft(entry);
        found.set(organisation.id, { organisation, draft });
      }
    }
  }
  return [...found.values()];
}
