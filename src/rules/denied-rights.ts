/** Finds words that deny people what the law gives them: access and correction at all, free of charge, and in time. */
import { isReserved, clauseAround } from './clauses.ts';
import { type Duration, periodsIn } from './periods.ts';
import { isQuoted } from './quotation.ts';

/** What a sentence denies, and the words by which it does so. */
export interface Denied {
  readonly what: 'right' | 'free of charge' | 'in time';
  readonly start: number;
  readonly end: number;
}

/** Sentences that could do so; for a first look. */
export const RIGHTS_HINT =
  /\b(?:rights?|subject access|SARs?|requests?|access|cop(?:y|ies)|erasure|rectification|data subjects?|answer(?:s|ed)?|respon(?:d|ds|se)|repl(?:y|ies)|fee|charged?|within)\b|£/i;

/** What the place of a sentence speaks of anyway: who answers people, their rights, or anything. */
export type Topic = 'answers' | 'rights' | 'anything';

/**
 * What a sentence denies; nothing where it says that this holds in some cases
 * only, as exemptions do. Where a place may speak of anything, the sentence has
 * to say that it speaks of rights. `most` is the time in which people have to be
 * answered, in hours.
 */
export function deniedIn(sentence: string, topic: Topic, canObject: boolean, most: number): Denied | undefined {
  const topical = topic !== 'anything' || TOPIC.test(sentence);
  const found =
    (IN_SOME_CASES.test(sentence) ? undefined : rightDenied(sentence, topic !== 'anything', canObject)) ??
    (topical && !OTHER_FEE.test(sentence) ? matched(sentence, FEES, 'free of charge') : undefined) ??
    (topical && !LONGER.test(sentence) && (topic === 'answers' || ANSWERS.test(sentence))
      ? late(sentence, most)
      : undefined);
  return found === undefined || isQuoted(sentence, found, 'prose', true) ? undefined : found;
}

const PEOPLE =
  '(?:data subjects?|subjects|individuals?|people|persons?|patients?|residents?|tenants?|parents?|child(?:ren)?|famil(?:y|ies)|pupils?|carers?|service users?|clients?|customers?|members of the public|they)';
const NOT = "(?:may not|can ?not|can[’']t|must not|will not|shall not|do(?:es)? not|are not|is not)";
const ALLOWED = '(?:be )?(?:(?:allowed|able|entitled|permitted|free) to )?';
const RIGHT = '(?:(?:subject )?access|erasure|deletion|rectification|correction|restriction|a copy|copies)';
const THEIRS =
  '(?:(?:a |any )?cop(?:y|ies) of (?:their|the) \\w+|(?:their|his|her) (?:own )?(?:data|records?|information|files?|rights?)|what is held (?:about|on) (?:them|him|her))';
const ASK = `(?:(?:ask|apply) for|request|demand|seek|make (?:a )?requests? for) (?:\\w+ )?${RIGHT}`;
const HAVE = `(?:ask for|request|see|have|obtain|get|receive|be given|exercise|use|correct) ${THEIRS}`;
const REFUSED =
  '(?:(?:will|shall|must|should) (?:always |all )?be|are|is) (?:always |all )?(?:refused|rejected|declined|denied|ignored|turned down|not (?:answered|accepted|considered|granted|met))';

/** Denials that are plain wherever they stand. */
const RIGHTS: readonly RegExp[] = [
  new RegExp(`\\b${PEOPLE} ${NOT} ${ALLOWED}(?:${ASK}|${HAVE})\\b`, 'i'),
  new RegExp(`\\b(?:nobody|no one|no-one|no ${PEOPLE}) (?:may|can) (?:${ASK}|${HAVE})\\b`, 'i'),
  new RegExp(
    `\\bno rights? (?:of (?:subject )?access|to (?:(?:subject )?access|rectification|correction|restriction|${ASK}|${HAVE}))\\b`,
    'i',
  ),
  new RegExp(
    `\\b${PEOPLE} (?:are|is) not entitled to (?:subject access|erasure|rectification|access(?= to (?:their|personal)\\b|[.,;]|$))`,
    'i',
  ),
  new RegExp(
    `\\b(?:subject access requests?|SARs|requests? (?:for|of) (?:subject access|erasure|deletion|rectification|correction|restriction|access to (?:their|personal)[^,.;]{0,20}|a copy of (?:their|personal)[^,.;]{0,20})|requests? (?:from|by|of|made by) ${PEOPLE})(?: [^,.;]{0,40}?)? ${REFUSED}\\b`,
    'i',
  ),
  /\b(?:refuses?|rejects?|declines?|ignores?|turns? down) (?:(?:all|any|every|each) )?(?:subject access requests?|requests? for (?:subject access|erasure|rectification|correction))\b/i,
  new RegExp(
    `\\b(?:the )?rights? (?:of access|to rectification|to restriction|of ${PEOPLE}) (?:do(?:es)? not apply|(?:is|are) (?:excluded|waived|set aside)|cannot be (?:used|exercised))\\b`,
    'i',
  ),
  /\bwaives? (?:his|her|their|its|all|any)(?: \w+)? rights? (?:of access|to rectification|to erasure|under (?:the )?(?:UK )?GDPR|under data protection law)\b/i,
];

/** Plain where a text speaks of nothing but people's rights. */
const IN_RIGHTS: readonly RegExp[] = [
  new RegExp(`\\b(?:all )?requests?(?: for ${RIGHT})? ${REFUSED}\\b`, 'i'),
  new RegExp(`\\b(?:access|erasure|rectification|correction) ${REFUSED}\\b`, 'i'),
];

/** The right against what rests on a task or an interest. */
const OBJECTION = new RegExp(
  `\\b(?:${PEOPLE} ${NOT} ${ALLOWED}object to (?:the |this |their )?(?:\\w+ )?(?:sharing|processing|use)|no right to object)\\b`,
  'i',
);

/** What makes it an exemption, or speaks of another time or of the law. */
const IN_SOME_CASES =
  /\b(?:where|if|when|while|unless|until|so far as|as far as|to the extent|insofar|except\w*|exempt\w*|Schedule|section|sections|Part 3|Articles?|manifestly|excessive|case by case|likely|only|prejudice|harm|risk|court|other people|others|somebody else|another person|third part(?:y|ies)|on behalf of)\b/i;

function rightDenied(sentence: string, ofRights: boolean, canObject: boolean): Denied | undefined {
  const patterns = [...RIGHTS, ...(ofRights ? IN_RIGHTS : []), ...(canObject ? [OBJECTION] : [])];
  return matched(sentence, patterns, 'right');
}

function matched(sentence: string, patterns: readonly RegExp[], what: Denied['what']): Denied | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const hit = { start: match.index, end: match.index + match[0].length };
    if (!isReserved(clauseAround(sentence, hit))) return { what, ...hit };
  }
  return undefined;
}

/** A request of the person concerned, not one of a party. */
const TOPIC =
  /\b(?:subject access|SARs?|data subjects?|rights? (?:of access|to (?:erasure|rectification|object))|requests? for (?:erasure|rectification|a copy of (?:their|personal))|requests? (?:from|by) (?:the )?(?:people|person|individuals?|patients?|parents?|children|families|residents?)|(?:who|people|person|individuals?|patients?|parents?) (?:asks?|who asks?) (?:for|to see)|cop(?:y|ies) of (?:their|his or her|his|her) (?:own )?(?:data|records?|information|files?))\b/i;

const FEES: readonly RegExp[] = [
  /(?:\b(?:fee|charge|payment) of )£ ?\d[\d.,]*/i,
  /£ ?\d[\d.,]* (?:fee|charge|is (?:charged|payable|due))\b/i,
  /\b(?:pays?|charges?|charged|costs?) (?:[\w]+ ){0,3}£ ?\d[\d.,]*/i,
  /\b(?:a|the) (?:fee|charge) (?:is|will be|must be|has to be|may be) (?:charged|payable|paid|due|made)\b/i,
  /\b(?:must|has to|have to|needs? to) pay a (?:fee|charge)\b/i,
];
/** A fee that the law allows, or one for something else. */
const OTHER_FEE =
  /\b(?:further|additional|second|extra|more|manifestly|unfounded|excessive|repe(?:at|tit)\w*|reasonable|free|no (?:fee|charge)|without charge|freedom of information|FOI|environmental|Commissioner|registration|complain\w*|fines?|penalt\w+)\b/i;

const ANSWERS =
  /\b(?:answer(?:s|ed)?|respon(?:d|ds|ded|se|ses)|repl(?:y|ies|ied)|compl(?:y|ies|ied)|provide[sd]?|suppl(?:y|ies|ied)|dealt with|deals? with|met|fulfilled|completed|given|sent)\b/i;
/** A time that the law lets run longer, or one for something else. */
const LONGER =
  /\b(?:exten\w+|complex|numerous|longer|stops?|clock|complain\w*|freedom of information|FOI|environmental|kept|keeps?|retain\w*|destroy\w*|at least|other parties|other party|one another|each other)\b/i;

function late(sentence: string, most: number): Denied | undefined {
  const period = periodsIn(sentence).find(
    (one) => lasting(one) > most && /\b(?:within|in|up to|take|takes|inside) $/i.test(sentence.slice(0, one.start)),
  );
  if (period === undefined || isReserved(clauseAround(sentence, period))) return undefined;
  return { what: 'in time', start: period.start, end: period.end };
}

/** A week of five working days takes seven. */
function lasting({ hours, working }: Duration): number {
  return working ? (hours * 7) / 5 : hours;
}
