/** Prose that gives a party another role than the front matter does: controller, joint controller, processor or lead. */
import { asStep } from '../../base/pointer.ts';
import type { Span } from '../../base/position.ts';
import type { Entry } from '../../register/entry.ts';
import { type Party, selectParties } from '../../register/party.ts';
import { onlyParties } from '../parties-in-text.ts';
import type { Rule } from '../rule.ts';
import { plainly, ownSayingsOf } from '../sayings.ts';
import { livingTexts } from '../text-scan.ts';

export const roleDiffers: Rule = {
  code: 'text/role-differs',
  severity: 'warning',
  summary: 'The text gives each party the role that the front matter gives it.',
  why: 'Whether a body is a controller, decides together with others or acts on instructions settles what it answers for, and to whom people turn. A text that says both leaves them without an answer. So does one that names two leads.',
  source: 'UK GDPR Articles 4(7), 4(8), 26 and 28',
  *check(register) {
    for (const entry of livingTexts(register))
      for (const saying of ownSayingsOf(entry, /\b(?:controllers?|processors?|lead)\b/i))
        for (const told of [joint, sole, processor, controller, noController, lead]) {
          const found = told(entry, saying.text);
          if (found === undefined) continue;
          const { match, ...said } = found;
          yield { ...saying.where(match.index, match.index + match[0].length), ...said };
          break;
        }
  },
};

/** What a sentence says that the front matter denies. */
interface Found {
  readonly match: RegExpExecArray;
  readonly actual: string;
  readonly expected: string;
  readonly remedy: string;
  readonly related: readonly { readonly at: Span; readonly text: string }[];
}

/** What stands before the verb: the beginning of a sentence or of a clause. */
const WHO =
  '(?:^|[;:] |, (?:and|but) )(?:for the purposes of (?:this agreement|data protection law|the (?:UK )?GDPR),? )?(?<who>[^;:.“”"]{2,120}?)';
/** For whom, or of what; what else is said sets bounds that only people can judge. */
const END = '(?:,? (?:of|for|on behalf of) (?<what>[^.,;:)]{2,80}))?(?: in (?:its|their) own right)?(?=[.,;:)]|$)';
/** What all of it is called. */
const WHOLE =
  /^(?:(?:all|any|the|this|that|shared|personal|such|its|their|other|each of the|each|every) )*(?:information|data|sharing|processing|agreement|parties|partners|party|panel)(?: (?:that is |it |which is )?(?:shared|receives?|received)(?: under this agreement)?| under this agreement)?$/i;

const JOINT = new RegExp(
  `${WHO},? (?:are|act(?: together)?(?: as)?|will be|shall be|work as)(?: all| both| therefore| together)* joint (?:data )?controllers\\b`,
  'i',
);
/** Words by which all parties are meant. */
const ALL =
  /^(?:(?:all|both|each) )?(?:of )?(?:the )?(?:parties|partners|signatories|partner organisations|organisations)(?: to this agreement)?$|^we(?: all)?$/i;

/** Joint controllers between whom there is no arrangement; if nothing at all is said of it, a rule of law asks. */
function joint(entry: Entry, text: string): Found | undefined {
  const match = plainly(JOINT, text);
  const { jointControl } = entry.terms;
  if (match === undefined || jointControl === undefined) return undefined;
  const who = match.groups?.['who'] ?? '';
  const named = ALL.test(who) ? undefined : onlyParties(who, entry);
  const together = jointControl === 'none' ? [] : Object.values(jointControl);
  const covered = together.some((arrangement) => {
    const united = new Set(selectParties(arrangement.parties, entry.parties));
    return named === undefined || named.every((party) => united.has(party));
  });
  // Of whom else it speaks, or of which of several arrangements, cannot be told.
  if (covered || (jointControl !== 'none' && (named?.length ?? 0) < 2)) return undefined;
  return {
    match,
    actual: `joint control in the text (“${match[0].replace(/^[;:,] ?/, '')}”)`,
    expected:
      jointControl === 'none'
        ? 'separate controllers, as `jointControl: none` says'
        : 'an arrangement under `jointControl` that names them',
    remedy:
      'If they decide together why and how the information is used, write an arrangement under `jointControl`: who they are, for which purposes, and who does what. If each decides for itself, say so in the text.',
    related: related(entry, '/jointControl', 'The front matter speaks of it here.'),
  };
}

const SOLE = new RegExp(
  `${WHO} (?:is|acts as|will be|shall be|remains)(?: therefore)? the (?:sole|only) (?:data )?controller(?=[.,;]| (?:of|for) (?:all |the |any )*(?:shared |personal )?(?:information|data)(?=[.,;]| shared| under|$)|$)`,
  'i',
);

function sole(entry: Entry, text: string): Found | undefined {
  const match = plainly(SOLE, text);
  const named = match === undefined ? [] : (onlyParties(match.groups?.['who'] ?? '', entry) ?? []);
  const [party] = named;
  if (match === undefined || party === undefined || !named.every((one) => isSame(one, party))) return undefined;
  const others = controllers(entry).filter((one) => !isSame(one, party));
  if (others.length === 0) return undefined;
  return {
    match,
    actual: `text that calls ${party.title} the only controller`,
    expected: `${others.length === 1 ? (others[0]?.title ?? '') : `${others.length} others`} besides, as \`parties\` says`,
    remedy:
      'A body that receives information and decides what to do with it is a controller of it. Take the sentence out, or name what it is the only controller of. A body that only acts on instructions has `role: processor`.',
    related: related(entry, '/parties', 'The parties and their roles stand here.'),
  };
}

const PROCESSOR = new RegExp(
  `${WHO} (?:is|are|acts?(?: only| solely)? as|will be|shall be|will act as)(?: therefore| only)* (?:an? |the )?(?:data )?processors?${END}`,
  'i',
);

function processor(entry: Entry, text: string): Found | undefined {
  return inRole(entry, plainly(PROCESSOR, text), 'controller', (name) => `calls ${name} a processor`);
}

const CONTROLLER = new RegExp(
  `${WHO} (?:is|are|acts? as|remains?|will be|shall be)(?: each| also| therefore| itself)* (?:an? |the )?(?:separate |independent |sole |own )*(?:data )?controllers?${END}`,
  'i',
);

function controller(entry: Entry, text: string): Found | undefined {
  return inRole(entry, plainly(CONTROLLER, text), 'processor', (name) => `calls ${name} a controller`);
}

const NO_CONTROLLER = new RegExp(
  `${WHO} (?:is|are) (?:not (?:an? |the )?(?:data )?controllers?|no (?:data )?controllers?)(?=[.,;:]|$)`,
  'i',
);

function noController(entry: Entry, text: string): Found | undefined {
  return inRole(entry, plainly(NO_CONTROLLER, text), 'controller', (name) => `says that ${name} is no controller`);
}

const OF_THIS = '(?: (?:for|of|to|under|in) (?:this|the) (?:agreement|protocol|charter|memorandum|contract))';
const LEAD_PARTY = 'lead (?:partner|party|signatory)';
const LEAD_BODY = 'lead (?:body|authority|agency|organisation|council)';
const LEADS: readonly RegExp[] = [
  new RegExp(
    `${WHO} (?:is|acts as|serves as|will be|shall be)(?: also)? the (?:${LEAD_PARTY}${OF_THIS}?|lead${OF_THIS}|${LEAD_BODY}${OF_THIS})(?=[.,;)]|$)`,
    'i',
  ),
  new RegExp(
    `^the (?:${LEAD_PARTY}${OF_THIS}?|lead${OF_THIS}|${LEAD_BODY}${OF_THIS}) (?:is|will be|shall be) (?<who>[^;:.“”"]{2,120}?)(?=[.,;)]|$)`,
    'i',
  ),
];

/** A party that is called the lead although another is. Where none is, other rules ask. */
function lead(entry: Entry, text: string): Found | undefined {
  const match = LEADS.map((pattern) => plainly(pattern, text)).find((one) => one !== undefined);
  const [party, more] = match === undefined ? [] : (onlyParties(match.groups?.['who'] ?? '', entry) ?? []);
  const [leader, ...others] = [...entry.parties.values()].filter((one) => one.lead);
  if (match === undefined || party === undefined || more !== undefined) return undefined;
  if (leader === undefined || others.length > 0 || leads(leader, party)) return undefined;
  return {
    match,
    actual: `text that calls ${party.title} the lead`,
    expected: `${leader.title}, as \`parties\` says`,
    remedy:
      'Ask the parties who leads. Write `lead: yes` with that party alone, and correct the sentence if it names another.',
    related: related(entry, `/parties/${asStep(leader.name)}`, 'The lead stands here.'),
  };
}

/** Whether the lead is a party, or one of them belongs to the other. */
function leads(leader: Party, party: Party): boolean {
  return isSame(leader, party) || leader.bodies.some(({ key }) => party.bodies.some((body) => body.key === key));
}

/** A party that is named in a role although its own is another. A body that has both is two parties. */
function inRole(
  entry: Entry,
  match: RegExpExecArray | undefined,
  own: 'controller' | 'processor',
  says: (name: string) => string,
): Found | undefined {
  const named = match === undefined ? undefined : onlyParties(match.groups?.['who'] ?? '', entry);
  const what = match?.groups?.['what'];
  if (what !== undefined && !WHOLE.test(what) && onlyParties(what, entry) === undefined) return undefined;
  const party = named?.find((one) => one.role === own && !hasBothRoles(entry, one));
  if (match === undefined || party === undefined) return undefined;
  return {
    match,
    actual: `text that ${says(party.title)}`,
    expected: `a ${own}, as \`parties\` says`,
    remedy:
      own === 'controller'
        ? 'If it acts only on the instructions of another party, write `role: processor` with the party, and what it does under `processing`. If it decides for itself what it does with the information, say in the text that it is a controller.'
        : 'A body that only acts on instructions is a processor. If it decides itself why or how the information is used, write `role: controller` with the party, and state its lawful basis.',
    related: related(entry, `/parties/${asStep(party.name)}`, 'Its role stands here.'),
  };
}

function hasBothRoles({ parties }: Entry, { organisation, role }: Party): boolean {
  return (
    organisation !== undefined &&
    [...parties.values()].some((other) => other.organisation === organisation && other.role !== role)
  );
}

/** A body that is a party once for each of its services is one controller. */
function isSame(one: Party, other: Party): boolean {
  return one === other || (one.organisation !== undefined && one.organisation === other.organisation);
}

function controllers({ parties }: Entry): readonly Party[] {
  return [...parties.values()].filter(({ role }) => role === 'controller');
}

function related({ agreement, terms }: Entry, pointer: string, text: string): Found['related'] {
  const section = pointer.split('/')[1] ?? '';
  const isOwn = Object.hasOwn(agreement.terms, section) && Object.hasOwn(terms, section);
  return isOwn ? [{ at: agreement.source.locate(pointer, 'key'), text }] : [];
}
