/** Makes the documents of a version as a build makes them on that day, each format of the agreement itself. */
import { readClauses } from '../agreement/editions.ts';
import { sentence } from '../base/finding.ts';
import type { OutputFile, Sealer } from '../base/ports.ts';
import { composeEntry } from '../build/composed.ts';
import { fileJobs, renderContext } from '../build/files.ts';
import { missingGlyphs } from '../build/glyphs.ts';
import { publishable } from '../build/publishable.ts';
import { type Seals, sealing } from '../build/seal-files.ts';
import { loadTemplates } from '../build/templates.ts';
import type { Format } from '../documents/formats.ts';
import { withoutUnpublishedNames } from '../documents/unpublished-names.ts';
import { tasksHere } from '../documents/tasks.ts';
import type { Entry } from '../register/entry.ts';
import { registerOnDay } from '../register/on-day.ts';
import { RELEASED_FOLDER } from '../register/release.ts';
import type { World } from './command.ts';
import type { Inspection } from './inspect.ts';

type Made =
  | {
      readonly documents: readonly OutputFile[];
      readonly browser: string | undefined;
      /** Where seals were asked for. */
      readonly seals?: Seals | undefined;
    }
  | { readonly fault: string };

/** The documents, by their paths within the folder of the version; none of what is not published in full. */
export async function makeDocuments(
  world: World,
  { register, findings, theme, schemas }: Inspection,
  { id }: Entry,
  { formats, sealer }: { readonly formats: readonly Format[]; readonly sealer: Sealer | undefined },
): Promise<Made> {
  if (theme === undefined) return { fault: 'The look of documents has an error. See: concordat check' };
  const published = withoutUnpublishedNames(publishable(registerOnDay(register), findings, 'without-drafts'));
  const entry = published.entries.find((one) => one.id === id);
  if (entry === undefined || entry.unpublished !== undefined || entry.show !== 'all')
    return { documents: [], browser: undefined };
  const templates = await loadTemplates(world.assets, world.files);
  const [composed] = composeEntry(entry, {
    register: published,
    schema: schemas.agreement.schema,
    hash: world.hash,
    clause: await readClauses(world.assets, published.editions),
    theme,
  });
  const fonts = await world.fonts(theme.fonts.pdf);
  const [glyph] = missingGlyphs(entry, composed.document, fonts);
  if (glyph !== undefined) return { fault: sentence(glyph) };
  const printer = world.printer();
  try {
    const render = renderContext(templates, {
      printer,
      fonts,
      tasks: tasksHere({ painter: world.painter(fonts), hash: world.hash }),
      hash: world.hash,
      source: 'not-attached',
    });
    const jobs = fileJobs({ ...composed, papers: [] }, formats);
    const documents: OutputFile[] = [];
    const { date } = composed.document.properties;
    const seals = sealer === undefined ? undefined : sealing(sealer);
    for (const [done, { path, title, make }] of jobs.entries()) {
      world.progress.step(done + 1, jobs.length, title);
      const bytes = await make(render);
      if (!(bytes instanceof Uint8Array)) continue;
      const file = { path: `${RELEASED_FOLDER}${path.replace(/^.*\//, '')}`, bytes };
      documents.push((path.endsWith('.pdf') ? await seals?.seal({ file, entry, date }) : undefined) ?? file);
    }
    world.progress.end();
    const browser = formats.includes('pdf') ? await printer.describe() : undefined;
    return { documents, browser, seals: seals?.seals() };
  } finally {
    await printer.close();
  }
}
