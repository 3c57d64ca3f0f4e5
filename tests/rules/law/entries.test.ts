/** The rules that look at the entries of `lawful` one by one: hedged, unused, unknown powers. */
import { describe, expect, it } from 'vitest';
import { findPower } from '../../../src/law/powers.ts';
import { hedgedGround } from '../../../src/rules/law/hedged-ground.ts';
import { notAPower } from '../../../src/rules/law/not-a-power.ts';
import { powerNotInForce } from '../../../src/rules/law/power-not-in-force.ts';
import { unknownPower } from '../../../src/rules/law/unknown-power.ts';
import { unusedGround } from '../../../src/rules/law/unused-ground.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { runRules } from '../../../src/rules/run.ts';
import { EXPLOITATION, MERESHIRE } from '../../helpers/exploitation.ts';
import { day, entryOf, LAW, registerOf } from '../../helpers/terms.ts';

async function findings(
  rule: Rule,
  frontMatter: string,
  said: Parameters<typeof entryOf>[2] = {},
  today = day('2026-11-21'),
) {
  return runRules([rule], registerOf([await entryOf(frontMatter, MERESHIRE, said)], today));
}

/** The complete agreement with an entry of `lawful` besides. */
const withEntry = (entry: string) =>
  EXPLOITATION.replace('\nlawful:\n', `\nlawful:\n  extra:\n${entry.replace(/^/gm, '    ')}\n`);
const FOR_ALL = 'purposes: all\ndata: all';

describe('law/hedged-ground', () => {
  it('finds what is only likely, and nothing where the parties rely on it', async () => {
    expect(await findings(hedgedGround, withEntry(`${FOR_ALL}\narticle6: b\nreliance: likely`))).toMatchObject([
      { severity: 'error', pointer: '/lawful/extra/reliance', actual: 'ground that is only likely (“extra”)' },
    ]);
    expect(await findings(hedgedGround, withEntry(`${FOR_ALL}\narticle6: b\nreliance: relied-on`))).toEqual([]);
    expect(await findings(hedgedGround, EXPLOITATION)).toEqual([]);
  });
});

describe('law/unused-ground', () => {
  it('finds an entry that meets no need', async () => {
    expect(await findings(unusedGround, EXPLOITATION)).toEqual([]);
    const found = await findings(
      unusedGround,
      withEntry('title: Offences in names\npurposes: all\ndata: identity\narticle9: g\nschedule1: 18'),
    );
    expect(found).toMatchObject([
      { severity: 'warning', pointer: '/lawful/extra', actual: 'law that meets no need (“Offences in names”)' },
    ]);
  });

  it('finds one that no party may use', async () => {
    expect(
      (
        await findings(unusedGround, withEntry('parties: mereshire-schools\npurposes: all\ndata: health\narticle6: b'))
      ).map(({ pointer }) => pointer),
    ).toEqual(['/lawful/extra']);
  });

  it('is silent where the entry is faulted for something else already', async () => {
    expect(
      await findings(
        unusedGround,
        withEntry('parties: mereshire-council\npurposes: all\ndata: all\narticle6: f\nassessment: LIA-7'),
      ),
    ).toEqual([]);
    expect(
      await findings(unusedGround, withEntry('purposes: all\ndata: identity\narticle9: g\nreliance: likely')),
    ).toEqual([]);
    expect(
      await findings(unusedGround, EXPLOITATION.replace(/\nflows:\n(?: .*\n)+/, '\n'), { status: 'draft' }),
    ).toEqual([]);
  });
});

const withPower = (power: string) => withEntry(`${FOR_ALL}\npowers: ${power}`);

describe('law/unknown-power', () => {
  it('knows the powers of the complete agreement', async () => {
    expect(await findings(unknownPower, EXPLOITATION)).toEqual([]);
  });

  it('suggests the nearest citations for one that the law data does not know', async () => {
    const [found, ...more] = await findings(unknownPower, withPower('Childrens Act 2005 s.11'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      pointer: '/lawful/extra/powers',
      actual: 'power that the law data does not know (“Childrens Act 2005 s.11”)',
    });
    expect(found?.expected).toContain('Children Act 2004 s.11');
    expect(found?.suggest?.[0]).toMatchObject({
      title: 'Cite Children Act 2004 s.11',
      edits: [{ text: 'Children Act 2004 s.11', path: 'agreements/example/agreement.md' }],
    });
    const edit = found?.suggest?.[0]?.edits[0];
    expect([edit?.start, edit?.end]).toEqual([found?.at.start, found?.at.end]);
    expect((found?.at.end.column ?? 0) - (found?.at.start.column ?? 0)).toBe('Childrens Act 2005 s.11'.length);
  });

  it('points at the citation within a list, and quotes a suggestion that has a comma', async () => {
    const found = await findings(
      unknownPower,
      withPower('[Children Act 2004 s.11, Police Crime Sentencing and Courts Act 2021 s.16]'),
    );
    expect(found.map(({ pointer }) => pointer)).toEqual(['/lawful/extra/powers/1']);
    expect(found[0]?.suggest?.map((one) => one.edits[0]?.text)).toContain(
      '"Police, Crime, Sentencing and Courts Act 2022 s.16"',
    );
  });

  it('warns of a section that nobody has added yet of an Act that is known', async () => {
    const [found] = await findings(unknownPower, withPower('Children Act 1989 s.20'));
    expect(found?.severity).toBe('warning');
  });

  it('warns in a draft', async () => {
    const found = await findings(unknownPower, withPower('Childrens Act 2005 s.11'), { status: 'draft' });
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('sees that commas divide the title of an Act', async () => {
    const found = await findings(
      unknownPower,
      withPower('[Children Act 2004 s.11, Police, Crime, Sentencing and Courts Act 2022 s.16, Gardens]'),
    );
    expect(found).toMatchObject([
      {
        pointer: '/lawful/extra/powers/1',
        expected: 'Police, Crime, Sentencing and Courts Act 2022 s.16 as one',
        suggest: [{ certain: true, edits: [{ text: '"Police, Crime, Sentencing and Courts Act 2022 s.16"' }] }],
      },
      { pointer: '/lawful/extra/powers/4', actual: 'power that the law data does not know (“Gardens”)' },
    ]);
  });

  it('says where nothing is near', async () => {
    expect(await findings(unknownPower, withPower('Gardens'))).toMatchObject([
      { expected: 'a citation that it knows', suggest: [] },
    ]);
  });
});

describe('law/power-not-in-force', () => {
  it('finds law that has ended, and names what took its place', async () => {
    expect(
      await findings(powerNotInForce, withPower('Criminal Justice and Court Services Act 2000 s.67')),
    ).toMatchObject([
      {
        severity: 'error',
        actual:
          'power that is no longer in force after 4 April 2004 (Criminal Justice and Court Services Act 2000 s.67)',
        expected: 'Criminal Justice Act 2003 s.325',
        suggest: [{ title: 'Cite Criminal Justice Act 2003 s.325' }],
      },
    ]);
  });

  it('only warns of what the law data marks as to be confirmed, and carries its doubt', async () => {
    const doubt = findPower(LAW, 'Local Government Act 2000 s.2')?.doubt ?? 'none';
    const [found] = await findings(powerNotInForce, withPower('Local Government Act 2000 s.2'));
    expect(found?.severity).toBe('warning');
    expect(found?.why).toContain(doubt);
    const announced = await findings(powerNotInForce, withPower('Children Act 2004 s.16LA'));
    expect(announced).toMatchObject([
      { severity: 'warning', actual: 'power that is not confirmed to be in force (Children Act 2004 s.16LA)' },
    ]);
    expect(announced[0]?.why).toContain(findPower(LAW, 'Children Act 2004 s.16LA')?.doubt);
  });

  it('looks at the day of the agreement: today where it is in force, else its first day', async () => {
    const text = withPower('Children Act 2004 s.16LA').replace(/effective: .*/, 'effective: 2026-08-01');
    const actual = async (status: 'draft' | 'in-force') =>
      (await findings(powerNotInForce, text, { status })).map((found) => found.actual);
    expect(await actual('in-force')).toEqual(['power that is not confirmed to be in force (Children Act 2004 s.16LA)']);
    expect(await actual('draft')).toEqual([
      'power that is not in force before 30 September 2026 (Children Act 2004 s.16LA)',
    ]);
  });
});

describe('law/not-a-power', () => {
  it('warns of what gives no power', async () => {
    expect(await findings(notAPower, withPower('[Children Act 2004, Human Rights Act 1998]'))).toMatchObject([
      { severity: 'warning', actual: 'law that gives no power to share (Children Act 2004)' },
      { severity: 'warning', actual: 'limit on sharing among the powers (Human Rights Act 1998)' },
    ]);
  });
});
