/** Which rights people have and whom they can ask, in plain words: always a role and a body to write to. */
import type { Entry } from '../register/entry.ts';
import { organisationLink, partyLink } from './agreement-rows.ts';
import { linkOf, type MaybeLink } from './links.ts';
import { hidden, plain, type PlainAnswer } from './plain-answer.ts';
import { isShown, type Published } from './published.ts';
import { sentence } from './words.ts';

export function rights(site: Published, entry: Entry): PlainAnswer {
  const question = site.t('plain.rights');
  if (!isShown(entry, 'rights')) return hidden(site, question, entry, ['rights']);
  const written = entry.terms.rights ?? {};
  const sentences = [written.privacyInformation, written.answeredBy, written.complaints]
    .filter((text) => text !== undefined)
    .map(inPlainWords);
  return {
    question,
    sentences,
    points: isShown(entry, 'parties') ? contactPoint(site, entry) : [],
    after: (written.exceptions ?? []).map(inPlainWords),
  };
}

/** A sentence without the provisions that it cites in brackets: the agreement itself has them. */
function inPlainWords(text: string): string {
  return sentence(text.replace(/\s*\((?:DPA|UK GDPR|[^()]*\b(?:Act|Regulations|Order) (?:19|20)\d\d)\b[^()]*\)/g, ''));
}

function contactPoint(site: Published, entry: Entry): PlainAnswer['points'] {
  const name = entry.terms.rights?.contactPoint;
  if (name === undefined) return [];
  const point = entry.parties.get(name);
  const id = point?.organisation?.id ?? name;
  const contacts = site.organisations.get(id)?.facts.contacts;
  const contact = contacts?.rights ?? contacts?.dataProtectionOfficer ?? contacts?.sharing;
  const link = point === undefined ? organisationLink(site, name) : partyLink(site, point);
  return [
    {
      name: plain(site.t('plain.where-to-ask')),
      text: point?.shape === 'group' ? site.t('plain.one-among') : '',
      links: [link, ...reachable(site, id, contact)],
    },
  ];
}

export function ask(site: Published, { terms }: Entry): PlainAnswer {
  const { organisation, unit, role, mailbox } = terms.owner;
  const contact = mailbox ?? site.organisations.get(organisation)?.facts.contacts?.sharing;
  const said = [role, unit].filter((part) => part !== undefined);
  return {
    question: site.t('plain.ask'),
    sentences: [],
    points: [
      {
        name: plain(site.t('plain.write-to')),
        text: site.t('plain.role-at', { role: said.join(', ') }),
        links: [
          organisationLink(site, organisation),
          ...reachable(site, organisation, contact === undefined || said.includes(contact) ? undefined : contact),
        ],
      },
    ],
    after: [],
  };
}

/** The contact that a body's file gives, and its website where that contact is no address. */
function reachable(site: Published, id: string, contact: string | undefined): readonly MaybeLink[] {
  const website = site.organisations.get(id)?.facts.website;
  const link = contact === undefined ? undefined : linkOf(contact);
  return [
    ...(link === undefined ? [] : [link]),
    ...(website === undefined || link?.href !== undefined ? [] : [linkOf(website)]),
  ];
}
