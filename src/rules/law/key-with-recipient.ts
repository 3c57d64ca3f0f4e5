/** Records in codes that go to whoever holds the key to the codes, and pass for records of nobody. */
import { asStep } from '../../base/pointer.ts';
import type { DataKind } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import { partiesIn } from '../parties-in-text.ts';
import type { Observation, Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const keyWithRecipient: Rule = {
  code: 'law/key-with-recipient',
  severity: 'warning',
  summary: 'Where it counts that nobody can be told from records in codes, no recipient holds the key.',
  why: 'Codes in place of names protect people from a recipient only while the key is kept apart from it. For whoever holds both, the records are about people whom it can name, and what holds for named records holds for them: the duty of confidence first.',
  source: 'UK GDPR Article 4(5); ICO guidance on anonymisation',
  *check(register) {
    for (const entry of currentAgreements(register))
      for (const [name, kind] of Object.entries(entry.terms.data ?? {})) {
        if (kind.identifiability !== 'pseudonymised' || kind.keyHeldBy === undefined) continue;
        const claims = claimsOf(entry, name, kind);
        const holders = claims.length === 0 ? [] : recipientsWithKey(entry, name, kind, kind.keyHeldBy);
        if (holders.length === 0) continue;
        yield {
          ...placeOfTerm(entry, `/data/${asStep(name)}/keyHeldBy`),
          actual: `key to the codes in the hands of a recipient (${listInWords(holders)})`,
          expected: 'a body that holds the key and receives none of the records',
          remedy:
            'Let the body that makes the codes keep the key, and say so. If the recipient needs the key, it can tell who people are: give the reason in confidence that holds for named records, and take out that nobody can be told.',
          related: claims,
        };
      }
  },
};

/** Where the text rests on it that nobody can be told from such records. */
function claimsOf({ agreement, terms }: Entry, name: string, kind: DataKind): NonNullable<Observation['related']> {
  const { source } = agreement;
  const grounds = Object.entries(terms.lawful ?? {}).flatMap(([key, { data, confidentiality, because }]) => {
    if (!(data ?? []).some((one) => one === name || one === 'all')) return [];
    const pointer = `/lawful/${asStep(key)}`;
    if (NOBODY_KNOWN.test(because ?? '')) return [{ at: source.locate(`${pointer}/because`), text: SAID_HERE }];
    // With another reason, or for what is given in confidence with none at all, that no confidence is owed is judged elsewhere.
    return confidentiality === 'not-owed' && because === undefined && kind.confidential !== 'yes'
      ? [{ at: source.locate(`${pointer}/confidentiality`), text: 'It is said here that no confidence is owed.' }]
      : [];
  });
  return NOBODY_KNOWN.test(kind.condition ?? '')
    ? [...grounds, { at: source.locate(`/data/${asStep(name)}/condition`), text: SAID_HERE }]
    : grounds;
}

const SAID_HERE = 'It is said here that nobody can be told from them.';

const NOBODY_KNOWN =
  /\b(?:(?:nobody|no one|no-one|no person|no patient|no child|none)\b[^.;]{0,30}\bcan|can(?:not| never| not)|not possible to)\b[^.;]{0,40}\b(?:told (?:from|who)|tell (?:who|whom|from)|identif\w+|recogni[sz]\w+|trac(?:e|ed)|known|named|singled out)\b/i;

/** The recipients of a kind of data that the words on its key name, or groups and labels in which one of them is. */
function recipientsWithKey(entry: Entry, name: string, kind: DataKind, keyHeldBy: string): readonly string[] {
  const recipients = recipientsOf(entry, name, kind);
  // “The trust, and not the institute.”
  const parts = keyHeldBy
    .split(/[,;]/)
    .filter((part) => !/\b(?:never|cannot|do(?:es)? not|holds? no)\b/i.test(part))
    .map((part) => part.split(/\b(?:not|nobody|except|other than|without|apart from)\b/i)[0]?.trim() ?? '');
  if (parts.some((part) => ALL_OF_THEM.test(part))) return recipients.map(({ title }) => title);
  const said = parts.join(', ');
  const holders = new Set([
    ...selectParties(parts, entry.parties),
    ...labelled(said, entry),
    ...partiesIn(said, entry).map(({ party }) => party),
  ]);
  const bodies = new Set([...holders].flatMap((party) => party.bodies.map(({ key }) => key)));
  return recipients
    .filter((party) => party.bodies.some(({ key, name: called }) => bodies.has(key) || said.includes(called)))
    .map(({ title }) => title);
}

const ALL_OF_THEM =
  /^(?:the |each |every |any |all |both )*(?:recipients?|receivers?|everyone|parties|party|partners|receiving \w+)$/i;

/** The parties of a label that words name: “the evaluators”. */
function labelled(said: string, { parties }: Entry): readonly Party[] {
  const words = said.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return [...parties.values()].filter(({ labels }) => labels.some((label) => words.includes(label)));
}

/** The parties that receive a kind of data from another that supplies it. */
function recipientsOf({ terms, parties }: Entry, name: string, { heldBy }: DataKind): readonly Party[] {
  const suppliers = heldBy === undefined ? undefined : new Set(selectParties(heldBy, parties));
  const found = new Set<Party>();
  for (const { from, to, between, data } of Object.values(terms.flows ?? {})) {
    if (selectNames(data, [name]).length === 0) continue;
    const senders = selectParties(between ?? from, parties).filter((party) => suppliers?.has(party) !== false);
    for (const party of selectParties(between ?? to, parties))
      if (senders.some((sender) => sender !== party)) found.add(party);
  }
  return [...found];
}
