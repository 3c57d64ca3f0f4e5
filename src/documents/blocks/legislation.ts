/** The law that an agreement cites: what each provision gives, and to whom. */
import { findPower } from '../../law/powers.ts';
import type { Power } from '../../law/law.ts';
import { cell, paragraph, strong } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import { wording } from '../wording.ts';
import { capital, namesOf } from './purposes.ts';
import type { BlockContext, BuildBlock } from './context.ts';

/** `{{block "legislation"}}`: the powers relied on, then law cited for context. */
export const legislation: BuildBlock = (context) => {
  const { entry, register, id } = context;
  const relied = reliedOn(context);
  const cited = (entry.terms.legislation ?? []).map((law) => {
    const power = findPower(register.law, law.cite);
    return [citation(law.cite, power), cell(law.gives ?? power?.gives), [...cell(law.caution), ...cautions(power)]];
  });
  const table = (
    name: string,
    caption: string,
    columns: readonly [string, string, string],
    rows: readonly (readonly Cell[])[],
  ): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          {
            type: 'table',
            id: id(`table ${name}`),
            number: '',
            caption,
            rowHeaders: true,
            columns: columns.map((title, index) => ({ title, width: [27, 43, 30][index] ?? 0 })),
            rows,
          },
        ];
  return [
    ...table('powers', 'The powers and duties relied on', ['Provision', 'What it gives', 'Who relies on it'], relied),
    ...table('legislation', 'Other law that is cited', ['Provision', 'What it means here', 'What to watch for'], cited),
  ];
};

function reliedOn({ entry, register }: BlockContext): readonly (readonly Cell[])[] {
  const users = new Map<string, Set<string>>();
  for (const ground of Object.values(entry.terms.lawful ?? {})) {
    for (const cite of ground.powers ?? []) {
      const who =
        ground.parties === undefined ? 'Every party that it reaches' : capital(namesOf(ground.parties, entry.parties));
      users.set(cite, (users.get(cite) ?? new Set()).add(who));
    }
  }
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cite, who]) => {
      const power = findPower(register.law, cite);
      const kind = power === undefined || power.kind === 'none' ? [] : [paragraph(`${wording(power.kind)}.`)];
      return [[...citation(cite, power), ...kind], [...cell(power?.gives), ...cautions(power)], cell([...who])];
    });
}

function citation(cite: string, power: Power | undefined): Cell {
  const name = power?.citation ?? cite;
  return [
    {
      type: 'paragraph',
      children:
        power?.url === undefined
          ? [{ type: 'text', value: name }]
          : [{ type: 'link', href: power.url, children: [{ type: 'text', value: name }] }],
    },
  ];
}

function cautions(power: Power | undefined): Cell {
  const doubts =
    power?.doubt === undefined
      ? []
      : [`Not certain when this was last looked up, on ${power.lastVerified}: ${power.doubt}`];
  return [...(power?.cautions ?? []), ...doubts].map((caution) => paragraph(strong('Take care: '), caution));
}
