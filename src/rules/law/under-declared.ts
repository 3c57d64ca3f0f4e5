/** Information that its own words show to be delicate, and that is declared as if it were not. */
import { asStep } from '../../base/pointer.ts';
import type { DelicateWords, Law } from '../../law/law.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Observation, Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm, wordIn } from '../terms.ts';
import { even } from '../text-scan.ts';

export const underDeclared: Rule = {
  code: 'law/under-declared',
  severity: 'warning',
  summary: 'Information is declared as what its title and its items show it to be.',
  why: 'What is special category or criminal offence data needs a condition of its own, and often a policy document. All of that is asked for only where the front matter says what the information is.',
  source: 'UK GDPR Articles 9(1) and 10; DPA 2018 ss.11(2) and 35(8)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      // In a draft a field may still be missing.
      const kinds: readonly (readonly [string, Declared])[] = Object.entries(entry.terms.data ?? {});
      for (const [name, kind] of kinds) {
        if (kind.identifiability === 'anonymous' || kind.identifiability === 'aggregated' || kind.deceased === 'only')
          continue;
        const declared = new Set([...(kind.specialCategory ?? []), kind.criminalOffence === 'yes' ? OFFENCE : '']);
        const shown = shownBy(kind, register.law).filter(({ shows }) => !declared.has(shows));
        const categories = shown.filter(({ shows }) => shows !== OFFENCE);
        const offences = shown.filter(({ shows }) => shows === OFFENCE);
        const place = (field: 'specialCategory' | 'criminalOffence') => ({
          ...(kind[field] === undefined ? noteInDraft(entry) : {}),
          ...(kind[field] === undefined
            ? placeOfTerm(entry, `/data/${asStep(name)}`, 'key')
            : placeOfTerm(entry, `/data/${asStep(name)}/${field}`)),
        });
        if (categories.length > 0)
          yield {
            ...place('specialCategory'),
            ...told(categories),
            expected: `${listInWords(categories.map(({ shows }) => `\`${shows}\``))} under \`specialCategory\``,
          };
        if (offences.length > 0)
          yield { ...place('criminalOffence'), ...told(offences), expected: '`criminalOffence: yes`' };
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

/** What words of a kind of information show, and which words. */
interface Sign {
  readonly shows: string;
  readonly title: string;
  readonly doubt: string | undefined;
  readonly words: string;
}

function shownBy({ title = '', items = [] }: Declared, { delicateWords }: Law): readonly Sign[] {
  const texts = [title, ...items].map(even);
  return [...delicateWords.values()].flatMap((list) => {
    const words = texts.find((text) => shows(text, list));
    return words === undefined ? [] : [{ shows: list.shows, title: list.title, doubt: list.doubt, words }];
  });
}

/** Whether a text has one of the words outside the phrases in which it shows nothing, and not as what is left out. */
function shows(text: string, { words, except = [] }: DelicateWords): boolean {
  let rest = text.toLowerCase();
  for (let phrase = wordIn(rest, except); phrase !== undefined; phrase = wordIn(rest, except))
    rest = rest.replace(phrase, '·');
  const word = wordIn(rest, words);
  return word !== undefined && !LEFT_OUT.test(rest.slice(0, rest.indexOf(word)));
}

const LEFT_OUT = /\b(?:no|not|without|never|excluding|except|nor|other than|apart from)\b/;

function told(signs: readonly Sign[]): Pick<Observation, 'actual' | 'remedy'> {
  const words = [...new Set(signs.map((sign) => `“${sign.words}”`))];
  const doubts = [...new Set(signs.flatMap(({ doubt }) => doubt ?? []))];
  return {
    actual: `information that seems to hold ${listInWords(signs.map(({ title }) => title))} (${listInWords(words)}) and does not say so`,
    remedy: [
      'Look at what is really shared. If it holds such data, declare it: the check then asks for the grounds that it needs. If it does not, choose words that show that.',
      ...doubts.slice(0, 1),
    ].join(' '),
  };
}
