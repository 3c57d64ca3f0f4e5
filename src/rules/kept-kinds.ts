/** Which information a sentence speaks of: told by the words in which the front matter describes it. */
import type { DataKind } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { even, type Passage } from './text-scan.ts';

/** A kind of information, and phrases by which prose can mean it, in small letters and the singular. */
interface Told {
  readonly name: string;
  readonly title: string;
  readonly phrases: readonly string[];
  /** Its special categories. */
  readonly categories: readonly string[];
}

/** Every kind of information of an agreement, in the words of its title and its items. */
export function toldKinds({ terms }: Entry): readonly Told[] {
  // In a draft a title or the items may still be missing.
  const kinds: readonly (readonly [string, Partial<DataKind>])[] = Object.entries(terms.data ?? {});
  return kinds.map(([name, { title = '', items = [], specialCategory = [] }]) => ({
    name,
    title: even(title).toLowerCase(),
    phrases: [title, ...items].flatMap(phrasesOf).filter((phrase) => phrase.includes(' ')),
    categories: specialCategory,
  }));
}

/**
 * The kinds that words mean which name nothing else; an empty list for whatever
 * is shared, and nothing where that is not sure, as of "it" or "old reports".
 */
export function kindsCalled(words: string, kinds: readonly Told[]): readonly string[] | undefined {
  const called = words.toLowerCase().replace(/^(?:(?:any|all|the|this|that|of) )*/, '');
  const named = kinds.filter(({ title, phrases }) => title === called || phrases.includes(singular(called)));
  const meant = named.length > 0 ? named : ofCategory(called, kinds);
  if (meant.length > 0) return meant.map(({ name }) => name);
  return ANYTHING.test(words) ? [] : undefined;
}

/** "Information", whatever it is about: what is shared, or has the general words of an agreement before it. */
const INFORMATION = '(?:personal |confidential |shared |case |such )*(?:information|data|records?|details|files?)';

const ANYTHING = new RegExp(
  `^(?:(?:any |all |of |the |this |that )*${INFORMATION}(?: (?:that is |which is )?(?:shared|received)(?: under this agreement)?)?|nothing(?: (?:in|under) this agreement)?|anything|everything)$`,
  'i',
);

/** The kinds of a special category that words name: "health information". */
function ofCategory(words: string, kinds: readonly Told[]): readonly Told[] {
  const category = CATEGORIES.find(([called]) => called.test(words))?.[1];
  return category === undefined ? [] : kinds.filter(({ categories }) => categories.includes(category));
}

const CATEGORIES: readonly (readonly [called: RegExp, category: string])[] = [
  [/^(?:health|medical) (?:information|data|records?|details|files?)$/, 'health'],
  [/^genetic (?:information|data)$/, 'genetic'],
  [/^biometric (?:information|data)$/, 'biometric'],
];

/**
 * The kinds that a sentence means; an empty list for whatever is shared, and
 * nothing where that is not sure: then it may speak of something else.
 */
export function meantBy(
  text: string,
  { under, text: whole }: Passage,
  kinds: readonly Told[],
): readonly string[] | undefined {
  const lower = text.toLowerCase();
  const titled = kinds.filter(({ title }) => title.includes(' ') && lower.includes(title));
  if (titled.length > 0) return titled.map(({ name }) => name);
  if (OF_THIS_AGREEMENT.test(text)) return [];
  if (UNSURE.test(text)) return undefined;
  const objects = OBJECT.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  const phrases = objects.map((object) => ` ${singular(object)} `);
  // A title of one word means its kind only where nothing else stands beside it.
  const bare = objects.map((object) => singular(object.replace(/^(?:all|any|the|such) /i, '')));
  const named = kinds.filter(
    ({ title, phrases: own }) =>
      bare.includes(singular(title)) || own.some((phrase) => phrases.some((object) => object.includes(` ${phrase} `))),
  );
  const told = named.length > 0 ? named : objects.flatMap((object) => ofCategory(object.toLowerCase(), kinds));
  if (told.length > 0) return told.map(({ name }) => name);
  if (objects.some((object) => CASE.test(object))) return [];
  const isIt = objects.some((object) => IT.test(object));
  if (!isIt && !objects.some((object) => GENERAL.test(object))) return undefined;
  if (!isIt && under.some((heading) => RETENTION.test(heading))) return [];
  // "The record" and "it" are what the words before them speak of, and the section.
  const before = [...under, whole.slice(0, Math.max(0, whole.indexOf(text)))].join('. ');
  return OF_ANOTHER.test(before) || UNSURE.test(before) ? undefined : [];
}

const OF_THIS_AGREEMENT =
  /\b(?:shared|received|receives?|exchanged|disclosed|obtained|provided|passed)\b[^.;]{0,40}\b(?:under|through|by) (?:this|the) (?:agreement|protocol|charter|memorandum|contract)\b/i;
/** What has a period of its own, or holds in some cases, elsewhere, or in the past. */
const UNSURE =
  /\b(?:requests?|decisions?|refusals?|training|back-?ups?|e-?mails?|mailbox(?:es)?|forms?|vetting|archives?|complaints?|signed|signatures?|meetings?|accounts?|policy documents?|invoices?|usually|often|some|was|were|had|formerly|example|if|where|when|unless|except|may|might|own|not|never|until|copies of this|this agreement)\b|\?["”’]?$/i;
/** A section on keeping and destroying. */
const RETENTION =
  /\b(?:retention|retaining|keep|keeping|kept|how long|destruction|destroying|disposal|deleting|deletion)\b/i;
const GENERAL =
  /^everything(?: (?:that |which )?(?:it|they|we) (?:receives?|holds?|shares?|gets?)| (?:that |which )?(?:is|was) (?:shared|received))?$|^(?:(?:all|any|the|this|such|that|personal|shared|confidential|its) )*(?:information|data|records?|files?|case (?:records?|files?|notes)|material)(?: (?:that|which) (?:is|are|has been|have been) (?:shared|received))?(?: shared| received)?$/i;
const IT = /^(?:it|they|this|these|them|the retention period)$/i;
/** What else is kept, each for a time of its own. */
const OF_ANOTHER =
  /\b(?:records?|minutes|logs?|audits?|refusals?|governance|monitoring|breach(?:es)?|incidents?|staff|statutory|rights|consent|CCTV|footage|notes?|papers?|copy|copies|contracts?|register|agreements?|access|history)\b/i;
const CASE =
  /^(?:(?:all|any|the|such|its) )*(?:(?:case|panel) (?:case )?(?:records?|files?|notes)|(?:case )?(?:records?|files?) of the (?:panel|case))$/i;

const GONE = '(?:kept|retained|held|stored|destroyed|deleted|disposed of)';
const OBJECT: readonly RegExp[] = [
  // Case records are kept for six years.
  new RegExp(
    `(?:^|[,:] )([^,:;]{2,80}?) (?:is|are|will be|must be|shall be|should be) (?:\\w+ly |then |only )?${GONE}\\b`,
    'i',
  ),
  // The council keeps case records for six years.
  /\b(?:keeps?|retains?|holds?|stores?|destroys?|deletes?) ([^,:;]{2,80}?) (?:for|after|within|no longer|no more|at least)\b/i,
  // The retention period is six years.
  /^(the retention period) (?:is|will be|shall be)\b/i,
  // The retention period for case records is six years.
  /\b(?:retention period|period of retention) (?:for|of) ([^,:;]{2,80}?) (?:is|will be|shall be)\b/i,
];

/**
 * The words at the head of a title or an item: "Case record" of "Case record of
 * a child"; of "Police reports and intelligence" also "Police intelligence".
 */
function phrasesOf(text: string): readonly string[] {
  const [head = ''] = even(text).split(
    /[,;:(]| (?:of|about|on|from|for|that|which|whom?|and|or|in|with|by|to|where|when) /,
  );
  const [, first, second] = /^(\p{L}+) \p{L}+ and (\p{L}+)$/u.exec(even(text)) ?? [];
  return [head.replace(/^(?:relevant|any|all|the|a|an|other) /i, ''), ...(first ? [`${first} ${second}`] : [])].map(
    singular,
  );
}

function singular(text: string): string {
  return text.toLowerCase().replace(/(?<=\p{L}{3})s\b/gu, '');
}
