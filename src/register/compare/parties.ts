/** Who joined, who left, and what changed for those that stay. */
import { asStep } from '../../base/pointer.ts';
import type { Party as WrittenParty } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { day, type FieldsOf, joined, made, name, names, text, texts, word, words } from './fields.ts';
import { lower, type Pair, placeOf } from './pair.ts';
import { compareThings, type Kind } from './things.ts';
import type { Party } from '../party.ts';

/** What a party is called follows from these, so a change in one of them is told as a new name as well. */
const FIELDS: FieldsOf<WrittenParty> = {
  organisation: name('organisations', 'the organisation that {} stands for'),
  unit: text('the unit of {}'),
  name: text('the name of {}'),
  kind: word('the kind of party that {} is'),
  kindsOfBody: words('the kinds of body that {} can be'),
  role: word('the role of {}'),
  lead: word('whether {} takes the lead'),
  labels: words('the groups of parties that {} belongs to'),
  joining: word('how members of {} come in'),
  condition: text('the limit within which {} takes part'),
  from: day('the day on which {} joined'),
  duties: texts('what only {} does'),
  signatory: text('the role that signs for {}'),
  contact: text('the contact of {}'),
  varies: made<NonNullable<WrittenParty['varies']>[number]>(
    'the terms that differ for {}',
    ({ section = '', instead }, side) => joined(side.words.word(section), instead),
  ),
  procedures: texts('the procedures of {}'),
  competentFor: names('purposes', 'the law enforcement purposes of {}'),
};

export const PARTIES: Kind<WrittenParty> = {
  section: 'parties',
  added: (it, { role = 'controller' }, side) => `${it} joined as a ${lower(side.words.word(role))}`,
  removed: (it) => `${it} left`,
  endings: { added: 'joined', removed: 'left' },
  called: (title) => title,
  titleOf: (_party, id, side) => side.entry.parties.get(id)?.title ?? id,
  fields: FIELDS,
};

export function compareParties(pair: Pair): readonly Change[] {
  return [...compareThings(pair, PARTIES, pair.before.terms.parties, pair.after.terms.parties), ...members(pair)];
}

/** The bodies of a group, which its own file names: they are bound though the text does not name them. */
function members(pair: Pair): readonly Change[] {
  return [...pair.after.entry.parties.values()].flatMap((party) => {
    const old = pair.before.entry.parties.get(party.name);
    if (party.shape !== 'group' || old?.shape !== 'group') return [];
    const [was, is] = [bodies(old), bodies(party)];
    const tell = (name: string, kind: 'added' | 'removed'): Change => ({
      code: kind === 'added' ? 'parties/member-joined' : 'parties/member-left',
      section: 'parties',
      kind,
      thing: party.title,
      before: kind === 'removed' ? name : undefined,
      after: kind === 'added' ? name : undefined,
      says: `${name} ${kind === 'added' ? 'joined' : 'left'} ${party.title}.`,
      from: placeOf(pair.before, `/parties/${asStep(party.name)}`),
      to: placeOf(pair.after, `/parties/${asStep(party.name)}`),
      mentions: ['parties'],
      agreements: [],
    });
    return [
      ...[...is].filter(([key]) => !was.has(key)).map(([, name]) => tell(name, 'added')),
      ...[...was].filter(([key]) => !is.has(key)).map(([, name]) => tell(name, 'removed')),
    ];
  });
}

function bodies(party: Party): ReadonlyMap<string, string> {
  return new Map(party.bodies.map((body) => [body.key, body.name]));
}
