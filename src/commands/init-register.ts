/** Collects the answers for a new register, writes its files where there are none of those names, and says what comes next. */
import { newestEdition } from '../agreement/editions.ts';
import { sentence } from '../base/finding.ts';
import type { Files, OutputFile } from '../base/ports.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { withFiles } from '../base/with-files.ts';
import { wrap } from '../base/wrap.ts';
import { collect } from '../drafting/collect.ts';
import { answersFromFlags, answersSchema } from '../drafting/given-answers.ts';
import { GROUPS } from '../drafting/questions.ts';
import { editorHelp, HELP_FOLDER } from '../register/editor-help.ts';
import { type NewRegister, newRegister } from '../drafting/register/facts.ts';
import { registerFiles } from '../drafting/register/files.ts';
import { registerQuestions } from '../drafting/register/questions.ts';
import { NO_ANSWERS, readAnswers, told } from './answers-file.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { holdsRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';

const NO_FILES: Files = { list: async () => [], read: async () => undefined, size: async () => undefined };

export async function writeRegister(world: World, { ids, options }: Invocation): Promise<Outcome> {
  const [folder = options['root'] === true ? '.' : (options['root'] ?? '.'), ...more] = ids;
  if (more.length > 0)
    return { exit: 2, messages: ['Name one folder: where a name has spaces, put it in quotation marks.'] };
  const there = world.elsewhere(folder);
  if (await holdsRegister(there))
    return {
      exit: 2,
      messages: [
        `There is a register already in ${folder}: nothing was written. \`concordat new\` adds an agreement to it; \`concordat init <folder>\` starts another.`,
      ],
    };
  const shown = options['answers'];
  const path = typeof shown === 'string' ? shown : '';
  const questions = registerQuestions(await world.origin());
  const file = path === '' ? NO_ANSWERS : await readAnswers(world, questions, path);
  if (file.faults.length > 0) return refused(file.faults);
  const flags = answersFromFlags(questions, options);
  const before = { ...file.answers, ...flags };
  const asker = options['yes'] === true ? undefined : world.asker;
  if (asker === undefined && options['yes'] !== true && Object.keys(before).length === 0)
    return refused([
      '--yes: nobody sits here to be asked. Give it to take what is usual, or answer with options: --publisher, --kind, --nation, --contact and so on. `concordat init --help` lists them.',
    ]);
  // The law and the packs are the tool's own: the register that is to be has nothing yet.
  const { register: empty, schemas } = await readWorld({ ...world, files: NO_FILES });
  const collected = await collect(questions, {
    given: { register: empty, law: empty.law },
    before,
    asker,
    usual: asker === undefined,
  });
  if (collected.end === 'stopped') return { exit: 2, messages: ['Stopped. Nothing was written.'] };
  if (collected.end !== 'answered') throw new Error('a register is always of use');
  if (collected.faults.length > 0) return refused(collected.faults.map((fault) => told(fault, file, path, flags)));
  const register = newRegister(collected.answers, world.today, world.tool.version);
  const files = registerFiles(register, {
    templates: await templatesOf(world.assets),
    help: new Map([...editorHelp(empty.law)(schemas), answersHelp()]),
    settings: schemas.concordat.schema,
    overrides: await overridesOf(world.assets),
    version: world.tool.version,
    edition: newestEdition(empty.editions)?.name ?? '',
  });
  const present = await presentAmong(there, files);
  if (present.length > 0 && options['keep'] !== true) return { exit: 2, messages: inTheWay(folder, present) };
  const fresh = files.filter((one) => !present.includes(one.path));
  const errors = await errorsIn(world, withFiles(NO_FILES, files));
  await world.editorIn(folder).create(fresh);
  return done({ folder, register, written: fresh.map((one) => one.path), kept: present, errors }, options['format']);
}

/** The schema of a file of answers for `concordat new`, for editors. */
function answersHelp(): readonly [string, string] {
  return [`${HELP_FOLDER}/answers.schema.json`, `${JSON.stringify(answersSchema(GROUPS).schema, null, 2)}\n`];
}

function refused(faults: readonly string[]): Outcome {
  return { exit: 2, messages: ['Nothing was written.', ...faults.map((fault) => `  ${fault}`)] };
}

const FOLDER = 'templates/init';

async function overridesOf(assets: Files): Promise<unknown> {
  const manifest = JSON.parse(new TextDecoder().decode(await assets.read('package.json'))) as {
    readonly overrides?: unknown;
  };
  return manifest.overrides;
}

/** Every template of a new register, by its path in the folder. */
async function templatesOf(assets: Files, within = ''): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name, kind } of await assets.list(`${FOLDER}${within}`)) {
    const path = `${within}/${name}`;
    if (kind === 'folder') for (const [inner, text] of await templatesOf(assets, path)) found.set(inner, text);
    else found.set(path.slice(1), new TextDecoder().decode(await assets.read(`${FOLDER}${path}`)));
  }
  return found;
}

async function presentAmong(there: Files, files: readonly OutputFile[]): Promise<readonly string[]> {
  const sizes = await Promise.all(files.map(({ path }) => there.size(path)));
  return files.map(({ path }) => path).filter((_path, index) => sizes[index] !== undefined);
}

function inTheWay(folder: string, present: readonly string[]): readonly string[] {
  const some = present.slice(0, SHOWN);
  const more = present.length > SHOWN ? [`  and ${present.length - SHOWN} more`] : [];
  return [
    `Nothing was written: in ${folder} there are files already that a new register has too.`,
    ...some.map((path) => `  ${path}`),
    ...more,
    'Give --keep to keep them as they are and write the others, or name an empty or a new folder.',
  ];
}

const SHOWN = 10;

/** What `check` finds to be wrong with the new register. */
async function errorsIn(world: World, files: Files): Promise<readonly string[]> {
  const { inspect } = await import('./inspect.ts');
  const { ruleModules: _own, ...plain } = world;
  const { findings } = await inspect({ ...plain, files });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => `${finding.at.path}:${finding.at.start.line} ${sentence(finding)} ${finding.remedy}`);
}

interface Done {
  readonly folder: string;
  readonly register: NewRegister;
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly errors: readonly string[];
}

function done(all: Done, format: string | true | undefined): Outcome {
  const { folder, register, written, kept, errors } = all;
  const data = { folder, files: written, kept, open: register.open, errors };
  return {
    exit: errors.length > 0 ? 1 : 0,
    answer: (style) => (format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : inWords(all, style)),
  };
}

function inWords({ folder, register, written, kept, errors }: Done, { width }: Style): string {
  const paragraph = (words: string): string => wrap(visible(words), width).join('\n');
  const list = (items: readonly string[]): string =>
    items
      .map((item) =>
        wrap(visible(item), width - 4)
          .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
          .join('\n'),
      )
      .join('\n');
  const parts = [
    paragraph(`${register.title}: ${written.length} files were written to ${folder}.`),
    ...(kept.length === 0 ? [] : [paragraph(keptInWords(kept, register))]),
    ...(errors.length === 0 ? [] : [`Put right first:\n${list(errors)}`]),
    ...(register.open.length === 0 ? [] : [`Still yours to fill in:\n${list(register.open)}`]),
    ['What comes next:', ...nextSteps(folder, register).map((line) => `  ${visible(line)}`)].join('\n'),
    paragraph('README.md in that folder says how to go on, and how to do it all in a browser.'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function keptInWords(kept: readonly string[], { tool }: NewRegister): string {
  const more = kept.includes('package.json')
    ? ` package.json is among them: see that it has "concordat": "${tool.spec}" under dependencies.`
    : '';
  return `Kept as they were: ${kept.join(', ')}.${more}`;
}

/** Commands for the shell. What somebody answered is quoted there. */
function nextSteps(folder: string, { repository }: NewRegister): readonly string[] {
  return [
    ...(folder === '.' ? [] : [`cd ${quoted(folder)}`]),
    'npm install',
    'npx concordat check',
    'git init --initial-branch=main',
    'git add --all',
    'git commit --message "Start the register"',
    ...(repository === undefined
      ? []
      : [`git remote add origin ${quoted(repository)}`, 'git push --set-upstream origin main']),
  ];
}

function quoted(words: string): string {
  return /^[\w./:-]+$/.test(words) ? words : `'${words.replaceAll("'", "'\\''")}'`;
}
