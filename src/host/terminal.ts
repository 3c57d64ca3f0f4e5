/** What a person sees on a terminal: colour where it helps, and progress on one line. */
import type { Progress } from '../base/ports.ts';
import { visible } from '../base/visible.ts';

export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
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
