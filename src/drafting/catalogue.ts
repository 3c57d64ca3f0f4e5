/** What the law and its conventions offer for an agreement like the one that is being answered for. */
import { inForce, isPast } from '../law/in-force.ts';
import type { Law, Power, RetentionConvention, Schedule1Paragraph } from '../law/law.ts';
import { canServe, mayReceive, reaches, reachesKind, servesAbout } from '../law/reach.ts';
import { aboutsOf, anyInformation, controllersOf, isOffence, isSpecial, type PartyFacts, partiesOf } from './facts.ts';
import { type Given, type Item, textOf, textsOf } from './question.ts';

/** Whether a party, or a member of it, surely can rely on a power. */
export function relies(law: Law, power: Power, { bodies }: PartyFacts): boolean {
  return bodies.some(({ kind, nation }) => reaches(law, power, kind, nation) === 'yes');
}

/** Powers that some party can rely on for some purpose, made for such purposes first, general ones last. */
export function powersFor(given: Given): readonly Power[] {
  const { law, register } = given;
  const abouts = aboutsOf(given);
  const controllers = controllersOf(given);
  const receive = (power: Power, sender: PartyFacts): boolean =>
    power.recipients === undefined ||
    partiesOf(given).some(
      (party) => party.id !== sender.id && party.bodies.some(({ kind }) => mayReceive(law, power, kind) === 'yes'),
    );
  return [...law.powers.values()]
    .filter(
      (power) =>
        inForce(power, register.today) === 'yes' &&
        !isPast(power, register.today) &&
        servesAbout(law, power, abouts) === 'yes' &&
        controllers.some((party) => relies(law, power, party) && receive(power, party)),
    )
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ kind, about }: Power): number {
  return kind === 'general' ? 2 : about === undefined ? 1 : 0;
}

/** Conditions of Schedule 1 that can serve the purposes and the delicate information, and that some party can rely on. */
export function conditionsFor(given: Given): readonly Schedule1Paragraph[] {
  const { law, answers } = given;
  const abouts = aboutsOf(given);
  const special = anyInformation(answers, isSpecial);
  const offence = anyInformation(answers, isOffence);
  return [...law.schedule1.values()].filter(
    (paragraph) =>
      paragraph.exceptional === 'no' &&
      abouts.some((about) => canServe(law, paragraph, about) === 'yes') &&
      ((special && paragraph.serves.length > 0) || (offence && paragraph.criminalOffence === 'yes')) &&
      controllersOf(given).some(({ bodies }) => bodies.some(({ kind }) => reachesKind(law, paragraph, kind) === 'yes')),
  );
}

/** Whether a party, or a member of it, is a competent authority by its kind (DPA 2018 Schedule 7). */
export function isCompetent(law: Law, { bodies }: PartyFacts): boolean {
  return bodies.some(({ kind }) => Array.isArray(law.kinds.get(kind ?? '')?.competentAuthority));
}

/** Whether a party is a body that is no public authority, so that point (ea) of Article 6(1) is open to it. */
export function isPrivate(law: Law, { bodies }: PartyFacts): boolean {
  return bodies.length > 0 && bodies.every(({ kind }) => law.kinds.get(kind ?? '')?.publicAuthority === 'no');
}

/** Conventions of keeping for a kind of information that such bodies hold. */
export function conventionsFor(given: Given, item: Item): readonly RetentionConvention[] {
  const held = textsOf(item, 'heldBy');
  const parties = partiesOf(given).filter(({ id }) => held.length === 0 || held.includes(id));
  const kinds = new Set(parties.flatMap(({ bodies }) => bodies.map(({ kind }) => kind)));
  const said = [textOf(item, 'title') ?? '', ...textsOf(item, 'items')].join(' ').toLowerCase();
  return [...given.law.retentionConventions.values()].filter(
    (convention) =>
      convention.kinds.some((kind) => kinds.has(kind)) &&
      (convention.words.length === 0 || convention.words.some((word) => said.includes(word))),
  );
}

/** Whether the law that was chosen is a power of Part 5 of the Digital Economy Act 2017, which asks for an objective. */
export function asksForObjective(power: Pick<Power, 'id'>): boolean {
  return power.id.startsWith('digital-economy-act-2017-s');
}
