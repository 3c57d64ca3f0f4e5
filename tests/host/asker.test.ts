/** Questions at a terminal: what keys do, and what is on the screen. */
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/base/ports.ts';
import { terminalAsker } from '../../src/host/asker.ts';

const QUESTION: Asked = {
  name: 'lead',
  kind: 'one',
  message: 'Which body takes the lead?',
  help: 'Mostly the one that asked for it.',
  choices: [
    { value: 'council', title: 'The Council' },
    { value: 'police', title: 'The Police\u001b[31m', hint: 'of the county' },
  ],
  mayWait: true,
  wrong: () => undefined,
};

const [ENTER, DOWN, SPACE, STOP] = ['\r', '\u001b[B', ' ', '\u0003'];

/** Asks a question of somebody who presses these keys. */
async function press(asked: Asked, keys: readonly string[]): Promise<{ answer: unknown; screen: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const written: string[] = [];
  output.on('data', (data: Buffer) => written.push(data.toString()));
  const asker = terminalAsker({ input, output });
  asker.tell('Who looks after it', 'One body takes the lead.');
  const answer = asker.ask(asked);
  for (const key of keys) {
    await new Promise((go) => setTimeout(go, 60));
    input.write(key);
  }
  return { answer: await answer, screen: written.join('') };
}

describe('a person at a terminal', () => {
  it('chooses, with what begins, the question and its help in view', async () => {
    const { answer, screen } = await press(QUESTION, [DOWN, DOWN, ENTER]);
    expect(answer).toBe('police');
    const shown = stripVTControlCharacters(screen);
    for (const words of [
      'Who looks after it',
      'One body',
      QUESTION.message,
      QUESTION.help,
      'Not yet: leave it for later',
    ])
      expect(shown).toContain(words);
    expect(screen).not.toContain('Police\u001b[31m');
  });

  it('leaves it for later, or stops', async () => {
    expect((await press(QUESTION, [ENTER])).answer).toBe('');
    expect((await press(QUESTION, [STOP])).answer).toBeUndefined();
    expect((await press({ ...QUESTION, kind: 'words' }, [STOP])).answer).toBeUndefined();
  });

  const usualNo: Asked = { ...QUESTION, kind: 'yes-no', choices: [], usual: 'no' };
  const yesOrNo: Asked = { ...usualNo, undecided: true };

  it.each([
    [['y', ENTER], 'yes'],
    [['n', ENTER], 'no'],
    [[DOWN, ENTER], 'yes'],
    [[ENTER], ''],
  ])('says yes or no by its letter, and nothing by Enter alone: %j', async (keys, answer) => {
    expect((await press(yesOrNo, keys)).answer).toBe(answer);
  });

  it.each([
    ['yes or no', yesOrNo, ['y'], 'yes'],
    ['one of a few', { ...QUESTION, usual: 'council', undecided: true as const }, [DOWN, DOWN], 'police'],
    [
      'one of many',
      {
        ...QUESTION,
        choices: Array.from({ length: 20 }, (_, index) => ({ value: `v${index}`, title: `Body ${index}` })),
      },
      [DOWN],
      'v0',
    ],
  ])('is asked until something is chosen, where it cannot wait: %s', async (_what, asked, keys, chosen) => {
    const { answer, screen } = await press({ ...asked, mayWait: false }, [ENTER, ...keys, ENTER]);
    expect([answer, stripVTControlCharacters(screen)]).toEqual([chosen, expect.stringContaining('Choose one')]);
  });

  it('finds chosen what is usual, where nothing follows from it', async () => {
    expect((await press({ ...QUESTION, usual: 'police' }, [ENTER])).answer).toBe('police');
    expect((await press(usualNo, [ENTER])).answer).toBe('no');
  });

  it('chooses several, types a list, and types what is not offered', async () => {
    expect((await press({ ...QUESTION, kind: 'some' }, [SPACE, DOWN, SPACE, ENTER])).answer).toEqual([
      'council',
      'police',
    ]);
    expect((await press({ ...QUESTION, kind: 'list' }, ['a, b', ENTER])).answer).toEqual(['a', 'b']);
    expect((await press({ ...QUESTION, kind: 'list', usual: ['a', 'b c'] }, [', d', ENTER])).answer).toEqual([
      'a',
      'b c',
      'd',
    ]);
    expect((await press({ ...QUESTION, other: 'a period' }, [DOWN, DOWN, DOWN, ENTER, '6 years', ENTER])).answer).toBe(
      '6 years',
    );
  });

  it('searches a long list, and can always take what is not in it', async () => {
    const choices = Array.from({ length: 20 }, (_, index) => ({ value: `v${index}`, title: `Body ${index}` }));
    const long: Asked = { ...QUESTION, choices, other: 'another body' };
    expect((await press(long, ['body 17', ENTER])).answer).toBe('v17');
    expect((await press(long, ['zzz', ENTER, 'Harbour Rescue', ENTER])).answer).toBe('Harbour Rescue');
    expect((await press({ ...long, kind: 'some' }, ['17', '\t', ENTER])).answer).toEqual(['v17']);
  });

  it('is told what does not do, and asked again', async () => {
    const asked: Asked = { ...QUESTION, kind: 'words', wrong: (answer) => (answer === 'x' ? 'Not that.' : undefined) };
    const { answer, screen } = await press(asked, ['x', ENTER, 'y', ENTER]);
    expect([answer, stripVTControlCharacters(screen).includes('Not that.')]).toEqual(['xy', true]);
  });
});
