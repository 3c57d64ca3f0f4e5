/** Processors: which sentences let them use what they are given for themselves, and what their terms leave out. */
import { describe, expect, it } from 'vitest';
import { processorAsController } from '../../../src/rules/law/processor-as-controller.ts';
import { processorTerms } from '../../../src/rules/law/processor-terms.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { runRules } from '../../../src/rules/run.ts';
import { MERESHIRE, registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { foundIn } from '../../helpers/said.ts';
import { bases, withFront } from '../../score/base.ts';
import { EXPLOITATION, HOSPITAL, set, type Change } from '../../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

async function toldOf(rule: Rule, id: string, ...changes: readonly Change[]): Promise<readonly string[]> {
  const contents = withFront(base, id, (front) => {
    for (const change of changes) change(front);
  });
  const register = await registerOf(memoryFiles({ ...MERESHIRE, ...contents }));
  return runRules([rule], register).flatMap(({ code, pointer }) => (code === rule.code ? [pointer ?? ''] : []));
}

describe('prose on what a processor does for itself', () => {
  const BAD = [
    'Northgate Systems may use the records to train its models.',
    'The processor uses the data for its own analytics.',
    'The processor may sell aggregated data.',
    'Northgate Systems keeps usage logs, and it may use them to improve its own products.',
    'The host may keep copies for its own research purposes.',
    'The software company trains AI models on the case notes.',
    'The processor uses the information as it sees fit.',
  ];
  const SOUND = [
    'The processor never uses the data for its own purposes.',
    'Northgate Systems does not train its models with the records.',
    'The processor may not sell the data.',
    'The council uses the figures to improve its own services.',
    'The processor gives the council figures, with which the council improves its own services.',
    'The trust trains its staff.',
    'The processor trains its staff in confidentiality.',
    'The processor acts for the controllers and not for its own purposes.',
    'Each controller uses what it receives for its own purposes.',
    'The processor has its own security policy.',
    'Until 2020 the processor was free to sell figures.',
    'The charity sells tickets.',
  ];
  it('is told', async () => {
    expect(await foundIn(processorAsController, BAD, { id: EXPLOITATION })).toEqual(BAD);
  });
  it('is not, where it is denied or another body does so', async () => {
    expect(await foundIn(processorAsController, SOUND, { id: EXPLOITATION })).toEqual([]);
  });
});

describe('the terms of a processor', () => {
  it.each([
    ['nature', 'Storage, and training its models'],
    ['nature', "Storage of the panel's records, and to improve its own products"],
    ['subject', "Hosting the panel's case records, and using them for its own analytics"],
    ['clauses', 'Contract NS-2026-17, by which it may sell anonymised data'],
    ['audit', 'Once a year; logs are kept for product improvement and marketing'],
  ])('%s: %s', async (field, words) => {
    const pointer = `/processing/panel-system/${field}`;
    expect(await toldOf(processorAsController, EXPLOITATION, set(pointer.slice(1), words))).toEqual([pointer]);
  });

  it.each([
    ['nature', 'Storage, and reports by which the council improves its own services'],
    ['nature', 'Storage, and nothing for its own purposes'],
    ['subject', 'Training staff of the council, and testing its own backups'],
    ['clauses', 'Contract NS-2026-17, which forbids it to sell the data'],
  ])('%s, soundly: %s', async (field, words) => {
    expect(await toldOf(processorAsController, EXPLOITATION, set(`processing/panel-system/${field}`, words))).toEqual(
      [],
    );
  });

  const covers = (data: readonly string[]): Change => set('processing/panel-system/data', data);
  it('cover what flows through the system that it runs', async () => {
    expect(await toldOf(processorTerms, EXPLOITATION, covers(['identity', 'concern']))).toEqual([
      '/processing/panel-system/data',
    ]);
    expect(
      await toldOf(processorTerms, EXPLOITATION, covers(['identity', 'concern', 'health', 'police-information'])),
    ).toEqual([]);
  });

  it('say nothing of a system that it does not run', async () => {
    const other = set('systems/panel-records/title', 'Register of visits');
    expect(await toldOf(processorTerms, EXPLOITATION, covers(['identity']), other)).toEqual([]);
  });

  it('are with each controller of the system that it runs', async () => {
    const controllers = (...names: readonly string[]): Change => set('systems/panel-records/controller', names);
    expect(await toldOf(processorTerms, EXPLOITATION, controllers('mereshire-council', 'mereshire-police'))).toEqual([
      '/processing/panel-system/onBehalfOf',
    ]);
    expect(await toldOf(processorTerms, EXPLOITATION, controllers('mereshire-council'))).toEqual([]);
    expect(await toldOf(processorTerms, HOSPITAL, set('processing/care-record/onBehalfOf', ['health']))).toEqual([
      '/processing/care-record/onBehalfOf',
    ]);
  });
});
