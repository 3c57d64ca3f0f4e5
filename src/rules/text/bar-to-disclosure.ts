/** A text that takes information out of freedom of information law, which no agreement can. */
import { hasPublicAuthority } from '../public-authorities.ts';
import type { Rule } from '../rule.ts';
import { plainly, ownSayingsOf } from '../sayings.ts';
import { livingTexts } from '../text-scan.ts';

export const barToDisclosure: Rule = {
  code: 'text/bar-to-disclosure',
  severity: 'warning',
  summary: 'No text of a public authority promises that freedom of information law does not reach it.',
  why: 'The Act gives people a right to information that a public authority holds, and an authority cannot sign that right away. Whether an exemption applies is decided on each request. Staff who read otherwise refuse what they have to answer.',
  source: 'Freedom of Information Act 2000 s.1; Freedom of Information (Scotland) Act 2002 s.1',
  *check(register) {
    for (const entry of livingTexts(register)) {
      if (!hasPublicAuthority(entry, register.law)) continue;
      for (const { text, where } of ownSayingsOf(entry, LAW)) {
        const match = barIn(text);
        if (match === undefined) continue;
        yield {
          ...where(match.index, match.index + match[0].length),
          actual: `promise that freedom of information law does not reach the text or what it covers (“${match[0]}”)`,
          expected: 'an answer to each request by the authority that receives it',
          remedy:
            'Say who answers a request and who is asked first. If an exemption is likely to apply, name it, and say that the authority decides on each request.',
        };
      }
    }
  },
};

const LAW = /\b(?:freedom of information|FOIA?|FOISA|FOI\(S\)A|environmental information regulations|EIRs?)\b/i;
const ACT =
  '(?:the )?(?:freedom of information(?: \\(scotland\\))?(?: act(?: \\d{4})?| law| requests?| legislation)?|FOIA?(?: requests?| act)?(?: \\d{4})?|FOISA|environmental information regulations(?: \\d{4})?|EIR)';
const TEXT =
  '(?:(?:no|any) part of (?:this|the) (?:agreement|protocol|document)|nothing in (?:this|the) (?:agreement|protocol|document)|(?:this|the) (?:agreement|protocol|charter|memorandum|document)(?: and [^.;,]{3,60})?|(?:all |any |the |no )*(?:information|data|records?)(?: (?:that is |which is )?(?:shared|held|exchanged|received)(?: (?:under|by|through|for) (?:this|the) (?:agreement|protocol|panel))?)?)';
const OPENED =
  '(?:disclosed|disclosable|released?|releasable|published|provided|accessible|available|subject to disclosure)';

const BARS: readonly RegExp[] = [
  // No part of this agreement is disclosable under the Act.
  new RegExp(
    `\\b(?:no part of|nothing (?:in|(?:that is )?(?:shared|held|exchanged|received) under)|no) (?:(?:this|the) )?(?:agreement|protocol|document|information|data|records?)\\b[^.;,]{0,50}? (?:is|are|can be|may be|will be|shall be|must be) (?:ever )?${OPENED}(?: to anyone| in response to| in answer to)? ?(?:under )?${ACT}`,
    'i',
  ),
  // This agreement is exempt from the Act, or not subject to it.
  new RegExp(
    `\\b${TEXT} (?:is|are|shall be|will be) (?:wholly |entirely |fully |always |therefore )?(?:exempt(?:ed)? from (?:disclosure under |release under )?|outside (?:the scope of )?|excluded from |not (?:subject to|covered by|within|disclosable under|releasable under) (?:disclosure under |release under )?)${ACT}`,
    'i',
  ),
  new RegExp(`\\b${ACT} (?:does|do|shall|will) not (?:apply to|cover|reach|extend to) ${TEXT}`, 'i'),
  // It will not be released under the Act.
  new RegExp(
    `\\b${TEXT} (?:is|are|will|shall|must|may|can)(?: ?not| never)(?: ever)?(?: be)? ${OPENED}(?: to anyone| in response to| in answer to| by any party)? ?(?:under )?${ACT}`,
    'i',
  ),
  // The parties refuse all requests under the Act.
  new RegExp(
    `\\b(?:refuses?|rejects?|will not answer|do not answer|does not answer|must refuse|shall refuse) (?:all|any|every|each) (?:requests? (?:made )?under ${ACT}|${ACT})`,
    'i',
  ),
  new RegExp(
    `\\b(?:all|any|every) (?:requests? (?:made )?under ${ACT}|${ACT}) (?:is|are|will be|shall be|must be) (?:refused|rejected|declined|ignored)`,
    'i',
  ),
];

/** An exemption that is named, the law's own words on whom it binds, and what holds for some. */
const BOUNDED =
  /\b(?:sections? \d|s\. ?\d|regulation \d|under an exemption|exemptions?|likely|usually|may be exempt|personal (?:data|information)|without|case by case|each request|not a public authority|no public authority|by itself|automatically|simply because|just because|merely)\b/i;

function barIn(text: string): RegExpExecArray | undefined {
  if (BOUNDED.test(text)) return undefined;
  for (const pattern of BARS) {
    const match = plainly(pattern, text);
    if (match !== undefined) return match;
  }
  return undefined;
}
