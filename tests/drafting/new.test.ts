/** `new`: answers become a draft that passes `check`, and nobody is asked for an agreement who needs none. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Asked, Asker } from '../../src/base/ports.ts';
import type { Outcome, World } from '../../src/commands/command.ts';
import { newAgreement } from '../../src/commands/new.ts';
import { unstatedTransfer } from '../../src/rules/law/unstated-transfer.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { checkFiles, filesIn, MERESHIRE } from '../helpers/check-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';

const SMALL = filesIn('tests/fixtures/small-register');
const FILE = 'answers.yaml';
const RUNS = process.env['PROOF'] === undefined ? 8 : 500;
/** The file of answers that the page of the command shows. */
const SHOWN = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/commands/new.md', 'utf8'))?.[1] ?? '';

interface Told extends Outcome {
  readonly world: MemoryWorld;
  readonly text: string;
}

async function run(
  options: Record<string, string | true>,
  { answers = '', contents = SMALL, asker }: { answers?: string; contents?: typeof SMALL; asker?: Asker } = {},
): Promise<Told> {
  const said: Partial<World> = {
    elsewhere: () => memoryFiles({ [FILE]: answers }),
    ...(asker === undefined ? {} : { asker }),
  };
  const world = memoryWorld(contents, said);
  const outcome = await newAgreement.run(world, {
    ids: [],
    options: answers === '' ? options : { answers: FILE, ...options },
  });
  return { ...outcome, world, text: outcome.answer?.({ colour: false, width: 80 }) ?? '' };
}

/** The agreement that was written. */
function draftIn({ world }: Told): string {
  return world.now(world.rewritten.find((path) => path.startsWith('agreements/')) ?? '');
}

function factsIn(told: Told): Record<string, unknown> {
  return parse(/^---\n([\s\S]*?\n)---\n/.exec(draftIn(told))?.[1] ?? '', { schema: 'failsafe' });
}

const fixture = (name: string): string => readFileSync(`tests/fixtures/answers/${name}.yaml`, 'utf8');

describe('answers become a draft', () => {
  it.each(['safeguarding', 'fraud', 'processor'])('that passes check and reads well: %s', async (name) => {
    const told = await run({ yes: true }, { answers: fixture(name), contents: MERESHIRE });
    expect([told.messages, told.exit]).toEqual([undefined, 0]);
    const { world } = told;
    const after = { ...MERESHIRE, ...Object.fromEntries(world.rewritten.map((path) => [path, world.now(path)])) };
    const found = (await checkFiles(after)).filter(({ at }) => world.rewritten.includes(at.path));
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
    // Everything that was answered for was taken up: nothing is said to lack its law.
    expect(found.map(({ code }) => code).filter((code) => /basis|condition|power/.test(code))).toEqual([]);
    const all = world.rewritten.map((path) => `${path}\n${world.now(path)}`).join('\n');
    await expect(`${told.text}\n${all}`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('as the page of the command shows it', async () => {
    const told = await run({ yes: true }, { answers: SHOWN, contents: MERESHIRE });
    expect([told.exit, told.messages]).toEqual([0, undefined]);
    expect(factsIn(told)).toMatchObject({ flows: { 'the-comparison': { data: 'claims' } } });
    const { world } = told;
    const after = { ...MERESHIRE, ...Object.fromEntries(world.rewritten.map((path) => [path, world.now(path)])) };
    const found = (await checkFiles(after)).filter(({ at }) => world.rewritten.includes(at.path));
    // Notes on what a draft still leaves open, and nothing else.
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note schema/missing-field',
      'note register/missing-section',
      'note law/dpia-missing',
      'note register/no-contact',
    ]);
  });

  it('a second time, when the body has a file: what that says is not asked again', async () => {
    const first = await run({ yes: true }, { answers: SHOWN, contents: MERESHIRE });
    const { world } = first;
    const contents = { ...MERESHIRE, ...Object.fromEntries(world.rewritten.map((path) => [path, world.now(path)])) };
    expect((await run({ yes: true }, { answers: SHOWN, contents })).exit).toBe(0);
    const other = await run(
      { yes: true },
      { answers: SHOWN.replace('kind: district-council', 'kind: charity'), contents },
    );
    expect([other.exit, other.messages?.join('\n')]).toEqual([
      2,
      expect.stringContaining(
        'Overmere District Council is in the register by now, and organisations/overmere-district-council.yaml says `kind: district-council`. So it is not asked again',
      ),
    ]);
  });

  it('with a title alone, the rest left for later', async () => {
    const told = await run({ regular: 'yes', title: 'A title' });
    expect([told.exit, told.world.rewritten]).toEqual([0, ['agreements/a-title/agreement.md']]);
    const after = { ...SMALL, 'agreements/a-title/agreement.md': draftIn(told) };
    expect((await checkFiles(after)).filter((one) => one.severity === 'error' && one.agreement === 'a-title')).toEqual(
      [],
    );
    expect(draftIn(told)).toContain('# parties: still open.');
  });

  it('from options, in the same order for each thing', async () => {
    const told = await run({
      regular: 'yes',
      title: 'A title',
      partyBody: 'mereshire-council; Mereshire Police; Harbour Rescue',
      partyKind: ';;charity',
      partyNation: ';;england',
      purposeTitle: 'Keep people safe; Learn from it',
      purposeAbout: 'safeguarding-adults, safeguarding-children; learning-and-review',
    });
    expect([told.messages, told.exit, told.text]).toEqual([undefined, 0, expect.anything()]);
    expect(factsIn(told)).toMatchObject({
      parties: { 'mereshire-council': {}, 'mereshire-police': {}, 'harbour-rescue': {} },
      purposes: {
        'keep-people-safe': { about: ['safeguarding-adults', 'safeguarding-children'] },
        'learn-from-it': { about: 'learning-and-review' },
      },
    });
    expect(told.world.now('organisations/harbour-rescue.yaml')).toBe(
      'name: Harbour Rescue\nkind: charity\nnation: england\n',
    );
  });

  it('with who gives and receives still open, where nobody said so', async () => {
    const told = await run({
      regular: 'yes',
      title: 'A title',
      partyBody: 'mereshire-council; Mereshire Police',
      flowTitle: 'The report',
    });
    expect([told.exit, draftIn(told)]).toEqual([
      0,
      expect.stringMatching(/# from: still open\. Who gives[\s\S]*# to: still/),
    ]);
    expect(told.text.replaceAll(/\s+/g, ' ')).toMatch(/Still open: .*flows\.the-report\.from, flows\.the-report\.to/);
  });

  const ONE = {
    regular: 'yes',
    title: 'A title',
    partyBody: 'mereshire-council; Mereshire Police',
    purposeTitle: 'Keep people safe',
    peopleTitle: 'Children',
    informationTitle: 'Names',
    flowTitle: 'The report',
  };
  const unused = async (told: Told): Promise<readonly string[]> =>
    (await checkFiles({ ...SMALL, 'agreements/a-title/agreement.md': draftIn(told) }))
      .filter(({ agreement, code }) => agreement === 'a-title' && code === 'register/unused-name')
      .map(({ actual }) => actual);

  it('with the only purpose, people and information where no other could be meant', async () => {
    const told = await run(ONE);
    expect(factsIn(told)).toMatchObject({
      data: { names: { subjects: 'children' } },
      flows: { 'the-report': { purposes: 'keep-people-safe', data: 'names' } },
    });
    expect(await unused(told)).toEqual([]);
  });

  it('with what is open where several could be meant, and nothing is called unused while it is', async () => {
    const told = await run({
      ...ONE,
      purposeTitle: 'Keep people safe; Learn from it',
      informationTitle: 'Names; Ages',
    });
    const open = told.text.replaceAll(/\s+/g, ' ');
    for (const field of ['flows.the-report.purposes', 'flows.the-report.data']) expect(open).toContain(field);
    expect(await unused(told)).toEqual([]);
  });

  it.each([
    ['weekly', 'every 1 week'],
    ['Fortnightly', 'every 2 weeks'],
    ['quarterly', 'every 3 months'],
    ['every 6 months', 'every 6 months'],
  ])('with how often in plain words: %s', async (flowFrequency, frequency) => {
    const partyBody = 'mereshire-council; Mereshire Police';
    const told = await run({ regular: 'yes', title: 'A title', partyBody, flowTitle: 'The report', flowFrequency });
    expect(factsIn(told)).toMatchObject({ flows: { 'the-report': { frequency } } });
  });

  it('under a framework, without what that has', async () => {
    const options = { regular: 'yes', title: 'A title', framework: 'mereshire-charter 3.0', format: 'json' };
    const told = await run(options, { contents: MERESHIRE });
    expect([told.exit, factsIn(told)['framework']]).toEqual([0, 'mereshire-charter 3.0']);
    expect(JSON.parse(told.text).open).toContain('parties');
    expect(JSON.parse(told.text).open).not.toContain('security');
    // The charter names a country to which information goes.
    const kept = await run({ ...options, transfers: 'no' }, { contents: MERESHIRE });
    expect(factsIn(kept)['transfers']).toEqual({ allowed: 'no', countries: 'none' });
    const after = {
      ...MERESHIRE,
      ...Object.fromEntries(kept.world.rewritten.map((path) => [path, kept.world.now(path)])),
    };
    expect(await checkFiles(after, undefined, [unstatedTransfer])).not.toContainEqual(
      expect.objectContaining({ code: 'law/unstated-transfer' }),
    );
  });

  it('never in the place of another', async () => {
    const first = await run({ regular: 'yes', title: 'Children found safe' });
    expect(first.world.rewritten).toEqual(['agreements/children-found-safe-2/agreement.md']);
  });

  it('the same for the same answers, and another day is another draft', async () => {
    const options = { regular: 'yes', title: 'A title' };
    expect(draftIn(await run(options))).toBe(draftIn(await run(options)));
    expect(draftIn(await run(options))).toContain('date: 2026-11-21');
  });

  it('is told to programs', async () => {
    const { text } = await run({ regular: 'yes', title: 'A title', format: 'json' });
    expect(JSON.parse(text)).toMatchObject({ agreement: 'a-title', files: ['agreements/a-title/agreement.md'] });
  });

  it('is told to have errors where an answer names law of the past', async () => {
    const told = await run({ regular: 'yes', title: 'A title', summary: 'Shared under the Data Protection Act 1998.' });
    expect([told.exit, told.text]).toEqual([1, expect.stringContaining('Put right first')]);
  });
});

describe('no agreement is needed', () => {
  it.each([
    [{ urgent: 'yes' }, /never bars sharing/],
    [{ anonymous: 'yes' }, /nobody can be recognised/],
    [{ regular: 'no' }, /never waits/],
    [{ regular: 'no', duty: 'yes' }, /audit\s+trail/],
    [{ regular: 'no', duty: 'no', power: 'yes' }, /audit\s+trail/],
    [{ regular: 'no', duty: 'no', power: 'no' }, /Ask your data protection lead/],
    [{ regular: 'yes', duty: 'yes', wanted: 'no' }, /audit\s+trail/],
  ])('%j', async (answers, advice) => {
    const { exit, text, world } = await run({ ...answers, title: 'A title' });
    expect([exit, text, world.rewritten]).toEqual([0, expect.stringMatching(advice), []]);
    expect(text).toContain('Nothing was written.');
  });
});

describe('what does not do is said, and nothing is written', () => {
  it.each([
    [{}, /--regular: Will/, /--title: What/],
    [{ yes: true }, /--title: What/, /./],
    [{ regular: 'perhaps', title: 'x' }, /--regular: Answer yes or no/, /./],
    [{ regular: 'yes', title: 'x', themes: 'safer-comunity' }, /--themes: .*Did you mean safer-community/, /./],
    [{ regular: 'yes', title: 'x', review: 'sometimes' }, /--review: .*no period/, /./],
    [{ regular: 'yes', title: 'x', partyBody: 'Harbour Rescue' }, /--party-kind: What kind of body/, /./],
    [{ regular: 'yes', title: 'x', powers: 'children-act-2004-s11' }, /--powers: After the other answers/, /./],
    [
      {
        regular: 'yes',
        title: 'x',
        partyBody: 'mereshire-council; mereshire-police',
        flowTitle: 'x',
        flowFrequency: 'often',
      },
      /--flow-frequency: Write one of case-by-case, .*, weekly, .*, yearly, or a period, as in every 6 months/,
      /./,
    ],
    [{ regular: 'yes', title: 'x\u202ey' }, /--title: .*U\+202E/, /./],
  ])('options %j', async (options, one, other) => {
    const { exit, messages, world } = await run(options as Record<string, string | true>);
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages?.join('\n')).toMatch(one);
    expect(messages?.join('\n')).toMatch(other);
  });

  it.each([
    ['titel: x', /answers\.yaml:1:1 .*`titel`/],
    [
      'regular: yes\ntitle: x\nparties:\n  - body: mereshire-council\n    role: boss',
      /answers\.yaml:5:11 \(--party-role\)/,
    ],
    ['title: [x', /answers\.yaml:1/],
    ['parties: mereshire-council', /answers\.yaml:1/],
    ['regular: yes\ntitle: x\nparties: [{role: controller}]', /\(--party-body\) Name the body/],
  ])('a file with %j', async (answers, said) => {
    const { exit, messages, world } = await run({}, { answers });
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages?.join('\n')).toMatch(said);
  });

  it('in a folder without a register', async () => {
    expect((await run({ yes: true }, { contents: {} })).exit).toBe(2);
  });
});

describe('a person is asked', () => {
  /** Answers as a person would, and writes down what was asked. Nothing but what is listed is answered. */
  function person(
    answers: Record<string, readonly (string | readonly string[])[]>,
  ): Asker & { readonly lines: string[] } {
    const left = new Map(Object.entries(answers).map(([name, given]) => [name, [...given]]));
    const lines: string[] = [];
    return {
      lines,
      tell: (title, about) => lines.push('', `## ${title}`, about, ''),
      async ask(asked: Asked) {
        const { name, kind, message, help, choices, other, usual, undecided, mayWait } = asked;
        const chosen = usual === undefined || undecided === true ? '' : ', filled in';
        lines.push(`${name} (${kind}${mayWait ? '' : ', needed'}${chosen}): ${message}`, `    ${help}`);
        for (const { value, title, hint } of choices.slice(0, 9))
          lines.push(
            `      ${value}: ${title}${hint === undefined ? '' : ` (${hint.replaceAll(/\s+/g, ' ').trim()})`}`,
          );
        if (choices.length > 9) lines.push(`      … ${choices.length - 9} more`);
        if (other !== undefined) lines.push(`      or ${other}`);
        const answer = left.get(name)?.shift() ?? usual ?? '';
        lines.push(`  > ${typeof answer === 'string' ? answer : answer.join(', ')}`);
        if (answer === 'STOP') return undefined;
        expect([name, asked.wrong(answer)]).toEqual([name, undefined]);
        return answer;
      },
    };
  }

  it('one thing at a time, and offered what fits what was answered', async () => {
    const asker = person({
      title: ['Warm homes after hospital'],
      summary: ['The trust tells the council who needs help at home.'],
      'party-body': ['mereshire-council', 'mere-valley-trust', 'Hearth and Home'],
      'party-kind': ['charity'],
      'party-more': ['yes', 'yes'],
      'owner-role': ['Discharge Manager'],
      'purpose-title': ['Help people home from hospital'],
      'purpose-about': [['direct-care', 'social-care']],
      'people-title': ['Patients'],
      'people-vulnerable': ['yes'],
      'information-title': ['What helps at home'],
      'information-items': [['Name', 'Medical history']],
      'information-special-category': [['health']],
      'information-criminal-offence': ['no'],
      'information-confidential': ['yes'],
      'information-keep': ['health-adults'],
      'flow-title': ['Going home'],
      'flow-from': [['mere-valley-trust']],
      'flow-to': [['mereshire-council']],
      'flow-method': [['secure-email']],
      'flow-frequency': ['case-by-case'],
      powers: [['care-act-2014-s6']],
      conditions: [['2']],
      secrecy: ['health-professional'],
      confidence: ['public-interest'],
    });
    const told = await run({}, { asker, contents: MERESHIRE });
    expect([told.exit, told.messages]).toEqual([0, undefined]);
    await expect(`${asker.lines.join('\n')}\n\n${told.text}\n${draftIn(told)}`).toMatchFileSnapshot('golden/asked.txt');
  });

  it('and nothing is written where they stop', async () => {
    for (const name of ['urgent', 'title', 'party-body', 'party-more', 'edition']) {
      const asker = person({
        regular: ['yes'],
        title: ['A title'],
        'party-body': ['mereshire-council'],
        [name]: ['STOP'],
      });
      const { exit, world, messages } = await run({}, { asker });
      expect([name, exit, world.rewritten, messages]).toEqual([name, 2, [], ['Stopped. Nothing was written.']]);
    }
  });

  it('nothing where --yes says so, and not again what was answered before', async () => {
    const none = person({});
    expect((await run({ yes: true, title: 'x' }, { asker: none })).exit).toBe(0);
    expect(none.lines).toEqual([]);
    const rest = person({});
    await run({ urgent: 'no', title: 'x' }, { asker: rest });
    expect(rest.lines.filter((line) => /^(urgent|title) /.test(line))).toEqual([]);
  });
});

describe('whatever is answered', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '---',
      '- x: y',
      '# no',
      '&a *a !!tag',
      '{a: b}',
      '| >',
      'yes',
      'null',
      '../../etc/passwd',
      '__proto__',
      'constructor',
      'CON',
      'a: b\nrecord:\n  log: []',
      '"\'`$(x)`',
      '<script>',
      `${'long '.repeat(50)}end`,
    ),
  );

  it('is text in its place: one folder, the same fields, the same words', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (title, summary, body, purpose) => {
        const answers = JSON.stringify({
          regular: 'yes',
          title,
          summary,
          parties: [{ body: 'mereshire-council' }, { body, kind: 'charity', nation: 'wales' }],
          purposes: [{ title: purpose, necessity: summary }],
        });
        const told = await run({}, { answers });
        if (told.exit === 2) {
          expect(told.world.rewritten).toEqual([]);
          return;
        }
        for (const path of told.world.rewritten)
          expect(path).toMatch(/^(agreements\/[a-z0-9-]+\/agreement\.md|organisations\/[a-z0-9-]+\.yaml)$/);
        const facts = factsIn(told) as { title: string; purposes?: Record<string, { title: string }>; record: unknown };
        expect(plain(facts.title)).toBe(plain(title));
        expect(Object.values(facts.purposes ?? {}).map((one) => plain(one.title))).toEqual([plain(purpose)]);
        expect(facts.record).toEqual({
          log: [{ date: '2026-11-21', event: 'drafting', by: 'Author of the draft' }],
        });
        const after = {
          ...SMALL,
          ...Object.fromEntries(told.world.rewritten.map((path) => [path, told.world.now(path)])),
        };
        const form = (await checkFiles(after, undefined, [])).filter(({ severity }) => severity === 'error');
        expect(form).toEqual([]);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
});
