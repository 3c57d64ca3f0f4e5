/** Tells sentences by which nothing is shared unless the people whom it is about consent. */
import type { Entry } from '../register/entry.ts';
import { kindsCalled, toldKinds } from './kept-kinds.ts';

/** Whether a sentence makes consent a condition of all sharing, or of sharing some kind of information here. */
export function demandsConsent(text: string, entry: Entry): boolean {
  if (!HINT.test(text) || BOUNDED.test(text)) return false;
  const sentence = text.replace(/[.!]$/, '');
  return DEMANDS.some((pattern) => {
    const what = pattern.exec(sentence)?.groups;
    return what !== undefined && kindsCalled(what['what'] ?? what['kind'] ?? 'nothing', toldKinds(entry)) !== undefined;
  });
}

/** Words of which each pattern beneath asks for one. To make those ready for use takes a tenth of a second, and hardly any text needs them. */
const HINT = /\b(?:without|unless|until|before)\b|\b(?:required|needed|necessary|obtained|given|in place) for\b/i;

/** What says it of some cases, of the past, or only as a rule; a question, and what is quoted. */
const BOUNDED =
  /\b(?:if|where|when|whether|except|save|or|but|normally|usually|generally|often|sometimes|possible|practicable|as a rule|was|were|had|did|formerly|may be|might|should|not (?:needed|required|necessary)|onwards?|publish\w*|photographs?|media|press)\b|\?["”’]?$|^["“‘]/i;

const SHARED = '(?:shared|disclosed|passed(?: on)?|exchanged|released|sent|given(?: out)?)';
const SHARING = '(?:sharing|disclosing|exchanging|passing on)';
/** With whom: those who take part, or nobody in particular. */
const WITH_ANY =
  '(?: (?:with|to|between|among) (?:anyone|anybody|others|(?:the |any |other |all )*(?:parties|partners|part(?:y|ner)|panel)))?(?: under this agreement)?';
const PEOPLE =
  '(?:parents?|mothers?|fathers?|carers?|guardians?|famil(?:y|ies)|households?|child(?:ren)?|young pe(?:ople|rson)|pe(?:ople|rsons?)|individuals?|adults?|patients?|residents?|tenants?|pupils?|students?|victims?|clients?|service users?|data subjects?)';
const WHOM = `(?:(?:the|a|each|every|any|their|both|all|that|those|this) )*${PEOPLE}(?: concerned| (?:whom |who |that )?(?:it|they) (?:is|are) about)?`;
/** "The consent of the parents", "parental consent", "their consent". That of a party is another matter. */
const GIVEN_BY_PEOPLE = `(?:(?:(?:the|a|any|his|her|their|prior|explicit|express|informed|written|verbal|signed|clear|parental) )*consent(?: (?:of|from|by) ${WHOM})?|${WHOM}['’]s? (?:(?:prior|explicit|express|informed|written|verbal|signed) )*consent|(?:the )?(?:agreement|permission) (?:of|from) ${WHOM}|parental (?:agreement|permission))`;
const HAVE_AGREED = `(?:${WHOM}|they) (?:(?:has|have) )?(?:first |explicitly |all |both )*(?:consents?|consented|agrees?|agreed|gives?(?: (?:their|his or her))? consent|given (?:(?:their|his or her) )?(?:consent|permission))(?: to (?:it|this|that))?`;
const UNLESS = `(?:without (?:first )?(?:(?:obtaining|getting|having) )?${GIVEN_BY_PEOPLE}|(?:unless|until) ${HAVE_AGREED}|(?:unless|until) ${GIVEN_BY_PEOPLE} (?:has been|is) (?:given|obtained))`;
/** Kinds of information, or all of it; which, is looked at afterwards. */
const WHAT = '(?<what>[^,;:]{2,60}?)';

const DEMANDS: readonly RegExp[] = [
  // Nothing is shared without the consent of the parents; no information is shared unless the parents have agreed.
  new RegExp(
    `^(?:nothing(?: (?:in|under) this agreement)?|no (?<what>[^,;:]{2,60}?)) (?:(?:is|are|will be|may be|can be|must be|shall be) (?:ever )?)${SHARED}${WITH_ANY} ${UNLESS}$`,
    'i',
  ),
  // Information must not be shared without consent.
  new RegExp(
    `^${WHAT} (?:(?:is|are) (?:never|not)(?: ever)?|(?:must|will|shall|may|can) (?:never|not)(?: ever)? be|cannot(?: ever)? be) ${SHARED}${WITH_ANY} ${UNLESS}$`,
    'i',
  ),
  // The parties never share information without consent.
  new RegExp(
    `^(?:we|(?:the |all |each |every )*(?:part(?:y|ies)|partners?|staff|practitioners?)) (?:never|(?:do|does|must|will|shall|may|can) (?:not|never)|cannot) (?:ever )?shares? (?:${WHAT}(?= with| to| between| under| without| un))?${WITH_ANY} ?${UNLESS}$`,
    'i',
  ),
  // We always obtain parental consent before sharing.
  new RegExp(
    `^(?:we|(?:the |all |each |every )*(?:part(?:y|ies)|partners?|staff|practitioners?)) (?:(?:always|must|will|shall|first) )*(?:obtains?|gets?|has|have) ${GIVEN_BY_PEOPLE} before (?:${SHARING}(?: ${WHAT})??|(?:any )?(?<kind>[^,;:]{2,60}?) (?:is|are) ${SHARED})${WITH_ANY}$`,
    'i',
  ),
  // Consent of the child is required before health information is shared.
  new RegExp(
    `^${GIVEN_BY_PEOPLE} (?:is|will be|must be|has to be|shall be) (?:always )?(?:required|needed|necessary|obtained|given|in place) (?:before|for) (?:any )?(?:${SHARING}|sharing of)?(?: ?(?:any |the )*${WHAT})?(?: (?:is|are|can be|may be) ${SHARED})?${WITH_ANY}$`,
    'i',
  ),
];
