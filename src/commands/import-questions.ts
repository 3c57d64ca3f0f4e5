/** What a person is asked while a table is brought in, beside its columns. */
import type { Asked, Asker } from '../base/ports.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import type { ImportPlan, Particulars } from '../exchange/tables/plan-import.ts';
import type { Register } from '../register/register.ts';
import type { Invocation } from './command.ts';

type Usual = Omit<Particulars, 'organisations' | 'several'>;

const ANY: Pick<Asked, 'choices' | 'mayWait' | 'wrong'> = { choices: [], mayWait: false, wrong: () => undefined };

/** What holds for every row, asked only where no option says it; nothing if the person stops. */
export async function askParticulars(
  asker: Asker,
  usual: Usual,
  options: Invocation['options'],
  { organisations, settings }: Register,
  withoutTheme: number,
): Promise<Usual | undefined> {
  let known = usual;
  const questions: readonly (readonly [keyof Usual, boolean, Asked])[] = [
    [
      'register',
      options['register'] === undefined,
      {
        ...ANY,
        name: 'register',
        kind: 'words',
        message: 'What is the register called that this table is?',
        help: 'Each entry says from where it was taken. Give the same name when you bring the table in again.',
        usual: usual.register,
        wrong: (answer) =>
          String(answer).trim() === '' ? 'Entries have to say from where they were taken.' : undefined,
      },
    ],
    [
      'owner',
      !organisations.has(usual.owner),
      {
        ...ANY,
        name: 'owner',
        kind: 'one',
        message: 'Which organisation keeps these entries up to date?',
        help: 'The one that looks after this register.',
        choices: [...organisations.values()].map(({ id, facts }) => ({ value: id, title: facts.name })),
      },
    ],
    [
      'theme',
      usual.theme === undefined && withoutTheme > 0,
      {
        ...ANY,
        name: 'theme',
        kind: 'one',
        message: `Under which theme do ${withoutTheme === 1 ? 'the row' : `the ${withoutTheme} rows`} stand that ${withoutTheme === 1 ? 'names' : 'name'} none?`,
        help: 'Each entry can be moved later.',
        choices: Object.entries(settings.themes).map(([value, title]) => ({ value, title })),
      },
    ],
  ];
  for (const [name, wanted, asked] of questions) {
    if (!wanted || (asked.kind === 'one' && asked.choices.length === 0)) continue;
    const answer = await asker.ask(asked);
    if (answer === undefined) return undefined;
    known = { ...known, [name]: String(answer) };
  }
  return known;
}

const OTHER = 'another';

/** Which body each name means that is much like one; the very same map where nothing is asked, nothing if the person stops. */
export async function askNames(
  asker: Asker,
  near: ImportPlan['near'],
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (near.length === 0) return known;
  asker.tell('Names', 'Some names are much like those of organisations that the register has.');
  const settled = new Map(known);
  for (const { text, near: bodies } of near) {
    const answer = await asker.ask({
      ...ANY,
      name: 'organisation',
      kind: 'one',
      message: `Which body is “${text}”?`,
      help: '',
      choices: [
        ...bodies.map(({ id, name }) => ({ value: id, title: name })),
        { value: OTHER, title: 'None of these: it gets a file of its own' },
      ],
      usual: OTHER,
    });
    if (answer === undefined) return undefined;
    if (typeof answer === 'string' && answer !== OTHER && answer !== '') settled.set(text, answer);
  }
  return settled;
}

/** Whether the files are to be written. */
export async function askToWrite(asker: Asker, plan: ImportPlan): Promise<boolean> {
  asker.tell('What is written', whatIsWritten(plan));
  const answer = await asker.ask({
    ...ANY,
    name: 'write',
    kind: 'yes-no',
    message: 'Write these files?',
    help: 'No file that is there is overwritten.',
    usual: 'yes',
  });
  return answer === 'yes';
}

function whatIsWritten({ entries, bodies, themes, same, changed }: ImportPlan): string {
  return [
    `${counted(entries.length, 'entry', 'entries')} under agreements/, and ${counted(bodies.length, 'new organisation')}.`,
    ...(themes.length === 0 ? [] : [`${counted(themes.length, 'theme')} more in ${SETTINGS_PATH}.`]),
    ...(same.length === 0 ? [] : [`${counted(same.length, 'row')} the register has already.`]),
    ...(changed.length === 0
      ? []
      : [`${counted(changed.length, 'row')} with something else than the entry that there is, which stays as it is.`]),
  ].join(' ');
}

/** `1 row`, `27 rows` */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}
