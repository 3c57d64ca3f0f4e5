/** The law that an agreement cites: what each provision gives, and to whom. */
import { findPower } from '../../law/powers.ts';
import type { Power } from '../../law/law.ts';
import { cell, paragraph, strong, table } from '../build-blocks.ts';
import type { Cell } from '../document.ts';
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
  const powers = table(
    id('table powers'),
    'The powers and duties relied on',
    [
      ['Provision', 27],
      ['What it gives', 43],
      ['Who relies on it', 30],
    ],
    relied,
  );
  const others = table(
    id('table legislation'),
    'Other law that is cited',
    [
      ['Provision', 27],
      ['What it means here', 43],
      ['What to watch for', 30],
    ],
    cited,
  );
  return [powers, others].filter((one) => one.rows.length > 0);
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
