/** What `concordat build` does where something is to be built: check, then the site with every document. */
import { longDate } from '../base/dates.ts';
import { type Manifest, readManifest } from '../base/manifest.ts';
import type { Cache, Sealer } from '../base/ports.ts';
import type { Report } from '../base/report.ts';
import { writing } from '../build/writing.ts';
import { inTurn, readOnly } from '../build/caches.ts';
import { readShare, type Share } from '../build/share.ts';
import { buildShare, notMadeInWords } from './build-share.ts';
import { plan } from '../build/plan.ts';
import type { RenderAllContext } from '../build/render-all.ts';
import type { PreviousState } from '../build/manifest.ts';
import { type HeldBack, heldBack } from '../build/publishable.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import { THEMES } from '../agreement/theme.ts';
import { tasksHere, tasksInThreads } from '../documents/tasks.ts';
import { shareFolderOf, siteFolderOf } from './asked-folder.ts';
import { formatsOf } from './asked-formats.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { exitOf, type Inspection, noSuchAgreement, reportOf } from './inspect.ts';
import { inspectOnDay } from './inspect-on-day.ts';
import { noRegister } from './no-register.ts';
import { placeIn } from './place-in.ts';
import { readWorld } from './read-world.ts';
import type { LastBuild } from './last-build.ts';
import { sealerOf, sealsInWords } from './seal-options.ts';

/**
 * Checks, composes and writes. `last` keeps what the next build tells where nothing changed: all but what the machine may do
 * otherwise another time, as where a page could not be printed.
 */
export async function buildSite(world: World, invocation: Invocation, last: LastBuild | undefined): Promise<Outcome> {
  const formats = formatsOf(invocation);
  if (typeof formats === 'string') return { exit: 2, messages: [formats] };
  const pages = pagesOf(world, invocation);
  if (typeof pages === 'string') return { exit: 2, messages: [pages] };
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const several = severalOf(invocation);
  if (typeof several === 'string') return { exit: 2, messages: [several] };
  const previous = await previousOf(world, invocation);
  if (typeof previous === 'string') return { exit: 2, messages: [previous] };
  const sealer = await sealerOf(world, invocation);
  if (typeof sealer === 'string') return { exit: 2, messages: [sealer] };
  const reading = await readWorld(world);
  const found = await inspectOnDay(world, reading);
  const unknown = noSuchAgreement(found, invocation.ids);
  if (unknown !== undefined) return { exit: 2, messages: [unknown] };
  if (previous !== undefined && isOfOther(previous.manifest, found.register))
    return {
      exit: 2,
      messages: [
        `The history cannot go on from ${invocation.options['previous']}: it is of another register, “${previous.manifest.register}”, and this one has none of its agreements.`,
      ],
    };
  const { theme } = found;
  const wrong = found.findings.find(({ severity, at }) => severity === 'error' && isOfAll(at.path));
  if (wrong !== undefined || theme === undefined) {
    return {
      exit: 2,
      report: await reportOf(world, found, found.findings, []),
      messages: [`The register cannot be built until ${wrong?.at.path ?? SETTINGS_PATH} is right.`],
    };
  }
  const altered = alteredReleases(reading.register);
  if (altered.length > 0)
    return {
      exit: 2,
      report: await reportOf(world, found, found.findings, []),
      messages: [
        `Nothing was built. What was released is published as it was released or not at all, and this is missing or altered: ${altered.join(', ')}.`,
      ],
    };
  const drafts = invocation.options['drafts'] === true ? 'with-drafts' : 'without-drafts';
  const printer = world.printer(pages);
  // What is sealed was made here: a file that lay somewhere in the meantime may be another.
  const own = invocation.options['no-cache'] === true || sealer !== undefined ? undefined : world.cache();
  const fonts = await world.fonts(theme.fonts.pdf);
  const here = tasksHere({ painter: world.painter(fonts), hash: world.hash });
  const threads = world.threads?.(theme.fonts.pdf);
  const documents = {
    files: world.files,
    assets: world.assets,
    schema: found.schemas.agreement.schema,
    theme,
    hash: world.hash,
    fonts,
    tasks: threads === undefined ? here : tasksInThreads(here, threads),
    printer,
    pages,
    progress: world.progress,
    formats,
    only: invocation.ids,
    drafts,
    source: invocation.options['embed'] === true ? 'attached' : 'not-attached',
  } as const;
  try {
    return await (several.share === undefined
      ? buildWhole(world, invocation, { ...documents, found, merged: several.merged, own, previous, sealer, last })
      : buildShare(world, found, several.share, { ...documents, out: shareFolderOf(invocation), own }));
  } finally {
    await Promise.all([printer.close(), threads?.close()]);
  }
}

interface WholeContext extends Omit<RenderAllContext, 'cache'> {
  readonly found: Inspection;
  /** The folder with what the parts of others were made into. */
  readonly merged: string | undefined;
  /** What earlier builds of this machine kept, where that may be used. */
  readonly own: Cache | undefined;
  readonly previous: PreviousState | undefined;
  readonly sealer: Sealer | undefined;
  readonly last: LastBuild | undefined;
}

/** Composes and writes the site. */
async function buildWhole(
  world: World,
  invocation: Invocation,
  { found, merged: shares, own, previous, sealer, last, ...documents }: WholeContext,
): Promise<Outcome> {
  const { printer, formats, drafts } = documents;
  const merged = shares === undefined ? undefined : readOnly(world.sharedCache(shares));
  const cache = merged === undefined ? own : inTurn([...(own === undefined ? [] : [own]), merged]);
  const out = siteFolderOf(invocation);
  // Before the work begins: whoever cannot have the folder should not wait for it.
  const folder = await world.output.claim(out);
  try {
    const site = writing(folder);
    const planned = await plan(found.register, found.findings, {
      ...documents,
      cache,
      indexer: world.indexer,
      graphs: world.graphs,
      tool: world.tool,
      previous,
      sealer,
      add: site.add,
    });
    const { written, look } = await site.finish(planned.files());
    const report = await reportOf(world, found, [...found.findings, ...planned.findings], invocation.ids);
    const asked = ({ agreements }: HeldBack): boolean =>
      invocation.ids.length === 0 || agreements.some((id) => invocation.ids.includes(id));
    const held = heldBack(found.register, found.findings, drafts).filter(asked);
    const browser = formats.includes('pdf') && planned.printed ? await printer.describe() : undefined;
    // What an agreement that was asked for stands on may have an error that is not its own.
    const exit = planned.unprinted.length > 0 ? 2 : held.length > 0 ? 1 : exitOf(withoutStaying(report));
    const ofMachine = [...planned.unmade, ...((await cache?.close())?.told ?? [])];
    const messages = [
      ...found.remarks,
      ...held.map(heldBackInWords),
      ...notMadeInWords(planned),
      ...ofMachine,
      ...(merged === undefined ? [] : [`${merged.taken()} files were taken from ${shares}.`]),
      ...(planned.seals === undefined || sealer === undefined ? [] : sealsInWords(planned.seals, sealer.signer)),
      ...(browser === undefined ? [] : [`PDFs were printed by ${browser}.`]),
    ];
    const open = `Open ${out}/index.html.`;
    const again = `Nothing changed since the last build: ${out} holds the ${written} files that it wrote. ${open}`;
    const kept =
      exit === 2 || ofMachine.length > 0
        ? []
        : await last?.keep({ exit, report, messages: [...messages, again] }, { look, browser });
    return { exit, report, messages: [...messages, ...(kept ?? []), `Wrote ${written} files to ${out}. ${open}`] };
  } finally {
    await folder.release();
  }
}

/** What a page says itself, such as that a key was revoked, keeps nothing from being published: a site that stood still would go on saying the opposite. */
function withoutStaying(report: Report): Report {
  const { findings, summary } = report;
  const staying = findings.filter(({ severity, staysPublished }) => severity === 'error' && staysPublished === true);
  return { ...report, summary: { ...summary, errors: summary.errors - staying.length } };
}

/** The released files that are missing, or not as they were released. */
function alteredReleases({ entries }: Inspection['register']): readonly string[] {
  return entries.flatMap(({ versions }) =>
    versions.flatMap(({ release }) => release?.faults.map(({ path }) => path) ?? []),
  );
}

/** Whether every document and page stands on a file: the settings, or the look. */
function isOfAll(path: string): boolean {
  return path === SETTINGS_PATH || path.startsWith(`${THEMES}/`);
}

/** `guidance/three-questions.md has an error and is not published, and neither is what shows it: mereshire-charter.` */
function heldBackInWords({ path, agreements: all }: HeldBack): string {
  const agreements = all.filter((id) => !path.startsWith(`agreements/${id}/`));
  const named = agreements.slice(0, MOST_NAMED).join(', ');
  const more = agreements.length > MOST_NAMED ? ` and ${agreements.length - MOST_NAMED} more` : '';
  if (agreements.length === 0) return `${path} has an error and is not published.`;
  return `${path} has an error and is not published, and neither is what shows it: ${named}${more}.`;
}

/** How many agreements a sentence names. */
const MOST_NAMED = 20;

/** The state that was published last, or a sentence that says why it cannot be gone on from; nothing where none is named. */
async function previousOf(world: World, { options }: Invocation): Promise<PreviousState | string | undefined> {
  const path = options['previous'];
  if (typeof path !== 'string') return undefined;
  const { folder, name } = placeIn(path);
  const bytes = await world.elsewhere(folder).read(name);
  if (bytes === undefined) return `There is no file ${path}.`;
  const manifest = readManifest(bytes, world.hash);
  if (typeof manifest === 'string') return `The history cannot go on from ${path}. ${manifest}`;
  if (manifest.asAt > world.today)
    return `The history cannot go on from ${path}: it is of ${longDate(manifest.asAt)}, and this build is of ${longDate(world.today)}.`;
  return { manifest, sha256: world.hash(bytes) };
}

/** Whether a state is of another register: a title can change and so can the agreements, but not all of it from one day to the next. */
function isOfOther({ register: title, agreements }: Manifest, { settings, entries }: Inspection['register']): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return title !== settings.title && agreements.length > 0 && !agreements.some(({ id }) => ids.has(id));
}

/** The part of one machine of several, or what the parts of others were made into; or a sentence that says why not. */
function severalOf({
  options,
}: Invocation): { readonly share?: Share | undefined; readonly merged?: string | undefined } | string {
  const { shard, merge, seal, previous } = options;
  if (shard !== undefined && merge !== undefined)
    return 'A build makes a part (--shard), or brings parts together (--merge). Leave one of them out.';
  if (seal === true && (shard !== undefined || merge !== undefined))
    return 'What is sealed is made on the machine that seals it. Leave out --seal, or --shard and --merge.';
  if (typeof merge === 'string') return { merged: merge };
  if (typeof shard !== 'string') return {};
  if (previous !== undefined)
    return 'The history goes on when the parts are brought together: give --previous with --merge.';
  const share = readShare(shard);
  return share === undefined
    ? `--shard ${shard} is no part. Write the second of four as 2/4; there may be 256 of them.`
    : { share };
}

/** How many pages are printed at once, or a sentence that says what is wrong with the number. */
function pagesOf({ pages }: World, { options }: Invocation): number | string {
  const { jobs } = options;
  if (typeof jobs !== 'string') return pages;
  return /^[1-9]\d?$/.test(jobs) ? Number(jobs) : `--jobs ${jobs} is no number from 1 to 99.`;
}
