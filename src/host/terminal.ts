/** What a person sees on a terminal: colour where it helps, and progress on one line. */
import type { Progress } from '../base/ports.ts';
import { visible } from '../base/visible.ts';

export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to write in colour: only on a terminal that has it, unless somebody
 * says otherwise. `--no-color` counts before `NO_COLOR`, and that before
 * `FORCE_COLOR`, as with other programs; what is set to nothing is not set.
 */
export function wantsColour(screen: Pick<Screen, 'isTTY'>, option: 'no-color' | 'as-is', env: Environment): boolean {
  if (option === 'no-color' || isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return screen.isTTY === true && env['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Lines of more cells are hard to read, and fewer leave no room for words. */
const WIDEST = 100;
const NARROWEST = 40;
/** How wide a terminal is thought to be where there is none. */
const USUAL = 80;

/** How many cells a line of text may take. */
export function widthOf({ columns }: Pick<Screen, 'columns'>): number {
  return Math.max(NARROWEST, Math.min(columns === undefined || columns === 0 ? USUAL : columns, WIDEST));
}

/** Progress on one line of a terminal; nothing where nobody watches. */
export function terminalProgress(screen: Screen, quiet: 'quiet' | 'normal'): Progress {
  if (quiet === 'quiet' || screen.isTTY !== true) return { step() {}, end() {} };
  return {
    step(done, total, what) {
      const line = `${done} of ${total}  ${visible(what)}`;
      screen.write(`\r\u001b[2K${line.slice(0, (screen.columns ?? 80) - 1)}`);
    },
    end() {
      screen.write('\r\u001b[2K');
    },
  };
}
