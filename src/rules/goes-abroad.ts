/**
 * Tells sentences by which information is kept abroad, sent there or opened from
 * there, from those that only name a place: an address, a title, where somebody
 * lives. What is denied, past or only supposed counts for nothing.
 */
import type { Law } from '../law/law.ts';
import { clauseAround, isReserved } from './clauses.ts';
import { isQuoted } from './quotation.ts';
import { type NamedPlace, placesIn } from './places.ts';

/**
 * Where a sentence stands. `terms` are fields that speak of nothing but how
 * information is handled; the field on sub-processors gives one after another,
 * with the country behind the name; that on people outside names those who send
 * or receive, and where they are.
 */
export type Standing = 'prose' | 'terms' | 'sub-processors' | 'outsiders';

/** The places abroad to which a sentence lets information go, each once. */
export function abroadIn(sentence: string, standing: Standing, law: Law): readonly NamedPlace[] {
  const found = placesIn(sentence, law).filter((hit) => {
    const around = clauseAround(sentence, hit);
    const { before, after } = around;
    return (
      !isWithinName(after, sentence[hit.start] ?? '') &&
      !isReserved(around) &&
      !COMES_HERE.test(before) &&
      !AS_TOPIC.test(before) &&
      !isQuoted(sentence, hit, 'prose', true) &&
      (leads(before, sentence, standing, sentence[hit.start] ?? '') ||
        HOSTS_AFTER.test(after) ||
        (DATA.test(sentence) && (isHost(before, after) || (HANDS_AFTER.test(after) && OPENS.test(after)))) ||
        (standing === 'sub-processors' && isListed(before, after, sentence)) ||
        (standing === 'outsiders' && isSomebodyThere(before, after)))
    );
  });
  return found.filter((one, index) => found.findIndex(({ place }) => place === one.place) === index);
}

/** What is asked for from abroad does not go there. */
const COMES_HERE = /\b(?:asks?|requests?) (?:for )?[^,;]*$/i;

/** What is only spoken of: “rules on sending records abroad”. */
const AS_TOPIC =
  /\b(?:on|about|of|against|rules|questions) (?:sending|storing|hosting|keeping|holding|processing|transferring|sharing)\b/i;

/** “Ireland Street”, “New York Hospital”; “overseas visitors”. */
function isWithinName(after: string, first: string): boolean {
  return /\p{Lu}/u.test(first)
    ? /^(?:['’]s)?[ -]\p{Lu}/u.test(after)
    : /^ (?!(?:and|or|by|at|for|in|with|under|on|as|to|is|are|has|have|can|may|must|will|each|every|once|using)\b)\p{Ll}/u.test(
        after,
      ) && !HOSTS_AFTER.test(after);
}

/** Who or what a place belongs to instead, or where another clause begins. */
const STOP =
  '(?:who|whose|whom|which|that|when|where|while|if|after|because|than|child(?:ren)?|pupils?|famil(?:y|ies)|parents?(?! compan)|mothers?|fathers?|relatives?|people|persons?|patients?|residents?|visitors?|nationals?|citizens?|refugees?|born|lives?|living|lived|moves?|moved|moving|travel\\w*|fle[ed]\\w*|about|on|laws?|Act|courts?|issued|granted|made|war)';
const GAP = `(?:,? (?!${STOP}\\b)[^\\s,;]+| on(?= (?:\\p{Lu}|servers?|a (?:server|cloud|platform|host)\\b)))`;
const PROPER = String.raw`\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*`;
/** Up to the name of a place: what may stand before it, and other places in a list. */
const TO_PLACE = ` (?:(?:the|a|an|its|their|our|central|western|eastern|southern|northern|mainland) )*(?:${PROPER}(?:,? (?:and|or)|,) (?:in |to |from )?(?:the )?)*$`;
const IN = '(?:in|at|within|across|inside|into|from|out of|via|through)';
const TO = '(?:to|into|in|within|via|through|with)';

const BACKUPS =
  'back-?ups?|servers?|data ?cent(?:re|er)s?|cloud|storage|hosting|mirrors?|replicas?|databases?|archives?';
const STORES = 'stored?|stores|storing|hosted|hosts|hosting|backed up|replicated|mirrored|archived|saved';
const HOLDS =
  'held|holds?|holding|kept|keeps?|keeping|located|based|runs?|running|processe[ds]|processing|maintained|housed|managed|administered|supported|monitored|analysed|analysing|resides?|residing|accessed|accessible|viewed|opened|read|seen|sees|transcribed|typed(?: up)?';
const SENDS =
  'sen(?:t|ds?)|sending|transfer(?:s|red|ring)?|exports?|exported|copied|copies|cop(?:y|ying)|passe[ds]|routed|disclose[ds]?|share[ds]?|uploads?|uploaded|outsource[ds]?|forwards?|forwarded|supplied|supplies|replicates?';
const STAFF =
  'staff|teams?|desks?|helpdesk|engineers?|developers?|administrators?|technicians?|(?:sub-?)?(?:contractors?|processors?)|suppliers?|providers?|vendors?|subsidiar(?:y|ies)|affiliates?|offices?|centres?|compan(?:y|ies)|analysts?|typists?|support|maintenance|administration|access|hands';

const INFORMATION =
  'records?|data(?! (?:subjects?|standards?|models?))|information|files?|cop(?:y|ies)|back-?ups?|systems?|servers?|platforms?|software|applications?|portal|databases?|archives?|notes|logs?|images?|recordings?|details|lists?|referrals?|reports?|forms?';

function reaching(words: string, most: number, to: string): RegExp {
  return new RegExp(
    `\\b(?:${words})(?:${GAP}){0,${most}}?(?: (?:that|which) (?:is|are|stands?))? ${to}${TO_PLACE}`,
    'u',
  );
}

const KEPT_THERE = [reaching(STORES, 8, IN), reaching(BACKUPS, 3, IN)];
const HELD_THERE = reaching(HOLDS, 8, IN);
// A person goes and moves as well: only what information does so counts.
const SENT_THERE = [
  reaching(SENDS, 8, TO),
  reaching(
    `(?:${INFORMATION}|it|everything)(?:${GAP}){0,6}? (?:goes|go|moves?|(?:is|are|be) moved|leaves? the (?:UK|United Kingdom|country))`,
    8,
    `(?:for|${TO})`,
  ),
];
const OPENED_THERE = reaching(STAFF, 3, IN);

/** The same for words that need nothing before them: “stored overseas”. */
const KEPT_AWAY = new RegExp(`\\b(?:${STORES}|${BACKUPS})(?:${GAP}){0,8}? (?:${IN} )?$`, 'u');
const HELD_AWAY = new RegExp(`\\b(?:${HOLDS}|${SENDS})(?:${GAP}){0,8}? (?:${IN} )?$`, 'u');
const OPENED_AWAY = new RegExp(`\\b(?:${STAFF})(?:${GAP}){0,3}? (?:${IN} )?$`, 'u');

const DATA = new RegExp(`\\b(?:${INFORMATION})\\b`, 'i');
const IT = /\b(?:it|them|everything)\b/i;
const OPENS =
  /\b(?:see|sees|access\w*|views?|opens?|reads?|logs? (?:in|on)|uses?|process\w*|handles?|maintains?|maintenance|support\w*|administ\w+|check\w*|types?|transcribes?|receives?|gets?|looks?)\b/i;

/** Whether the words before a place lead information to it. */
function leads(before: string, sentence: string, standing: Standing, first: string): boolean {
  const away = !/\p{Lu}/u.test(first);
  // A word at the beginning has a capital that makes it no name.
  const words = before.charAt(0).toLowerCase() + before.slice(1);
  const ofData = standing !== 'prose' || DATA.test(sentence);
  if (away)
    return (
      KEPT_AWAY.test(words) ||
      (ofData && HELD_AWAY.test(words)) ||
      (ofData && OPENS.test(sentence) && OPENED_AWAY.test(words))
    );
  return (
    KEPT_THERE.some((pattern) => pattern.test(words)) ||
    (ofData && HELD_THERE.test(words)) ||
    ((ofData || IT.test(sentence)) && SENT_THERE.some((pattern) => pattern.test(words))) ||
    (ofData && OPENS.test(sentence) && OPENED_THERE.test(words)) ||
    (standing !== 'prose' && LISTED_THERE.test(words))
  );
}

/** “Cloud storage (Ireland)”, “hosting, Frankfurt”. */
const LISTED_THERE = new RegExp(`\\b(?:${BACKUPS}|support|maintenance)(?:,| \\() ?$`, 'i');

/** “The Frankfurt data centre”, “US-based servers”. */
const HOSTS_AFTER =
  /^(?:['’]s)?(?:[ -](?:based|hosted|located))?(?: \p{Ll}+)? (?:data ?cent(?:re|er)s?|servers?|regions?|cloud(?! (?:provider|company|firm))|storage|hosting|back-?ups?)\b/u;

/** “Our US supplier can see the records.” */
const HANDS_AFTER = new RegExp(`^(?:-based)? (?:${STAFF})\\b`, 'u');

/** “A company in California hosts the records.” */
function isHost(before: string, after: string): boolean {
  return (
    /\b(?:in|of|from|at) (?:the )?$/i.test(before) &&
    !new RegExp(`\\b${STOP}\\b`, 'i').test(before) &&
    /^ (?:hosts?|stores?|backs? up|processes|maintains?)\b/.test(after)
  );
}

/** A place behind the name of a sub-processor. One that stores in the United Kingdom may have its seat elsewhere. */
function isListed(before: string, after: string, sentence: string): boolean {
  if (!/^(?:[.,;:)]|$| (?:and|or|for|with|under|as)\b)/.test(after)) return false;
  return (
    /\b(?:in|at|from|within) (?:the )?$/i.test(before) ||
    (/(?:[,(:]|\bof) ?(?:the )?$/i.test(before) && !/\bUK\b|United Kingdom/.test(sentence))
  );
}

/** “A private investigator in the United States”: not one who works for a family, or on a case, in a place. */
function isSomebodyThere(before: string, after: string): boolean {
  return SOMEBODY_IN.test(before) && WHOLE_NAME.test(after);
}

const SOMEBODY_IN = new RegExp(
  `(?:^|[,;] |\\b(?:and|or) )(?:(?!(?:${STOP}|for|with|by|to|against|committed|offences?)\\b)[^\\s,;]+ ){1,8}?(?:based |established |located )?(?:in|from) (?:the )?$`,
  'iu',
);
const WHOLE_NAME = /^(?:[.,;:)]|$| (?:and|or|for|with|under|as|who|that|which|to|on)\b)/;
