/** The entries of `lawful`: the law that was chosen, each for what it can serve and no more. */
import type { Power, Schedule1Paragraph } from '../law/law.ts';
import { canServe, servesAbout } from '../law/reach.ts';
import { asksForObjective, isCompetent, isPrivate, relies } from './catalogue.ts';
import { controllersOf, isConfidential, isOffence, isSpecial, namesOf } from './facts.ts';
import { type Given, type Item, itemsOf, textOf, textsOf } from './question.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The entries by their names; none where nothing was chosen. */
export function lawfulOf(given: Given): Readonly<Record<string, Fields>> {
  return { ...tasks(given), ...recognised(given), ...conditions(given), ...enforcement(given), ...confidences(given) };
}

interface Named {
  readonly name: string;
  readonly item: Item;
}

function named({ answers }: Given, group: string): readonly Named[] {
  const names = namesOf(answers, group);
  return itemsOf(answers, group).map((item, index) => ({ name: names[index] ?? '', item }));
}

function chosenPowers({ answers, law }: Given): readonly Power[] {
  return textsOf(answers, 'powers').flatMap((id) => law.powers.get(id) ?? []);
}

/** Powers that serve the same purposes of the same parties, in the same direction, stand together. */
function tasks(given: Given): Readonly<Record<string, Fields>> {
  const groups = new Map<string, Task>();
  for (const power of chosenPowers(given))
    for (const { purposes, parties } of uses(given, power)) {
      const dea = asksForObjective(power);
      const key = JSON.stringify([purposes, parties, power.direction, dea ? power.id : '']);
      groups.set(key, { purposes, parties, powers: [...(groups.get(key)?.powers ?? []), power] });
    }
  const everyone = controllersOf(given).map(({ id }) => id);
  const objective = textOf(given.answers, 'objective');
  const entries = [...groups.values()].map(({ purposes, parties, powers }, index) => {
    const [first] = powers;
    const fields: Fields = {
      ...(parties.length === everyone.length ? {} : { parties }),
      purposes: allOf(purposes, given, 'purposes'),
      data: ['all'],
      ...(first?.direction === 'send' || first?.direction === 'receive' ? { direction: first.direction } : {}),
      article6: ['e'],
      powers: powers.map(({ citation }) => citation),
      ...(first !== undefined && asksForObjective(first) && objective !== undefined ? { objective } : {}),
    };
    return [index === 0 ? 'public-task' : `public-task-${index + 1}`, fields] as const;
  });
  return Object.fromEntries(entries);
}

interface Task {
  readonly purposes: readonly string[];
  /** Their names. */
  readonly parties: readonly string[];
  readonly powers: readonly Power[];
}

/** For which purposes which parties rely on a power under the UK GDPR: competent authorities do not for law enforcement. */
function uses(given: Given, power: Power): readonly Omit<Task, 'powers'>[] {
  const relying = controllersOf(given).filter((party) => relies(given.law, power, party));
  const others = relying.filter((party) => !isCompetent(given.law, party));
  const served = servedBy(given, (abouts) => servesAbout(given.law, power, abouts) === 'yes');
  const enforced = new Set(enforcedPurposes(given));
  const parts =
    others.length === relying.length
      ? [{ purposes: served, parties: relying }]
      : [
          { purposes: served.filter((name) => !enforced.has(name)), parties: relying },
          { purposes: served.filter((name) => enforced.has(name)), parties: others },
        ];
  return parts
    .filter(({ purposes, parties }) => purposes.length > 0 && parties.length > 0)
    .map(({ purposes, parties }) => ({ purposes, parties: parties.map(({ id }) => id) }));
}

function enforcedPurposes(given: Given): readonly string[] {
  return named(given, 'purposes').flatMap(({ name, item }) => (textOf(item, 'lawEnforcement') === 'yes' ? [name] : []));
}

function recognised(given: Given): Readonly<Record<string, Fields>> {
  const chosen = textsOf(given.answers, 'recognised').flatMap((id) => given.law.annex1.get(id) ?? []);
  const parties = controllersOf(given).filter((party) => isPrivate(given.law, party));
  if (chosen.length === 0 || parties.length === 0) return {};
  const entries = chosen.map((one) => {
    const purposes = servedBy(given, (abouts) => servesAbout(given.law, one, abouts) === 'yes');
    return [
      `recognised-${one.id}`,
      {
        parties: parties.map(({ id }) => id),
        purposes: allOf(purposes, given, 'purposes'),
        data: ['all'],
        ...(one.direction === undefined ? {} : { direction: one.direction }),
        article6: ['ea'],
        annex1: [one.id],
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

function conditions(given: Given): Readonly<Record<string, Fields>> {
  const chosen = textsOf(given.answers, 'conditions').flatMap((id) => given.law.schedule1.get(id) ?? []);
  const secrecy = textOf(given.answers, 'secrecy');
  const entries = chosen.flatMap((paragraph) => {
    const data = named(given, 'information').filter(({ item }) => fits(paragraph, item));
    const purposes = servedBy(given, (abouts) => abouts.some((one) => canServe(given.law, paragraph, one) === 'yes'));
    if (data.length === 0 || purposes.length === 0) return [];
    const points = data.some(({ item }) => isSpecial(item)) ? paragraph.serves : [];
    const fields: Fields = {
      title: paragraph.title,
      purposes: allOf(purposes, given, 'purposes'),
      data: allOf(
        data.map(({ name }) => name),
        given,
        'information',
      ),
      ...(points.length === 0 ? {} : { article9: points }),
      schedule1: [paragraph.id],
      ...(secrecy !== undefined && points.some((point) => given.law.article9.get(point)?.secrecy === 'yes')
        ? { secrecy }
        : {}),
    };
    return [[`condition-${paragraph.id}`, fields] as const];
  });
  return Object.fromEntries(entries);
}

function fits({ serves, criminalOffence }: Schedule1Paragraph, item: Item): boolean {
  return (isSpecial(item) && serves.length > 0) || (isOffence(item) && criminalOffence === 'yes');
}

/** Law enforcement: it counts for competent authorities alone. */
function enforcement(given: Given): Readonly<Record<string, Fields>> {
  const purposes = named(given, 'purposes').filter(({ item }) => textOf(item, 'lawEnforcement') === 'yes');
  if (purposes.length === 0) return {};
  const names = purposes.map(({ name }) => name);
  const powers = chosenPowers(given).filter((power) =>
    purposes.every(({ item }) => servesAbout(given.law, power, textsOf(item, 'about')) === 'yes'),
  );
  const schedule8 = textsOf(given.answers, 'enforcement');
  const strictly = textOf(given.answers, 'strictlyNecessary');
  return {
    enforcement: {
      purposes: allOf(names, given, 'purposes'),
      data: ['all'],
      part3: 'task',
      ...(powers.length === 0 ? {} : { powers: powers.map(({ citation }) => citation) }),
      ...(schedule8.length === 0 ? {} : { schedule8 }),
      ...(strictly === undefined ? {} : { strictlyNecessary: strictly }),
    },
  };
}

function confidences(given: Given): Readonly<Record<string, Fields>> {
  const reason = textOf(given.answers, 'confidence');
  const because = textOf(given.answers, 'confidenceBecause');
  const data = named(given, 'information').filter(({ item }) => isConfidential(item));
  if (reason === undefined || data.length === 0) return {};
  return {
    confidences: {
      purposes: ['all'],
      data: allOf(
        data.map(({ name }) => name),
        given,
        'information',
      ),
      direction: 'send',
      confidentiality: reason,
      ...(because === undefined ? {} : { because }),
    },
  };
}

/** The names of the purposes that law can serve, by what they are about. */
function servedBy(given: Given, serves: (abouts: readonly string[]) => boolean): readonly string[] {
  return named(given, 'purposes').flatMap(({ name, item }) => {
    const abouts = textsOf(item, 'about');
    return abouts.length > 0 && serves(abouts) ? [name] : [];
  });
}

/** `all`, where every one of a group is meant. */
function allOf(names: readonly string[], { answers }: Given, group: string): readonly string[] {
  return names.length === itemsOf(answers, group).length ? ['all'] : names;
}
