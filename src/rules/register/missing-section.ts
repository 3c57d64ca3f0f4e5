/** A section that every agreement needs, or a field of one, of its own or from its framework. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Entry } from '../../register/entry.ts';
import { BREACH_ROLES } from '../law/breach-roles.ts';
import type { Observation, Rule } from '../rule.ts';
import { isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const missingSection: Rule = {
  code: 'register/missing-section',
  severity: 'error',
  summary: 'An agreement has every section that it needs, and every field of it, of its own or from its framework.',
  why: 'The data sharing code asks what happens to information from the day it is shared to the day it is destroyed. Where the text says nothing, each party does as it thinks fit.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, agreement, terms } = entry;
      if (!agreement.valid || agreement.kind !== 'agreement') continue;
      if (!isWhole(entry)) continue;
      yield* incomplete(entry);
      const missing = NEEDED.filter(([section]) => terms[section] === undefined);
      if (missing.length === 0) continue;
      const names = missing.map(([section]) => `\`${section}\``);
      yield {
        ...noteInDraft(entry),
        at: agreement.source.locate('/title'),
        agreement: id,
        pointer: '',
        actual: `no ${listInWords(names, 'or')} in the agreement`,
        expected: listInWords(missing.map(([, meaning]) => meaning)),
        remedy: `Add ${listInWords(names)} to the front matter, or stand the agreement under a framework that has ${missing.length === 1 ? 'it' : 'them'}.`,
      };
    }
  },
};

/** Sections that are there, and lack what they need even with what the framework says. */
function* incomplete(entry: Entry): Generator<Observation> {
  for (const [section, fields] of Object.entries(NEEDED_FIELDS)) {
    // A section is a map wherever the schema gives it fields.
    const written = entry.terms[section as keyof typeof NEEDED_FIELDS] as Readonly<Record<string, unknown>> | undefined;
    if (written === undefined) continue;
    const missing = fields.filter(([field]) => written[field] === undefined && !isToldElsewhere(entry, section, field));
    if (missing.length === 0) continue;
    const names = missing.map(([field]) => `\`${field}\``);
    yield {
      ...noteInDraft(entry),
      ...placeOfTerm(entry, `/${section}`, 'key'),
      actual: `no ${listInWords(names, 'or')} in \`${section}\``,
      expected: listInWords(missing.map(([, meaning]) => meaning)),
      why: 'Documents and checks rely on it. What an agreement leaves out of the section is what its framework says there; here neither says it.',
      remedy: `Add ${listInWords(names)} under \`${section}\`, in the agreement or in the framework that it stands under.`,
    };
  }
}

/** Who does what after a breach has a rule of its own, which looks at agreements that have not ended. */
function isToldElsewhere({ standing }: Entry, section: string, field: string): boolean {
  return section === 'breach' && standing.status !== 'ended' && BREACH_ROLES.some(([role]) => role === field);
}

/** The sections that the schema marks `x-needed`, with what each says. */
export const NEEDED: readonly (readonly [section: keyof WrittenAgreement, meaning: string])[] = [
  ['retention', 'how long each party keeps what it received'],
  ['security', 'how information is kept safe'],
  ['access', 'who may see it'],
  ['quality', 'how it is kept right'],
  ['rights', 'how people use their rights'],
  ['onwardSharing', 'whether it may be passed on'],
  ['transfers', 'whether it may leave the United Kingdom'],
  ['breach', 'what happens when something goes wrong'],
  ['review', 'when the agreement is looked at again'],
  ['amendment', 'how the text changes'],
  ['leaving', 'how a party leaves'],
];

/** The fields of such sections that the schema marks in the same way, with what each says. */
export const NEEDED_FIELDS = {
  onwardSharing: [['allowed', 'whether a recipient may pass it on']],
  transfers: [['allowed', 'whether it may leave the United Kingdom']],
  breach: [
    ['tellPartiesWithin', 'how soon the other parties are told'],
    ['ledBy', 'who leads'],
    ['regulatorToldBy', 'who tells the Information Commissioner'],
  ],
  equality: [['done', 'whether the assessment was made']],
  review: [
    ['every', 'how often'],
    ['tests', 'what a review asks'],
  ],
  amendment: [['by', 'who may agree a change']],
  leaving: [
    ['notice', 'how long before'],
    ['data', 'what happens to the information'],
  ],
} as const satisfies Partial<Record<keyof WrittenAgreement, readonly (readonly [field: string, meaning: string])[]>>;
