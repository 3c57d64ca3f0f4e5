/** Prose that calls a body a party that is none. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const PARTIES_ARE =
  /\b(?:the|its) parties(?: to| of)?(?: (?:this|the) (?:agreement|protocol|charter|memorandum|contract))? (?:are|include)\b/i;
const IS_A_PARTY =
  /\b(?:is|are)(?: also| each| all| both)? (?:a party|parties)(?= (?:to|of) (?:this|the) (?:agreement|protocol|charter|memorandum|contract)\b|[.,;]|$)/i;
const DENIED =
  /\b(?:not|no longer|never|nor|neither|if|once|until|unless|when|may|might|formerly|earlier|other than|except)\b/i;

export const notAParty: Rule = {
  code: 'text/not-a-party',
  severity: 'warning',
  summary: 'Each body that the prose calls a party is a party.',
  why: 'Only those that the front matter names are asked to sign, have a lawful basis worked out, and are shown to the public. A body that is a party in the prose alone is bound by nothing.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      for (const passage of passagesOf(entry.agreement)) {
        if (!/\bpart(?:y|ies)\b/i.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          const said = PARTIES_ARE.test(text) || IS_A_PARTY.test(text);
          if (!said || DENIED.test(text)) continue;
          const bound = boundBy(entry, register);
          for (const { organisation, index, words } of bodiesIn(text, register)) {
            if (bound(organisation)) continue;
            yield {
              at: passage.place(start + index, start + index + words.length),
              agreement: entry.id,
              actual: `body that the prose calls a party (${words})`,
              expected: 'a body that stands under `parties`',
              remedy: `Add \`${organisation.id}\` to the parties, with its flows and its lawful basis, or say in the prose what it is instead.`,
              related: [{ at: entry.agreement.source.locate('/parties', 'key'), text: 'The parties stand here.' }],
            };
          }
        }
      }
    }
  },
};

/** Whether a body is a party, belongs to a group that is one, or could join as one of a class. */
function boundBy({ parties, agreement }: Entry, { organisations }: Register): (body: Organisation) => boolean {
  const bound = new Set<string>();
  const kinds = new Set<string | undefined>();
  for (const party of parties.values()) {
    bound.add(party.name);
    if (party.organisation !== undefined) bound.add(party.organisation.id);
    for (const body of party.bodies) {
      bound.add(body.key);
      if (party.shape === 'class') kinds.add(body.kind);
    }
  }
  // The body that has adopted a text for all, and the one that keeps it, are spoken of beside the parties.
  const { owner }: Partial<WrittenAgreement> = agreement.terms;
  if (owner !== undefined) bound.add(owner.organisation);
  return ({ id, facts }) =>
    bound.has(id) ||
    kinds.has(facts.kind) ||
    (facts.kind === 'group' && (facts.members ?? []).every(({ organisation }) => bound.has(organisation))) ||
    (facts.succeededBy ?? []).some(({ organisation }) => bound.has(organisation) && organisations.has(organisation));
}

interface Named {
  readonly organisation: Organisation;
  readonly index: number;
  readonly words: string;
}

/** The bodies of the register that a sentence names in full; of two names that overlap, the longer. */
function bodiesIn(text: string, { organisations }: Register): readonly Named[] {
  const found: Named[] = [];
  for (const organisation of organisations.values()) {
    const { name, alsoKnownAs } = organisation.facts;
    for (const words of [name, ...(alsoKnownAs ?? [])]) {
      // A single word may be an ordinary one.
      if (!words.includes(' ')) continue;
      const index = text.indexOf(words);
      if (index !== -1 && !/\p{L}/u.test(text[index + words.length] ?? ' ')) found.push({ organisation, index, words });
    }
  }
  return found
    .filter(
      (one) => !found.some((other) => other !== one && other.words.length > one.words.length && overlap(one, other)),
    )
    .filter((one, place, all) => all.findIndex((other) => other.organisation === one.organisation) === place);
}

function overlap(one: Named, other: Named): boolean {
  return one.index < other.index + other.words.length && other.index < one.index + one.words.length;
}
