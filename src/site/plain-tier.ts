/**
 * An agreement in plain words: what is shared about whom, by whom with whom,
 * why, by which law, how long, which rights people have and whom to ask. It is made from the
 * front matter and says nothing that the agreement does not say. Long lists
 * are drawn together, since nobody reads thirty points.
 */
import { endsOf } from '../register/ends.ts';
import type { Entry } from '../register/entry.ts';
import { opening } from '../base/opening.ts';
import type { Party } from '../register/party.ts';
import { organisationLink, partyLink } from './agreement-rows.ts';
import { purposeInEntry } from './entry-words.ts';
import type { Words } from './messages.ts';
import { membersOf } from './members.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint, series } from './plain-answer.ts';
import { ask, askAt, contactLinks, contactOf, rights } from './plain-contacts.ts';
import { toWhom } from './plain-flows.ts';
import { howLong } from './plain-retention.ts';
import { law } from './plain-law.ts';
import { conditionOf, hasYetToJoin, isOpen } from './party-limits.ts';
import { what } from './plain-what.ts';
import { isShown, leadOf, partiesOf, type Published } from './published.ts';
import { sentence } from './words.ts';

/** Where more is said, if it is: who gives what to whom, and in the full agreement who relies on which law, how long what is kept, how consent is asked. */
export interface MoreInFull {
  readonly flows?: string | undefined;
  readonly lawful?: string | undefined;
  readonly retention?: string | undefined;
  readonly consent?: string | undefined;
}

export function plainTier(site: Published, entry: Entry, more: MoreInFull = {}): readonly PlainAnswer[] {
  const answers = [
    who(site, entry),
    what(site, entry),
    toWhom(site, entry, more.flows),
    why(site, entry),
    law(site, entry, more.lawful),
    howLong(site, entry, more.retention),
    rights(site, entry, more.consent),
    ask(site, entry),
  ];
  const silent = ({ sentences, points, after }: PlainAnswer): boolean =>
    sentences.length + points.length + after.length === 0;
  // A question that a listed entry leaves open is still a question.
  return entry.agreement.kind === 'listing'
    ? answers.map((answer) => (silent(answer) ? { ...answer, sentences: [site.t('plain.not-in-entry')] } : answer))
    : answers.filter((answer) => !silent(answer));
}

/** So many points are read one by one; more are drawn together. */
const MOST = { parties: 12, joined: 20, silent: 2, purposes: 6, gains: 6 };

function who(site: Published, entry: Entry): PlainAnswer {
  const question = site.t('plain.who');
  if (!isShown(entry, 'parties')) return hidden(site, question, entry, ['parties']);
  const directions =
    entry.agreement.kind !== 'listing' && isShown(entry, 'flows') ? directionsOf(entry) : new Map<Party, Direction>();
  const parties = partiesOf(entry);
  if (parties.length > MOST.parties) return rollCall(question, site, entry, directions);
  const points = parties.map((party) => ({
    name: partyLink(site, party),
    text: partOf(site, entry, party, directions.get(party)),
    links: [],
  }));
  return { question, sentences: [], points: [...points, ...ofClasses(site, entry)], after: [] };
}

/** Which bodies of a class have joined, and whom to ask about a class that has no address of its own. */
function ofClasses(site: Published, entry: Entry): readonly PlainPoint[] {
  const { t } = site;
  const classes = partiesOf(entry).filter(({ shape }) => shape === 'class');
  const asked = entry.signing.state !== 'not-asked';
  const joined = classes
    .filter(({ written }) => written.joining !== 'adopted')
    .flatMap((party): readonly PlainPoint[] => {
      const members = membersOf(site, entry, party);
      const name = plain(t('plain.joined', { name: party.title }));
      if (members.length === 0 && !asked) return [];
      return [
        members.length === 0
          ? { name, text: t('plain.none-joined'), links: [] }
          : series(name.text, [
              ...members
                .slice(0, MOST.joined)
                .map(({ organisation, name: body }) => organisationLink(site, organisation, body)),
              ...(members.length > MOST.joined ? [plain(t('plain.others', { n: members.length - MOST.joined }))] : []),
            ]),
      ];
    });
  const silent = classes.filter(({ organisation }) => contactOf(organisation) === undefined);
  const lead = leadOf(entry);
  return [
    ...joined,
    ...(silent.length === 0 || lead === undefined || lead.shape === 'class'
      ? []
      : [askAt(site, askAbout(site, silent), contactLinks(site, lead))]),
  ];
}

/** A few kinds by their names; of many, which stand above, the first as an example. */
function askAbout({ t, list }: Words, silent: readonly Party[]): string {
  const titles = silent.map(({ title }) => title);
  return titles.length <= MOST.silent
    ? t('plain.ask-about', { names: list(titles) })
    : t('plain.ask-about-kinds', { name: titles[0] ?? '' });
}

function partOf(site: Published, entry: Entry, party: Party, direction: Direction | undefined): string {
  const { t } = site;
  const size = {
    body: [],
    group: [t('plain.bodies', { n: party.bodies.length })],
    class: party.written.joining === 'adopted' ? [t('plain.every-one')] : [],
  }[party.shape];
  const role = party.role === 'controller' ? [] : [t(ROLES[party.role])];
  const part = [
    ...(party.lead ? [t('common.takes-lead')] : []),
    ...size,
    ...(isOpen(site, entry, party)
      ? [t(party.shape === 'body' ? 'plain.once-it-joins' : 'plain.those-that-join')]
      : []),
    ...role,
    ...(direction === undefined ? [] : [t(DIRECTIONS[direction])]),
  ].join('; ');
  return [part, ...shortCondition(party)].filter((words) => words !== '').join('. ');
}

/** The limit within which a body takes part, in the agreement's own words: its first sentence. */
function shortCondition(party: Party): readonly string[] {
  const [first = ''] = conditionOf(party).split(/\.(?: |$)/);
  return first.trim() === '' ? [] : [first.trim()];
}

const ROLES = {
  processor: 'plain.processor',
  coordinator: 'plain.coordinator',
  source: 'plain.source',
} as const;

/** Whether a party gives information, receives it, or both. */
type Direction = 'gives' | 'receives' | 'both';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  gives: 'plain.gives',
  receives: 'plain.receives',
  both: 'plain.gives-and-receives',
};

/** Many parties in a few points: who leads, who takes part, who will once they join, which kinds of body, who else. */
function rollCall(
  question: string,
  site: Published,
  entry: Entry,
  directions: ReadonlyMap<Party, Direction>,
): PlainAnswer {
  const { t } = site;
  const parties = partiesOf(entry);
  const controllers = parties.filter((party) => party.role === 'controller' && !party.lead);
  const classes = controllers.filter((party) => party.shape === 'class');
  const named = controllers.filter((party) => party.shape !== 'class');
  const others = parties.filter((party) => party.role !== 'controller' && !party.lead);
  const groups: readonly (readonly [string, readonly Party[]])[] = [
    [t('plain.lead'), parties.filter((party) => party.lead)],
    [t('plain.also'), named.filter((party) => !hasYetToJoin(site, entry, party))],
    [t('plain.once-they-join'), named.filter((party) => hasYetToJoin(site, entry, party))],
    [t('plain.kinds'), classes.filter((party) => party.written.joining === 'adopted')],
    [t('plain.kinds-that-join'), classes.filter((party) => party.written.joining !== 'adopted')],
    ...others.map((party) => [opening(partOf(site, entry, party, undefined)), [party]] as const),
  ];
  const uneven = (['gives', 'receives'] as const).flatMap((direction) => {
    const only = parties.filter((party) => directions.get(party) === direction);
    return only.length === 0
      ? []
      : [
          series(
            t(ONLY[direction]),
            only.map(({ title }) => plain(title)),
          ),
        ];
  });
  return {
    question,
    sentences: [],
    points: [
      ...groups
        .filter(([, members]) => members.length > 0)
        .map(([name, members]) =>
          series(
            name,
            members.filter(isFirstOfItsBody(parties)).map((party) => {
              const link =
                party.organisation === undefined
                  ? partyLink(site, party)
                  : organisationLink(site, party.organisation.id);
              return party.shape === 'group' ? { ...link, text: `${link.text} (${party.bodies.length})` } : link;
            }),
          ),
        ),
      ...ofClasses(site, entry),
      ...(uneven.length === 0 ? [] : [{ name: plain(t('plain.most-both')), text: '', links: [] }, ...uneven]),
      ...limits(site, parties),
    ],
    after: [],
  };
}

const ONLY = { gives: 'plain.only-give', receives: 'plain.only-receive' } as const;

/** Those that take part within limits: a roll-call that left them out would say too much. */
function limits({ t }: Words, parties: readonly Party[]): readonly PlainPoint[] {
  const limited = parties.flatMap((party) =>
    shortCondition(party).map((detail) => plain(t('plain.limit', { party: party.title, detail: sentence(detail) }))),
  );
  return limited.length === 0 ? [] : [series(t('plain.limits'), limited)];
}

/** A body that takes part with several of its services is named once. */
function isFirstOfItsBody(parties: readonly Party[]): (party: Party) => boolean {
  return ({ name, organisation }) =>
    organisation === undefined || parties.find((one) => one.organisation?.id === organisation.id)?.name === name;
}

/** Whether each party gives information, receives it, or both: every flow at once. */
function directionsOf({ terms, parties }: Entry): ReadonlyMap<Party, Direction> {
  const ends = Object.values(terms.flows ?? {}).map((flow) => endsOf(flow, parties));
  const gives = new Set(ends.flatMap(({ from }) => from.parties));
  const receives = new Set(ends.flatMap(({ to }) => to.parties));
  const direction = (party: Party): Direction =>
    gives.has(party) ? (receives.has(party) ? 'both' : 'gives') : 'receives';
  return new Map([...new Set([...gives, ...receives])].map((party) => [party, direction(party)]));
}

function why(site: Published, entry: Entry): PlainAnswer {
  const { t } = site;
  const question = t('plain.why');
  if (!isShown(entry, 'purposes')) return hidden(site, question, entry, ['purposes']);
  const purposes = Object.values(entry.terms.purposes ?? {});
  const all = entry.show === 'all';
  const parts = purposes.length > MOST.purposes ? purposes.filter((purpose) => purpose.partOf !== undefined) : [];
  const gains = new Map<string, string[]>();
  for (const { to, text } of all ? purposes.flatMap((purpose) => purpose.benefits ?? []) : [])
    gains.set(to, [...(gains.get(to) ?? []), sentence(text)]);
  const few = [...gains.values()].flat().length <= MOST.gains && purposes.length <= MOST.purposes;
  const said = purposes.length === 0 ? purposeInEntry(entry) : undefined;
  return {
    question,
    sentences: said === undefined ? [] : [sentence(said)],
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
        : [
            series(
              t('plain.covers'),
              parts.map(({ title }) => plain(title)),
            ),
          ]),
      ...(few
        ? [...gains].map(([to, texts]) => ({
            name: plain(t('plain.gains', { who: to })),
            text: texts.join(' '),
            links: [],
          }))
        : gains.size === 0
          ? []
          : [series(t('plain.who-gains'), [...gains.keys()].map(plain))]),
    ],
    after: few || gains.size === 0 ? [] : [t('plain.how-they-gain')],
  };
}
