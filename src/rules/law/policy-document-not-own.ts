/** Guidance, procedures or the document of another body are taken for a party's appropriate policy document. */
import type { Organisation } from '../../agreement/register-files.ts';
import type { Law } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { agreementsOf } from '../gap-findings.ts';
import { onlyParties } from '../parties-in-text.ts';
import type { Observation, Rule } from '../rule.ts';
import { placeOfTerm, wordIn } from '../terms.ts';
import { even, passagesOf, sentencesOf } from '../text-scan.ts';

export const policyDocumentNotOwn: Rule = {
  code: 'law/policy-document-not-own',
  severity: 'error',
  summary: 'An appropriate policy document is one that the controller wrote itself.',
  why: 'An appropriate policy document is produced by the controller, and says how that controller keeps to the principles and how long it keeps the data. National guidance, procedures that many bodies share, frameworks and the documents of others say neither.',
  source: 'DPA 2018 Sch 1 para 39 and s.42',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      if (entry.standing.status === 'ended') continue;
      yield* inList(entry, register.law);
      yield* inProse(entry, register.law);
    }
    yield* inFiles(register);
  },
};

type Said = Pick<Observation, 'actual' | 'expected' | 'remedy'>;

function said(title: string): Said {
  return {
    actual: `appropriate policy document that is not the controller’s own (${title})`,
    expected: 'a document that each controller wrote itself, named in its own file',
    remedy:
      'Write the reference of each controller’s own document under `policyDocuments` in its file, and say no more of this one than what it is.',
  };
}

/** Says of a text that something is an appropriate policy document, and not that it is none. */
function claims(text: string): boolean {
  return /\bappropriate policy documents?\b/i.test(text) && !/\b(no|not|nor|none|never|cannot|neither)\b/i.test(text);
}

/** What is read with an agreement, and that nobody wrote for itself alone: its titles, by where they stand. */
function shared(
  { terms }: Entry,
  law: Law,
): readonly { readonly title: string; readonly note: string; readonly index: number }[] {
  return (terms.readWith ?? []).flatMap(({ title, kind, note = '' }, index) =>
    (kind === undefined || kind === 'policy') && ofMany(title, law) === undefined
      ? []
      : [{ title: even(title), note: even(note), index }],
  );
}

/** What a text names that many bodies go by: guidance, a code or procedures. */
function ofMany(text: string, { notPolicyDocuments }: Law): string | undefined {
  return [...notPolicyDocuments.values()].find(({ words }) => wordIn(text, words) !== undefined)?.title;
}

function* inList(entry: Entry, law: Law): Generator<Observation> {
  for (const { title, note, index } of shared(entry, law)) {
    if (!claims(note)) continue;
    const pointer = `/readWith/${index}/note`;
    yield { ...placeOfTerm(entry, pointer), ...said(title) };
  }
}

function* inProse(entry: Entry, law: Law): Generator<Observation> {
  for (const passage of passagesOf(entry.agreement)) {
    if (!/\bappropriate policy document/i.test(passage.text)) continue;
    for (const { text, start } of sentencesOf(passage.text)) {
      if (!claims(text)) continue;
      const title = BESIDE.test(text) ? undefined : titleIn(text, entry, law);
      const notOwn = title ?? lentBy(text, entry);
      if (notOwn === undefined) continue;
      yield { at: passage.place(start, start + text.length), agreement: entry.id, ...said(notOwn) };
    }
  }
}

/** Words that set what is named beside the policy document, and not in its place. */
const BESIDE =
  /\b(?:also|besides?|alongside|as well as|together with|in line with|based on|draws on|refers? to|follows?|takes? account of|(?:its|their) own)\b/i;

function titleIn(text: string, entry: Entry, law: Law): string | undefined {
  const titles = shared(entry, law).map(({ title }) => title);
  return titles.find((one) => text.toLowerCase().includes(one.toLowerCase())) ?? ofMany(text, law);
}

const ALL =
  "(?:(?:all|every|each|both)(?: of)?(?: the| other)* (?:part(?:y|ies)|partners?|bod(?:y|ies)|organisations?|agenc(?:y|ies)|controllers?|them)|the (?:other )?(?:parties|partners|bodies|organisations|agencies|controllers)|the others|everyone|everybody)(?!['’])\\b";
const WHOSE = '(?:the )?(?<whose>[^,;:.]{3,80}?)';
const LENDS =
  '(?:also )?(?:serves|covers|stands|counts|holds|applies|is (?:used|relied on|enough)|does|will (?:serve|do|cover|apply)|is (?:also )?that)(?: as one| as theirs)?(?: (?:of|for|to|by))?';
const LENT: readonly RegExp[] = [
  // The council's appropriate policy document serves for all the partners.
  new RegExp(`^${WHOSE}['’]s? appropriate policy document ${LENDS} ${ALL}`, 'i'),
  new RegExp(`\\bappropriate policy document of ${WHOSE} ${LENDS} ${ALL}`, 'i'),
  // All parties rely on the council's appropriate policy document.
  new RegExp(`${ALL} (?:rel(?:y|ies) on|uses?|adopts?|shares?) ${WHOSE}['’]s? appropriate policy document\\b`, 'i'),
];
const LEAD = /^(?:lead|host)(?: (?:party|partner|body|authority|organisation|agency))?$/i;

/** Whose document a sentence lends to all the others: that of one party, in its words. */
function lentBy(text: string, entry: Entry): string | undefined {
  for (const pattern of LENT) {
    const whose = pattern.exec(text)?.groups?.['whose'];
    if (whose === undefined) continue;
    const named = onlyParties(`the ${whose}`, entry);
    const isOne = named?.length === 1 && named[0]?.shape === 'body';
    if (isOne || LEAD.test(whose)) return `that of the ${whose}`.replace(/\bthe (?=\p{Lu})/u, '');
  }
  return undefined;
}

function* inFiles({ entries, organisations, law }: Register): Generator<Observation> {
  const titles = new Set(entries.flatMap((entry) => shared(entry, law).map(({ title }) => title.toLowerCase())));
  const names = namesOf(organisations.values());
  for (const organisation of organisations.values()) {
    const { facts, source } = organisation;
    for (const [index, { reference }] of (facts.policyDocuments ?? []).entries()) {
      const isTheirs =
        titles.has(even(reference).toLowerCase()) ||
        ofMany(reference, law) !== undefined ||
        isOfAnother(even(reference), organisation, names);
      if (isTheirs) yield { at: source.locate(`/policyDocuments/${index}/reference`), ...said(reference) };
    }
  }
}

/** Bodies by their names; a name of a single word may be an ordinary one. */
function namesOf(organisations: Iterable<Organisation>): ReadonlyMap<string, Organisation> {
  const names = new Map<string, Organisation>();
  for (const organisation of organisations)
    for (const name of [organisation.facts.name, ...(organisation.facts.alsoKnownAs ?? [])])
      if (name.includes(' ')) names.set(name, organisation);
  return names;
}

/** Whether a reference says whose document it is, and that is another body: "Mereshire Council APD-1". */
function isOfAnother(
  reference: string,
  { id, facts }: Organisation,
  names: ReadonlyMap<string, Organisation>,
): boolean {
  if (/\b(?:own|our|adopted|adapted)\b/i.test(reference)) return false;
  if ([facts.name, ...(facts.alsoKnownAs ?? [])].some((name) => reference.includes(name))) return false;
  return [...reference.matchAll(WHERE_NAMED)].some(({ 0: before, index }) => {
    const other = namedFirst(reference.slice(index + before.length), names);
    if (other === undefined) return false;
    const kin = [...(other.facts.members ?? []), ...(other.facts.succeededBy ?? []), ...(facts.succeededBy ?? [])];
    return !kin.some(({ organisation }) => organisation === id || organisation === other.id);
  });
}

const WHERE_NAMED = /^(?:the )?|\b(?:of|by|from) (?:the )?/gi;

/** The body whose name a text begins with: the longest, and not that of a body that has a longer one. */
function namedFirst(text: string, names: ReadonlyMap<string, Organisation>): Organisation | undefined {
  const words = text.split(' ');
  for (let count = Math.min(words.length, 10); count > 1; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/(?:['’]s?|[,;:)]+)$/, '');
    const found = names.get(name);
    if (found !== undefined) return /^(?:and|&) \p{Lu}\p{Ll}/u.test(words.slice(count).join(' ')) ? undefined : found;
  }
  return undefined;
}
