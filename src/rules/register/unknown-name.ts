/** A name that means nothing: no such party, purpose, file or word. */
import type { Finding } from '../../base/finding.ts';
import { editDistance, nearest, surely } from '../../base/nearest.ts';
import type { Span } from '../../base/position.ts';
import { SETTINGS_PATH } from '../../agreement/register-files.ts';
import { listInWords } from '../../register/gaps.ts';
import { namesFor, sharedNames } from '../../register/names.ts';
import { referencesOf, SELECTORS, type Target } from '../../register/references.ts';
import type { Register } from '../../register/register.ts';
import type { Source } from '../../source/source.ts';
import type { Observation, Rule } from '../rule.ts';

export const unknownName: Rule = {
  code: 'register/unknown-name',
  severity: 'error',
  summary: 'Everything that is named is there.',
  why: 'What it names cannot be found, so the document would leave it out, and nothing that hangs on it can be checked.',
  *check(register) {
    for (const entry of register.entries.filter(({ agreement }) => agreement.valid)) {
      const { source, terms } = entry.agreement;
      const sets = new Map<Target, ReadonlySet<string> | undefined>();
      for (const { pointer, name, to, part } of referencesOf(terms)) {
        if (!sets.has(to)) sets.set(to, namesFor(to, entry, register));
        const known = sets.get(to);
        if (known === undefined || known.has(name) || SELECTORS[to]?.has(name) === true) continue;
        // A name that is a file's is right, and the party beside it may be misspelt: nothing near is proposed in its place.
        const right = to.startsWith('party') && register.organisations.has(name);
        const seen = right
          ? notAParty(name, source.locate(pointer, part))
          : unknown(name, to, known, source.locate(pointer, part));
        yield { ...seen, agreement: entry.id, pointer };
      }
    }
    yield* inOtherFiles(register);
  },
};

function* inOtherFiles(register: Register): Generator<Observation> {
  const organisations = sharedNames('organisation', register);
  const kinds = sharedNames('kind-of-body', register);
  for (const { facts, source } of register.organisations.values()) {
    const check = look(source);
    yield* check(
      'organisation',
      [...(facts.members ?? []).entries()].map(([index, { organisation }]) => [
        `/members/${index}/organisation`,
        organisation,
      ]),
      organisations,
    );
    yield* check(
      'organisation',
      [...(facts.succeededBy ?? []).entries()].map(([index, { organisation }]) => [
        `/succeededBy/${index}/organisation`,
        organisation,
      ]),
      organisations,
    );
    yield* check('kind-of-body', [['/kind', facts.kind]], new Set([...kinds, 'group', 'class']));
    yield* check(
      'kind-of-body',
      [...(facts.kindsOfBody ?? []).entries()].map(([index, kind]) => [`/kindsOfBody/${index}`, kind]),
      kinds,
    );
  }
  const { settings, settingsSource } = register;
  if (settingsSource === undefined) return;
  yield* look(settingsSource)('organisation', [['/publisher', settings.publisher]], organisations);
  const themes = new Set(Object.keys(settings.themes));
  for (const { facts, source } of register.guidance)
    yield* look(source)(
      'theme',
      [...(facts.themes ?? []).entries()].map(([index, theme]) => [`/themes/${index}`, theme]),
      themes,
    );
}

function look(
  source: Source,
): (to: Target, names: readonly (readonly [string, string])[], known: ReadonlySet<string>) => Generator<Observation> {
  return function* (to, names, known) {
    for (const [pointer, name] of names)
      if (!known.has(name)) yield { ...unknown(name, to, known, source.locate(pointer)), pointer };
  };
}

function notAParty(name: string, at: Span): Observation {
  return {
    at,
    actual: `organisation \`${name}\`, which is not a party here`,
    expected: 'a party of this agreement',
    remedy: `Name \`${name}\` under \`parties\`, spelt as its file is, or remove it here.`,
  };
}

function unknown(name: string, to: Target, known: ReadonlySet<string>, at: Span): Observation {
  const { called, expected, remedy } = WORDS[to];
  const close = nearest(name, known);
  // Names that begin alike are near each other; only those about as near as the nearest may be meant.
  const near = close.filter((word) => editDistance(name, word) <= editDistance(name, close[0] ?? '') + 1);
  const few = near.length === 0 && known.size > 0 && known.size <= 8 ? [...known] : near;
  return {
    at,
    actual: `${called} \`${name}\``,
    expected:
      few.length === 0
        ? expected
        : `${expected}${near.length > 0 ? ', such as' : ':'} ${listInWords(
            few.map((word) => `\`${word}\``),
            'or',
          )}`,
    remedy: `${near[0] === undefined ? '' : `Write \`${near[0]}\`, if that is meant. `}${remedy}${choice(to, known)}`,
    ...suggestion(near, surely(name, known), at),
  };
}

/** All words of a vocabulary that is closed. */
function choice(to: Target, known: ReadonlySet<string>): string {
  if (to !== 'about' && to !== 'kind-of-body' && to !== 'method') return '';
  return ` The words are: ${listInWords([...known].map((word) => `\`${word}\``))}.`;
}

/** Only a name that stands on one line can be put right by writing another in its place. */
function suggestion(near: readonly string[], sure: string | undefined, at: Span): Pick<Finding, 'suggest'> {
  if (near.length === 0 || at.start.line !== at.end.line || at.start.column === at.end.column) return {};
  return {
    suggest: near.map((word) => ({
      title: `Write \`${word}\``,
      ...(word === sure ? { certain: true as const } : {}),
      edits: [{ path: at.path, start: at.start, end: at.end, text: word }],
    })),
  };
}

const WORDS: Readonly<Record<Target, { called: string; expected: string; remedy: string }>> = {
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
  section: {
    called: 'section',
    expected: 'a section of the document',
    remedy: 'Write the section as its address has it, as in `how-it-works`.',
  },
};
