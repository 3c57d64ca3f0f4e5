/** A name that means nothing: no such party, purpose, file or word. */
import { nearest } from '../../base/nearest.ts';
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { namesFor, sharedNames } from '../../register/names.ts';
import { referencesOf, SELECTORS, type Target } from '../../register/references.ts';
import type { Register } from '../../register/register.ts';
import type { Source } from '../../source/source.ts';
import { alike, type Seen } from '../alike.ts';
import { NAME_WORDS, notAParty, wordsOfUnknown } from '../name-words.ts';
import type { Observation, Rule } from '../rule.ts';
import { isCurrent } from '../terms.ts';
import { unsafeIn } from '../unsafe-methods.ts';

export const unknownName: Rule = {
  code: 'register/unknown-name',
  severity: 'error',
  summary: 'Everything that is named is there.',
  why: 'What it names cannot be found, so the document would leave it out, and nothing that hangs on it can be checked.',
  *check(register) {
    for (const entry of register.entries.filter(({ agreement }) => agreement.valid))
      yield* inAgreement(entry, register);
    yield* inOtherFiles(register);
  },
};

/** A name that leads nowhere, where it stands, and what it should name. */
interface Lost extends Seen {
  readonly name: string;
  readonly to: Target;
  readonly known: ReadonlySet<string>;
  /** It is the name of a file, and only the party is not there: it may be the party that is misspelt. */
  readonly right: boolean;
}

/** One finding for each name, however often it is used. */
function* inAgreement(entry: Entry, register: Register): Generator<Observation> {
  const lost = withoutUnsafe(lostIn(entry, register), entry, register);
  const isParty = ({ pointer = '' }: Lost): boolean => /^\/parties\/[^/]+$/.test(pointer);
  /** For a party with no file, the name that other lines have for it. */
  const meant = new Map(
    lost.filter(isParty).map(({ name, known }) => {
      const [near] = nearest(name, known);
      return [name, lost.filter((other) => other.right && other.name === near)] as const;
    }),
  );
  const explained = new Set([...meant.values()].flat());
  yield* alike(
    lost.filter((one) => !explained.has(one)),
    ({ name, to, right }) => `${right} ${NAME_WORDS[to].called} ${name}`,
    (all) => {
      const [{ name, to, known, right }] = all;
      if (right) return notAParty(name);
      const users = isParty(all[0]) ? (meant.get(name) ?? []) : [];
      return {
        ...wordsOfUnknown(
          name,
          to,
          known,
          all.map(({ at }) => at),
        ),
        ...(users.length === 0
          ? {}
          : { related: users.map((user) => ({ at: user.at, text: `\`${user.name}\` is named here.` })) }),
      };
    },
  );
}

/** A way of sending that is not safe has a finding of its own, which says what to write instead. */
function withoutUnsafe(lost: readonly Lost[], entry: Entry, register: Register): readonly Lost[] {
  if (!lost.some(({ to }) => to === 'method') || !isCurrent(entry)) return lost;
  const unsafe = new Set(unsafeIn(entry, [...register.law.unsafeWays.values()]).map(({ pointer }) => pointer));
  return lost.filter(({ to, pointer }) => to !== 'method' || !unsafe.has(pointer));
}

function lostIn(entry: Entry, register: Register): readonly Lost[] {
  const { source, terms } = entry.agreement;
  const sets = new Map<Target, ReadonlySet<string> | undefined>();
  return referencesOf(terms).flatMap(({ pointer, name, to, part }): readonly Lost[] => {
    if (!sets.has(to)) sets.set(to, namesFor(to, entry, register));
    const known = sets.get(to);
    if (known === undefined || known.has(name) || SELECTORS[to]?.has(name) === true) return [];
    const right = to.startsWith('party') && register.organisations.has(name);
    return [{ at: source.locate(pointer, part), agreement: entry.id, pointer, name, to, known, right }];
  });
}

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
  const owners = Object.keys(settings.github?.owners ?? {});
  yield* look(settingsSource, 'key')(
    'organisation',
    owners.map((id) => [`/github/owners/${asStep(id)}`, id]),
    organisations,
  );
  const themes = new Set(Object.keys(settings.themes));
  const listOf = (pointer: string, names: readonly string[] = []): readonly (readonly [string, string])[] =>
    names.map((name, index) => [`${pointer}/${index}`, name]);
  for (const [id, kind] of Object.entries(settings.people ?? {})) {
    const check = look(settingsSource);
    const at = `/people/${asStep(id)}`;
    yield* check(
      'situation',
      listOf(`${at}/situations`, kind.situations),
      new Set(Object.keys(settings.situations ?? {})),
    );
    yield* check('about', listOf(`${at}/about`, kind.about), new Set(register.law.abouts.keys()));
    yield* check('theme', listOf(`${at}/themes`, kind.themes), themes);
  }
  for (const { facts, source } of register.guidance)
    yield* look(source)(
      'theme',
      [...(facts.themes ?? []).entries()].map(([index, theme]) => [`/themes/${index}`, theme]),
      themes,
    );
}

function look(
  source: Source,
  part: 'key' | 'value' = 'value',
): (to: Target, names: readonly (readonly [string, string])[], known: ReadonlySet<string>) => Generator<Observation> {
  return function* (to, names, known) {
    for (const [pointer, name] of names)
      if (!known.has(name))
        yield {
          at: source.locate(pointer, part),
          pointer,
          ...wordsOfUnknown(name, to, known, [source.locate(pointer, part)]),
        };
  };
}
