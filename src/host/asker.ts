/** Asks a person at a terminal, one thing at a time. */
import type { Readable, Writable } from 'node:stream';
import type { Asked, Asker } from '../base/ports.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';

/** Where a person sits. Prompts go to standard error, so that what is told stays by itself. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
}

/** What stands for an answer that is left for later, for none yet, and for one that is typed; no choice has such a name. */
const LATER = '\u0000later';
const NONE = '\u0000none';
const OTHER = '\u0000other';
const CHOOSE = 'Choose one: nothing is taken for granted here.';
/** More choices than this are searched by typing. */
const MANY = 12;
const SHOWN = 10;

/** The prompts are loaded when the first question is asked. */
export function terminalAsker({ input, output }: Terminal): Asker {
  const load = (): Promise<typeof import('@clack/prompts')> => import('@clack/prompts');
  const streams = { input, output };
  const pending: { title: string; about: string }[] = [];
  const width = (): number => Math.max(30, Math.min(output.columns ?? 80, 90) - 6);
  const lines = (words: string): string => wrap(visible(words), width()).join('\n');

  return {
    tell(title, about) {
      pending.push({ title, about });
    },
    async ask(asked) {
      const clack = await load();
      for (const { title, about } of pending.splice(0))
        clack.note(lines(about), visible(title), { output, format: (line) => line });
      const answer = await prompt(clack, asked);
      return typeof answer === 'symbol' ? undefined : answer;
    },
  };

  async function prompt(
    clack: typeof import('@clack/prompts'),
    asked: Asked,
  ): Promise<string | readonly string[] | symbol> {
    const message = [asked.message, asked.help]
      .filter((words) => words !== '')
      .map(lines)
      .join('\n');
    if (asked.kind === 'words' || asked.kind === 'text' || asked.kind === 'list') return typed(clack, asked, message);
    if (asked.kind === 'some') return some(clack, asked, message);
    return one(clack, asked, message);
  }

  async function typed(
    clack: typeof import('@clack/prompts'),
    asked: Asked,
    message: string,
  ): Promise<string | readonly string[] | symbol> {
    const answers = (value: string | undefined): string | readonly string[] =>
      asked.kind === 'list' ? (value ?? '').split(',').map((part) => part.trim()) : (value ?? '');
    const usual = typeof asked.usual === 'string' ? asked.usual : asked.usual?.join(', ');
    const value = await clack.text({
      message: beside(clack, message),
      ...streams,
      ...(asked.mayWait ? { placeholder: 'Enter alone leaves it for later' } : {}),
      ...(usual === undefined ? {} : { initialValue: usual }),
      validate: (given) => asked.wrong(answers(given)),
    });
    return clack.isCancel(value) ? value : answers(value);
  }

  async function one(
    clack: typeof import('@clack/prompts'),
    asked: Asked,
    message: string,
  ): Promise<string | readonly string[] | symbol> {
    const choices =
      asked.kind === 'yes-no'
        ? [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]
        : optionsOf(asked);
    const usual = typeof asked.usual === 'string' && asked.undecided !== true ? asked.usual : undefined;
    const options = [
      // Enter alone must not answer what nobody decided, so what stands first is no answer.
      ...(asked.mayWait ? [{ value: LATER, label: 'Not yet: leave it for later' }] : []),
      ...(asked.mayWait || usual !== undefined ? [] : [{ value: NONE, label: 'Not chosen yet' }]),
      ...choices,
      ...(asked.other === undefined ? [] : [{ value: OTHER, label: `Another: ${asked.other}` }]),
    ];
    const common = { options, maxItems: SHOWN, ...(usual === undefined ? {} : { initialValue: usual }), ...streams };
    const value =
      asked.kind === 'yes-no' || options.length > MANY
        ? await clack.autocomplete({
            message: beside(clack, message),
            filter: finds,
            ...(asked.kind === 'yes-no' ? { placeholder: 'y or n' } : {}),
            validate: (given) => (given === undefined || given === NONE ? CHOOSE : undefined),
            ...common,
          })
        : await clack.select({ message, ...common });
    if (clack.isCancel(value)) return value;
    if (value === OTHER) return typed(clack, { ...asked, kind: 'words' }, lines(asked.other ?? ''));
    if (value === LATER) return '';
    const wrong = value === NONE ? CHOOSE : asked.wrong(value);
    if (wrong === undefined) return value;
    clack.log.warn(lines(wrong), { output });
    return one(clack, asked, message);
  }

  async function some(
    clack: typeof import('@clack/prompts'),
    asked: Asked,
    message: string,
  ): Promise<string | readonly string[] | symbol> {
    const options = optionsOf(asked);
    const usual = typeof asked.usual === 'object' ? { initialValues: [...asked.usual] } : {};
    const told = asked.mayWait ? `${message}\n${lines('With none chosen, Enter leaves it for later.')}` : message;
    const common = { message: told, options, maxItems: SHOWN, required: !asked.mayWait, ...usual, ...streams };
    const value =
      options.length > MANY
        ? await clack.autocompleteMultiselect({ ...common, message: beside(clack, told), filter: finds })
        : await clack.multiselect(common);
    if (clack.isCancel(value)) return value;
    const wrong = asked.wrong(value);
    if (wrong === undefined) return value;
    clack.log.warn(lines(wrong), { output });
    return some(clack, asked, message);
  }
}

/** The lines of a message with the guide beside each: these prompts draw it beside the first alone. */
function beside(clack: typeof import('@clack/prompts'), message: string): string {
  return message.replaceAll('\n', `\n${clack.S_BAR}  `);
}

/** What is typed finds choices by their words; what is no choice of the list can always be typed. Whoever types decides, and leaves nothing for later. */
function finds(
  search: string,
  { value, label = '', hint = '' }: { value: string; label?: string; hint?: string },
): boolean {
  if (value === OTHER) return true;
  if (value === LATER || value === NONE) return false;
  const words = `${label} ${hint} ${value}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function optionsOf({ choices }: Asked): { value: string; label: string; hint?: string }[] {
  return choices.map(({ value, title, hint }) => ({
    value,
    label: visible(title),
    ...(hint === undefined ? {} : { hint: visible(hint) }),
  }));
}
