/** What rules on who bears loss look for in clauses and prose. */

/** A promise to make good another's loss. */
export const INDEMNITY =
  /\bindemnif(?:y|ies|ied|ying)\b|\b(?:an|full|mutual) indemnit(?:y|ies)\b|\bhold(?:s)? (?:\w+ ){1,4}harmless\b/i;

/** Words by which a clause says that something is not so. */
export const DENIED = /\b(?:no|not|nobody|none|never|nothing|neither|nor|without)\b/i;
