/**
 * An agreement in plain words: what is shared about whom, by whom with whom,
 * why, how long, which rights people have and whom to ask. It is made from the
 * front matter and says nothing that the agreement does not say. Long lists
 * are drawn together, since nobody reads thirty points.
 */
import type { Flow } from '../agreement/written/agreement.ts';
import { wording } from '../documents/wording.ts';
import type { Entry } from '../register/entry.ts';
import { humanise, type Party, selectParties } from '../register/party.ts';
import { organisationLink, partyLink } from './agreement-rows.ts';
import { hidden, plain, type PlainAnswer } from './plain-answer.ts';
import { ask, rights } from './plain-contacts.ts';
import { howLong } from './plain-retention.ts';
import { at, isShown, partiesOf, type Published } from './published.ts';
import { count, sentence } from './words.ts';

export function plainTier(site: Published, entry: Entry): readonly PlainAnswer[] {
  const answers = [who(site, entry), what(entry), why(entry), howLong(entry), rights(site, entry), ask(site, entry)];
  return answers.filter(({ sentences, points }) => sentences.length + points.length > 0);
}

/** So many points are read one by one; more are drawn together. */
const MOST = { parties: 12, kinds: 10, purposes: 6, gains: 6 };

function who(site: Published, entry: Entry): PlainAnswer {
  const question = 'Who shares information?';
  if (!isShown(entry, 'parties')) return hidden(question, entry, ['parties']);
  const directions = isShown(entry, 'flows') ? directionsOf(entry) : new Map<Party, string>();
  const parties = partiesOf(entry);
  if (parties.length > MOST.parties) return rollCall(question, site, parties, directions);
  const points = parties.map((party) => ({
    name: partyLink(site, party),
    text: partOf(party, directions.get(party)),
    links: [],
  }));
  return { question, sentences: [], points, after: [] };
}

function partOf(party: Party, direction: string | undefined): string {
  const size = {
    body: [],
    group: [count(party.bodies.length, 'body', 'bodies')],
    class: [party.written.joining === 'adopted' ? 'every one of them' : 'those of them that join'],
  }[party.shape];
  const role = party.role === 'controller' ? [] : [ROLES[party.role]];
  return [
    ...(party.lead ? ['takes the lead'] : []),
    ...size,
    ...role,
    ...(direction === undefined ? [] : [direction]),
    ...conditionOf(party),
  ].join('; ');
}

/** The limit within which a body takes part, as the end of a list: its first sentence. */
function conditionOf({ written: { condition } }: Party): readonly string[] {
  const [first] =
    condition
      ?.trim()
      .replace(/\s+/g, ' ')
      .split(/\.(?: |$)/) ?? [];
  return first === undefined || first.trim() === '' ? [] : [first.trim()];
}

const ROLES = {
  processor: 'works on behalf of others',
  coordinator: 'brings the others together and holds no information',
  source: 'is not bound by the agreement',
} as const;

/** Many parties in a few points: who leads, who takes part, which kinds of body, who else. */
function rollCall(
  question: string,
  site: Published,
  parties: readonly Party[],
  directions: ReadonlyMap<Party, string>,
): PlainAnswer {
  const controllers = parties.filter((party) => party.role === 'controller' && !party.lead);
  const classes = controllers.filter((party) => party.shape === 'class');
  const others = parties.filter((party) => party.role !== 'controller' && !party.lead);
  const groups: readonly (readonly [string, readonly Party[]])[] = [
    ['Takes the lead', parties.filter((party) => party.lead)],
    ['Also take part', controllers.filter((party) => party.shape !== 'class')],
    ['Every body of these kinds takes part', classes.filter((party) => party.written.joining === 'adopted')],
    ['Bodies of these kinds take part once they join', classes.filter((party) => party.written.joining !== 'adopted')],
    ...others.map((party) => [opening(partOf(party, undefined)), [party]] as const),
  ];
  const uneven = ['gives', 'receives'].flatMap((word) => {
    const only = parties.filter((party) => directions.get(party) === word);
    return only.length === 0
      ? []
      : [`These only ${word.slice(0, -1)} it: ${only.map(({ title }) => title).join('; ')}.`];
  });
  return {
    question,
    sentences: [],
    points: groups
      .filter(([, members]) => members.length > 0)
      .map(([name, members]) => ({
        name: plain(name),
        text: '',
        links: members.filter(isFirstOfItsBody(parties)).map((party) => {
          const link =
            party.organisation === undefined ? partyLink(site, party) : organisationLink(site, party.organisation.id);
          return party.shape === 'group' ? { ...link, text: `${link.text} (${party.bodies.length})` } : link;
        }),
      })),
    after: [
      ...(directions.size === 0 || uneven.length === 0
        ? []
        : [['Most of them give and receive information.', ...uneven].join(' ')]),
      ...limits(parties),
    ],
  };
}

/** A part begins with words of the page's own, so that its capital changes no word of the agreement's. */
function opening(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** Those that take part within limits: a roll-call that left them out would say too much. */
function limits(parties: readonly Party[]): readonly string[] {
  const limited = parties.flatMap((party) => conditionOf(party).map((condition) => `${party.title} (${condition})`));
  return limited.length === 0 ? [] : [`These take part within limits: ${limited.join('; ')}.`];
}

/** A body that takes part with several of its services is named once. */
function isFirstOfItsBody(parties: readonly Party[]): (party: Party) => boolean {
  return ({ name, organisation }) =>
    organisation === undefined || parties.find((one) => one.organisation?.id === organisation.id)?.name === name;
}

/** Whether each party gives information, receives it, or both: every flow at once, in three words. */
function directionsOf({ terms, parties }: Entry): ReadonlyMap<Party, string> {
  const flows: readonly Flow[] = Object.values(terms.flows ?? {});
  const all = (selectors: readonly (readonly string[] | undefined)[]): ReadonlySet<Party> =>
    new Set(
      selectors.filter((selector) => selector !== undefined).flatMap((selector) => selectParties(selector, parties)),
    );
  const gives = all(flows.flatMap((flow) => [flow.from, flow.between]));
  const receives = all(flows.flatMap((flow) => [flow.to, flow.between]));
  const word = (party: Party): string =>
    gives.has(party) ? (receives.has(party) ? 'gives and receives' : 'gives') : 'receives';
  return new Map([...new Set([...gives, ...receives])].map((party) => [party, word(party)]));
}

function what(entry: Entry): PlainAnswer {
  const question = 'What is shared, and about whom?';
  if (!isShown(entry, 'data') || !isShown(entry, 'subjects')) return hidden(question, entry, ['data', 'subjects']);
  const kinds = Object.values(entry.terms.data ?? {});
  const people = [...new Set(kinds.flatMap((kind) => kind.subjects ?? []))].map(
    (name) => at(entry.terms.subjects, name)?.title ?? humanise(name),
  );
  const special = [
    ...new Set(kinds.flatMap((kind) => (kind.specialCategory ?? []).filter((word) => word !== 'none'))),
  ].map((word) => wording(word).toLowerCase());
  const crime = kinds.some((kind) => kind.criminalOffence === 'yes') ? ['crimes or accusations of crime'] : [];
  const isSensitive = (kind: (typeof kinds)[number]): boolean =>
    kind.criminalOffence === 'yes' || (kind.specialCategory ?? []).some((word) => word !== 'none');
  const together = [
    { name: 'Can hold sensitive information', kinds: kinds.filter(isSensitive) },
    { name: 'Other information', kinds: kinds.filter((kind) => !isSensitive(kind)) },
  ].filter((group) => group.kinds.length > 0);
  const sensitive = [...special, ...crime];
  return {
    question,
    sentences: [
      ...(people.length === 0 ? [] : [sentence(`It is about: ${people.join('; ')}`)]),
      ...(kinds.length === 0 ? [] : ['These kinds of information may be shared, where the purpose needs them:']),
    ],
    points:
      kinds.length > MOST.kinds
        ? together.map((group) => ({
            name: plain(group.name),
            text: sentence(group.kinds.map((kind) => kind.title).join('; ')),
            links: [],
          }))
        : kinds.map((kind) => ({ name: plain(kind.title), text: '', links: [] })),
    after: sensitive.length === 0 ? [] : [`Some of it is sensitive. It can be about: ${sensitive.join('; ')}.`],
  };
}

function why(entry: Entry): PlainAnswer {
  const question = 'Why is it shared?';
  if (!isShown(entry, 'purposes')) return hidden(question, entry, ['purposes']);
  const purposes = Object.values(entry.terms.purposes ?? {});
  const all = entry.show === 'all';
  const parts = purposes.length > MOST.purposes ? purposes.filter((purpose) => purpose.partOf !== undefined) : [];
  const gains = new Map<string, string[]>();
  for (const { to, text } of all ? purposes.flatMap((purpose) => purpose.benefits ?? []) : [])
    gains.set(to, [...(gains.get(to) ?? []), sentence(text)]);
  const few = [...gains.values()].flat().length <= MOST.gains && purposes.length <= MOST.purposes;
  return {
    question,
    sentences: [],
    points: [
      ...purposes
        .filter((purpose) => !parts.includes(purpose))
        .map((purpose) => ({
          name: plain(purpose.title),
          text: all && purpose.necessity !== undefined ? sentence(purpose.necessity) : '',
          links: [],
        })),
      ...(parts.length === 0
        ? []
        : [{ name: plain('It covers'), text: sentence(parts.map(({ title }) => title).join('; ')), links: [] }]),
      ...(few
        ? [...gains].map(([to, texts]) => ({ name: plain(`Who gains: ${to}`), text: texts.join(' '), links: [] }))
        : []),
    ],
    after:
      few || gains.size === 0
        ? []
        : [`Who gains from it: ${[...gains.keys()].join('; ')}. The full agreement says how.`],
  };
}
