/** The history of an agreement says that it ended, whether somebody wrote that down or its last day passed. */
import { describe, expect, it } from 'vitest';
import { happened } from '../../src/site/happened.ts';
import { readExample, TODAY } from '../helpers/example.ts';

const { entries } = await readExample('examples/mereshire');
const eventsOf = (id: string, today = TODAY): readonly string[] => {
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? [] : happened(entry, today).map(({ event, date }) => `${date} ${event}`);
};

describe('what happened', () => {
  it('ends with the last day where that passed, and nobody wrote an end into the log', () => {
    const lapsed = entries.filter(
      ({ standing, terms }) =>
        standing.status === 'ended' && !terms.record?.log.some(({ event }) => /^(?:ended|withdrawn)$/.test(event)),
    );
    expect(lapsed.map(({ id }) => id)).toEqual(['mereshire-shore-road-flood']);
    // Its last day was put off in the log.
    expect(eventsOf('mereshire-shore-road-flood').at(-1)).toBe('2026-05-09 ended');
  });

  it('ends so too where an earlier end was taken back', () => {
    const entry = entries.find(({ id }) => id === 'mereshire-shore-road-flood');
    if (entry === undefined) throw new Error('the example has no such agreement');
    const log = entry.terms.record?.log ?? [];
    const [first] = log.filter(({ event }) => event === 'in-force');
    if (first === undefined) throw new Error('it never came into force');
    const more = (['ended', 'resumed'] as const).map((event) => ({ ...first, event }));
    const changed = { ...entry, terms: { ...entry.terms, record: { ...entry.terms.record, log: [...log, ...more] } } };
    expect(happened(changed, TODAY).at(-1)).toEqual({ date: '2026-05-09', event: 'ended' });
    const byEvent = { ...changed, terms: { ...entry.terms, record: { log: [...log, ...more.slice(0, 1)] } } };
    expect(happened(byEvent, TODAY).at(-1)).toMatchObject({ date: first.date });
  });

  it('is otherwise the log alone, up to the day', () => {
    for (const { id, standing, terms } of entries)
      if (standing.status !== 'ended')
        expect(eventsOf(id)).toEqual(
          (terms.record?.log ?? []).filter(({ date }) => date <= TODAY).map(({ event, date }) => `${date} ${event}`),
        );
  });
});
