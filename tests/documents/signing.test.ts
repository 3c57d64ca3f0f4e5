/** The sheet that is signed: who has a line, and when there is none. */
import { describe, expect, it } from 'vitest';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Party } from '../../src/register/party.ts';
import { composeContext, readExample } from '../helpers/example.ts';

const register = await readExample('examples/mereshire');
const entry = register.entries.find((one) => one.id === 'mereshire-exploitation') as Entry;

describe('the sheet for signatures', () => {
  it('has a line for each member of a group, and a counterpart for a class', () => {
    const names = sheet('signed')?.parties.map((party) => party.name) ?? [];
    const group = [...entry.parties.values()].find((party) => party.shape === 'group');
    expect(group?.bodies.length).toBeGreaterThan(1);
    for (const body of group?.bodies ?? []) expect(names).toContain(body.name);
    expect(names).not.toContain(group?.title);
    expect(names.filter((name) => name.startsWith('A body of the class'))).toHaveLength(1);
  });

  it('has those whom the settings of the register ask, and nobody else; two lines for whom two people decide', () => {
    const names = (policy: object): readonly string[] =>
      sheet('signed', { ...register, settings: { ...register.settings, 'sign-off': policy } })?.parties.map(
        ({ name }) => name,
      ) ?? [];
    const processor = [...entry.parties.values()].find(({ role }) => role === 'processor')?.title ?? '';
    expect(names({ required: ['controllers'] })).not.toContain(processor);
    expect(names({ required: ['controllers', 'processors'] })).toContain(processor);
    expect(names({ required: ['mereshire-police'] })).toEqual(['Mereshire Police']);
    expect(names({ required: ['mereshire-police'], twoRoles: ['mereshire-police'] })).toEqual([
      'Mereshire Police',
      'Mereshire Police',
    ]);
    expect(names({ required: ['nobody-here'] })).toEqual([]);
  });

  it('names the role that signs, as far as it is stated, and nobody who has left', () => {
    const police = (given: Entry) =>
      sheet('signed', register, given)?.parties.find(({ name }) => name === 'Mereshire Police');
    expect(police(entry)?.role).toBe('Assistant Chief Constable');
    const body = entry.parties.get('mereshire-police') as Party;
    const { signatory: _, ...written } = body.written;
    const parties = new Map([...entry.parties, ['mereshire-police', { ...body, written }]]);
    expect(police({ ...entry, parties })?.role).toBe('Data Protection Officer or Assistant Chief Constable');
    const log = [{ date: '2026-10-05', event: 'left' as const, by: 'Clerk', parties: ['mereshire-police'] }];
    expect(police({ ...entry, terms: { ...entry.terms, record: { log } } })).toBeUndefined();
  });

  it('is left out where nobody signs on paper', () => {
    expect(sheet('adopted')).toBeUndefined();
    expect(sheet({ how: 'platform', platform: 'The Gateway' })).toBeUndefined();
  });
});

function sheet(execution: NonNullable<WrittenAgreement['execution']>, within = register, of = entry) {
  const { blocks } = composeAgreement({ ...of, terms: { ...of.terms, execution } }, composeContext(within));
  return blocks.find((block) => block.type === 'signatures');
}
