/** `review`: the queue, what a reviewer is given, and the recording of a review. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { oneLine } from '../../src/base/one-line.ts';
import type { Outcome, World } from '../../src/commands/command.ts';
import { review } from '../../src/commands/review.ts';
import { sha256 } from '../../src/host/environment.ts';
import { type Contents, filesIn, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';

const REGISTER = filesIn('tests/fixtures/small-register');
const AGREEMENT = 'agreements/children-found-safe/agreement.md';
const ID = 'children-found-safe';
const ANSWERS = {
  role: 'Head of Information Governance',
  outcome: 'continued: nothing changes',
  purpose: 'yes: minutes of the board, item 4',
  scope: 'No - #12 asked for school records',
  benefits: 'yes: 41 children were talked with',
  security: 'yes: audit of October',
  law: 'yes: note of the solicitor',
};

let world: MemoryWorld;
beforeEach(() => {
  world = on('2026-11-21');
});

function on(today: string, contents = REGISTER): MemoryWorld {
  return memoryWorld(contents, { today: today as IsoDate });
}

/** The fingerprints and sizes of files. */
function marksOf(contents: Contents): ReadonlyMap<string, { readonly mark: string; readonly size: number }> {
  return new Map(
    Object.entries(contents).map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return [path, { mark: sha256(bytes), size: bytes.length }];
    }),
  );
}

async function run(
  words: readonly string[],
  options: Record<string, string> = {},
  at = world,
): Promise<Outcome & { readonly text: string }> {
  const outcome = await review.run(at, { ids: words, options });
  return { ...outcome, text: outcome.answer?.({ colour: false, width: 80 }) ?? '' };
}

describe('the queue', () => {
  it.each([
    ['2026-02-01', 0, 'to come'],
    ['2026-11-21', 0, 'due'],
    ['2027-01-11', 3, 'overdue'],
  ])('on %s ends with %i: %s', async (today, exit, state) => {
    const told = await run([], {}, on(today));
    expect([told.exit, told.text]).toEqual([exit, expect.stringContaining(`1 ${state}`)]);
  });

  it.each([
    ['text', 'txt'],
    ['markdown', 'md'],
    ['json', 'json'],
  ])('reads well: %s', async (format, ending) => {
    await expect((await run([], { format })).text).toMatchFileSnapshot(`golden/review/queue.${ending}`);
  });

  it.each([
    ['text', 'No review day'],
    ['markdown', '### No review day'],
    ['json', '"noDay": 1'],
  ])('names what is in force and has no day: %s', async (format, words) => {
    const listing = 'agreements/home-visits/agreement.md';
    const entry = [
      '---',
      'kind: listing',
      'title: Home visits',
      'summary: Visits to people at home.',
      'themes: [safer-community]',
      'owner:',
      '  organisation: mereshire-council',
      '  role: Manager',
      'parties:',
      '  mereshire-council: {}',
      '  mereshire-police: {}',
      'listed:',
      '  register: Overmere register',
      '  retrieved: 2026-11-01',
      '---',
      '',
    ].join('\n');
    const at = on('2026-11-21', { ...REGISTER, [listing]: entry });
    const { exit, text } = await run([], { format }, at);
    expect([exit, text]).toEqual([0, expect.stringContaining(words)]);
    expect(text).toContain('Home visits');
    expect((await run([], { format, owner: 'mereshire-police' }, at)).text).not.toContain('Home visits');
  });

  it('can be that of one owner', async () => {
    expect((await run([], { owner: 'mereshire-council' })).text).toContain(ID);
    expect((await run([], { owner: 'mereshire-police' })).text).not.toContain(ID);
    expect((await run([], { owner: 'nobody' })).exit).toBe(2);
  });

  it('says of what cannot be read that its day is not known', async () => {
    const broken = on('2026-11-21', { ...REGISTER, 'agreements/other/agreement.md': 'nothing' });
    const { exit, text } = await run([], {}, broken);
    expect([exit, text]).toEqual([1, expect.stringMatching(/Not known, until\s+their form is right: other\./)]);
  });
});

describe('a review is recorded', () => {
  it('with its role, outcome, tests and evidence, and nothing else in the file changes', async () => {
    const before = textOf(REGISTER, AGREEMENT);
    const { exit, text } = await run(['record', ID], ANSWERS);
    expect([exit, text]).toEqual([
      0,
      [
        `Recorded in ${AGREEMENT}: reviewed on 21 November 2026.`,
        'The next review is due by 21 November 2027.',
        'The answer was no to: scope not slipped. Where that asks for a change, change the agreement; the parties may have to sign again (concordat diff).',
        '',
      ].join('\n'),
    ]);
    expect(world.now(AGREEMENT)).toBe(
      before.replace(
        /(?=---\n## How)/,
        `    - date: 2026-11-21
      event: reviewed
      by: Head of Information Governance
      outcome: "continued: nothing changes"
      tests: [purpose, scope, benefits, security, law]
      evidence: |
        Purposes still relevant: yes (minutes of the board, item 4).
        Scope not slipped: no (#12 asked for school records).
        Benefits realised: yes (41 children were talked with).
        Security effective: yes (audit of October).
        Law still right: yes (note of the solicitor).
`,
      ),
    );
    expect((await run([])).text).toContain('0 overdue, 0 due, 1 to come');
    expect((await run(['record', ID], ANSWERS)).messages?.join()).toContain('on record already');
  });

  it('whatever is written is text in its place', async () => {
    const nasty = 'yes: a # b: "c" [d] {e} --- \u001b[31m\n- x: y';
    await run(['record', ID], { ...ANSWERS, role: '- who: [y', outcome: '# no', purpose: nasty, note: 'yes' });
    const { text } = await run([], { format: 'json' });
    expect(JSON.parse(text)).toMatchObject({ summary: { unknown: 0, toCome: 1 } });
    expect(world.now(AGREEMENT)).not.toContain('\u001b');
  });

  it.each(Object.keys(ANSWERS))('never without %s', async (name) => {
    const { [name as keyof typeof ANSWERS]: _left, ...rest } = ANSWERS;
    const { exit, messages } = await run(['record', ID], rest);
    expect([exit, messages?.length, messages?.[1]]).toEqual([2, 2, expect.stringContaining(`--${name}: `)]);
    expect(world.rewritten).toEqual([]);
  });

  it.each([
    [{ date: '2026-11-22' }, /still to come/],
    [{ date: '2026-02-30' }, /no day/],
    [{ purpose: 'yes' }, /--purpose/],
    [{ purpose: 'perhaps: so' }, /--purpose/],
    [{ next: '2026-11-01' }, /no day after/],
    [{ next: '2029-01-01' }, /Say with --note why, and with --agreed who/],
    [{ next: '2029-01-01', note: 'Nothing changes' }, /Say with --agreed who/],
    [{ next: '2029-01-01', note: 'Nothing changes', agreed: 'Data Protection Officer' }, /Say with --agreed who/],
    [{ next: '2029-01-01', note: '-', agreed: 'Data Protection Officer: minutes' }, /Say with --note why/],
    [{ date: '2026-01-09' }, /before 10 January 2026, when it came into force/],
    [{ outcome: '?' }, /--outcome/],
    [{ outcome: 'TBC' }, /--outcome/],
    [{ purpose: 'yes: -' }, /--purpose/],
  ])('never with %j', async (wrong, why) => {
    const { exit, messages } = await run(['record', ID], { ...ANSWERS, ...wrong });
    expect([exit, messages?.join(' ')]).toEqual([2, expect.stringMatching(why)]);
    expect(world.rewritten).toEqual([]);
  });

  it('later than usual with a reason, and with what was agreed for data protection as an event of its own', async () => {
    const { text } = await run(['record', ID], {
      ...ANSWERS,
      next: '2028-06-01',
      note: 'The partners merge in May',
      agreed: 'Data Protection Officer: ISG 48213',
    });
    expect(text).toContain('due by 1 June 2028');
    expect(world.now(AGREEMENT)).toContain(
      [
        '    - date: 2026-11-21',
        '      event: dp-review',
        '      by: Data Protection Officer',
        '      outcome: agreed to a review later than usual',
        '      next: 2028-06-01',
        '      evidence: ISG 48213',
        '    - date: 2026-11-21',
        '      event: reviewed',
      ].join('\n'),
    );
  });

  it('by a name of a person with a warning, as check has it', async () => {
    const { exit, text } = await run(['record', ID], { ...ANSWERS, role: 'Sarah Jones' });
    expect([exit, text]).toEqual([0, expect.stringMatching(/Sarah Jones.*expected.*role.*\(.*\/.*\)/)]);
  });

  it('with what else the agreement asks', async () => {
    const asking = textOf(REGISTER, AGREEMENT).replace('security, law]', 'security, law, staff-training]');
    const at = on('2026-11-21', { ...REGISTER, [AGREEMENT]: asking });
    const without = await run(['record', ID], ANSWERS, at);
    expect([without.exit, without.messages?.join(' ')]).toEqual([
      2,
      expect.stringContaining('--others: What did the review find on “staff training”'),
    ]);
    const { exit } = await run(['record', ID], { ...ANSWERS, others: 'staff-training: yes: records of May' }, at);
    expect([exit, at.now(AGREEMENT)]).toEqual([0, expect.stringContaining('Staff training: yes (records of May).')]);
  });

  it('with whatever words, which read back as they were said', async () => {
    const words = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .tuple(
          fc.constantFrom(
            '---',
            '...',
            '- ',
            '#',
            '|',
            '>',
            '?',
            ':',
            '&a',
            '*a',
            '!x',
            '%',
            '@',
            '{',
            '[',
            '"',
            "'",
            '~',
            ' ',
          ),
          fc.string({ maxLength: 12 }),
        )
        .map(([start, rest]) => `${start}${rest}`),
      fc.constantFrom(
        '---',
        '--- so',
        '...and then continued',
        'a: b',
        'yes',
        'null',
        '2026-01-01',
        '0x1f',
        'a #b',
        '<<',
        'é\u0301\u200b x',
      ),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, async (role, outcome, note) => {
        const at = on('2026-11-21');
        const { exit } = await run(
          ['record', ID],
          { ...ANSWERS, role: `${role} Head`, outcome: `${outcome} so`, note },
          at,
        );
        if (exit !== 0) return expect(at.rewritten).toEqual([]);
        const { entries } = await registerOf(at.files, '2026-11-21' as IsoDate);
        const event = entries.find(({ id }) => id === ID)?.terms.record?.log.at(-1);
        expect([event?.by, event?.outcome].map((text) => oneLine(text ?? ''))).toEqual([
          oneLine(`${role} Head`),
          oneLine(`${outcome} so`),
        ]);
      }),
      {
        numRuns: 25,
        examples: [
          ['--- a', '...and then', '---'],
          ['... x', '--- y', '... z'],
        ],
      },
    );
  });

  it.each([
    ['a draft', textOf(REGISTER, AGREEMENT).replace('in-force', 'drafting'), /is a draft/],
    ['what has faults of form', textOf(REGISTER, AGREEMENT).replace('binding: no', 'binding: so'), /form of/],
    [
      'a log in brackets',
      textOf(REGISTER, AGREEMENT).replace(
        / {2}log:[\s\S]*?(?=---)/,
        '  log: [{date: 2026-01-10, event: in-force, by: Manager}]\n',
      ),
      /Nothing was recorded/,
    ],
  ])('never of %s', async (_what, text, why) => {
    const at = on('2026-11-21', { ...REGISTER, [AGREEMENT]: text });
    const { exit, messages } = await run(['record', ID], ANSWERS, at);
    expect([exit, messages?.join(' ')]).toEqual([2, expect.stringMatching(why)]);
    expect(at.rewritten).toEqual([]);
  });

  it.each([[['record']], [['record', 'nothing']], [['other']], [['record', ID, 'x']]])(
    'never from %j',
    async (words) => {
      expect((await run(words, ANSWERS)).exit).toBe(2);
    },
  );
});

describe('what a reviewer is given', () => {
  it('reads well', async () => {
    const old = textOf(REGISTER, AGREEMENT)
      .replace('keep: 6 years', 'keep: 9 years')
      .replace('version: 1.2', 'version: 1.1')
      .replace('effective: 2026-01-10', 'effective: 2025-01-10');
    const now = textOf(REGISTER, AGREEMENT)
      .replace('effective: 2026-01-10', 'effective: 2026-06-01')
      .replace('  mereshire-police:', '  harbour-youth: {}\n  mereshire-police:');
    const at = on('2026-11-21', {
      ...REGISTER,
      [AGREEMENT]: now,
      [AGREEMENT.replace('agreement.md', 'versions/1.1/agreement.md')]: old,
    });
    const { exit, text } = await run(['pack', ID], {}, at);
    expect(exit).toBe(0);
    await expect(text).toMatchFileSnapshot('golden/review/pack.md');
    expect(text).toContain('shortened from 9 years to 6 years');
    expect(JSON.parse((await run(['pack', ID], { format: 'json' }, at)).text).since).toBe('2026-01-10');
  });

  it('says so where the law data is of more than a year ago', async () => {
    const told = 'What the law became since, this pack does not know';
    expect((await run(['pack', ID], {}, on('2027-11-21'))).text).not.toContain(told);
    expect((await run(['pack', ID], {}, on('2027-11-22'))).text).toContain(told);
  });

  it('tells what changed in the text since a revision in git', async () => {
    const old = textOf(REGISTER, AGREEMENT).replace('keep: 6 years', 'keep: 9 years');
    const commit = 'a'.repeat(40);
    const files = memoryFiles({ ...REGISTER, [AGREEMENT]: old });
    let closed = 0;
    const history: World['history'] = {
      ...world.history,
      knows: async (name) => name === 'v1',
      find: async (name) => ({ name, commit }),
      at: async () => ({ files, marks: marksOf({ ...REGISTER, [AGREEMENT]: old }), markOf: sha256 }),
      close: () => {
        closed += 1;
      },
    };
    const at = { ...world, history };
    const { exit, text } = await run(['pack', ID], { since: 'v1' }, at);
    expect(exit).toBe(0);
    expect(text).toContain('## Its text, since v1\n\n- ');
    expect(text).toContain('shortened from 9 years to 6 years');
    expect(closed).toBe(1);
    expect((await run(['pack', ID], { since: 'v0' }, at)).exit).toBe(2);
  });

  it('tells what changed in the text since it lay in a folder, and that nothing did', async () => {
    const other = { ...REGISTER, [AGREEMENT]: textOf(REGISTER, AGREEMENT).replace('keep: 6 years', 'keep: 9 years') };
    const elsewhere: World['elsewhere'] = (folder) => memoryFiles(folder === 'old' ? other : REGISTER);
    expect((await run(['pack', ID], { since: 'old' }, { ...world, elsewhere })).text).toContain(
      'from 9 years to 6 years',
    );
    expect((await run(['pack', ID], { since: 'now' }, { ...world, elsewhere })).text).toContain(
      '## Its text, since now\n\nIt is the same.',
    );
  });

  it('is nothing where there is no such agreement, or no such law', async () => {
    expect((await run(['pack', 'nothing'])).exit).toBe(2);
    expect((await run(['pack', ID], { since: 'docs' })).exit).toBe(2);
  });
});
