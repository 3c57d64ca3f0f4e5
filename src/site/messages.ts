/**
 * The words of the site in one language, from its catalogue `templates/messages/<language>.yaml`.
 *
 * How to say something on a page:
 * - Put the English text into `en.yaml` and the Welsh into `cy.yaml` under one key, `<page>.<what>`. Pages stand in the
 *   order of the alphabet; `common` holds what several pages say. Texts are ICU messages: `{name}` is an argument,
 *   `{n, number}` a number, `{n, plural, one {# agreement} other {# agreements}}` a count. Welsh has the forms `zero one
 *   two few (3) many (6) other`. An apostrophe is `’`: the straight one is a sign of the message syntax.
 * - In a template write `{{t "home.heading"}}` or `{{t "home.count" n=count}}`. The result is escaped like any text, and
 *   so are arguments, which may come from an agreement.
 * - For a link or strong words inside a sentence write `{{rich "verify.open" manifest=paths.manifest}}`. Only there may a
 *   message hold tags: `<strong>` and `<code>` are what they say, and any other, `<manifest>the list</manifest>`, is a
 *   link to the argument of that name (a path of the site or a checked address; text where it is `undefined`). An
 *   argument `{to}` may be `{ text, href }`, which becomes such a link. Text and arguments are escaped, and an address
 *   goes through `addressFrom`, so a text of the register never becomes markup.
 * - In TypeScript call `site.t('home.count', { n })`, and `site.date(day)` for dates. Write keys out whole, so that the
 *   test finds which are used; choose among texts by a record of keys, or by `{x, select, …}` in the message.
 *
 * How catalogues are read is in `base/messages.ts`. A key or an argument that is missing, or one that the message does not
 * take, throws when the site is composed. `tests/site/messages.test.ts` compares the languages. What documents say stands
 * in their editions (`documents/wording.ts`).
 */
import { type IsoDate, parseDate, type Period } from '../base/dates.ts';
import { onceForEach } from '../base/memo.ts';
import {
  inARow,
  type Language,
  type Mark,
  type Messages,
  messagesOf,
  NUMBERS,
  readCatalogue,
} from '../base/messages.ts';
import { own, withoutMarks } from './language-marks.ts';

/** What a language is called in itself, and by those who read pages out. */
export const LANGUAGES: Readonly<Record<Language, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en-GB' },
  cy: { name: 'Cymraeg', tag: 'cy' },
};

export interface Words extends Messages {
  readonly language: Language;
  /** `1 October 2026`; a text that is no date, as it is. */
  date(text: IsoDate | string): string;
  /** `October 2026` */
  month(date: IsoDate): string;
  /** `3 months` */
  period(period: Period): string;
  /** `once a year`, `every 3 months` */
  often(period: Period): string;
  /** `a, b and c`; with semicolons where one has a comma of its own, so that nobody takes its parts for others. */
  list(words: readonly string[]): string;
  /** `12,345` */
  number(number: number): string;
}

/** The words of a language, from the text of its catalogue. */
export function wordsOf(language: Language, catalogue: string): Words {
  return { en: englishWords, cy: welshWords }[language](catalogue);
}

/** The words for pages: only a Welsh page has words of two languages, so that its own are marked (`language-marks.ts`). */
export function wordsOnPages(language: Language, catalogue: string): Words {
  return language === 'cy' ? markedWords(catalogue) : wordsOf(language, catalogue);
}

/** A catalogue is the same for every site that is composed. */
const englishWords = onceForEach((catalogue) => makeWords('en', catalogue));
const welshWords = onceForEach((catalogue) => makeWords('cy', catalogue));
const markedWords = onceForEach((catalogue) => makeWords('cy', catalogue, own));

function makeWords(language: Language, catalogue: string, mark?: Mark): Words {
  const messages = messagesOf(readCatalogue(language, catalogue, mark));
  const { t } = messages;
  const month = (date: IsoDate): string =>
    t('date.month', { month: t('date.months', { month: date.slice(5, 7) }), year: date.slice(0, 4) });
  const period: Words['period'] = ({ count, unit }) => t('date.period', { n: count, unit: nameOf(unit) });
  return {
    ...messages,
    language,
    date: (text) => {
      const date = parseDate(text);
      return date === undefined ? text : t('date.day', { day: String(Number(date.slice(8))), month: month(date) });
    },
    month,
    period,
    often: (every) => t('date.often', { n: every.count, unit: nameOf(every.unit), period: period(every) }),
    list: (words) =>
      inARow(words, (first, last, between) => {
        // In Welsh, `and` is another word before a vowel, and 1 (un), 11 to 19 (un deg …) and 8 (wyth) begin with one; marks of language do not count.
        const vowel = /^(?:[aeiouwyâêîôûŵŷ]|(?:1|1[1-9]|8\d?)(?![\d,]))/i.test(withoutMarks(last)) ? 'yes' : 'no';
        return t(between === ';' ? 'common.and-after-semicolons' : 'common.and', { first, last, vowel });
      }),
    number: (number) => NUMBERS.format(number),
  };
}

/** A name in a message has no space. */
function nameOf(unit: Period['unit']): string {
  return unit.replace(' ', '');
}
