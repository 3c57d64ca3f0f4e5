/** Who signs: one answer for documents, letters, comparisons and the state of signing. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import { signatoriesOf } from '../../src/register/signatories.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const register = await registerOf(memoryFiles(MERESHIRE));
const entry = register.entries.find((one) => one.id === 'mereshire-exploitation') as Entry;
const asked = (policy: object) => ({ ...register, settings: { ...register.settings, 'sign-off': policy } });

type Body = NonNullable<ReturnType<Entry['parties']['get']>>['bodies'][number];

/** A body whose file says that the council took its place. */
function withSuccessor(body: Body): Body {
  const { organisation } = body;
  if (organisation === undefined) return body;
  const succeededBy = [{ organisation: 'mereshire-council', date: '2026-10-05' }];
  return { ...body, organisation: { ...organisation, facts: { ...organisation.facts, succeededBy } } };
}

describe('who signs', () => {
  it('is each body for itself: of a group its members with their own roles, of a class whoever joins', () => {
    const all = signatoriesOf(entry, asked({ required: ['controllers'] }));
    expect(all.map(({ title, party, joins }) => `${title} as ${party}${joins ? ', joins' : ''}`)).toEqual([
      'Mereshire Council as mereshire-council',
      'Mereshire Police as mereshire-police',
      'NHS Mereshire Integrated Care Board as mereshire-nhs-bodies',
      'Mere Valley NHS Foundation Trust as mereshire-nhs-bodies',
      'Schools in Mereshire as mereshire-schools, joins',
      'Harbour Youth as harbour-youth',
    ]);
    expect(all.find(({ organisation }) => organisation === 'mere-valley-trust')?.roles).toEqual(
      register.organisations.get('mere-valley-trust')?.facts.approvers ?? [],
    );
  });

  it('is the same for the state of signing, which waits for all but classes', () => {
    const { missing } = entry.signing;
    const waited = signatoriesOf(entry, register).filter(({ joins }) => !joins);
    expect(missing.map(({ title }) => title)).toEqual(waited.map(({ title }) => title));
  });

  it('is the bodies that adopt an agreement, by their names', () => {
    const terms: Entry['terms'] = { ...entry.terms, execution: { how: 'adopted', by: ['mere-homes'] } };
    expect(signatoriesOf({ ...entry, terms }, register)).toMatchObject([
      { party: 'mere-homes', organisation: 'mere-homes', title: register.organisations.get('mere-homes')?.facts.name },
    ]);
  });

  it('asks two people where the settings do, by the name or label of a party, or by the body', () => {
    const two = signatoriesOf(entry, asked({ required: ['nhs'], twoRoles: ['nhs'] }));
    expect(two.map(({ byTwo }) => byTwo)).toEqual([true, true]);
    const member = signatoriesOf(entry, asked({ twoRoles: ['mere-valley-trust'] })).filter(({ byTwo }) => byTwo);
    expect(member.map(({ organisation }) => organisation)).toEqual(['mere-valley-trust']);
  });

  it('asks nobody who has left, alone or within a group', () => {
    const terms: Entry['terms'] = {
      ...entry.terms,
      record: {
        log: [{ date: '2026-10-05', event: 'left', by: 'Clerk', parties: ['mereshire-police', 'mere-valley-trust'] }],
      },
    };
    const titles = signatoriesOf({ ...entry, terms }, register).map(({ title }) => title);
    expect(titles).not.toContain('Mereshire Police');
    expect(titles).not.toContain('Mere Valley NHS Foundation Trust');
    expect(titles).toContain('NHS Mereshire Integrated Care Board');
  });

  it('asks nobody who was succeeded; but whoever took its place, should the event name it too', () => {
    const log = (...names: readonly string[]): Entry['terms'] => ({
      ...entry.terms,
      record: { log: [{ date: '2026-10-05', event: 'succeeded', by: 'Clerk', parties: names }] },
    });
    const asksFor = (one: Pick<Entry, 'terms' | 'parties'>) => signatoriesOf(one, register).map(({ party }) => party);
    const before = asksFor(entry);
    const rest = before.filter((name) => name !== 'mereshire-police');
    expect(before.length - rest.length).toBe(1);
    expect(asksFor({ ...entry, terms: log('mereshire-police') })).toEqual(rest);
    expect(asksFor({ ...entry, terms: log('mereshire-police', 'mereshire-council') })).toEqual(
      rest.filter((name) => name !== 'mereshire-council'),
    );
    const parties = new Map(
      [...entry.parties].map(([name, party]) => [
        name,
        name === 'mereshire-police' ? { ...party, bodies: party.bodies.map(withSuccessor) } : party,
      ]),
    );
    expect(asksFor({ terms: log('mereshire-police', 'mereshire-council'), parties })).toEqual(rest);
    expect(asksFor({ terms: log('mereshire-council', 'mereshire-police'), parties })).toEqual(rest);
  });
});
