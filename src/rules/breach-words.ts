/** Words by which texts speak of a breach, of the regulator, and of times within which somebody is told. */

/** Something went wrong with information. */
export const BREACH = /\b(?:breach(?:es)?|incidents?|loss of (?:data|information))\b/i;

/** The regulator, by each of its names; never a police and crime commissioner. */
const REGULATOR =
  "\\b(?:ICO|Information Commission(?:er)?(?:['’]s Office)?|regulator|supervisory authority|(?<!Crime )Commissioner)\\b";

/** What stands right before a time that somebody has. */
export const WITHIN = /\b(?:within|no later than|not later than|in no more than|inside)(?: the first| a period of)? $/i;

/** Whether a sentence speaks of telling the regulator. */
export function tellsRegulator(text: string): boolean {
  return TELLS_REGULATOR.some((pattern) => pattern.test(text));
}

const TELL = '(?:tells?|telling|notif(?:y|ies|ying)|informs?|informing|reports?|reporting|alerts?|alerting)';
const TOLD = '(?:told|notified|informed|reported|alerted)';

/** The controller tells the Commissioner; it is reported to the Commissioner; the Commissioner is told. */
const TELLS_REGULATOR: readonly RegExp[] = [
  new RegExp(`\\b(?<!\\b(?:an?|the|its|their|any) )${TELL}\\b[^.;]{0,60}${REGULATOR}`, 'i'),
  new RegExp(`\\b(?<!\\b(?:was|were|been) )${TOLD} to (?:the )?(?:[^\\s.;]+ ){0,4}${REGULATOR}`, 'i'),
  new RegExp(`${REGULATOR} (?:is|are|must be|will be|shall be|should be|has to be) (?:\\w+ly )?${TOLD}\\b`, 'i'),
];

/**
 * Whether a time that begins at a place of a sentence is that for telling the
 * regulator. Between the regulator and the time only such words may stand as
 * belong to it: what is said of somebody else has a time of its own.
 */
export function isForRegulator(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    (WITHIN_REGULATOR.test(before) && tellsRegulator(before)) ||
    (SET_FIRST.test(before) && TELLS_NEXT.test(after)) ||
    (GIVEN.test(before) && TO_TELL.test(after))
  );
}

const FILLING =
  '(?:of|about|to|in|on|it|this|that|them|the|an?|any|such|each|all|every|personal|data|serious|breach(?:es)?|incidents?|loss(?:es)?|without|undue|unnecessary|delay|and|or|but|event|cases?|immediately|promptly|at|once|latest|as|soon|where|feasible|possible|practicable|is|are|must|be|shall|will|should|has|told|notified|informed|reported|by|controller|becoming|formally|always)';
/** "… the Commissioner without undue delay and in any event within". */
const WITHIN_REGULATOR = new RegExp(
  `${REGULATOR}(?:[,(]? (?:${FILLING}\\b[,)]? )*| )(?:within|no later than|not later than|in no more than|inside|at most)(?: a period of)? $`,
  'i',
);
/** "Within seven days the controller reports it to the Commissioner". */
const SET_FIRST = /(?:^|, |\b(?:must|shall|will|should|has to|have to)(?:,)? )within $/i;
const TELLS_NEXT = new RegExp(
  `^(?!(?:(?!${TELL}\\b)[^.;])*\\b(?:whether|if|after|once|when)\\b)[^.;]{0,80}?\\b(?<!\\b(?:an?|the|its|their|any|of) )(?:tells?|notif(?:y|ies)|informs?|reports?)\\b[^.;,]{0,40}${REGULATOR}`,
  'i',
);
/** "has ten days to notify the Commissioner". */
const GIVEN = /\b(?:has|have|gets?|takes?|is given|are given)(?: up to| only)? $/i;
const TO_TELL = new RegExp(`^ (?:in which )?to (?:tell|notify|inform|report)\\b[^.;]{0,60}${REGULATOR}`, 'i');
