/** Which standard clauses these parties word in another way. */
import { cell, paragraph, table } from '../build-blocks.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "changed-clauses"}}`: so that a reader who knows the standard text sees at once where this one differs. */
export const changedClauses: BuildBlock = ({ entry, register, clause, id }) => {
  const order = [...(register.editions.get(entry.terms.edition ?? '')?.clauses.keys() ?? [])];
  const changes = [...(entry.terms.clauses ?? [])].sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause));
  const rows = changes.map(({ clause: name, change, because }) => [
    [paragraph({ type: 'reference', target: `clause-${name}`, children: [] }, `: ${clause(name).title}`)],
    cell(change === 'replaced' ? 'The parties’ own words stand in its place' : 'The parties add words of their own'),
    cell(because),
  ]);
  if (rows.length === 0) return [];
  return [
    paragraph(
      'This text uses standard clauses. These parties have agreed other words for some of them, or words beside theirs; each of those clauses says so.',
    ),
    table(
      id('table changed clauses'),
      'Standard clauses that are changed here',
      [
        ['Clause', 30],
        ['What is changed', 30],
        ['Why', 40],
      ],
      rows,
    ),
  ];
};
