/** A register while it is written: what is read, what is shown, what is wrong. A broken file changes nothing of this but what is said. */
import { readClauses } from '../agreement/editions.ts';
import type { Finding } from '../base/finding.ts';
import { rememberedFiles } from '../base/remembered-files.ts';
import { onceForEach } from '../base/memo.ts';
import type { Face, Printer } from '../base/ports.ts';
import { loadWeights } from '../register/compare/weigh.ts';
import { openPreview, type Preview } from '../build/preview.ts';
import { loadTemplates } from '../build/templates.ts';
import type { Register } from '../register/register.ts';
import type { World } from './command.ts';
import { judge, withAccepted } from './inspect.ts';
import { type Reading, readWorld } from './read-world.ts';
import { lastGood } from './serve-good.ts';

/** What is shown now. */
export interface Shown {
  readonly register: Register;
  /** Nothing as long as no page could be made. */
  readonly preview: Preview | undefined;
  /** Agreements whose present text has faults of form, or cannot be read at all. */
  readonly broken: ReadonlySet<string>;
  /** Those of them of which an earlier text is shown. */
  readonly earlier: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** While it is checked, findings are those of the text before. */
  readonly state: 'checking' | 'checked';
  /** What keeps pages from following the files, in a sentence. */
  readonly fault: string | undefined;
}

export interface Session {
  /** What is shown; nothing before the first reading. */
  shown(): Shown | undefined;
  /** Reads what changed. Resolves when pages show it; what is wrong is told later. Rejects only where the first reading fails. */
  read(paths: readonly string[]): Promise<void>;
}

export interface SessionPorts {
  readonly world: World;
  readonly printer: Printer;
  /** Called when pages may have changed, and when they were checked. */
  tell(event: 'changed' | 'checked'): void;
}

export function openSession({ world, printer, tell }: SessionPorts): Session {
  const { files, forget } = rememberedFiles(world.files);
  const here: World = { ...world, files };
  const good = lastGood();
  const fonts = onceForEach((face) => world.fonts(face as Face)); // only faces are asked for
  let shown: Shown | undefined;
  let turn = 0;
  let queue: Promise<void> = Promise.resolve();
  let waiting: string[] = [];

  async function show(reading: Reading, findings: readonly Finding[], state: Shown['state']): Promise<Shown> {
    const kept = good(reading);
    const register = withAccepted(kept.register, findings);
    const { theme, broken, earlier } = kept;
    if (theme === undefined)
      return {
        register,
        preview: undefined,
        broken,
        earlier,
        findings,
        state,
        fault: 'The look of the register has an error.',
      };
    const preview = await openPreview(register, {
      schema: reading.schemas.agreement.schema,
      theme,
      clause: await readClauses(world.assets, register.editions),
      templates: await loadTemplates(world.assets, files),
      weights: await loadWeights(world.assets),
      hash: world.hash,
      graphs: world.graphs,
      indexer: world.indexer,
      printer,
      fonts: () => fonts(theme.fonts.pdf),
      painter: world.painter,
    });
    return { register, preview, broken, earlier, findings, state, fault: undefined };
  }

  async function readNow(): Promise<void> {
    if (waiting.length === 0) return;
    forget(waiting);
    waiting = [];
    turn += 1;
    const mine = turn;
    try {
      const reading = await readWorld(here);
      shown = await show(reading, shown?.findings ?? reading.findings, 'checking');
      tell('changed');
      void check(reading, mine);
    } catch (error) {
      // Nothing was ever read: there is nothing to show, and no use in waiting.
      if (shown === undefined) throw error;
      shown = { ...shown, state: 'checked', fault: wordsOf(error) };
      tell('changed');
    }
  }

  /** Runs the rules between requests; a newer text ends it. */
  async function check(reading: Reading, mine: number): Promise<void> {
    try {
      const { findings } = await judge(here, reading, async () => {
        await world.preview.pause();
        if (turn !== mine) throw new Overtaken();
      });
      if (turn !== mine || shown === undefined) return;
      // What was accepted is printed: where that is as it was, so are the pages.
      const same = printed(findings) === printed(shown.findings);
      const next = same ? { ...shown, findings, state: 'checked' as const } : await show(reading, findings, 'checked');
      if (turn !== mine) return;
      shown = next;
    } catch (error) {
      if (error instanceof Overtaken || turn !== mine || shown === undefined) return;
      shown = { ...shown, state: 'checked', fault: wordsOf(error) };
    }
    tell('checked');
  }

  return {
    shown: () => shown,
    read(paths) {
      waiting.push(...paths);
      const read = queue.then(readNow);
      queue = read.catch(() => {});
      return read;
    },
  };
}

class Overtaken extends Error {}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function printed(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.flatMap(({ accepted, agreement, code, actual }) =>
      accepted === undefined ? [] : [agreement, code, actual, accepted],
    ),
  );
}
