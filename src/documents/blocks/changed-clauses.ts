/** Which standard clauses these parties word in another way. */
import { editionFor } from '../../agreement/editions.ts';
import { cell, paragraph, table } from '../build-blocks.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "changed-clauses"}}`: so that a reader who knows the standard text sees at once where this one differs. */
export const changedClauses: BuildBlock = ({ entry, register, clause, id, words }) => {
  const { t } = words;
  const order = [...(editionFor(register.editions, entry.terms.edition)?.clauses.keys() ?? [])];
  const changes = [...(entry.terms.clauses ?? [])].sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause));
  const rows = changes.map(({ clause: name, change, because }) => [
    [paragraph({ type: 'reference', target: `clause-${name}`, children: [] }, `: ${clause(name).title}`)],
    cell(change === 'replaced' ? t('changed-clauses.replaced') : t('changed-clauses.extended')),
    cell(because),
  ]);
  if (rows.length === 0) return [paragraph(t('changed-clauses.none'))];
  return [
    paragraph(t('changed-clauses.intro')),
    table(
      id('table changed clauses'),
      t('changed-clauses.caption'),
      [
        [t('changed-clauses.clause'), 30],
        [t('changed-clauses.change'), 30],
        [t('changed-clauses.why'), 40],
      ],
      rows,
    ),
  ];
};
