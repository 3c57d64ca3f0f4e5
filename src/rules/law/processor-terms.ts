/** Terms of Article 28(3) that the entry of a processor lacks. */
import { asStep } from '../../base/pointer.ts';
import { longDate, parseDate } from '../../base/dates.ts';
import type { Processing } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { selectParties } from '../../register/party.ts';
import type { Register } from '../../register/register.ts';
import type { Observation, Rule } from '../rule.ts';
import { systemsRunBy } from '../run-systems.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const processorTerms: Rule = {
  code: 'law/processor-terms',
  severity: 'error',
  summary: 'A contract that is in force says all that the law asks of a contract with a processor.',
  why: 'A processor may act only under a written contract that says what it does with which information, for which purpose and for how long, and that binds it to the terms of Article 28(3). Where there is none, both it and the controller break the law.',
  source: 'UK GDPR Article 28(3); DPA 2018 s.59',
  *check(register) {
    for (const entry of currentAgreements(register))
      for (const [name, processing] of Object.entries(entry.terms.processing ?? {})) {
        const pointer = `/processing/${asStep(name)}`;
        yield* lackingTerms(entry, pointer, processing);
        yield* beyondTerms(entry, name, pointer, processing);
        yield* ended(entry, pointer, processing, register);
      }
  },
};

/** Words where a contract should be named. */
const NO_CONTRACT =
  /^(?:none|no|nothing|n\/a|unknown|not\b.*|to be\b.*|tb[cda]\b.*|pending\b.*|in (?:draft|negotiation|preparation)\b.*|being (?:drafted|agreed|negotiated)\b.*|verbal\b.*|oral\b.*|an? understanding\b.*)$/i;

/** What the text itself must say where the standard clauses are the contract; another contract says it elsewhere. */
const SAID_HERE: readonly (readonly [field: 'nature' | 'purposes' | 'data', words: string])[] = [
  ['nature', 'what is done with it'],
  ['purposes', 'for which purposes'],
  ['data', 'with which kinds of information'],
];

function* lackingTerms(entry: Entry, pointer: string, processing: Processing): Generator<Observation> {
  if (processing.clauses === undefined) return;
  if (NO_CONTRACT.test(processing.clauses.trim())) {
    yield {
      ...noteInDraft(entry),
      ...placeOfTerm(entry, `${pointer}/clauses`),
      actual: `processor with no contract that can be looked up (“${processing.clauses}”)`,
      expected: '`standard`, or the reference of the contract that has the clauses',
      remedy: 'Use the standard clauses of this text, or agree a contract and write its reference.',
    };
    return;
  }
  if (processing.clauses !== 'standard') return;
  const missing = SAID_HERE.filter(([field]) => processing[field] === undefined);
  if (missing.length === 0) return;
  yield {
    ...noteInDraft(entry),
    ...placeOfTerm(entry, pointer, 'key'),
    actual: `standard clauses for a processor that do not say ${listInWords(
      missing.map(([, words]) => words),
      'or',
    )}`,
    expected: listInWords(missing.map(([field]) => `\`${field}\``)),
    remedy: `Add ${listInWords(missing.map(([field]) => `\`${field}\``))} to the entry, or name the contract that says it under \`clauses\`.`,
  };
}

/** What a processor does with a system that it runs, and its terms do not cover: other information, another controller. */
function* beyondTerms(entry: Entry, name: string, pointer: string, processing: Processing): Generator<Observation> {
  const { terms, parties, agreement } = entry;
  const served = new Set(selectParties(processing.onBehalfOf ?? [], parties).map((party) => party.name));
  for (const { name: key, system, data } of systemsRunBy(entry, name, processing)) {
    const related = [
      { at: agreement.source.locate(`/systems/${asStep(key)}`, 'key'), text: 'The system stands here.' },
    ];
    const called = `“${system.title ?? key}”`;
    const covered = processing.data;
    const uncovered =
      covered === undefined || covered.includes('all') ? [] : data.filter((kind) => !covered.includes(kind));
    if (uncovered.length > 0)
      yield {
        ...placeOfTerm(entry, `${pointer}/data`),
        actual: `terms for a processor that leave out information in ${called}, which it runs (${listInWords(uncovered.map((kind) => `“${terms.data?.[kind]?.title ?? kind}”`))})`,
        expected: 'every kind of information that flows through the system',
        remedy: `Add ${listInWords(uncovered.map((kind) => `\`${kind}\``))} to \`data\` of the entry, and to the contract. If that does not go through the system, take the system out of its flow.`,
        related,
      };
    const unserved = selectParties(system.controller ?? [], parties).filter(
      (party) => party.role === 'controller' && !served.has(party.name),
    );
    if (served.size > 0 && unserved.length > 0)
      yield {
        ...placeOfTerm(entry, `${pointer}/onBehalfOf`),
        actual: `processor that runs ${called} with no terms with ${listInWords(unserved.map((party) => party.title))}, which controls it`,
        expected: 'terms with each controller of the system',
        remedy: `Add ${listInWords(unserved.map((party) => `\`${party.name}\``))} to \`onBehalfOf\`, and make it a party to the contract. If another body controls the system, name that under \`controller\`.`,
        related,
      };
  }
}

function* ended(entry: Entry, pointer: string, { until }: Processing, { today }: Register): Generator<Observation> {
  const last = parseDate(until ?? '');
  if (last === undefined || last >= today) return;
  yield {
    ...noteInDraft(entry),
    ...placeOfTerm(entry, `${pointer}/until`),
    actual: `processor whose terms ended on ${longDate(last)}`,
    expected: 'terms that hold for as long as it acts',
    remedy:
      'If it still acts, agree new terms and write their last day. If it does not, remove the entry and the party, and record that the information was returned or destroyed.',
  };
}
