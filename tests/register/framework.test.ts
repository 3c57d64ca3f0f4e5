/** A framework's sections beneath those of an agreement. */
import { describe, expect, it } from 'vitest';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { INHERITED, inheritedInSchema, overlay } from '../../src/register/framework.ts';
import { readExample, schemas } from '../helpers/example.ts';

const BASE: WrittenAgreement = { title: 't', summary: 's', themes: ['a'], owner: { organisation: 'o', role: 'r' } };

describe('the sections that are inherited', () => {
  it('are those that the schema marks', () => {
    expect([...INHERITED].sort()).toEqual([...inheritedInSchema(schemas.agreement.schema)].sort());
  });

  it('come whole from the framework where the agreement says nothing', () => {
    const { terms, origins } = overlay(BASE, {
      ...BASE,
      breach: { tellPartiesWithin: '24 hours', ledBy: 'x', regulatorToldBy: 'y' },
    });
    expect(terms.breach?.ledBy).toBe('x');
    expect(origins.get('breach')).toBe('framework');
  });

  it('are laid over field by field', () => {
    const { terms, origins } = overlay(
      { ...BASE, rights: { informOthersWithin: '3 days' } },
      { ...BASE, rights: { informOthersWithin: '5 days', complaints: 'c' } },
    );
    expect(terms.rights).toEqual({ informOthersWithin: '3 days', complaints: 'c' });
    expect(origins.get('rights')).toBe('both');
  });

  it('lose a field that is written `none`', () => {
    const { terms } = overlay(
      { ...BASE, rights: { complaints: 'none' } },
      { ...BASE, rights: { informOthersWithin: '5 days', complaints: 'c' } },
    );
    expect(terms.rights).toEqual({ informOthersWithin: '5 days' });
  });

  it('lose a list that is written `none`', () => {
    const { terms } = overlay(
      { ...BASE, transfers: { allowed: 'no', countries: ['none'] } },
      { ...BASE, transfers: { allowed: 'with-safeguards', countries: ['Ireland'] } },
    );
    expect(terms.transfers).toEqual({ allowed: 'no' });
  });

  it("are the agreement's own where they are lists", () => {
    const { terms, origins } = overlay({ ...BASE, disputes: ['mine'] }, { ...BASE, disputes: ['theirs'] });
    expect(terms.disputes).toEqual(['mine']);
    expect(origins.get('disputes')).toBe('own');
  });

  it('never bring parties, purposes, data, flows or law with them', () => {
    const { terms } = overlay(BASE, { ...BASE, parties: { a: {} }, lawful: {}, flows: {} });
    expect([terms.parties, terms.lawful, terms.flows]).toEqual([undefined, undefined, undefined]);
  });
});

describe('an agreement under a framework', () => {
  it('has its terms, and its digest', async () => {
    const register = await readExample('examples/mereshire');
    const child = register.entries.find((entry) => entry.id === 'mereshire-exploitation');
    expect(child?.framework?.id).toBe('mereshire-charter');
    expect(child?.terms.security).toEqual(child?.framework?.terms.security);
    expect(child?.versions.map((kept) => kept.version).length).toBeGreaterThan(0);
    expect(new Set([child?.digest, ...(child?.versions.map((kept) => kept.entry.digest) ?? [])]).size).toBe(
      1 + (child?.versions.length ?? 0),
    );
  });
});
