/** Who needs an appropriate policy document, for what, and has none: Part 4 of Schedule 1 and section 42. */
import { asStep } from '../base/pointer.ts';
import type { Law, Schedule1Paragraph } from '../law/law.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { Need } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { listInWords } from '../register/gaps.ts';
import type { Body, Party } from '../register/party.ts';
import { isCompetent, profileOf } from '../register/profile.ts';
import type { Register } from '../register/register.ts';
import { hasEnded } from './ended-parties.ts';
import { agreementsOf } from './gap-findings.ts';
import { alike } from './alike.ts';
import type { Observation } from './rule.ts';
import { noteInDraft, placeOfTerm } from './terms.ts';

/** A body of a party, its file, and what its policy documents would have to cover: `schedule1-18`, `part3`. */
interface Wanting {
  readonly party: Party;
  readonly organisation: Organisation;
  readonly covers: Set<string>;
}

/** A finding for the bodies of an agreement that rely on what needs a policy document and have none that covers it. `wanted` picks what is looked at. */
export function* undocumented(
  register: Register,
  wanted: (covers: string) => boolean,
  inWords: (covers: readonly string[]) => string,
): Generator<Observation> {
  for (const entry of agreementsOf(register)) {
    if (entry.standing.status === 'ended') continue;
    const ended = hasEnded(entry, register.today);
    const lacking = [...wantingOf(entry, register.law)].flatMap(({ party, organisation, covers }) => {
      if (ended(organisation)) return [];
      const missing = [...covers].filter(wanted).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      const place = placeOfTerm(entry, `/parties/${asStep(party.name)}`, 'key');
      return missing.length === 0 ? [] : [{ ...place, organisation, missing }];
    });
    yield* alike(
      lacking,
      ({ missing }) => missing.join(),
      (all) => ({ ...noteInDraft(entry), ...saidOf(all, inWords(all[0].missing)) }),
    );
  }
}

/** What is said of bodies that lack a document for the same. */
function saidOf(
  all: readonly [Lacking, ...Lacking[]],
  what: string,
): Pick<Observation, 'actual' | 'expected' | 'remedy' | 'related'> {
  const names = listInWords([...new Set(all.map(({ organisation }) => organisation.facts.name))]);
  const one = all.length === 1;
  return {
    actual: `${one ? 'party that relies' : 'parties that rely'} on ${what} and ${one ? 'has' : 'have'} no appropriate policy document for it (${names})`,
    expected: `a policy document of ${one ? 'its own' : 'each one’s own'} that covers it (\`${all[0].missing.join(', ')}\`)`,
    remedy: `Ask ${one ? names : 'each of them'} for the reference of its appropriate policy document, and write it under \`policyDocuments\` in its file. If it has none, it has to write one before it relies on this.`,
    related: all.map(({ organisation }) => ({
      at: organisation.source.locate('/name'),
      text: one ? 'Its file.' : `The file of ${organisation.facts.name}.`,
    })),
  };
}

/** A body in an agreement, and what its policy documents would have to cover and do not. */
interface Lacking {
  readonly organisation: Organisation;
  readonly missing: readonly string[];
}

/**
 * What the bodies of an agreement lack. Nobody relies on a text that only
 * illustrates; there, only the files are looked at that keep a list at all.
 */
function wantingOf(entry: Entry, law: Law): Iterable<Wanting> {
  const found = new Map<string, Wanting>();
  const seen = new Map<readonly string[], Set<string>>();
  const calling = new Map<readonly string[], boolean>();
  for (const { need, grounds } of entry.coverage.answers) {
    // Needs alike have the very same list of grounds, and most lists call for no document.
    const calls = calling.get(grounds) ?? grounds.some((ground) => callsFor(ground, law) !== undefined);
    calling.set(grounds, calls);
    if (!calls) continue;
    const key = `${need.party.name} ${need.direction} ${need.others.map(({ name }) => name).join()}`;
    const done = seen.get(grounds) ?? new Set();
    if (done.has(key)) continue;
    seen.set(grounds, done.add(key));
    const covers = coversOf(need, grounds, law);
    if (covers.length === 0) continue;
    for (const body of need.bodies) {
      const organisation = fileOf(body, need.party);
      const documents = organisation?.facts.policyDocuments;
      if (organisation === undefined || (documents === undefined && entry.illustrative)) continue;
      const has = new Set(documents?.flatMap((document) => document.covers));
      const lacking = covers.filter((one) => !has.has(one));
      if (lacking.length === 0) continue;
      const place = `${need.party.name} ${organisation.id}`;
      const wanting = found.get(place) ?? { party: need.party, organisation, covers: new Set() };
      for (const one of lacking) wanting.covers.add(one);
      found.set(place, wanting);
    }
  }
  return found.values();
}

/** The file of a body; for the members of a class, which have none here, that of the class. */
function fileOf(body: Body, party: Party): Organisation | undefined {
  return body.organisation ?? (party.shape === 'class' ? party.organisation : undefined);
}

/** What the grounds of a need call for, as policy documents say what they cover. */
function coversOf(need: Need, grounds: readonly string[], law: Law): readonly string[] {
  return grounds.flatMap((ground) => {
    const asks = callsFor(ground, law);
    if (asks === undefined || asks === 'part3') return asks ?? [];
    return isExcepted(need, asks, law) ? [] : [`schedule1-${asks.id}`];
  });
}

/** What asks for a document where a ground is relied on: Part 3, or a paragraph of Schedule 1. */
function callsFor(ground: string, law: Law): 'part3' | Schedule1Paragraph | undefined {
  if (/^DPA 2018 s\.35\([45]\)$/.test(ground)) return 'part3';
  const paragraph = law.schedule1.get(/^Schedule 1 paragraph (\d+)$/.exec(ground)?.[1] ?? '');
  return paragraph?.policyDocument === 'yes' ? paragraph : undefined;
}

/** Paragraphs 10 and 27 ask for none where the data goes to those whom they name. Who is an anti-doping body is for people to see. */
function isExcepted(need: Need, { policyDocumentExcept: except }: Schedule1Paragraph, law: Law): boolean {
  if (except === undefined || except.direction !== need.direction) return false;
  return (
    except.to !== 'competent-authority' ||
    need.others.every((party) =>
      party.bodies.every((body) => isCompetent(profileOf(body, party, law), party) === 'yes'),
    )
  );
}
