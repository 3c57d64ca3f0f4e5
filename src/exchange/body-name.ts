/** Whether words look like the name of a body, where no file says that they are one. */

/** Words that names of public bodies, charities and companies end with, and that part two names at “and”. */
const ENDS =
  'council|constabulary|police|trust|board|authority|agency|commission|company|ltd|limited|llp|plc|cic|dc|cc|bc|mbc|icb|frs|ft';
/** Words that stand in such names, and in names of parts of them too. */
const WITHIN =
  'services?|nhs|department|ministry|office|partnership|college|university|academy|schools?|hospitals?|association|federation|society|foundation|group|clubs?|charity|ambulance|probation|surgery|practice|housing|homes|hospice|centre|church|diocese|borough|ccg|organisation|institute|network|forum|bank|prison';

const END = new RegExp(`\\b(?:${ENDS})$`, 'i');
const ANY = new RegExp(`\\b(?:${ENDS}|${WITHIN})\\b`, 'i');
const SMALL = /^(?:of|and|the|for|in|on|at|with|to|by|upon|under|a|&|[-–/])$/;
/** Longer than any name. */
const LONG = 120;

/** Words with capitals, one of which names of bodies have: `Harbour Youth Trust`, and not `Chairs the board`. */
export function looksLikeBody(words: string): boolean {
  const plain = words.replaceAll(/\([^()]*\)/g, ' ').trim();
  const pieces = plain.split(/[\s,]+/).filter((piece) => piece !== '');
  return (
    words.length <= LONG &&
    pieces.length > 1 &&
    ANY.test(plain) &&
    !/[.:;!?]$|[.!?;:]\s|\.\s*$/.test(plain.replace(/\bSt\.\s/g, 'St ')) &&
    !/^(?:all|any|each|every|other|various|local|relevant)\b/i.test(plain) &&
    pieces.every((piece) => SMALL.test(piece) || /^[\p{Lu}\p{N}]/u.test(piece))
  );
}

/** Whether what stands before and behind an “and” may be two names: a whole name before other words with capitals, or behind several. */
export function mayBeTwo(one: string, other: string): boolean {
  if (isOneOffice(one, other)) return false;
  if (looksLikeWhole(one)) return /^\p{Lu}/u.test(other.trim());
  // `Age UK Norvale and Overmere Council`, but not `Bath and North East Somerset Council` or `London Borough of Barking and …`.
  return /^(?:\p{Lu}\S*\s+){2,}\p{Lu}\S*$/u.test(one.trim()) && looksLikeWhole(other);
}

/** Whether words look like the whole name of a body, and not its beginning: `Overmere District Council`, `Northshire DC`. */
export function looksLikeWhole(name: string): boolean {
  return looksLikeBody(name) && END.test(name.replaceAll(/\([^()]*\)/g, ' ').trim());
}

/** `Mereshire Police and Crime Commissioner`, `Fire Authority`: one office with two tasks. */
export function isOneOffice(one: string, other: string): boolean {
  return /\bpolice$/i.test(one.trim()) && /^(?:fire|crime)\b/i.test(other.trim());
}
