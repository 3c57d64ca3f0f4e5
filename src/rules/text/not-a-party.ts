/** Prose that calls a body a party that is none, or lets it send or receive what is shared. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { bodiesIn, otherName } from '../bodies-in-text.ts';
import { onlyParties } from '../parties-in-text.ts';
import { namingParties, piecesOf, type Stretch } from '../party-lists.ts';
import type { Observation, Rule } from '../rule.ts';
import { plainly, ownSayingsOf } from '../sayings.ts';
import { signedTexts } from '../term-texts.ts';
import { livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const DENIED =
  /\b(?:not|no longer|never|nor|neither|if|once|until|unless|when|may|might|formerly|earlier|other than|except)\b/i;

export const notAParty: Rule = {
  code: 'text/not-a-party',
  severity: 'warning',
  summary: 'Each body that the prose calls a party, or that shares by what it says, is a party.',
  why: 'Only those that the front matter names are asked to sign, have a lawful basis worked out, and are shown to the public. A body that is a party in the prose alone is bound by nothing.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      yield* called(entry, register);
      yield* sharing(entry, register);
    }
  },
};

/** Bodies that a sentence calls parties. */
function* called(entry: Entry, register: Register): Generator<Observation> {
  for (const passage of passagesOf(entry.agreement)) {
    if (!/\b(?:part(?:y|ies|ners)|signator(?:y|ies)|between)\b/i.test(passage.text)) continue;
    for (const { text, start } of sentencesOf(passage.text)) {
      const stretch = namingParties(text);
      if (stretch === undefined || DENIED.test(text)) continue;
      const bound = boundBy(entry, register);
      const named = bodiesIn(text, register).filter(
        ({ organisation, index }) => index < stretch.end && !bound(organisation),
      );
      for (const { organisation, index, words } of [...named, ...othersIn(text, stretch, entry, register, bound)]) {
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

/** Bodies that send what is shared to a party, or receive it from one. What the front matter speaks of besides is known to its authors. */
function* sharing(entry: Entry, register: Register): Generator<Observation> {
  if (entry.agreement.kind !== 'agreement') return;
  let bound: ((body: Organisation) => boolean) | undefined;
  for (const { text, where } of ownSayingsOf(entry, SHARES)) {
    const match = SENDS.map((pattern) => plainly(pattern, text)).find((one) => one !== undefined);
    const { sender, recipient } = match?.groups ?? {};
    if (match === undefined || sender === undefined || recipient === undefined || BOUNDED.test(text)) continue;
    bound ??= boundBy(entry, register);
    for (const [one, other] of [
      [sender, recipient],
      [recipient, sender],
    ] as const) {
      const body = outside(one, entry, register, bound);
      if (body === undefined || (onlyParties(other, entry) === undefined && !PARTIES.test(other))) continue;
      const start = text.indexOf(
        body.words,
        one === sender ? match.index : match.index + match[0].lastIndexOf(recipient),
      );
      yield {
        ...where(start, start + body.words.length),
        actual: `body that ${one === sender ? 'sends' : 'receives'} information and is no party (${body.words})`,
        expected: 'a body that stands under `parties`',
        remedy: `Add ${body.organisation === undefined ? 'it' : `\`${body.organisation.id}\``} to the parties, with its flows and its lawful basis. If it takes no part in what is shared here, say under which law or agreement it does so.`,
        related: [{ at: entry.agreement.source.locate('/parties', 'key'), text: 'The parties stand here.' }],
      };
    }
  }
}

const SHARES =
  /\b(?:sen(?:ds?|t)|share[sd]?|suppl(?:y|ies|ied)|pass(?:es|ed)?|give(?:s|n)?|disclose[sd]?|provide[sd]?|forward(?:s|ed)?)\b/;
const INFORMATION =
  '(?:(?:the|all|its|any|this|that|such|a|case|personal|whole|weekly|daily|monthly) )*(?:lists?|information|data|records?|details|files?|referrals?|case notes|names|names and addresses)(?: (?:of|about|on) (?:the |each )?[\\w ]{3,40}?)?';
const OFTEN = '(?: (?:each|every|once a|by|on|at the end of) [^,;:]{2,40}| as well)?[.]?$';
const SENDS: readonly RegExp[] = [
  // Dale Homes sends the list to the council.
  new RegExp(
    `^(?<sender>[^,;:.]{3,80}?) (?:also |then |both |will |shall |must )*(?:sends?|shares?|suppl(?:y|ies)|pass(?:es)?(?: on)?|gives?|discloses?|provides?|forwards?) ${INFORMATION} (?:to|with) (?<recipient>[^,;:.]{3,80}?)${OFTEN}`,
  ),
  // The list is sent by Dale Homes to the council, or to the council by Dale Homes.
  ...[
    'by (?<sender>[^,;:.]{3,80}?) (?:to|with) (?<recipient>[^,;:.]{3,80}?)',
    '(?:to|with) (?<recipient>[^,;:.]{3,80}?) by (?<sender>[^,;:.]{3,80}?)',
  ].map(
    (whom) =>
      new RegExp(
        `^(?:The )?${INFORMATION} (?:is|are|will be|must be) (?:sent|shared|supplied|passed(?: on)?|given|disclosed|provided|forwarded) ${whom}${OFTEN}`,
        'i',
      ),
  ),
];
/** What is done under another law or agreement, and what tells of nobody. */
const BOUNDED =
  /\b(?:not|never|no|nobody|may|law|duty|statut\w+|court|under|agreement|protocol|contract|consent|anonym\w+|figures|statistic\w*|numbers|public)\b/i;
const PARTIES = /^(?:the |all |all the |other |the other |each of the )?(?:parties|partners|panel)$/i;
/** How the name of a company ends: what ends so is surely the name of a body. */
const COMPANY = / (?:Ltd|Limited|LLP|plc|PLC|CIC)$/;

/** The body that words name, if it is no party and the front matter nowhere names it. */
function outside(
  words: string,
  entry: Entry,
  register: Register,
  bound: (body: Organisation) => boolean,
): { readonly words: string; readonly organisation?: Organisation } | undefined {
  const [named, more] = bodiesIn(words, register);
  const isNamed = (name: string): boolean => signedTexts(entry.agreement).some(({ text }) => text.includes(name));
  if (named !== undefined) {
    const { organisation } = named;
    const isAll = words.replace(/^[Tt]he /, '') === named.words;
    const isKnown = bound(organisation) || isNamed(named.words) || isNamed(organisation.id);
    return more !== undefined || !isAll || isKnown ? undefined : { words: named.words, organisation };
  }
  const other = COMPANY.test(words) ? otherName(words, namesOf(entry, register, bound)) : undefined;
  return other === undefined || isNamed(other) ? undefined : { words: other };
}

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
  stretch: Stretch,
  entry: Entry,
  register: Register,
  bound: (body: Organisation) => boolean,
): readonly Other[] {
  if ([...entry.parties.values()].some(({ shape }) => shape === 'class')) return [];
  const known = namesOf(entry, register, bound);
  return piecesOf(text, stretch, entry, register).flatMap(({ words: piece, index }) => {
    const words = otherName(piece, known);
    return words === undefined ? [] : [{ words, index: index + piece.indexOf(words) }];
  });
}

/** What the parties are called, and the terms that the text defines. */
function namesOf(
  { parties, terms }: Pick<Entry, 'parties' | 'terms'>,
  register: Register,
  bound: (body: Organisation) => boolean,
): readonly string[] {
  return [
    ...[...parties.values()].flatMap(({ title, bodies }) => [title, ...bodies.map(({ name }) => name)]),
    ...[...register.organisations.values()]
      .filter(bound)
      .flatMap(({ facts }) => [facts.name, facts.legalName ?? '', ...(facts.alsoKnownAs ?? [])]),
    ...Object.keys(terms.definitions ?? {}),
  ];
}
