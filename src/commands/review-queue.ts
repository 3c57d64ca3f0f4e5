/** The queue of reviews: what is overdue, due and to come, each with who sees to it. */
import pc from 'picocolors';
import { type IsoDate, longDate } from '../base/dates.ts';
import { escapeMarkdown } from '../base/escape-markdown.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { accountsOf } from '../register/code-owners.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import { hasNoReviewDay } from '../register/status.ts';
import type { Exit, Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';

type State = 'overdue' | 'due' | 'in-date';

interface Dayless {
  readonly id: string;
  readonly title: string;
  readonly owner: Owner;
}

interface Item extends Dayless {
  readonly state: State;
  readonly due: IsoDate;
  readonly lastReviewed: IsoDate | null;
}

interface Owner {
  readonly organisation: string;
  readonly name: string;
  readonly unit: string | null;
  readonly role: string | null;
  readonly mailbox: string | null;
  /** Accounts and teams of GitHub. */
  readonly accounts: readonly string[];
}

/** Every agreement with a review day, the earliest day first. */
export async function queue(world: World, { options }: Invocation): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const { register } = await readWorld(world);
  const { owner } = options;
  if (typeof owner === 'string' && !register.organisations.has(owner))
    return { exit: 2, messages: [`There is no organisation called ${owner} in organisations/.`] };
  const items = register.entries
    .flatMap((entry) => itemOf(entry, register))
    .filter((item) => typeof owner !== 'string' || item.owner.organisation === owner)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
  const unknown = [
    ...register.entries.filter(({ agreement }) => !agreement.valid).map(({ id }) => id),
    ...register.unreadable,
  ];
  const noDay = register.entries
    .filter(({ agreement, standing }) => agreement.valid && hasNoReviewDay(standing))
    .map((entry) => ({ id: entry.id, title: titleOf(entry), owner: ownerOf(entry, register) }))
    .filter(({ owner: { organisation } }) => typeof owner !== 'string' || organisation === owner)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const late = items.some(({ state }) => state === 'overdue');
  const exit: Exit = unknown.length > 0 ? 1 : late ? 3 : 0;
  const told: Told = { today: world.today, items, noDay, unknown };
  const forms = {
    json: () => asJson(told),
    markdown: () => asMarkdown(told),
    text: (style: Style) => asText(told, style),
  };
  return { exit, answer: forms[options['format'] as keyof typeof forms] ?? forms.text };
}

interface Told {
  readonly today: IsoDate;
  readonly items: readonly Item[];
  /** What is in force, and has no day for its review. */
  readonly noDay: readonly Dayless[];
  /** Agreements whose form is not right: their review day is not known. */
  readonly unknown: readonly string[];
}

function itemOf(entry: Entry, register: Register): readonly Item[] {
  const { id, standing, agreement } = entry;
  const { review: state, reviewDue: due, lastReviewed } = standing;
  if (!agreement.valid || state === 'none' || due === undefined) return [];
  const owner = ownerOf(entry, register);
  return [{ id, title: titleOf(entry), state, due, lastReviewed: lastReviewed ?? null, owner }];
}

function titleOf({ id, terms }: Entry): string {
  return terms.title ?? humanise(id);
}

function ownerOf({ terms }: Entry, { organisations, settings }: Register): Owner {
  const { organisation = '', unit, role, mailbox } = terms.owner ?? {};
  const facts = organisations.get(organisation)?.facts;
  return {
    organisation,
    name: facts?.name ?? humanise(organisation),
    unit: unit ?? null,
    role: role ?? null,
    mailbox: mailbox ?? facts?.contacts?.sharing ?? null,
    accounts: accountsOf(settings.github, organisation),
  };
}

const HEADINGS: readonly (readonly [State, string])[] = [
  ['overdue', 'Overdue'],
  ['due', 'Due'],
  ['in-date', 'To come'],
];

const NO_DAY = 'No review day';

function asJson({ today, items, noDay, unknown }: Told): string {
  const count = (state: State): number => items.filter((item) => item.state === state).length;
  const summary = {
    overdue: count('overdue'),
    due: count('due'),
    toCome: count('in-date'),
    noDay: noDay.length,
    unknown: unknown.length,
  };
  return `${JSON.stringify({ today, summary, reviews: items, noDay, unknown }, null, 2)}\n`;
}

function summaryOf({ today, items, noDay, unknown }: Told): string {
  const counts = HEADINGS.map(([state, title]) => {
    const own = items.filter((item) => item.state === state).length;
    return `${own} ${title.toLowerCase()}`;
  });
  const more = unknown.length === 0 ? '' : ` Not known, until their form is right: ${unknown.join(', ')}.`;
  const without = noDay.length === 0 ? '' : ` ${noDay.length} ${noDay.length === 1 ? 'has' : 'have'} no review day.`;
  return `Reviews as at ${longDate(today)}: ${counts.join(', ')}.${without}${more}`;
}

function ownerWords({ owner: { name, unit, role, mailbox } }: Dayless, separator = ', '): string {
  return [name, unit, role, mailbox].filter((one) => one !== null && one !== '').join(separator);
}

function asText(told: Told, { colour, width }: Style): string {
  const paint = pc.createColors(colour);
  const tint = { overdue: paint.red, due: paint.yellow, 'in-date': paint.green };
  const lines = (words: string, indent: number): readonly string[] =>
    wrap(visible(words), width - indent).map((line) => `${' '.repeat(indent)}${line}`);
  const parts = HEADINGS.flatMap(([state, title]) => {
    const own = told.items.filter((item) => item.state === state);
    if (own.length === 0) return [];
    return [
      paint.bold(tint[state](title)),
      ...own.flatMap((item) => [
        ...lines(`${longDate(item.due)}: ${item.title} (${item.id})`, 2),
        ...lines(ownerWords(item), 6).map(paint.dim),
      ]),
      '',
    ];
  });
  const noDay =
    told.noDay.length === 0
      ? []
      : [
          paint.bold(paint.yellow(NO_DAY)),
          ...told.noDay.flatMap((one) => [
            ...lines(`${one.title} (${one.id})`, 2),
            ...lines(ownerWords(one), 6).map(paint.dim),
          ]),
          '',
        ];
  const [next] = told.items.filter(({ state }) => state !== 'in-date');
  const how = next === undefined ? [] : ['To record one that was done:', `  concordat review record ${next.id} --help`];
  return `${[...parts, ...noDay, ...lines(summaryOf(told), 0), ...how].join('\n')}\n`;
}

function asMarkdown(told: Told): string {
  const tables = HEADINGS.flatMap(([state, title]) => {
    const own = told.items.filter((item) => item.state === state);
    if (own.length === 0) return [];
    const rows = own.map((item) =>
      [longDate(item.due), `${escapeMarkdown(item.title)} (\`${item.id}\`)`, escapeMarkdown(ownerWords(item))].join(
        ' | ',
      ),
    );
    return [
      `### ${title}\n\n| by | agreement | who sees to it |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`,
    ];
  });
  const rows = told.noDay.map(
    (one) => `| ${escapeMarkdown(one.title)} (\`${one.id}\`) | ${escapeMarkdown(ownerWords(one))} |`,
  );
  const noDay =
    rows.length === 0 ? [] : [`### ${NO_DAY}\n\n| agreement | who sees to it |\n| --- | --- |\n${rows.join('\n')}`];
  return `${['## Reviews', escapeMarkdown(summaryOf(told)), ...tables, ...noDay].join('\n\n')}\n`;
}
