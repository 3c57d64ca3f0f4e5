/** What the letter of a pack says of whether a copy is the right one: what is printed on it proves nothing, and who can tell. */
import { bodyName } from '../register/body-name.ts';
import type { Entry } from '../register/entry.ts';
import { isToBePublished } from '../register/link.ts';
import { isDraft } from '../register/pending.ts';
import type { Register } from '../register/register.ts';
import { webAddress } from '../register/web-address.ts';
import type { LetterSection } from './pack-letter.ts';

/**
 * Whether the agreement in the pack has the words that the register publishes of it, or more: what is withheld from the
 * public, or the names of agreements that it does not publish.
 */
export type Copy = 'as-published' | 'with-withheld' | 'with-names';

export interface Copied {
  readonly entry: Entry;
  readonly register: Register;
  readonly copy: Copy;
}

export function rightCopy(copied: Copied): LetterSection {
  const { entry, register } = copied;
  const body = bodyName(register.organisations, entry.terms.owner.organisation);
  return {
    title: 'Is this copy the right one?',
    paragraphs: [
      `The text of this version has the digest ${entry.digest} and the short reference ${entry.reference}. That they are printed on a file proves nothing: whoever makes a false copy can print them too.`,
      ...checkPage(copied),
      `To be sure, ask ${body}, at an address or a telephone number that you know already and not at one from this letter. It can make this pack again, and compare the files with yours.`,
      ...current(entry, register),
      'This letter and the agreement inform your judgement. They are not legal advice.',
    ],
  };
}

const MORE: Readonly<Record<Exclude<Copy, 'as-published'>, string>> = {
  'with-withheld': 'it holds what is withheld from the public',
  'with-names': 'it names agreements that the register does not publish',
};

/** What the register's page for checking copies can say of this pack; nothing where the register has no address. */
function checkPage({ entry, register, copy }: Copied): readonly string[] {
  const address = webAddress(register, 'verify/');
  if (address === undefined) return [];
  const page = `The register’s page for checking copies, ${address}`;
  const unknown = 'answers “Unknown”. That says nothing against this copy.';
  if (isDraft(entry)) return [`${page}, knows no drafts, and ${unknown}`];
  if (!isToBePublished(entry)) return [`${page}, does not know this agreement, which is not published, and ${unknown}`];
  const never =
    copy === 'as-published'
      ? []
      : [
          `Of the agreement in this pack it cannot tell: ${MORE[copy]}, so it is not the public file, and the page calls it altered or unknown. It can look up the short reference.`,
        ];
  if (entry.pending !== undefined || entry.unpublished !== undefined)
    return [
      [
        `${page}, does not know this version before it is in force and published: until then it ${unknown}`,
        ...never,
      ].join(' '),
    ];
  if (copy !== 'as-published')
    return [[`${page}, compares files with those that the register publishes.`, ...never].join(' ')];
  return [
    `To check the agreement, open ${address} and choose the file there: the page says whether it is, to the last byte, a file that the register publishes, and nothing is sent anywhere. Type the address in rather than follow a letter, which can be false as well. The page does not know this letter, the list of changes or the signature sheet; of the sheet it can look up the short reference.`,
  ];
}

function current({ id, unpublished, pending }: Entry, register: Register): readonly string[] {
  const address = webAddress(register, `agreements/${id}/`);
  if (address === undefined || unpublished !== undefined) return [];
  return [
    pending === undefined
      ? `The newest public copy is at ${address}`
      : `Version ${pending.until}, which holds until this one is in force, is at ${address}`,
  ];
}
