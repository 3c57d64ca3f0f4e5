/** `concordat pack`: what a partner needs in one e-mail, as a zip. */
import { type IsoDate, longDate, parseDate } from '../base/dates.ts';
import { readClauses } from '../agreement/editions.ts';
import { sentence } from '../base/finding.ts';
import { composeEntry, documentsOf } from '../build/composed.ts';
import { missingGlyphs } from '../build/glyphs.ts';
import { publishable } from '../build/publishable.ts';
import { loadTemplates } from '../build/templates.ts';
import { type ComposeContext, composeAgreement } from '../documents/compose-agreement.ts';
import type { Document } from '../documents/document.ts';
import { makeAnew } from '../documents/renderers.ts';
import { forParties, signatureSheet } from '../documents/signature-sheet.ts';
import { tasksHere } from '../documents/tasks.ts';
import { withoutUnpublishedNames } from '../documents/unpublished-names.ts';
import { wordingOf } from '../documents/wording.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { type Inspection, inspect } from './inspect.ts';
import { noRegister } from './no-register.ts';
import { changesFor } from './pack-changes.ts';
import { isPack, letterFiles, packFiles, zipPack } from './pack-files.ts';
import { letterFor } from './pack-reply.ts';
import { asJson, asText, nextStep, notesOn, type Told } from './pack-told.ts';

export const pack: Command = {
  name: 'pack',
  summary: 'Put what a partner needs into one zip: Word, PDF, what changed, the signature sheet, forms, how to reply.',
  argument: '[ID]',
  options: [
    { flags: '--out <file>', description: 'the zip (default: dist/packs/<id>-<version>.zip)' },
    {
      flags: '--without <list>',
      description: 'what to leave out, separated by commas: pdf, forms, changes, withheld',
    },
    { flags: '--since <revision>', description: 'tell what changed since this revision in git, or folder' },
    { flags: '--by <date>', description: 'the day to reply by' },
    { flags: '--reply-to <mailbox>', description: 'where to reply to (default: the mailbox of its owner)' },
  ],
  answers: ANSWERS,
  run: runPack,
};

const PARTS = ['pdf', 'forms', 'changes', 'withheld'] as const;
type Part = (typeof PARTS)[number];

interface Wanted {
  readonly without: ReadonlySet<Part>;
  readonly by: IsoDate | undefined;
  readonly to: string | undefined;
  readonly since: string | undefined;
}

async function runPack(world: World, { ids, options }: Invocation): Promise<Outcome> {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0)
    return { exit: 2, messages: ['Name one agreement: concordat pack <agreement>.'] };
  const wanted = wantedOf(options, world.today);
  if (typeof wanted === 'string') return { exit: 2, messages: [wanted] };
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const found = await inspect(world);
  const entry = found.register.entries.find((one) => one.id === id);
  const refused = refusal(id, entry, found);
  if (entry === undefined || refused !== undefined) return refused ?? { exit: 2 };
  try {
    return await packed(world, found, entry, wanted, options);
  } finally {
    world.history.close();
  }
}

function wantedOf(options: Invocation['options'], today: IsoDate): Wanted | string {
  const { without: list, by: day, since, 'reply-to': kebab, replyTo: to = kebab } = options;
  const names = typeof list === 'string' ? list.split(',').map((name) => name.trim()) : [];
  const unknown = names.filter((name) => !(PARTS as readonly string[]).includes(name) && name !== '');
  if (unknown.length > 0)
    return `A pack has no part called ${unknown.join(', ')} that could be left out. Choose from ${PARTS.join(', ')}.`;
  const by = typeof day === 'string' ? parseDate(day) : undefined;
  if (typeof day === 'string' && by === undefined)
    return `${day} is not a day of the calendar. Write it as in 2026-12-18.`;
  if (by !== undefined && by < today) return `${longDate(by)} has passed. Name a day to come with --by.`;
  return {
    without: new Set(names as readonly Part[]),
    by,
    to: typeof to === 'string' ? to : undefined,
    since: typeof since === 'string' ? since : undefined,
  };
}

/** Why there is no pack, if there can be none: nobody should sign what does not hold. */
function refusal(id: string, entry: Entry | undefined, { register, findings, theme }: Inspection): Outcome | undefined {
  if (entry === undefined && !register.unreadable.includes(id))
    return { exit: 2, messages: [`There is no agreement called ${id} in agreements/.`] };
  if (entry?.agreement.kind === 'listing')
    return {
      exit: 2,
      messages: [
        `${id} is listed alone: its text is not kept here, so there is nothing to send. Ask its owner for it.`,
      ],
    };
  const [judged] =
    entry === undefined ? [] : publishable({ ...register, entries: [entry] }, findings, 'with-drafts').entries;
  const invalid = entry === undefined || !entry.agreement.valid || judged?.unpublished === 'invalid';
  if (invalid || theme === undefined)
    return {
      exit: 1,
      messages: [
        `${id} has errors, and what has errors is not sent out. Nothing was written. See: concordat check ${id}`,
      ],
    };
  return undefined;
}

async function packed(
  world: World,
  { register, theme, schemas, findings }: Inspection,
  written: Entry,
  wanted: Wanted,
  options: Invocation['options'],
): Promise<Outcome> {
  if (theme === undefined) throw new Error('a register without a look was refused');
  const { without } = wanted;
  const asPublic = without.has('withheld');
  const changes = without.has('changes')
    ? { told: undefined, notes: [] }
    : asPublic && written.withheld !== undefined
      ? { told: undefined, notes: ['What changed is not told, since it could tell what is withheld.'] }
      : await changesFor(world, { register, schemas }, written, wanted.since);
  if (typeof changes === 'string') return { exit: 2, messages: [changes] };
  const full = written.withheld !== undefined && !asPublic;
  const entry: Entry = asPublic ? written : { ...written, withheld: undefined, show: 'all' };
  const templates = await loadTemplates(world.assets, world.files);
  const context: ComposeContext = {
    register,
    schema: schemas.agreement.schema,
    hash: world.hash,
    clause: await readClauses(world.assets, register.editions),
    theme,
  };
  const [composed] = composeEntry(entry, context);
  const words = wordingOf(register.editions, entry.terms.edition);
  const document = forParties(composed.document, full, words);
  const sheet = signatureSheet(document, words);
  const fonts = await world.fonts(theme.fonts.pdf);
  const [glyph] = without.has('pdf') ? [] : documentsOf(composed).flatMap((one) => missingGlyphs(entry, one, fonts));
  if (glyph !== undefined) return { exit: 1, messages: [`${sentence(glyph)} Nothing was written.`] };
  const printer = world.printer();
  try {
    const { files, tooLong } = await packFiles({
      entry,
      composed: { ...composed, document, released: full ? undefined : composed.released },
      sheet,
      changes: changes.told,
      formats: without.has('pdf') ? ['docx'] : ['docx', 'pdf'],
      forms: without.has('forms') ? 'without-forms' : 'with-forms',
      render: {
        printer,
        fonts,
        tasks: tasksHere({ painter: world.painter(fonts), hash: world.hash }),
        printStyles: templates.source('documents/print.css'),
        source: 'not-attached',
        // A pack can show what is withheld from the public, of which nothing is left behind.
        keep: makeAnew,
      },
      hash: world.hash,
      progress: world.progress,
    });
    const { by, to } = wanted;
    const signed = sheet !== undefined;
    const published = withoutUnpublishedNames(publishable(register, findings, 'without-drafts'));
    const copy = full ? 'with-withheld' : isSame(composed.document, published, context) ? 'as-published' : 'with-names';
    const letter = letterFor({ entry, register, files, changes: changes.told, copy, signed, by, to });
    const all = [...letterFiles(letter, world.hash), ...files];
    const zip = zipPack(all);
    const version = entry.terms.version ?? 'draft';
    const out = typeof options['out'] === 'string' ? options['out'] : `dist/packs/${entry.id}-${version}.zip`;
    await world.output.write(out, zip, isPack);
    const told: Told = {
      out,
      entry,
      size: zip.length,
      sha256: world.hash(zip),
      files: all,
      notes: [
        ...notesOn(written, full),
        ...changes.notes,
        ...tooLong.map((name) => `“${name}” needs more than one page and was left out.`),
      ],
      next: nextStep(entry, by),
    };
    return {
      exit: entry.standing.review === 'overdue' ? 3 : 0,
      answer: (style) => (options['format'] === 'json' ? asJson(told) : asText(told, style)),
    };
  } finally {
    await printer.close();
  }
}

/** Whether a document has the words of the one that the register publishes of its agreement, of which names may be left out. */
function isSame(document: Document, published: Register, context: ComposeContext): boolean {
  const entry = published.entries.find(({ id }) => id === document.id);
  if (entry === undefined || entry.unpublished !== undefined || entry.digest !== document.properties.digest)
    return true;
  const open = composeAgreement(entry, { ...context, register: published });
  return JSON.stringify(open) === JSON.stringify(document);
}
