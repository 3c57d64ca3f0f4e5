/** Who gives in a flow, and who receives: nobody gives to itself, and every page, document and file names the same. */
import { expect, it } from 'vitest';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import { endsOf } from '../../src/register/ends.ts';
import { givenIn } from '../../src/register/held-by.ts';
import { linkParties } from '../../src/register/party.ts';

const terms = {
  parties: {
    council: { name: 'Council' },
    police: { name: 'Police' },
    trust: { name: 'Trust' },
    schools: { name: 'Schools', kind: 'class' },
  },
  data: {
    all: { title: 'Any' },
    crimes: { title: 'Crimes', heldBy: ['police', 'council'] },
  },
  // Nothing else of an agreement decides who stands at the ends of its flows.
} as unknown as WrittenAgreement;
const parties = linkParties(terms, new Map(), '2026-11-21' as IsoDate);
const EVERYONE = ['everyone'];
const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(' ');

it.each([
  ['everybody to one body, which gives itself nothing', EVERYONE, ['council'], 'police trust schools', 'council'],
  ['one body to everybody', ['council'], EVERYONE, 'council', 'police trust schools'],
  [
    'everybody to two, who give to each other',
    EVERYONE,
    ['council', 'police'],
    'council police trust schools',
    'council police',
  ],
  [
    'everybody to a class, whose members give to each other',
    EVERYONE,
    ['schools'],
    'council police trust schools',
    'schools',
  ],
  ['a class to itself', ['schools'], ['schools'], 'schools', 'schools'],
  ['everybody to everybody', EVERYONE, EVERYONE, 'council police trust schools', 'council police trust schools'],
  ['a body to itself alone, which is kept as it is written', ['council'], ['council'], 'council', 'council'],
  ['nobody yet, in a draft', undefined, ['council'], '', 'council'],
])('from %s', (_what, from, to, gives, receives) => {
  const ends = endsOf({ ...(from && { from }), to }, parties);
  expect([names(ends.from.parties), names(ends.to.parties)]).toEqual([gives, receives]);
  for (const { selector, parties: meant } of [ends.from, ends.to])
    if (selector !== from && selector !== to) expect(selector).toEqual(meant.map(({ name }) => name));
});

it('keeps what the agreement calls them where nobody is left out, and between them all', () => {
  expect(endsOf({ from: EVERYONE, to: ['council', 'police'] }, parties).from.selector).toBe(EVERYONE);
  const between = endsOf({ between: EVERYONE }, parties);
  expect([between.both, between.from, names(between.to.parties)]).toEqual([
    true,
    between.to,
    'council police trust schools',
  ]);
});

it('leaves a recipient out of those who hold what it receives', () => {
  const given = givenIn({ terms, parties }, { from: EVERYONE, to: ['council'], data: ['all', 'crimes'] });
  expect(given.byAll).toEqual(['all']);
  expect(given.bySome.map(({ holders, kinds }) => [names(holders), kinds])).toEqual([['police', ['crimes']]]);
});
