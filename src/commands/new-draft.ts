/** Collects the answers for a new agreement, writes the draft, and says what comes next. */
import { wrap } from '../base/wrap.ts';
import { visible } from '../base/visible.ts';
import { sentence } from '../base/finding.ts';
import type { OutputFile } from '../base/ports.ts';
import { withFiles } from '../base/with-files.ts';
import type { Style } from '../base/report.ts';
import { collect } from '../drafting/collect.ts';
import { draftOf } from '../drafting/draft.ts';
import { answersFromFlags } from '../drafting/given-answers.ts';
import { GROUPS } from '../drafting/questions.ts';
import { type Written, writeDraft } from '../drafting/write-draft.ts';
import { NO_ANSWERS, readAnswers, told } from './answers-file.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';

export async function writeNew(world: World, { options }: Invocation): Promise<Outcome> {
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const json = options['format'] === 'json';
  const shown = options['answers'];
  const file = typeof shown === 'string' ? await readAnswers(world, GROUPS, shown) : NO_ANSWERS;
  if (file.faults.length > 0) return refused(file.faults);
  const { register, schemas } = await readWorld(world);
  const flags = answersFromFlags(GROUPS, options);
  const collected = await collect(GROUPS, {
    given: { register, law: register.law },
    before: { ...file.answers, ...flags },
    asker: options['yes'] === true ? undefined : world.asker,
    usual: options['yes'] === true,
  });
  if (collected.end === 'stopped') return { exit: 2, messages: ['Stopped. Nothing was written.'] };
  if (collected.end === 'no-need') return advised(collected.advice, json);
  if (collected.faults.length > 0)
    return refused(collected.faults.map((fault) => told(fault, file, typeof shown === 'string' ? shown : '', flags)));
  const taken = (await world.files.list('agreements')).map(({ name }) => name);
  const draft = draftOf({ answers: collected.answers, item: {}, register, law: register.law }, taken);
  const written = writeDraft(draft, schemas.agreement);
  const errors = await errorsIn(world, draft.id, written.files);
  await world.editor.create(written.files);
  return done(draft.id, written, errors, json);
}

function refused(faults: readonly string[]): Outcome {
  return { exit: 2, messages: ['Nothing was written.', ...faults.map((fault) => `  ${fault}`)] };
}

function advised(advice: readonly string[], json: boolean): Outcome {
  const data = { agreement: null, needed: false, advice, files: [] };
  return {
    exit: 0,
    answer: (style) => (json ? asJson(data) : `${paragraphs([...advice, 'Nothing was written.'], style)}\n`),
  };
}

/** What `check` finds to be wrong with the draft, with its files in the register. */
async function errorsIn(world: World, id: string, files: readonly OutputFile[]): Promise<readonly string[]> {
  const { inspect } = await import('./inspect.ts');
  const { ruleModules: _own, ...plain } = world;
  const { findings } = await inspect({ ...plain, files: withFiles(world.files, files) });
  const paths = files.map(({ path }) => path);
  return findings
    .filter(({ severity, agreement, at }) => severity === 'error' && (agreement === id || paths.includes(at.path)))
    .map((finding) => `${finding.at.path}:${finding.at.start.line} ${sentence(finding)} ${finding.remedy}`);
}

function done(id: string, { path, files, open }: Written, errors: readonly string[], json: boolean): Outcome {
  const paths = files.map((file) => file.path);
  const bodies = paths.filter((one) => one !== path);
  const data = { agreement: id, needed: true, advice: [], files: paths, open, errors };
  const answer = (style: Style): string =>
    json
      ? asJson(data)
      : `${paragraphs(
          [
            `Written: ${path}`,
            ...bodies.map((one) => `Written: ${one} (add what else is known of the body)`),
            ...(open.length === 0
              ? []
              : [
                  `Still open: ${open.join(', ')}. The file has a comment at each of them that says what belongs there.`,
                ]),
            ...(errors.length === 0 ? [] : ['Put right first:', ...errors]),
            `It is a draft: it stands in no public register, and what is missing is a note. See what it still needs:`,
          ],
          style,
        )}\n  concordat check ${id}\n`;
  return { exit: errors.length > 0 ? 1 : 0, answer };
}

function paragraphs(all: readonly string[], { width }: Style): string {
  return all.map((one) => wrap(visible(one), width).join('\n')).join('\n');
}

function asJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
