/** Whom to ask, in the one-page papers: roles, bodies and mailboxes, never persons. */
import { bodyName } from '../../register/body-name.ts';
import { ownerContact } from '../../register/owner-contact.ts';
import type { Party } from '../../register/party.ts';
import { webAddress } from '../../register/web-address.ts';
import { bullets, label, paragraph } from '../build-blocks.ts';
import { checkLine, checkOf } from '../check-copy.ts';
import type { Block, Inline } from '../document.ts';
import { folded, LITTLE, most, type ShortContext } from './fold.ts';
import { isWithheld } from '../../register/withheld.ts';

/** Who answers for the agreement, and the contacts that parties give. */
export function contacts(context: ShortContext): readonly Block[] {
  const { entry, register, words } = context;
  const { owner } = entry.terms;
  const mailbox = ownerContact(entry, register.organisations) ?? register.settings.contact;
  const name = bodyName(register.organisations, owner.organisation);
  const others = isWithheld(entry, 'parties')
    ? []
    : [...entry.parties.values()].flatMap(({ title, organisation, written }) => {
        const said = organisation?.facts.contacts;
        const contact = written.contact ?? said?.help ?? said?.sharing;
        return contact === undefined || contact === mailbox ? [] : [`${title}: ${withoutName(contact, title)}`];
      });
  const cap = most(context, 8, 7, 6, 5, 4, 3, 2, 0);
  return [
    paragraph(label(words.t('short.about')), inOne([owner.role, owner.unit, name, mailbox])),
    ...(cap === 0 || others.length === 0 ? [] : [bullets(folded(others, cap, context))]),
  ];
}

/**
 * Where to turn: the contact point for rights, and the owner. A name without an address would send people
 * in a circle; whoever holds the information answers (UK GDPR Articles 12 to 15).
 */
export function rights({ entry, register, words }: ShortContext): readonly Block[] {
  const { owner, rights: written } = entry.terms;
  const name = isWithheld(entry, 'rights', 'parties') ? undefined : written?.contactPoint;
  const point = name === undefined ? undefined : entry.parties.get(name);
  const facts = (point?.organisation ?? register.organisations.get(name ?? ''))?.facts;
  const contact = facts?.contacts?.rights ?? facts?.contacts?.dataProtectionOfficer ?? facts?.website;
  const title = point?.title ?? facts?.name;
  const ownerName = bodyName(register.organisations, owner.organisation);
  const mailbox = ownerContact(entry, register.organisations) ?? register.settings.contact;
  return [
    ...(title === undefined
      ? []
      : [
          paragraph(
            label(words.t('short.if-not-known')),
            contact === undefined && !reachedByMembers(point)
              ? words.t('short.no-address')
              : `${point?.shape === 'group' ? words.t('short.deal-with', { group: title }) : title}${contact === undefined ? '' : `, ${withoutName(contact, title)}`}`,
          ),
        ]),
    paragraph(label(words.t('short.rights-agreement')), inOne([owner.role, ownerName, mailbox])),
  ];
}

/** Whether the members of a group have contacts of their own. */
function reachedByMembers(point: Party | undefined): boolean {
  return (
    point?.shape === 'group' && point.bodies.some(({ organisation }) => organisation?.facts.contacts !== undefined)
  );
}

/** A role, its body and a contact in one line; what the contact says again stands once. */
function inOne(parts: readonly (string | undefined)[]): string {
  const said = parts.flatMap((part) => part?.split(', ') ?? []);
  return [...new Set(said)].join(', ');
}

/** A contact that names its body again says it once. */
function withoutName(contact: string, name: string): string {
  return contact.endsWith(`, ${name}`) ? contact.slice(0, -`, ${name}`.length) : contact;
}

/** The short reference, and where to look it up. */
export function check({ entry, register, words }: ShortContext): readonly Block[] {
  return checkLine(checkOf(entry, register), words);
}

/** Where to check that a copy is current. With little room, what the short reference leads to says it. */
export function current({ entry, register, words, room }: ShortContext): readonly Block[] {
  const href = webAddress(register, `agreements/${entry.id}/`);
  const asked = `${words.t('short.current')} `;
  if (href === undefined) {
    const body = bodyName(register.organisations, register.settings.publisher);
    return [paragraph(`${asked}${words.t('short.ask', { body })}`)];
  }
  if (room >= LITTLE) return [];
  const link: Inline = { type: 'link', href, children: [{ type: 'text', value: href }] };
  return [paragraph(asked, link)];
}
