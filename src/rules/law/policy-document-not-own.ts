/** Guidance or procedures of others are taken for a party's appropriate policy document. */
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { agreementsOf } from '../gap-findings.ts';
import type { Observation, Rule } from '../rule.ts';
import { placeOfTerm } from '../terms.ts';
import { even, passagesOf, sentencesOf } from '../text-scan.ts';

export const policyDocumentNotOwn: Rule = {
  code: 'law/policy-document-not-own',
  severity: 'error',
  summary: 'An appropriate policy document is one that the controller wrote itself.',
  why: 'An appropriate policy document is produced by the controller, and says how that controller keeps to the principles and how long it keeps the data. National guidance, procedures that many bodies share and frameworks of others say neither.',
  source: 'DPA 2018 Sch 1 para 39 and s.42',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      if (entry.standing.status === 'ended') continue;
      yield* inList(entry);
      yield* inProse(entry);
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
function shared({
  terms,
}: Entry): readonly { readonly title: string; readonly note: string; readonly index: number }[] {
  return (terms.readWith ?? []).flatMap(({ title, kind, note = '' }, index) =>
    kind === undefined || kind === 'policy' ? [] : [{ title: even(title), note: even(note), index }],
  );
}

function* inList(entry: Entry): Generator<Observation> {
  for (const { title, note, index } of shared(entry)) {
    if (!claims(note)) continue;
    const pointer = `/readWith/${index}/note`;
    yield { ...placeOfTerm(entry, pointer), ...said(title) };
  }
}

function* inProse(entry: Entry): Generator<Observation> {
  const titles = shared(entry).map(({ title }) => title);
  if (titles.length === 0) return;
  for (const passage of passagesOf(entry.agreement)) {
    for (const { text, start } of sentencesOf(passage.text)) {
      const title = claims(text) ? titles.find((one) => text.toLowerCase().includes(one.toLowerCase())) : undefined;
      if (title === undefined) continue;
      yield { at: passage.place(start, start + text.length), agreement: entry.id, ...said(title) };
    }
  }
}

function* inFiles({ entries, organisations }: Register): Generator<Observation> {
  const titles = new Set(entries.flatMap((entry) => shared(entry).map(({ title }) => title.toLowerCase())));
  for (const { facts, source } of organisations.values()) {
    for (const [index, { reference }] of (facts.policyDocuments ?? []).entries()) {
      if (!titles.has(even(reference).toLowerCase())) continue;
      yield { at: source.locate(`/policyDocuments/${index}/reference`), ...said(reference) };
    }
  }
}
