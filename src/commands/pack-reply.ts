/** What the letter of a pack says of an agreement: the words, from its facts. */
import { type IsoDate, longDate } from '../base/dates.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { type Signatory, signatoriesOf } from '../register/signatories.ts';
import { followsInWords, howItSigns, verdictOf } from '../changes/verdict.ts';
import { marksOf } from '../documents/marks.ts';
import { notYet } from '../documents/cover.ts';
import { wordingOf } from '../documents/wording.ts';
import { bodyName } from '../register/body-name.ts';
import { listInWords } from '../register/gaps.ts';
import type { Entry } from '../register/entry.ts';
import { isDraft } from '../register/pending.ts';
import type { Letter, LetterSection } from './pack-letter.ts';
import { type Copied, rightCopy } from './pack-right-copy.ts';

export interface Packed extends Copied {
  /** The files beside the letter, with what each is for. */
  readonly files: readonly { readonly name: string; readonly use: string }[];
  readonly changes: ChangeSet | undefined;
  /** Whether it has a sheet that is signed. */
  readonly signed: boolean;
  /** The day to reply by, if there is one. */
  readonly by: IsoDate | undefined;
  /** Where to reply to, if somebody named a place. */
  readonly to: string | undefined;
}

export function letterFor(packed: Packed): Letter {
  const { entry, register } = packed;
  const { terms } = entry;
  const words = wordingOf(register.editions, terms.edition);
  const marking = markingOf(entry);
  return {
    title: `${terms.title}, version ${terms.version ?? 'not numbered'}`,
    notices: [
      ...marksOf(entry, register, words),
      ...(marking === undefined
        ? []
        : [`Marked ${marking}. Keep it and pass it on only as your own rules for ${marking} allow.`]),
      ...audience(packed),
    ],
    sections: [
      {
        title: 'What this is',
        paragraphs: [
          `${bodyName(register.organisations, terms.owner.organisation)} sends you an agreement on sharing information about people. ${terms.summary.replaceAll(/\s+/g, ' ').trim()}`,
          `${[...stateOf(packed), ...asked(packed)].join(' ')} You need no account and no special program: everything is in these files.`,
        ],
      },
      {
        title: 'If somebody is in danger',
        paragraphs: [
          words.t('cover.urgent'),
          'That is so whether or not you have signed, and whatever you reply to this letter.',
        ],
      },
      { title: 'What is in the pack', paragraphs: [], facts: packed.files.map(({ name, use }) => [name, use]) },
      ...changed(packed.changes),
      reply(packed),
      signing(packed),
      rightCopy(packed),
    ],
  };
}

/** How far this version has come, and which one holds meanwhile: what is sent can be another than the one in force. */
function stateOf({ entry, register }: Packed): readonly string[] {
  const { pending } = entry;
  const words = wordingOf(register.editions, entry.terms.edition);
  if (pending === undefined)
    return isDraft(entry)
      ? ['It is a draft.']
      : [`It is ${words.statusSince(entry).replace(/^[A-Z]/, (letter) => letter.toLowerCase())}.`];
  const number = entry.terms.version;
  const which = `version ${number}`;
  return [
    pending.text === 'draft' ? `It is a draft of ${which}.` : `It is ${which}, whose text is settled.`,
    notYet(pending, words),
  ];
}

/** What whoever gets it is asked to do with it, where it is put before those who sign. */
function asked({ entry: { pending, signing, illustrative }, signed }: Packed): readonly string[] {
  const open = signed && !illustrative && pending?.text === 'settled' && signing.state !== 'fully';
  return open ? ['It is sent to you to be signed.'] : [];
}

/** `OFFICIAL`; nothing where it has no marking. */
export function markingOf({ terms: { classification } }: Entry): string | undefined {
  return classification === undefined || classification === 'none' ? undefined : classification;
}

/** Who may see it, where that is not everybody. */
function audience({ entry, copy }: Packed): readonly string[] {
  if (entry.unpublished === 'not-marked' || entry.unpublished === 'not-signed')
    return ['This agreement is not published. It is for its parties, and for those who are asked to join it.'];
  if (copy !== 'with-withheld') return [];
  return [
    'The copies in this pack are for the parties alone: they hold what is withheld from the public. Do not publish them.',
  ];
}

function changed(changes: ChangeSet | undefined): readonly LetterSection[] {
  if (changes === undefined) return [];
  const title = `What changed since ${changes.from.name}`;
  const [one] = changes.agreements;
  if (one === undefined) return [{ title, paragraphs: ['Nothing in its text.'] }];
  const counts = (['material', 'editorial'] as const).flatMap((weight) => {
    const n = one.changes.filter((change) => change.weight === weight).length;
    return n === 0 ? [] : [`${n} ${weight}`];
  });
  const noun = one.changes.length === 1 ? 'change' : 'changes';
  const told = counts.length === 0 ? `${verdictOf(one)}: ${one.changes.length}` : listInWords(counts);
  return [
    {
      title,
      paragraphs: [
        `${told} ${noun}, listed in plain English in the file “What changed”. ${followsInWords(one).join(' ')}`.trim(),
      ],
    },
  ];
}

function reply({ entry, register, signed, by, to }: Packed): LetterSection {
  const { owner } = entry.terms;
  const body = bodyName(register.organisations, owner.organisation);
  const mailbox =
    to ??
    owner.mailbox ??
    register.organisations.get(owner.organisation)?.facts.contacts?.sharing ??
    register.settings.contact;
  return {
    title: 'How to reply',
    paragraphs: [
      mailbox === undefined
        ? `Reply to the e-mail that brought this, for the attention of: ${owner.role}, ${body}.`
        : `Send your reply to ${mailbox}, for the attention of: ${owner.role}, ${body}.`,
      by === undefined
        ? 'No day is set to reply by. If you need time, say how much.'
        : `Please reply by ${longDate(by)}. If you need more time, say so before then.`,
    ],
    steps: [
      'Read the agreement. The PDF and the Word document have the same words and numbers.',
      'To ask for a change, open the Word document and turn on Review, Track Changes. Change the words where they stand. What you cannot put into words, say in a comment (Review, New Comment).',
      'Send back that same Word document, with its name. Please do not copy the text into another document or mark up the PDF: a person reads your changes, and needs each at the place that it is about.',
      signed && !isDraft(entry)
        ? 'If there is nothing to change, send back the signature sheet, as “Signing” says below. An e-mail alone shows little of who decided: it can be recorded, but please send the sheet.'
        : 'If there is nothing to change, say so in one line: that you have read this version, by its number, and agree to it.',
      'Say in your reply for which body you answer, and in which role.',
    ],
  };
}

function signing({ entry, register, signed }: Packed): LetterSection {
  const named = signatoriesOf(entry, register).map((one): [string, string] => [
    one.title,
    hasSigned(entry, one) ?? howItSigns(one) ?? NO_ROLE,
  ]);
  if (entry.illustrative)
    return { title: 'Signing', paragraphs: ['This agreement is illustrative. It is not to be signed.'] };
  if (entry.standing.status === 'ended')
    return { title: 'Signing', paragraphs: ['This agreement has ended. It is not to be signed.'] };
  if (!signed)
    return {
      title: 'Signing',
      paragraphs: ['It is not signed on paper by each party. Its last section says how it is agreed to.'],
    };
  return {
    title: 'Signing',
    paragraphs: [
      isDraft(entry)
        ? 'This is a draft: do not sign it yet. When its text is settled you get the version to sign.'
        : 'If your body has not signed this version: print the signature sheet, have it signed by someone who may bind your body, and send back a scan or a photograph. Or fill the sheet in on screen, and send it from the mailbox of whoever signs.',
      ...(isDraft(entry)
        ? []
        : [
            'You need not say yes. The sheet has room to agree with conditions, to take part from a later day, and to say that your body does not agree: each is recorded as you say it. Who does not agree stays bound by what it signed before, if it did.',
            'If your body decides in another way, say how: by a meeting (send the reference and date of its minute), on a signing service, or with a key of its own (ask for the text to be signed).',
          ]),
      'These sign it:',
    ],
    facts: named,
  };
}

/** Nobody is turned away for it, and the role that signs should be one that the body has named. */
const NO_ROLE = 'no role is named yet that may sign for it: please name it in your reply';

/** `signed this version: Director of Children’s Services, on 14 September 2026`; nothing where it still has to sign. */
function hasSigned({ signing: { decisions }, terms }: Entry, { party, organisation }: Signatory): string | undefined {
  const decision = decisions.find((one) => one.party === party && one.organisation === organisation);
  if (decision === undefined || decision.stands === 'declined') return undefined;
  const by = decision.records.map(({ facts: { role, date } }) => `${role}, on ${longDate(date as IsoDate)}`).join('; ');
  if (decision.version === terms.version) return `has signed this version: ${by}`;
  return decision.carried === undefined
    ? undefined
    : `need not sign this version: what it signed of version ${decision.version} carries over, since only editorial changes were made (${by})`;
}
