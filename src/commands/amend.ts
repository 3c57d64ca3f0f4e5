/** `concordat amend`: starts the next version of an agreement, and keeps the one in force. */
import { type IsoDate, longDate, parseDate } from '../base/dates.ts';
import { sentence } from '../base/finding.ts';
import type { OutputFile } from '../base/ports.ts';
import { withFiles } from '../base/with-files.ts';
import { compareWithKept } from '../changes/compare-agreements.ts';
import { loadSentences } from '../changes/sentences.ts';
import { loadWeights, weightsFor } from '../register/compare/weigh.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { compareVersions, nextNumbers } from '../register/version.ts';
import { applyEdits } from '../source/apply-edits.ts';
import { amended, type NextVersion } from './amend-told.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';
import { type TextInForce, textInForce } from './text-in-force.ts';
import { wordsOf } from './version-words.ts';

export const amend: Command = {
  name: 'amend',
  summary:
    'Start the next version of an agreement: keep the one in force under versions/, and give the text its number and first day.',
  argument: '[ID]',
  options: [
    { flags: '--effective <date>', description: 'the day from which the next version holds' },
    { flags: '--number <number>', description: 'its number (default: the one that follows from what changed)' },
  ],
  answers: ANSWERS,
  run: runAmend,
};

async function runAmend(world: World, { ids: [id, ...more], options }: Invocation): Promise<Outcome> {
  if (id === undefined || more.length > 0) return refused('Name one agreement: concordat amend <agreement>.');
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return refused(nowhere);
  const { register } = await readWorld(world);
  const entry = register.entries.find((one) => one.id === id);
  const stop = cannotBeAmended(entry, register, id);
  if (entry === undefined || stop !== undefined) return refused(stop ?? '');
  try {
    const old = await textInForce(world, entry);
    if (typeof old === 'string') return refused(old);
    const next = await nextVersion(world, register, { entry, old, options });
    return typeof next === 'string' ? refused(next) : await write(world, entry, { old, next, options });
  } finally {
    world.history.close();
  }
}

function refused(...messages: readonly string[]): Outcome {
  return { exit: 2, messages: [...messages, 'Nothing was written.'] };
}

/** Why there is no version in force to keep, if there is none. */
function cannotBeAmended(entry: Entry | undefined, { unreadable }: Register, id: string): string | undefined {
  if (entry === undefined && !unreadable.includes(id)) return `There is no agreement called ${id} in agreements/.`;
  if (entry?.agreement.valid !== true) return `The form of ${id} has to be right first. See: concordat check ${id}`;
  if (entry.agreement.kind === 'listing')
    return `${id} is a listing: its text is not kept here, and has its versions where it is kept.`;
  const { status } = entry.standing;
  if (status === 'draft') return `${id} is a draft: nobody is bound by it yet, so change it as it is.`;
  return status === 'ended' ? `${id} has ended. What follows it is an agreement of its own: concordat new` : undefined;
}

interface Asked {
  readonly entry: Entry;
  readonly old: TextInForce;
  readonly options: Invocation['options'];
}

async function nextVersion(
  world: World,
  register: Register,
  { entry, old, options }: Asked,
): Promise<NextVersion | string> {
  const [weighed, sentences] = await Promise.all([loadWeights(world.assets), loadSentences(world.assets)]);
  const { weights } = weightsFor(weighed, register.settings);
  const [change] = compareWithKept(old, entry, register, { weights, sentences }).agreements;
  const follows = change?.follows.weight === undefined ? undefined : change.follows;
  const may = nextNumbers(old.version, register.settings);
  const own = compareVersions(entry.terms.version, old.version) > 0 ? entry.terms.version : undefined;
  const said = typeof options['number'] === 'string' ? options['number'] : undefined;
  const number = said ?? own ?? may?.[follows?.weight ?? 'material'];
  if (number === undefined) return `Nobody can count on from version ${old.version}. Say the next number: --number 2.0`;
  if (!/^\d+\.\d+$/.test(number) || compareVersions(number, old.version) <= 0)
    return `--number: ${number} is no number after ${old.version}. Write two numbers with a point between them, as in ${may?.material ?? '2.0'}.`;
  const effective = firstDay(entry, old, options);
  if ('fault' in effective) return effective.fault;
  const undecided = follows === undefined && said === undefined && own === undefined;
  return {
    number,
    effective: effective.day,
    follows,
    editorial: undecided && may?.editorial !== number ? may?.editorial : undefined,
  };
}

/** The day from which the next version holds: the one that is said, or that the text has already if it is a later one. */
function firstDay(
  { id, terms }: Entry,
  { version, entry: old }: TextInForce,
  options: Invocation['options'],
): { readonly day: IsoDate } | { readonly fault: string } {
  const said = typeof options['effective'] === 'string' ? options['effective'] : undefined;
  const before = parseDate(old.terms.effective ?? '');
  const day = parseDate(said ?? terms.effective ?? '');
  if (said !== undefined && day === undefined)
    return { fault: `--effective: ${said} is no day. Write it as in 2027-01-01.` };
  if (day !== undefined && (before === undefined || day > before)) return { day };
  const until = before === undefined ? '' : `, which holds from ${longDate(before)}`;
  return {
    fault:
      said === undefined
        ? `Say from which day the next version holds, as in: concordat amend ${id} --effective 2027-01-01. Until then version ${version} does. The day can be moved while the text is not signed.`
        : `--effective: ${said} is not after the first day of version ${version}${until}.`,
  };
}

interface Planned {
  readonly old: TextInForce;
  readonly next: NextVersion;
  readonly options: Invocation['options'];
}

/** Keeps the old text, then changes the number and the day; sure before either that what is kept is what was in force. */
async function write(world: World, entry: Entry, { old, next, options }: Planned): Promise<Outcome> {
  const { id } = entry;
  const folder = `agreements/${id}/versions/${old.version}`;
  const words = old.stands === 'kept' ? [] : await wordsOf(old.files, old.entry);
  if (typeof words === 'string') return refused(words);
  const kept = words.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  for (const { path } of kept)
    if ((await world.files.read(path)) !== undefined)
      return refused(
        `${path} is there already, and no version stands there that can be read. See: concordat check ${id}`,
      );
  const text = await numbered(world, entry, next);
  if (text === undefined) return refused(`${entry.agreement.source.path} could not be changed: it is no UTF-8 text.`);
  const fault = await faultOf(world, entry, { old, next, options }, [...kept, text]);
  if (fault !== undefined) return refused(fault);
  if (kept.length > 0) await world.editor.create(kept);
  const isNew = entry.terms.version !== next.number || entry.terms.effective !== next.effective;
  if (isNew) await world.editor.rewrite(text.path, text.bytes);
  return amended(entry, { old, next, files: kept }, options['format'] === 'json');
}

/** The file of the text, with its number and first day; every other byte as it was. */
async function numbered(
  { files }: World,
  { agreement: { source } }: Entry,
  { number, effective }: NextVersion,
): Promise<OutputFile | undefined> {
  const before = await files.read(source.path);
  const dated = source.has('/effective');
  const edits = [
    { ...source.locate('/version'), text: dated ? number : `${number}\neffective: ${effective}` },
    ...(dated ? [{ ...source.locate('/effective'), text: effective }] : []),
  ];
  const bytes = before === undefined ? undefined : applyEdits(before, edits);
  return bytes === undefined ? undefined : { path: source.path, bytes };
}

/** Why the files would not say what they are meant to, if they would not. */
async function faultOf(
  world: World,
  { id }: Entry,
  { old, next }: Planned,
  files: readonly OutputFile[],
): Promise<string | undefined> {
  const { register } = await readWorld({ ...world, files: withFiles(world.files, files) });
  const after = register.entries.find((one) => one.id === id);
  const kept = after?.versions.find(({ version }) => version === old.version)?.entry;
  const wrong = register.findings.find(
    ({ severity, at }) => severity === 'error' && files.some(({ path }) => path === at.path),
  );
  if (wrong !== undefined) return sentence(wrong);
  return kept?.digest === old.entry.digest && after?.terms.version === next.number
    ? undefined
    : `What would be kept of version ${old.version} is not what was in force: something else stands in the folder of that version.`;
}
