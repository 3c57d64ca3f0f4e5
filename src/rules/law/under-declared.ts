/** Information that its own words show to be delicate, and that is declared as if it were not. */
import { asStep } from '../../base/pointer.ts';
import { fewInWords } from '../../register/gaps.ts';
import { standingAt } from '../alike.ts';
import { delicateReader } from '../delicate-words.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';
import { even } from '../text-scan.ts';

export const underDeclared: Rule = {
  code: 'law/under-declared',
  severity: 'warning',
  summary: 'Information is declared as what its title and its items show it to be.',
  why: 'What is special category or criminal offence data needs a condition of its own, and often a policy document. All of that is asked for only where the front matter says what the information is.',
  source: 'UK GDPR Articles 9(1) and 10; DPA 2018 ss.11(2) and 35(8)',
  *check(register) {
    const signsIn = delicateReader(register.law);
    for (const entry of currentAgreements(register)) {
      // In a draft a field may still be missing.
      const kinds: readonly (readonly [string, Declared])[] = Object.entries(entry.terms.data ?? {});
      for (const [name, kind] of kinds) {
        if (kind.identifiability === 'anonymous' || kind.identifiability === 'aggregated' || kind.deceased === 'only')
          continue;
        const declared = new Set([...(kind.specialCategory ?? []), kind.criminalOffence === 'yes' ? OFFENCE : '']);
        const { title = '', items = [] } = kind;
        const signs = signsIn([title, ...items]).filter(({ list }) => !declared.has(list.shows));
        for (const { list, texts } of signs) {
          const field = list.shows === OFFENCE ? 'criminalOffence' : 'specialCategory';
          const [first, ...others] = texts.map((index) => ({
            words: `“${even([title, ...items][index] ?? '')}”`,
            ...placeOfTerm(entry, `/data/${asStep(name)}/${index === 0 ? 'title' : `items/${index - 1}`}`),
          }));
          if (first === undefined) continue;
          yield standingAt([first, ...others], {
            ...(kind[field] === undefined ? noteInDraft(entry) : {}),
            actual: `information that seems to hold ${list.title} (${fewInWords([first, ...others].map(({ words }) => words))}) and does not say so`,
            expected: list.shows === OFFENCE ? '`criminalOffence: yes`' : `\`${list.shows}\` under \`specialCategory\``,
            remedy: [REMEDY, ...(list.doubt === undefined ? [] : [list.doubt])].join(' '),
          });
        }
      }
    }
  },
};

interface Declared {
  readonly title?: string;
  readonly items?: readonly string[];
  readonly specialCategory?: readonly string[];
  readonly criminalOffence?: string;
  readonly identifiability?: string;
  readonly deceased?: string;
}

/** The word for it in the law data. */
const OFFENCE = 'criminal-offence';

const REMEDY =
  'Look at what is really shared. If it holds such data, declare it: the check then asks for the grounds that it needs. If it does not, choose words that show that.';
