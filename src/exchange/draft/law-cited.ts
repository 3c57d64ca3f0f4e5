/** The law that a text cites, by the citations of the catalogue. */
import type { Law } from '../../law/law.ts';
import { isOfKnownAct, namedPowers } from '../../law/powers.ts';
import { type IncomingBlock, type IncomingParagraph, paragraphsIn } from '../text/model.ts';
import { type Confidence, type Find, type Finds, offer, fieldValue } from './finds.ts';
import { sentencesIn } from './terms.ts';

const WORD = "\\(?\\p{Lu}[\\p{L}'’-]*\\)?";
const JOIN = ',? (?:(?:and|of|the|for|in|to|on|etc\\.?|&) ){0,3}';
const ACT = `(?<![\\p{L}\\p{N}])${WORD}(?:${JOIN}${WORD}){0,10} (?:Act|Regulations|Order|Measure)(?:,? \\(?(?:19|20)\\d\\d\\)?)`;
const NUMBER = '\\d{1,3}(?!\\d)[A-Z]{0,2}(?: ?\\([0-9a-z]{1,4}\\))*';
const LEVEL =
  '(?:[Ss]ections?|[Ss]ec[st]?\\.?|[Ss]s?\\.?|[Ss]chedules?|[Ss]ch\\.?|[Rr]egulations?|[Rr]egs?\\.?|[Pp]aragraphs?|[Pp]aras?\\.?|[Pp]arts?)';
const MONTH = ' (?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NEXT = `(?:(?:,? and |,? or |, ?| & | to | ?[-–] ?)(?:(?:${LEVEL} ?)?${NUMBER}|(?:\\([0-9a-z]{1,4}\\))+)| ${LEVEL} ?${NUMBER})(?!${MONTH})`;
const LISTED = `${LEVEL} ?${NUMBER}(?:${NEXT})*`;
const ACTS = new RegExp(ACT, 'gu');
/** `sections 10 and 11`; `paragraph 18 of Schedule 1`, of which the last is the whole that the others stand in. */
const PROVISIONS = new RegExp(`(?<![\\p{L}\\p{N}.])${LISTED}(?: (?:of|in|to) ${LISTED}){0,2}`, 'gu');
const WITHIN = new RegExp(` (?:of|in|to) (?=${LEVEL} ?\\d)`, 'u');
const ANOTHER = new RegExp(`^(.*\\S)(?:,? and |,? or |, ?| & )(${LEVEL} ?${NUMBER}.*)$`, 'u');

/** Words that begin a sentence and no title. */
const STARTS =
  /^(?:The|Under|Both|And|With|In|By|See|Section|Sections|Schedule|Part|Regulation|Of|To|For|As|That|Is|Also|Each|Where)[ ,]+/u;

interface Cited {
  readonly citation: string;
  readonly known: boolean;
  /** Bodies can rely on it, for all that the catalogue knows. */
  readonly power: boolean;
  readonly words: string;
}

/** Every law that some words cite, in their order. */
export function lawIn(words: string, law: Law): readonly Cited[] {
  return actsIn(words, law).flatMap(({ title, provisions }) => {
    if (!/\p{L}{3}.* (?:Act|Regulations|Order|Measure) /u.test(title)) return [];
    return (provisions.length === 0 ? [''] : provisions).flatMap((provision): readonly Cited[] => {
      const written = `${title} ${provision}`.trim();
      if (written.length > 250) return [];
      // A condition has a field of its own, beside the Act.
      return namedPowers(law, CONDITION.test(written) ? title : written).map(({ citation, power }) => ({
        citation: power?.citation ?? citation,
        known: power !== undefined,
        power: power !== undefined && power.kind !== 'limit' && power.kind !== 'none',
        words: written,
      }));
    });
  });
}

const CONDITION = /^Data Protection Act 2018 Sch(?:edule)?\.? ?[18],? (?:Part \d,? )?para/i;

interface ActCited {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly provisions: string[];
}

/** The Acts among some words, each with the provisions that stand before or behind it and belong to it. */
function actsIn(words: string, law: Law): readonly ActCited[] {
  const acts = [...words.matchAll(ACTS)].map(({ 0: whole, index }): ActCited => {
    const { title, skipped } = titleOf(whole, law);
    return { title, start: index + skipped, end: index + whole.length, provisions: [] };
  });
  for (const { 0: provisions, index } of words.matchAll(PROVISIONS)) {
    const end = index + provisions.length;
    if (acts.some((act) => index < act.end && end > act.start)) continue;
    const before = acts.findLast((act) => act.end <= index);
    const after = acts.find((act) => act.start >= end);
    const gap = before === undefined ? undefined : words.slice(before.end, index);
    const follows = gap !== undefined && /^(?:,? ?\(?| ?[:–-] ?)$/.test(gap);
    const rest = words.slice(end, after?.start);
    const leads = after !== undefined && /^(?:,? (?:of|in|to|under) (?:the )?| (?:the )?)$/i.test(rest);
    // “The Care Act 2014 section 6 Children Act 2004 section 10”: with nothing between, the style of the first decides.
    const isBehind = follows && leads && /^ $/.test(rest) && gap === ' ' && before?.provisions.length === 0;
    const [own, others] = follows && leads && before?.provisions.length === 0 ? parted(provisions) : ['', provisions];
    if (leads && !isBehind) {
      if (own !== '') before?.provisions.push(outerFirst(own));
      after.provisions.push(outerFirst(others));
    } else if (follows && !OF_ANOTHER.test(words.slice(end))) before?.provisions.push(outerFirst(provisions));
  }
  return acts;
}

/** What follows provisions that are of a law whose title is no full one, as “of the 1998 Act”. */
const OF_ANOTHER = /^,? of (?!(?:that|the same|the said) (?:Act|Order|Measure)|(?:those|the same) Regulations)/;

/** Of provisions between two laws the last goes with the one behind, and those before it with the one before. */
function parted(provisions: string): readonly [string, string] {
  const [, before = '', last = provisions] = ANOTHER.exec(provisions) ?? [];
  return [before, last];
}

/** `paragraph 18 of Schedule 1` as laws are cited: `Schedule 1 paragraph 18`. */
function outerFirst(provisions: string): string {
  return provisions.split(WITHIN).toReversed().join(' ');
}

/** The title of an Act among words with capitals, and how many letters stand before it: other laws, or the beginning of a sentence. */
function titleOf(words: string, law: Law): { readonly title: string; readonly skipped: number } {
  const whole = words.replace(/,? \(?((?:19|20)\d\d)\)?$/, ' $1');
  let title = whole;
  while (STARTS.test(title)) title = title.replace(STARTS, '');
  title = title.replace(
    /^(?:UK )?(?:General Data Protection Regulations?|GDPR)(?: \((?:UK )?GDPR\))?,? (?:and )?(?:the )?/,
    '',
  );
  if (!isOfKnownAct(law, title)) {
    // Of two laws in a row, the first has no year.
    const ends = [...title.matchAll(/(?:, | and )(?:and )?(?:the )?/g)].map(({ index, 0: join }) =>
      title.slice(index + join.length),
    );
    title = ends.find((end) => isOfKnownAct(law, end)) ?? title;
  }
  return { title, skipped: whole.length - title.length };
}

const POINTS = /\bArt(?:icle)?s?\.? ?(6|9) ?\(\s?([12])\s?\) ?((?:,? ?(?:and |or |& )?\(?[a-j]\)){1,8})/g;
const PARAGRAPHS =
  /\bSch(?:edule)?\.? ?(1|8)\b[^.;]{0,40}?\bpara(?:graph)?s?\.? ?(\d{1,2}[A-Z]?(?:(?:, ?| and | or | & )\d{1,2}[A-Z]?)*)/gi;
const PARAGRAPHS_FIRST =
  /\bpara(?:graph)?s?\.? ?(\d{1,2}[A-Z]?(?:(?:, ?| and | or | & )\d{1,2}[A-Z]?)*)(?: (?:of|in) Part \d)? (?:of|in|to) Sch(?:edule)?\.? ?(1|8)\b/gi;

/** Takes the law of a text: what it relies on where it states its lawful basis, and what it cites elsewhere. */
export function takeLaw(finds: Finds, blocks: readonly IncomingBlock[], law: Law, isBasis: boolean): void {
  for (const paragraph of paragraphsIn(blocks))
    for (const sentence of sentencesIn(paragraph)) {
      // “Likely” relies on nothing yet.
      const hedged = /\b(?:likely|may rely|might|could)\b/i.test(sentence);
      const negation = NEGATION.exec(sentence)?.[0];
      const doubt =
        negation === undefined ? undefined : `Its sentence says “${negation}”: look whether it is relied on`;
      const isDenied = deniesReliance(sentence);
      const sure: Confidence = hedged || doubt !== undefined ? 'guess' : 'likely';
      for (const cited of lawIn(sentence, law)) {
        if (isBasis && cited.power && !isDenied)
          append(finds, ['lawful', 'powers-cited', 'powers'], {
            value: cited.citation,
            paragraph,
            confidence: sure,
            words: cited.words,
            doubt,
          });
        else
          takeCited(finds, cited, paragraph, isDenied ? 'guess' : cited.known && !doubt ? 'certain' : 'likely', doubt);
      }
      // Elsewhere a point may be named to say that it is not relied on.
      if (isBasis || !/\b(?:not|different|rather than|instead|unless)\b/i.test(sentence))
        takePoints(finds, sentence, law, paragraph, isBasis ? sure : 'guess', doubt);
    }
}

const NEGATION = /\b(?:not|never|neither|nor|no longer|cannot|rather than|instead of)\b|n[’']t\b/i;
const RELIANCE =
  '(?:rel(?:y|ies|ied|ying|iance)|depend(?:s|ed|ing)?|based|invoked?|us(?:e|es|ed|ing)|appl(?:y|ies|ied))';
const DENIAL = new RegExp(
  `(?:\\b(?:not|never|neither|nor|no longer|cannot)|n[’']t)\\b(?: [\\p{L}-]+){0,3}? ${RELIANCE}\\b`,
  'iu',
);

/** Whether a sentence says of all that it cites that nobody relies on it. One that says of something else that it is relied on does not. */
function deniesReliance(sentence: string): boolean {
  const rest = sentence.replace(DENIAL, '');
  return (
    rest !== sentence &&
    !/\b(?:but|instead|rather|only)\b/i.test(sentence) &&
    !new RegExp(`\\b${RELIANCE}\\b`, 'i').test(rest)
  );
}

function takeCited(
  { found }: Finds,
  { citation, words }: Cited,
  { place }: IncomingParagraph,
  confidence: Confidence,
  doubt: string | undefined,
): void {
  const list = found.filter(({ path }) => path[0] === 'legislation');
  const isIt = ({ value }: Find): boolean =>
    (value as { readonly cite?: string }).cite?.toLowerCase() === citation.toLowerCase();
  const find = {
    value: { cite: citation },
    confidence,
    place,
    ...(words === citation ? {} : { words }),
    ...(doubt === undefined ? {} : { doubt }),
  };
  const before = list.find(isIt);
  const powers = found.find(({ path }) => path.join('/') === 'lawful/powers-cited/powers')?.value;
  if (before === undefined) {
    if (!Array.isArray(powers) || !powers.includes(citation))
      found.push({ path: ['legislation', String(list.length)], ...find });
    // What is cited once more, with no such doubt, is cited.
  } else if (before.doubt !== undefined && doubt === undefined)
    found[found.indexOf(before)] = { path: before.path, ...find };
}

function takePoints(
  finds: Finds,
  sentence: string,
  law: Law,
  paragraph: IncomingParagraph,
  confidence: Confidence,
  doubt: string | undefined,
): void {
  const take = (path: readonly string[], value: string, words: string): void =>
    append(finds, path, { value, paragraph, confidence, words, doubt });
  for (const [words, article = '', part = '', letters = ''] of sentence.matchAll(POINTS)) {
    const isBasis = article === '6' ? part === '1' : part === '2';
    for (const [, point = ''] of isBasis ? letters.matchAll(/\(?([a-j])\)/g) : []) {
      if (article === '6' && law.article6.has(point)) take(['lawful', 'powers-cited', 'article6'], point, words);
      if (article === '9' && law.article9.has(point)) take(['lawful', 'conditions-cited', 'article9'], point, words);
    }
  }
  const stated = [
    ...sentence.matchAll(PARAGRAPHS),
    ...[...sentence.matchAll(PARAGRAPHS_FIRST)].map(([words, numbers, schedule]) => [words, schedule, numbers]),
  ];
  for (const [words = '', schedule, numbers = ''] of stated)
    for (const number of numbers.split(/[^0-9A-Za-z]+|and|or/).filter((one) => /^\d/.test(one))) {
      if (schedule === '1' && law.schedule1.has(number))
        take(['lawful', 'conditions-cited', 'schedule1'], number, words);
      if (schedule === '8' && law.schedule8.has(number))
        take(['lawful', 'enforcement-cited', 'schedule8'], number, words);
    }
}

/** A name for a list, with what is known of it alone. */
interface Named {
  readonly value: string;
  readonly paragraph: IncomingParagraph;
  readonly confidence: Confidence;
  readonly words: string;
  readonly doubt: string | undefined;
}

/** Adds to a list of names; the list is as sure as the least sure of them. */
function append(finds: Finds, path: readonly string[], { value, paragraph, confidence, words, doubt }: Named): void {
  const { place } = paragraph;
  const before = finds.found.findIndex((one) => one.path.join('/') === path.join('/'));
  const old = finds.found[before];
  const said = doubt === undefined ? undefined : `${value}: ${doubt}`;
  if (old === undefined) {
    offer(finds, { path, value: [value], confidence, place, words, ...(said === undefined ? {} : { doubt: said }) });
    return;
  }
  const list = fieldValue(finds, ...path) as readonly string[];
  if (list.includes(value)) return;
  const doubts = [old.doubt, said].filter((one) => one !== undefined);
  finds.found[before] = {
    ...old,
    value: [...list, value],
    confidence: confidence === 'guess' ? 'guess' : old.confidence,
    place: old.place.split('; ').includes(place) ? old.place : `${old.place}; ${place}`,
    words: old.words?.split('; ').includes(words) === true ? old.words : `${old.words}; ${words}`,
    ...(doubts.length === 0 ? {} : { doubt: doubts.join('. ') }),
  };
}
