/** The sheet that is signed: who has a line, and when there is none. */
import { describe, expect, it } from 'vitest';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Entry } from '../../src/register/entry.ts';
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

  it('is left out where nobody signs on paper', () => {
    expect(sheet('adopted')).toBeUndefined();
    expect(sheet({ how: 'platform', platform: 'The Gateway' })).toBeUndefined();
  });
});

function sheet(execution: NonNullable<WrittenAgreement['execution']>) {
  const { blocks } = composeAgreement({ ...entry, terms: { ...entry.terms, execution } }, composeContext(register));
  return blocks.find((block) => block.type === 'signatures');
}
