/** A processor that stands where only a controller can. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import type { Party } from '../../register/party.ts';
import { referencesOf } from '../../register/references.ts';
import { isDenial } from '../clauses.ts';
import { OWN_USE_HINT, ownUseIn } from '../own-use.ts';
import type { Observation, Rule } from '../rule.ts';
import { sayingsOf } from '../sayings.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const processorAsController: Rule = {
  code: 'law/processor-as-controller',
  severity: 'error',
  summary: 'A processor acts for the controllers that it serves and has no purposes, grounds or periods of its own.',
  why: 'A body that decides itself why or how information is used is a controller for that, whatever the text calls it, and answers for it in full.',
  source: 'UK GDPR Articles 4(7) and (8), 28(3) and 28(10)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      yield* ownDecisions(entry);
      yield* ownPurposes(entry);
      yield* swappedRoles(entry);
      yield* usesForItself(entry);
    }
  },
};

/** Where a party decides, and what it would decide. */
const DECIDES: readonly (readonly [place: RegExp, words: string])[] = [
  [/^\/lawful\/[^/]+\/parties/, 'a lawful basis of its own'],
  [/^\/jointControl\/[^/]+\/parties/, 'a part in joint control'],
  [/^\/retention\/\d+\/parties/, 'a retention period of its own'],
  [/^\/systems\/[^/]+\/controller/, 'a system of which it is the controller'],
  [/^\/data\/[^/]+\/heldBy/, 'information of its own to share'],
];

function* ownDecisions(entry: Entry): Generator<Observation> {
  if (![...entry.parties.values()].some(isProcessor)) return;
  for (const { pointer, name, to } of referencesOf(entry.agreement.terms)) {
    if (to !== 'party-or-label' || !isProcessor(entry.parties.get(name))) continue;
    const words = DECIDES.find(([place]) => place.test(pointer))?.[1];
    if (words === undefined) continue;
    yield {
      ...placeOfTerm(entry, pointer),
      actual: `processor \`${name}\` with ${words}`,
      expected: 'a controller',
      remedy:
        'Name the controller that it serves. If the body decides this itself, write `role: controller` with the party, and state its lawful basis.',
      related: [roleOf(entry, name)],
    };
  }
}

/** Flows to or from a processor for purposes for which it serves nobody. */
function* ownPurposes(entry: Entry): Generator<Observation> {
  const { terms, parties } = entry;
  for (const [flow, { from, to, between, purposes }] of Object.entries(terms.flows ?? {})) {
    for (const name of new Set([...(from ?? []), ...(to ?? []), ...(between ?? [])])) {
      if (!isProcessor(parties.get(name))) continue;
      const served = Object.values(terms.processing ?? {}).filter((one) => one.processor === name);
      // A processor with no terms at all has a finding of its own.
      if (served.length === 0 || served.some((one) => one.purposes === undefined || one.purposes.includes('all')))
        continue;
      const covered = new Set(served.flatMap((one) => one.purposes ?? []));
      const own = (purposes ?? []).filter((purpose) => !covered.has(purpose));
      if (own.length === 0) continue;
      const titles = own.map((purpose) => `“${terms.purposes?.[purpose]?.title ?? purpose}”`).join(', ');
      yield {
        ...placeOfTerm(entry, `/flows/${asStep(flow)}/purposes`),
        actual: `flow with processor \`${name}\` for a purpose for which it serves nobody (${own.includes('all') ? 'all purposes' : titles})`,
        expected: 'a purpose of its entry under `processing`',
        remedy:
          'Add the purpose to the entry under `processing` if a controller gave it that task. If the purpose is its own, it is a controller.',
      };
    }
  }
}

function* swappedRoles(entry: Entry): Generator<Observation> {
  for (const [name, { processor, onBehalfOf }] of Object.entries(entry.terms.processing ?? {})) {
    const acting = entry.parties.get(processor);
    if (acting !== undefined && !isProcessor(acting))
      yield {
        ...placeOfTerm(entry, `/processing/${asStep(name)}/processor`),
        actual: `processor \`${processor}\` whose role is ${acting.role}`,
        expected: 'a party with `role: processor`',
        remedy:
          'If it acts only on instructions, write `role: processor` with the party. A body that does both is two parties: one for each role.',
        related: [roleOf(entry, processor)],
      };
    for (const [index, served] of (onBehalfOf ?? []).entries()) {
      const controller = entry.parties.get(served);
      if (controller === undefined || controller.role === 'controller' || controller.role === 'source') continue;
      yield {
        ...placeOfTerm(entry, `/processing/${asStep(name)}/onBehalfOf/${index}`),
        actual: `processing on behalf of \`${served}\`, whose role is ${controller.role}`,
        expected: 'the controllers for whom it acts',
        remedy: 'Name the controllers. A processor of a processor stands under `subProcessors`.',
        related: [roleOf(entry, served)],
      };
    }
  }
}

/** Words of the text by which a processor uses what it was given for itself. */
function* usesForItself(entry: Entry): Generator<Observation> {
  if (entry.terms.processing === undefined && ![...entry.parties.values()].some(isProcessor)) return;
  for (const { text, pointer = '', under, lead, where } of sayingsOf(entry, OWN_USE_HINT)) {
    if ([...under, lead].some(isDenial)) continue;
    const hit = ownUseIn(text, entry, /^\/processing\//.test(pointer) ? 'its terms' : 'elsewhere');
    if (hit === undefined) continue;
    yield {
      ...where(hit.start, hit.end),
      actual: `processor that uses what it is given for itself (“${text.slice(hit.start, hit.end)}”)`,
      expected: 'work on the instructions of the controllers, and nothing else',
      remedy:
        'Take the use out of the text and of the contract. If the parties agree to it, the body is a controller for that use: name it as one, with a purpose, a flow and a lawful basis of its own.',
      source: 'UK GDPR Articles 28(3)(a) and 28(10)',
    };
  }
}

function isProcessor(party: Party | undefined): boolean {
  return party?.role === 'processor';
}

function roleOf({ agreement }: Entry, party: string): { at: ReturnType<typeof agreement.source.locate>; text: string } {
  return { at: agreement.source.locate(`/parties/${asStep(party)}`, 'key'), text: 'Its role stands here.' };
}
