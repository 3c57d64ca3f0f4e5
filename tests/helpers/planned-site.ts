/** The files of a whole site, planned as `build` does, with no PDF and no browser. */
import { plainGraphs } from './plain-layout.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import type { OutputFile } from '../../src/base/ports.ts';
import type { PlanContext } from '../../src/build/plan.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';
import { readExample, schemas, TODAY } from './example.ts';
import { PLAIN } from './theme.ts';
import { tasksHere } from '../../src/documents/tasks.ts';
import { wholePlan } from './whole-plan.ts';

type Context = Omit<PlanContext, 'add'>;

export async function plannedSite(
  root: string,
  today: IsoDate = TODAY,
  said: Partial<Context> = {},
): Promise<readonly OutputFile[]> {
  return (await wholePlan(await readExample(root, today), [], await planContext(root, said))).all;
}

/** What a plan takes to make no files but pages, unless it is said otherwise. */
export async function planContext(root: string, said: Partial<Context> = {}): Promise<Context> {
  const fonts = await loadFonts();
  return {
    files: diskFiles(root),
    assets: diskFiles('.'),
    schema: schemas.agreement.schema,
    theme: PLAIN,
    hash: sha256,
    fonts,
    tasks: tasksHere({ painter: makePainter(fonts), hash: sha256 }),
    printer: {
      print: () => Promise.reject(new Error('nothing is printed here')),
      describe: () => Promise.resolve(''),
      close: () => Promise.resolve(),
    },
    indexer: { index: async () => [] },
    graphs: plainGraphs,
    cache: undefined,
    pages: 1,
    progress: { step() {}, end() {} },
    tool: { name: 'concordat', version: '0' },
    formats: [],
    only: [],
    drafts: 'without-drafts',
    source: 'not-attached',
    ...said,
  };
}
