/**
 * Goes through a story that people can read: a Markdown page whose blocks are done one after the other, in a folder that
 * is empty at first. What the program answers is put in the place of what the page said, so that the page is its own
 * golden file.
 *
 *     console                 lines that begin with `$ ` are run; what follows is what they answered
 *     yaml file path/to/it    a file, written as it stands (any language will do)
 *     diff path/to/it         changes: lines with a minus go, those with a plus come in their place; `@@` parts two of them
 *     markdown comment on …   what GitHub shows of the folder's repository: `on-github.ts` says what can be asked for
 *
 * Only `concordat`, as it was built, `git`, `cd` and `cp` can be run, and no shell reads the words. The first `concordat` is a process
 * of its own, as people start it; those after it run in this one, which saves a second each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { builtProgram, type Ended, processIn, programIn } from '../helpers/program.ts';
import { type OnGitHub, onGitHub } from './on-github.ts';

interface Stage {
  /** The folder that is there for this story alone. */
  readonly top: string;
  /** Where the person in the story is. */
  folder: string;
  /** Whether the program was started as people do. */
  started: boolean;
  /** GitHub, once something of it was shown. */
  github?: Promise<OnGitHub>;
}

/** The page as it is when it was gone through. `props` are files that are there at the beginning, by their paths. */
export async function told(page: string, props: Readonly<Record<string, string>> = {}): Promise<string> {
  const top = mkdtempSync(join(tmpdir(), 'concordat-journey-'));
  const stage: Stage = { top, folder: top, started: false };
  for (const [path, text] of Object.entries(props)) write(join(top, path), text);
  try {
    const tree: Root = unified().use(remarkParse).parse(page);
    const answers: (readonly [Code, string])[] = [];
    for (const node of tree.children) if (node.type === 'code') answers.push([node, await act(stage, node)]);
    return answers.reduceRight((text, [code, value]) => replaced(text, code, value), page);
  } finally {
    await (await stage.github)?.end();
    rmSync(top, { recursive: true, force: true });
  }
}

function replaced(text: string, { position }: Code, fresh: string): string {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const block = text.slice(start, end);
  const fence = /^`+/.exec(block)?.[0] ?? '```';
  if (fresh.includes(fence)) throw new Error(`an answer has ${fence} in it: begin its block with more of them`);
  const [head = ''] = block.split('\n');
  return `${text.slice(0, start)}${head}\n${fresh}\n${fence}${text.slice(end)}`;
}

/** Does what a block says, and gives what the block is to hold. */
async function act(stage: Stage, { lang, meta, value }: Code): Promise<string> {
  const words = (meta ?? '').split(' ');
  if (lang === 'console') return session(stage, value);
  if (lang === 'markdown' && words[0] !== 'file') return shown(stage, meta ?? '');
  if (lang === 'diff') change(join(stage.folder, words[0] ?? ''), value);
  else if (words[0] === 'file') write(join(stage.folder, words[1] ?? ''), `${value}\n`);
  return value;
}

/** The repository is the one that the story's register says it has. */
async function shown(stage: Stage, asked: string): Promise<string> {
  const settings = readFileSync(join(stage.folder, 'concordat.yaml'), 'utf8');
  const repository = /^repository: https:\/\/github\.com\/(\S+)$/m.exec(settings)?.[1] ?? '';
  stage.github ??= onGitHub(repository);
  return (await stage.github).shown(asked, stage.folder, (...words) => git(stage.folder, words).stdout.trim());
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function change(path: string, diff: string): void {
  let text = readFileSync(path, 'utf8');
  for (const [, old = '', fresh = ''] of `${diff}\n`.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)*)/gm)) {
    const bare = (lines: string): string => lines.replaceAll(/^[-+]/gm, '');
    if (text.split(bare(old)).length !== 2) throw new Error(`${path} does not hold this once:\n${bare(old)}`);
    text = text.replace(bare(old), () => bare(fresh));
  }
  writeFileSync(path, text);
}

/** Runs each command of a block; a backslash at the end of a line goes on with it. */
async function session(stage: Stage, value: string): Promise<string> {
  const commands = [...value.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command = '']) => command);
  const told: string[] = [];
  for (const command of commands) told.push(`$ ${command}\n${await answer(stage, wordsOf(command))}`.trimEnd());
  return told.join('\n\n');
}

async function answer(stage: Stage, [program = '', ...words]: readonly string[]): Promise<string> {
  if (program === 'cd') {
    stage.folder = join(stage.folder, words[0] ?? '');
    if (!existsSync(stage.folder)) throw new Error(`there is no folder ${words[0]}`);
    return '';
  }
  if (program === 'cp') {
    const [from = '', to = ''] = words;
    write(join(stage.folder, to), readFileSync(join(stage.folder, from), 'utf8'));
    return '';
  }
  const ended =
    program === 'concordat' ? await concordat(stage, words) : program === 'git' ? git(stage.folder, words) : undefined;
  if (ended === undefined) throw new Error(`a story can run concordat, git, cd and cp, and not ${program}`);
  const said = [ended.stdout, ended.stderr].map((text) => plain(stage, text)).filter((text) => text !== '');
  return [...said, ...(ended.status === 0 ? [] : [`(ends with ${ended.status})`])].join('\n');
}

function concordat(stage: Stage, words: readonly string[]): Promise<Ended> | Ended {
  if (stage.started) return builtProgram().then((built) => programIn(stage.folder, built)(...words));
  stage.started = true;
  return processIn(stage.folder)(...words);
}

/** Without what differs from one run to the next. */
function plain({ top }: Stage, text: string): string {
  return text
    .replaceAll(top, '…')
    .replaceAll(/\((?:[0-9a-f]{10}|[0-9a-f]{40})\)/g, '(a commit)')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '(a digest)')
    .replaceAll(/[ \t]+$/gm, '')
    .trimEnd();
}

/** As a shell would part them: quotation marks hold words together. */
function wordsOf(command: string): readonly string[] {
  const words = command.replaceAll('\\\n', ' ').matchAll(/(?:"([^"]*)"|'([^']*)'|[^\s"']+)+/g);
  return [...words].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_all, one = '', two = '') => one || two));
}

/** Settings and the clock of whoever runs it count for nothing. */
const WHO = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Officer',
  GIT_AUTHOR_EMAIL: 'officer@overmere.example',
  GIT_AUTHOR_DATE: '2026-11-21T09:00:00Z',
  GIT_COMMITTER_NAME: 'Officer',
  GIT_COMMITTER_EMAIL: 'officer@overmere.example',
  GIT_COMMITTER_DATE: '2026-11-21T09:00:00Z',
};

function git(folder: string, words: readonly string[]): Ended {
  return spawnSync('git', words, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...WHO } });
}
