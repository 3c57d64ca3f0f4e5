/** The words on a name that leads nowhere: what it should name, and which name may be meant. */
import type { Finding } from '../base/finding.ts';
import { editDistance, nearest, surely } from '../base/nearest.ts';
import type { Span } from '../base/position.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import { listInWords } from '../register/gaps.ts';
import type { Target } from '../register/references.ts';
import type { Seen } from './alike.ts';
import type { Observation } from './rule.ts';

type Said = Omit<Observation, keyof Seen>;

/** A name that is a file's is right, so nothing near is proposed in its place. */
export function notAParty(name: string): Said {
  return {
    actual: `organisation \`${name}\`, which is not a party here`,
    expected: 'a party of this agreement',
    remedy: `Name \`${name}\` under \`parties\`, spelt as its file is, or remove it here.`,
  };
}

/** What is said of a name at some places where none of the names that are known there is it. */
export function wordsOfUnknown(name: string, to: Target, known: ReadonlySet<string>, places: readonly Span[]): Said {
  const { called, expected, remedy } = NAME_WORDS[to];
  const close = nearest(name, known);
  // Names that begin alike are near each other; only those about as near as the nearest may be meant.
  const near = close.filter((word) => editDistance(name, word) <= editDistance(name, close[0] ?? '') + 1);
  const few = near.length === 0 && known.size > 0 && known.size <= 8 ? [...known] : near;
  return {
    actual: `${called} \`${name}\``,
    expected:
      few.length === 0
        ? expected
        : `${expected}${near.length > 0 ? ', such as' : ':'} ${listInWords(
            few.map((word) => `\`${word}\``),
            'or',
          )}`,
    remedy: `${near[0] === undefined ? '' : `Write \`${near[0]}\`, if that is meant. `}${remedy}${choice(to, known)}`,
    ...suggestion(near, surely(name, known), places),
  };
}

/** All words of a vocabulary that is closed. */
function choice(to: Target, known: ReadonlySet<string>): string {
  if (to !== 'about' && to !== 'kind-of-body' && to !== 'method') return '';
  return ` The words are: ${listInWords([...known].map((word) => `\`${word}\``))}.`;
}

/** Only a name that stands on one line can be put right by writing another in its place; all its places change together. */
function suggestion(
  near: readonly string[],
  sure: string | undefined,
  places: readonly Span[],
): Pick<Finding, 'suggest'> {
  if (near.length === 0 || places.some(({ start, end }) => start.line !== end.line || start.column === end.column))
    return {};
  return {
    suggest: near.map((word) => ({
      title: `Write \`${word}\``,
      ...(word === sure ? { certain: true as const } : {}),
      edits: places.map((at) => ({ ...at, text: word })),
    })),
  };
}

/** What a name of each sort is called, and what it has to be. */
export const NAME_WORDS: Readonly<Record<Target, { called: string; expected: string; remedy: string }>> = {
  party: {
    called: 'party',
    expected: 'a party of this agreement',
    remedy: 'Name a party as it stands under `parties`.',
  },
  'party-or-label': {
    called: 'party or label',
    expected: 'a party or a label of this agreement, or `everyone`',
    remedy: 'Name a party or one of the `labels` of parties.',
  },
  'party-or-organisation': {
    called: 'party',
    expected: 'a party of this agreement, or an organisation with a file',
    remedy: 'Name a party, or the file of an organisation.',
  },
  purpose: {
    called: 'purpose',
    expected: 'a purpose of this agreement, or `all`',
    remedy: 'Name a purpose as it stands under `purposes`.',
  },
  data: {
    called: 'kind of information',
    expected: 'a kind of information of this agreement, or `all`',
    remedy: 'Name it as it stands under `data`.',
  },
  subject: {
    called: 'group of people',
    expected: 'a group that stands under `subjects`',
    remedy: 'Add the group under `subjects`, or correct the name.',
  },
  organisation: {
    called: 'organisation',
    expected: 'an organisation with a file in organisations/',
    remedy: 'Add a file for it in organisations/, or correct the name.',
  },
  theme: {
    called: 'theme',
    expected: `a theme of ${SETTINGS_PATH}`,
    remedy: `Add the theme to ${SETTINGS_PATH}, or correct the name.`,
  },
  agreement: {
    called: 'agreement',
    expected: 'an agreement of this register',
    remedy: 'Name the folder of the agreement. An arrangement with no file here is an `area`.',
  },
  guidance: {
    called: 'guidance page',
    expected: 'a page in guidance/',
    remedy: 'Add the page to guidance/, or correct the name.',
  },
  situation: {
    called: 'situation',
    expected: `a situation of ${SETTINGS_PATH}`,
    remedy: `Add the situation to ${SETTINGS_PATH}, or correct the name.`,
  },
  system: {
    called: 'system',
    expected: 'a system that stands under `systems`',
    remedy: 'Add the system under `systems`, or correct the name.',
  },
  method: {
    called: 'way of sending',
    expected: 'a standard way of sending, or one that stands under `methods`',
    remedy: 'Add it under `methods`, or correct the name.',
  },
  clause: {
    called: 'standard clause',
    expected: 'a clause of the edition that the agreement names',
    remedy:
      'docs/clauses.md lists the standard clauses with their ids. What the parties agree beside them stands in the prose, under a heading.',
  },
  'kind-of-body': {
    called: 'kind of body',
    expected: 'a kind that docs/agreement-format.md lists',
    remedy: 'Choose the kind that fits best; `other` is the last resort.',
  },
  about: {
    called: 'word for what a purpose is about',
    expected: 'a word that docs/agreement-format.md lists',
    remedy: 'Choose the word that fits best: it says which conditions of Schedule 1 can serve the purpose.',
  },
  framework: {
    called: 'framework',
    expected: 'a framework of this register and a version of it that is kept',
    remedy: 'Write the folder of the framework and its version, as in `mereshire-charter 3.0`.',
  },
  file: {
    called: 'file',
    expected: 'a file in the folder of this listing',
    remedy: 'Put the file itself, and no link to it, beside agreement.md; or correct the name.',
  },
  section: {
    called: 'section',
    expected: 'a section of the document',
    remedy: 'Write the section as its address has it, as in `how-it-works`.',
  },
};
