/** `concordat release`: keeps the version that is in force and fully signed, with its documents, for good. */
import { longDate } from '../base/dates.ts';
import { sentence } from '../base/finding.ts';
import type { OutputFile } from '../base/ports.ts';
import { sameBytes } from '../base/same-bytes.ts';
import { withFiles } from '../base/with-files.ts';
import { heldBack } from '../build/publishable.ts';
import { FORMATS } from '../documents/formats.ts';
import type { Entry } from '../register/entry.ts';
import { registerOnDay } from '../register/on-day.ts';
import { placeOf, RELEASE_FILE, type Release } from '../register/release.ts';
import { formatsOf } from './asked-formats.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { type Inspection, inspect, reportOf } from './inspect.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';
import { makeDocuments } from './release-documents.ts';
import { releaseFile } from './release-facts.ts';
import { SEAL_OPTIONS, sealerOf, sealsInWords } from './seal-options.ts';
import { wordsOf } from './version-words.ts';

export const release: Command = {
  name: 'release',
  summary: 'Keep the version that is in force and fully signed for good: its words, its documents and their hashes.',
  argument: '[ID]',
  options: [
    {
      flags: '--formats <list>',
      description: `which documents to keep, separated by commas: ${FORMATS.join(',')} (default: all)`,
    },
    ...SEAL_OPTIONS,
  ],
  answers: ANSWERS,
  run: runRelease,
};

async function runRelease(world: World, invocation: Invocation): Promise<Outcome> {
  const { ids, options } = invocation;
  const formats = formatsOf(invocation);
  if (typeof formats === 'string') return refused([formats]);
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0) return refused(['Name one agreement: concordat release <agreement>.']);
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return refused([nowhere]);
  const sealer = await sealerOf(world, invocation);
  if (typeof sealer === 'string') return refused([sealer]);
  const found = await inspect(world);
  const entry = found.register.entries.find((one) => one.id === id);
  const before = entry?.versions.find(({ version }) => version === entry.terms.version);
  if (entry !== undefined && before?.release !== undefined) return again(entry, before.release, before.entry, options);
  const stop = await refusal(world, found, id);
  if (entry === undefined || stop !== undefined) return stop ?? { exit: 2 };
  const words = await wordsOf(world.files, entry);
  if (typeof words === 'string') return refused([words]);
  const made = await makeDocuments(world, found, entry, { formats, sealer });
  if ('fault' in made) return { exit: 1, messages: [made.fault, 'Nothing was released.'] };
  const facts = await releaseFile(world, found.register, entry, [...words, ...made.documents], {
    browser: made.browser,
    sealedBy: (made.seals?.sealed ?? 0) > 0 ? sealer?.signer : undefined,
  });
  const files = [...words, ...made.documents, facts].map(({ path, bytes }) => ({
    path: placeOf(found.register.settings, id, entry.terms.version ?? '', path),
    bytes,
  }));
  const outcome = await keep(world, entry, files, options);
  if (outcome.exit !== 0 || made.seals === undefined || sealer === undefined) return outcome;
  return { ...outcome, messages: sealsInWords(made.seals, sealer.signer) };
}

function refused(messages: readonly string[]): Outcome {
  return { exit: 2, messages: [...messages, 'Nothing was released.'] };
}

/** A version is released once. Whoever asks again is told of that, and nothing is written. */
function again(
  { id, digest }: Entry,
  { facts, faults, recordFaults }: Release,
  kept: Entry,
  options: Invocation['options'],
): Outcome {
  if (kept.digest !== facts.digest || digest !== facts.digest || faults.length > 0 || recordFaults.length > 0)
    return refused([
      `Version ${facts.version} was released on ${facts.released}, and is no longer what was released. See: concordat check ${id}`,
    ]);
  const data = { id, version: facts.version, digest, released: facts.released, files: [] };
  return {
    exit: 0,
    answer: () =>
      options['format'] === 'json'
        ? `${JSON.stringify(data, null, 2)}\n`
        : `Version ${facts.version} was released on ${facts.released}, and all of it is as it was. Nothing was written.\n`,
  };
}

/** Why there is nothing to release, if there is not. */
async function refusal(world: World, found: Inspection, id: string): Promise<Outcome | undefined> {
  const { register, findings } = found;
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined && !register.unreadable.includes(id))
    return refused([`There is no agreement called ${id} in agreements/.`]);
  const { terms, standing, signing } = entry ?? {};
  const wrong = findings.some(({ severity, agreement }) => severity === 'error' && agreement === id);
  const held = heldBack(register, findings, 'without-drafts').some(({ agreements }) => agreements.includes(id));
  if (entry?.agreement.valid !== true || wrong || held)
    return {
      exit: 1,
      report: await reportOf(world, found, findings, [id]),
      messages: [`${id} has errors, and what has errors is not released. Nothing was released.`],
    };
  if (entry.agreement.kind === 'listing') return refused([`${id} is listed alone: its text is not kept here.`]);
  if (entry.illustrative) return refused([`${id} is illustrative: nobody agreed to it.`]);
  const shown = registerOnDay({ ...register, entries: [entry] }).entries[0];
  if (standing?.status !== 'in-force' || shown?.terms.version !== terms?.version)
    return refused([
      shown?.terms.version === terms?.version
        ? `${id} is not in force: its state is ${standing?.status}.`
        : `Version ${terms?.version} is in force from ${terms?.effective} on. Release it then.`,
    ]);
  if (signing?.state !== 'fully')
    return refused([`Version ${terms?.version} is not signed by everybody who has to. See: concordat sign ${id}`]);
  if (standing.review === 'overdue')
    return {
      exit: 3,
      messages: [
        `The review of ${id} was due by ${standing.reviewDue === undefined ? 'an earlier day' : longDate(standing.reviewDue)}, and what is overdue is not released. Nothing was released.`,
      ],
    };
  return undefined;
}

/** Writes all of it or nothing; where a file is there already it has to be the same. */
async function keep(
  world: World,
  { id, terms, digest }: Entry,
  files: readonly OutputFile[],
  options: Invocation['options'],
): Promise<Outcome> {
  const there = await Promise.all(files.map(async (file) => ({ file, bytes: await world.files.read(file.path) })));
  const other = there.find(({ file, bytes }) => bytes !== undefined && !sameBytes(bytes, file.bytes));
  if (other !== undefined)
    return refused([`${other.file.path} is there already and holds something else. A release overwrites nothing.`]);
  const { register } = await readWorld({ ...world, files: withFiles(world.files, files) });
  const kept = register.entries.find((one) => one.id === id)?.versions.find(({ version }) => version === terms.version);
  const fault = register.findings.find(
    ({ severity, at }) => severity === 'error' && files.some(({ path }) => path === at.path),
  );
  if (
    kept?.release === undefined ||
    kept.release.faults.length > 0 ||
    kept.release.recordFaults.length > 0 ||
    kept.entry.digest !== digest
  )
    return refused([
      fault === undefined
        ? `What is kept of version ${terms.version} would not be the words that were signed: something else stands in the folder of that version.`
        : sentence(fault),
    ]);
  await world.editor.create(there.flatMap(({ file, bytes }) => (bytes === undefined ? [file] : [])));
  const folder = `agreements/${id}/versions/${terms.version}`;
  const paths = files.map(({ path }) => path);
  const data = { id, version: terms.version, digest, released: world.today, files: paths };
  return {
    exit: 0,
    answer: () =>
      options['format'] === 'json'
        ? `${JSON.stringify(data, null, 2)}\n`
        : [
            `Released version ${terms.version} of ${terms.title}: ${paths.length} files, in ${folder}/.`,
            ...paths.map((path) => `  ${path}`),
            `Put them into the register by a change of their own. ${RELEASE_FILE} lists them with their hashes; none of them is ever edited.`,
            '',
          ].join('\n'),
  };
}
