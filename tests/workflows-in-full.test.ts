/** The workflows that `init` writes in full do the same as those that others can call: each is kept by hand, and a mend of one is due in the other. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type Words = Readonly<Record<string, unknown>>;

interface Workflow {
  readonly on: { readonly workflow_call?: Inputs };
  readonly concurrency?: Words;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job extends Words {
  readonly permissions?: Words;
  readonly concurrency?: Words;
  readonly steps?: readonly Step[];
}

interface Step extends Words {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Words;
}

interface Inputs {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>;
}

it.each(['check', 'comment', 'due', 'publish'])('%s does what the one to be called does', (name) => {
  const standing = jobsOf(`templates/init/dot-github/workflows/${name}.yml`);
  expect(standing.flatMap(({ steps }) => steps).length).toBeGreaterThan(0);
  expect(standing).toEqual(jobsOf(`.github/workflows/register-${name}.yml`));
});

/** The jobs of a workflow as they are when nobody sets an input: without what they are called, and how their actions come. */
function jobsOf(path: string): readonly Words[] {
  const { on, concurrency, jobs } = read<Workflow>(path);
  const set = (value: unknown): unknown =>
    typeof value !== 'string'
      ? value
      : value
          .replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_all, name: string) =>
            String(on.workflow_call?.inputs?.[name]?.default ?? ''),
          )
          .replace("inputs.drafts != 'none' && ", '');
  return Object.values(jobs).map(({ name: _name, concurrency: own, steps = [], ...job }) => ({
    ...job,
    // Each job has a queue of its own, or the whole workflow has one.
    cancels: (own ?? concurrency)?.['cancel-in-progress'] === true,
    steps: steps
      .filter((step) => !isOnTheWay(step, job))
      .map(({ name: _step, uses = '', with: given = {}, ...step }) => {
        const action = /\.github\/actions\/(\w+)$/.exec(uses)?.[1];
        const usual = action === undefined ? {} : read<Inputs>(`.github/actions/${action}/action.yml`).inputs;
        const said = Object.entries(given).map(([key, value]) => [key, set(value)] as const);
        return {
          ...Object.fromEntries(Object.entries(step).map(([key, value]) => [key, set(value)])),
          uses: action ?? uses,
          with: Object.fromEntries(said.filter(([key, value]) => usual?.[key]?.default !== value)),
        };
      }),
  }));
}

/**
 * Whether a step only fetches the actions: one has them among the packages of the register, the other checks them out. Where a job
 * may write, nothing else is fetched. A command to prepare with is asked for by this repository alone.
 */
function isOnTheWay({ uses = '', run = '', with: given = {} }: Step, { permissions = {} }: Job): boolean {
  const isCheckout = uses.startsWith('actions/checkout@');
  const writes = Object.values(permissions).includes('write');
  return isCheckout ? writes || given['repository'] !== undefined : /--ignore-scripts|"\$PREPARE"/.test(run);
}

function read<T>(path: string): T {
  return parse(readFileSync(path, 'utf8')) as T;
}
