/** A whole agreement in force that is as small as one can be: two bodies, one purpose, one kind of information. */
import { parse, stringify } from 'yaml';
import { INHERITED } from '../../src/register/framework.ts';
import { MERESHIRE, textOf } from '../helpers/check-files.ts';
import type { Base, Written } from './base.ts';

/** The parts that a defect changes. */
export interface Small {
  readonly id: string;
  readonly title: string;
  /** Two bodies of the register; the first leads. */
  readonly parties: readonly [string, string];
  readonly purpose?: string;
  readonly data?: string;
  readonly keep?: string;
  /** Whether it leaves to a framework what a framework can say. */
  readonly bare?: boolean;
  /** Further fields, in place of those that it has. */
  readonly more?: Written;
}

/** The register with one more agreement, which has the terms of the charter of the register that is made up. */
export function withSmall(
  base: Base,
  { id, title, parties, purpose, data, keep, bare, more }: Small,
): Base['contents'] {
  const settings: Written = parse(textOf(base.contents, 'concordat.yaml'), { schema: 'failsafe' });
  const charter = frontIn('mereshire-charter');
  const front: Record<string, unknown> = {
    ...Object.fromEntries(
      INHERITED.filter((section) => section !== 'checklists' && section !== 'definitions').flatMap((section) =>
        charter[section] === undefined ? [] : [[section, charter[section]]],
      ),
    ),
    ...frontIn('mereshire-missing-children'),
    ...Object.fromEntries(
      [
        'security',
        'access',
        'quality',
        'rights',
        'onwardSharing',
        'transfers',
        'breach',
        'review',
        'amendment',
        'leaving',
      ].map((section) => [section, charter[section]]),
    ),
    title,
    summary: `The two bodies share what they need to know, and no more, for this: ${title.toLowerCase()}.`,
    themes: [Object.keys(settings['themes'])[0]],
    effective: '2026-04-01',
    owner: { organisation: parties[0], role: 'Partnership Manager' },
    parties: { [parties[0]]: { lead: 'yes' }, [parties[1]]: {} },
    rights: { ...charter['rights'], contactPoint: parties[0] },
    dpia: { required: 'yes', reasons: ['risk-of-physical-harm'], by: 'lead' },
    record: {
      log: [{ date: more?.['effective'] ?? '2026-04-01', event: 'in-force', by: 'Partnership Manager' }],
      assessments: [{ parties, reference: 'DPIA-1', date: '2026-03-02' }],
    },
    ...more,
  };
  if (bare === true)
    for (const section of INHERITED)
      if (section !== 'retention' && more?.[section] === undefined) delete front[section];
  const text = stringify(front)
    .replace('title: Find children who are missing', `title: ${purpose ?? 'Find children who are missing'}`)
    .replace(
      'title: Who the child is, and where they were last seen',
      `title: ${data ?? 'Who the child is, and where they were last seen'}`,
    )
    .replace('keep: 25 years', `keep: ${keep ?? '25 years'}`);
  return { ...base.contents, [`agreements/${id}/agreement.md`]: `---\n${text}---\n`, ...inWelsh(id, front) };
}

/** A Welsh text of an agreement: the register that is made up is in Welsh too. */
function inWelsh(id: string, { version, title }: Written): Base['contents'] {
  const welsh = stringify({ translates: version, title: `Cytundeb: ${title}`, summary: 'Crynodeb.' });
  return { [`agreements/${id}/agreement.cy.md`]: `---\n${welsh}---\n` };
}

function frontIn(id: string): Written {
  const [, front = ''] = /^---\n([\s\S]*?\n)---\n/.exec(textOf(MERESHIRE, `agreements/${id}/agreement.md`)) ?? [];
  return parse(front, { schema: 'failsafe' });
}

/** The register with a framework more, which is the charter of the register that is made up under another name. */
export function withSmallFramework(
  base: Base,
  { id, title, parties, more }: Pick<Small, 'id' | 'title' | 'parties' | 'more'>,
): Base['contents'] {
  const charter = frontIn('mereshire-charter');
  const { contents } = { contents: withSmall(base, { id, title, parties }) };
  const small: Written = parse(
    /^---\n([\s\S]*?\n)---\n/.exec(textOf(contents, `agreements/${id}/agreement.md`))?.[1] ?? '',
    { schema: 'failsafe' },
  );
  const { checklists: _pages, replaces: _before, ...terms } = charter;
  const front = {
    ...terms,
    title,
    themes: small['themes'],
    execution: 'signed',
    owner: small['owner'],
    parties: small['parties'],
    rights: small['rights'],
    ...more,
  };
  return {
    ...base.contents,
    [`agreements/${id}/agreement.md`]: `---\n${stringify(front)}---\n`,
    ...inWelsh(id, front),
  };
}

/** Two bodies of the base that have agreed on nothing else there, with whom agreements can be made up. */
export function pairOf(base: Base): readonly [string, string] {
  return base.name === 'mereshire'
    ? ['mereshire-council', 'mereshire-police']
    : ['wirral-council', 'west-yorkshire-police'];
}
