/**
 * An agreement in plain words: what is shared about whom, by whom with whom,
 * why, how long, which rights people have and whom to ask. It is made from the
 * front matter and says nothing that the agreement does not say.
 */
import type { Flow, RetentionRule } from '../agreement/written/agreement.ts';
import { inARow, wording } from '../documents/wording.ts';
import type { Entry } from '../register/entry.ts';
import { humanise, type Party, selectNames, selectParties } from '../register/party.ts';
import { organisationLink, partyLink } from './agreement-rows.ts';
import { linkOf, type MaybeLink } from './links.ts';
import { at, isShown, partiesOf, type Published } from './published.ts';
import { count, sentence } from './words.ts';

/** One question and its answer. */
export interface PlainAnswer {
  readonly question: string;
  readonly sentences: readonly string[];
  readonly points: readonly PlainPoint[];
  /** Sentences that follow the points. */
  readonly after: readonly string[];
}

export interface PlainPoint {
  /** Stands out at the start. */
  readonly name: MaybeLink;
  /** What follows it, or empty. */
  readonly text: string;
  /** What follows that, as links. */
  readonly links: readonly MaybeLink[];
}

export function plainTier(site: Published, entry: Entry): readonly PlainAnswer[] {
  const answers = [who(site, entry), what(entry), why(entry), howLong(entry), rights(site, entry), ask(site, entry)];
  return answers.filter(({ sentences, points }) => sentences.length + points.length > 0);
}

function who(site: Published, entry: Entry): PlainAnswer {
  const question = 'Who shares information?';
  if (!isShown(entry, 'parties')) return hidden(question, entry, ['parties']);
  const directions = isShown(entry, 'flows') ? directionsOf(entry) : new Map<Party, string>();
  const points = partiesOf(entry).map((party) => ({
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
    class: ['those of them that join'],
  }[party.shape];
  const role = {
    controller: [],
    processor: ['works on behalf of others'],
    coordinator: ['brings the others together and holds no information'],
    source: ['is not bound by the agreement'],
  }[party.role];
  return [
    ...(party.lead ? ['takes the lead'] : []),
    ...size,
    ...role,
    ...(direction === undefined ? [] : [direction]),
  ].join('; ');
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
  const people = [...new Set(kinds.flatMap((kind) => kind.subjects))].map(
    (name) => at(entry.terms.subjects, name)?.title ?? humanise(name),
  );
  const special = [...new Set(kinds.flatMap((kind) => kind.specialCategory.filter((word) => word !== 'none')))].map(
    (word) => wording(word).toLowerCase(),
  );
  const crime = kinds.some((kind) => kind.criminalOffence === 'yes') ? ['crimes or accusations of crime'] : [];
  const sensitive = [...special, ...crime];
  return {
    question,
    sentences: [
      ...(people.length === 0 ? [] : [sentence(`It is about: ${people.join('; ')}`)]),
      ...(kinds.length === 0 ? [] : ['These kinds of information may be shared, where the purpose needs them:']),
    ],
    points: kinds.map((kind) => ({ name: plain(kind.title), text: '', links: [] })),
    after: sensitive.length === 0 ? [] : [`Some of it is sensitive. It can be about: ${sensitive.join('; ')}.`],
  };
}

function why(entry: Entry): PlainAnswer {
  const question = 'Why is it shared?';
  if (!isShown(entry, 'purposes')) return hidden(question, entry, ['purposes']);
  const purposes = Object.values(entry.terms.purposes ?? {});
  const all = entry.show === 'all';
  const gains = new Map<string, string[]>();
  for (const { to, text } of all ? purposes.flatMap((purpose) => purpose.benefits ?? []) : [])
    gains.set(to, [...(gains.get(to) ?? []), sentence(text)]);
  return {
    question,
    sentences: [],
    points: [
      ...purposes.map((purpose) => ({
        name: plain(purpose.title),
        text: all ? sentence(purpose.necessity) : '',
        links: [],
      })),
      ...[...gains].map(([to, texts]) => ({ name: plain(`Who gains: ${to}`), text: texts.join(' '), links: [] })),
    ],
    after: [],
  };
}

/** So many rules stand in plain words; the whole text has all of them. */
const MOST_RULES = 6;

function howLong(entry: Entry): PlainAnswer {
  const question = 'How long is it kept?';
  if (!isShown(entry, 'retention')) return hidden(question, entry, ['retention']);
  const rules = entry.terms.retention ?? [];
  const general = [
    ...rules.filter((rule) => rule.parties === undefined),
    ...rules.filter((rule) => rule.parties !== undefined),
  ];
  const shown = general.length === MOST_RULES + 1 ? general : general.slice(0, MOST_RULES);
  const more = rules.length - shown.length;
  return {
    question,
    sentences: [],
    points: shown.map((rule) => retentionPoint(rule, entry)),
    after:
      more === 0 ? [] : [`The full agreement gives ${more} more rules, for single bodies or kinds of information.`],
  };
}

function retentionPoint(rule: RetentionRule, entry: Entry): PlainPoint {
  const { terms, parties } = entry;
  const kinds =
    rule.data.includes('all') || !isShown(entry, 'data')
      ? []
      : selectNames(rule.data, Object.keys(terms.data ?? {})).map(
          (name) => at(terms.data, name)?.title ?? humanise(name),
        );
  const by =
    rule.parties === undefined || !isShown(entry, 'parties')
      ? []
      : [inARow(selectParties(rule.parties, parties).map((party) => party.title))];
  const about = [...by, ...kinds];
  const other = rule.parties === undefined && rule.data.includes('all') && (terms.retention ?? []).length > 1;
  const keep = rule.keep === 'indefinitely' ? 'kept with no end date' : `kept for ${rule.keep}`;
  return {
    name: plain(about.length > 0 ? about.join('; ') : other ? 'Where no other rule applies' : 'All of it'),
    text: `${keep} after ${sentence(rule.after)} Then: ${sentence(wording(rule.then).toLowerCase())}`,
    links: [],
  };
}

function rights(site: Published, entry: Entry): PlainAnswer {
  const question = 'What are my rights?';
  if (!isShown(entry, 'rights')) return hidden(question, entry, ['rights']);
  const written = entry.terms.rights ?? {};
  const point = written.contactPoint === undefined ? undefined : entry.parties.get(written.contactPoint);
  const id = point?.organisation?.id ?? written.contactPoint;
  const contacts = id === undefined ? undefined : site.organisations.get(id)?.facts.contacts;
  const mailbox = contacts?.rights ?? contacts?.dataProtectionOfficer ?? contacts?.sharing;
  const sentences = [written.privacyInformation, written.answeredBy, ...(written.exceptions ?? []), written.complaints]
    .filter((text) => text !== undefined)
    .map(sentence);
  const named =
    written.contactPoint === undefined
      ? []
      : [
          {
            name: plain('Where to ask about information on you'),
            text: '',
            links: [
              point === undefined ? organisationLink(site, written.contactPoint) : partyLink(site, point),
              ...(mailbox === undefined ? [] : [linkOf(mailbox)]),
            ],
          },
        ];
  return { question, sentences, points: isShown(entry, 'parties') ? named : [], after: [] };
}

function ask(site: Published, { terms }: Entry): PlainAnswer {
  const { organisation, unit, role, mailbox } = terms.owner;
  const contact = mailbox ?? site.organisations.get(organisation)?.facts.contacts?.sharing;
  return {
    question: 'Whom can I ask about this agreement?',
    sentences: [],
    points: [
      {
        name: plain([role, unit].filter((part) => part !== undefined).join(', ')),
        text: '',
        links: [organisationLink(site, organisation), ...(contact === undefined ? [] : [linkOf(contact)])],
      },
    ],
    after: [],
  };
}

/** Says that an answer is withheld, and why: an answer that is missing must not look like one that is empty. */
function hidden(question: string, entry: Entry, sections: readonly string[]): PlainAnswer {
  const named = sections.some((section) => entry.withheld?.sections.includes(section));
  const reason = entry.withheld === undefined ? '' : ` The reason given is: ${sentence(entry.withheld.because)}`;
  return {
    question,
    sentences: [named ? `This is not published.${reason}` : `Only a summary of this agreement is published.${reason}`],
    points: [],
    after: [],
  };
}

function plain(text: string): MaybeLink {
  return { text, href: undefined };
}
