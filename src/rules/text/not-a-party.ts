/** Prose that calls a body a party that is none. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { bodiesIn, otherName } from '../bodies-in-text.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const PARTIES_ARE =
  /\b(?:the|its) parties(?: to| of)?(?: (?:this|the) (?:agreement|protocol|charter|memorandum|contract))? (?:are|include)\b/i;
const IS_A_PARTY =
  /\b(?:is|are)(?: also| each| all| both)? (?:a party|parties|a signatory|signatories)(?= (?:to|of) (?:this|the) (?:agreement|protocol|charter|memorandum|contract)\b|[.,;]|$)/i;
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
        if (!/\b(?:part(?:y|ies)|signator(?:y|ies))\b/i.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          const said = PARTIES_ARE.test(text) || IS_A_PARTY.test(text);
          if (!said || DENIED.test(text)) continue;
          const bound = boundBy(entry, register);
          const named = bodiesIn(text, register).filter(({ organisation }) => !bound(organisation));
          for (const { organisation, index, words } of [...named, ...othersIn(text, entry, register, bound)]) {
            yield {
              at: passage.place(start + index, start + index + words.length),
              agreement: entry.id,
              actual: `body that the prose calls a party (${words})`,
              expected: 'a body that stands under `parties`',
              remedy: `Add ${organisation === undefined ? 'it' : `\`${organisation.id}\``} to the parties, with its flows and its lawful basis, or say in the prose what it is instead.`,
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

interface Other {
  readonly organisation?: undefined;
  readonly index: number;
  readonly words: string;
}

/** Bodies that a sentence calls parties by names that no party has. Where a class can be joined, they may have joined it. */
function othersIn(
  text: string,
  { parties, terms }: Entry,
  register: Register,
  bound: (body: Organisation) => boolean,
): readonly Other[] {
  if ([...parties.values()].some(({ shape }) => shape === 'class')) return [];
  const known = [
    ...[...parties.values()].flatMap(({ title, bodies }) => [title, ...bodies.map(({ name }) => name)]),
    ...[...register.organisations.values()]
      .filter(bound)
      .flatMap(({ facts }) => [facts.name, facts.legalName ?? '', ...(facts.alsoKnownAs ?? [])]),
    ...Object.keys(terms.definitions ?? {}),
  ];
  return piecesOf(text).flatMap(({ words: piece, index }) => {
    const words = bodiesIn(piece, register).length > 0 ? undefined : otherName(piece, known);
    return words === undefined ? [] : [{ words, index: index + piece.indexOf(words) }];
  });
}

/** The pieces of a list, or the subject, that a sentence calls parties. */
function piecesOf(text: string): readonly { readonly words: string; readonly index: number }[] {
  const list = PARTIES_ARE.exec(text);
  const subject = list === null ? IS_A_PARTY.exec(text) : null;
  const from = list === null ? 0 : list.index + list[0].length;
  const stretch = list === null ? text.slice(0, subject?.index ?? 0) : text.slice(from);
  return [...stretch.matchAll(/[^,;:.()]+/g)].map(({ 0: words, index }) => {
    const inner = words.replace(/^ (?:and|both|also|as well as) /, '');
    return { words: inner, index: from + index + words.length - inner.length };
  });
}
