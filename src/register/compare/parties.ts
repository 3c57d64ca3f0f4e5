/** Who joined, who left, and what changed for those that stay. */
import { asStep } from '../../base/pointer.ts';
import type { Party as WrittenParty } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { day, type FieldsOf, joined, made, name, names, text, texts, word, words } from './fields.ts';
import { lower, type Pair, placeOf } from './pair.ts';
import { compareThings, type Kind } from './things.ts';
import type { Party } from '../party.ts';

type Variation = NonNullable<WrittenParty['varies']>[number];

/** What a party is called follows from these, so a change in one of them is told as a new name as well. */
const FIELDS: FieldsOf<WrittenParty> = {
  organisation: name('organisations', 'change.parties.organisation'),
  unit: text('change.parties.unit'),
  name: text('change.parties.name'),
  kind: word('change.parties.kind'),
  kindsOfBody: words('change.parties.kinds-of-body'),
  role: word('change.parties.role'),
  lead: word('change.parties.lead'),
  labels: words('change.parties.labels'),
  joining: word('change.parties.joining'),
  condition: text('change.parties.condition'),
  from: day('change.parties.from'),
  duties: texts('change.parties.duties'),
  signatory: text('change.parties.signatory'),
  contact: text('change.parties.contact'),
  varies: {
    ...made<Variation>('change.parties.varies', ({ section = '', instead }, side) =>
      joined(side.words.word(section), instead),
    ),
    tells: ({ section = '' }: Variation) => `#${section}`,
  },
  procedures: texts('change.parties.procedures'),
  competentFor: names('purposes', 'change.parties.competent-for'),
};

export const PARTIES: Kind<WrittenParty> = {
  section: 'parties',
  added: 'change.parties.joined',
  removed: 'change.parties.left',
  values: ({ role = 'controller' }, side) => ({ role: lower(side.words.word(role)) }),
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
      says: pair.after.words.t(MEMBERS[kind], { name, group: party.title }),
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

const MEMBERS = { added: 'change.parties.member-joined', removed: 'change.parties.member-left' } as const;

function bodies(party: Party): ReadonlyMap<string, string> {
  return new Map(party.bodies.map((body) => [body.key, body.name]));
}
