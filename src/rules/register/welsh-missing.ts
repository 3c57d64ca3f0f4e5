/** A published agreement that a register in Welsh has only in English. */
import type { Rule } from '../rule.ts';
import { isRunning } from '../../register/status.ts';

export const welshMissing: Rule = {
  code: 'register/welsh-missing',
  severity: 'warning',
  summary: 'In a register that is in Welsh, each published agreement in force has a Welsh text.',
  why: 'The register offers pages in Welsh. People who choose them find this agreement told in English.',
  *check({ settings, entries }) {
    if (settings.languages?.includes('cy') !== true) return;
    for (const { id, agreement, unpublished, standing } of entries) {
      if (unpublished !== undefined || !agreement.valid || agreement.kind === 'listing') continue;
      if (agreement.welsh !== undefined || !isRunning(standing)) continue;
      yield {
        at: agreement.source.locate('/title'),
        agreement: id,
        pointer: '/title',
        actual: 'agreement without a Welsh text',
        expected: `\`agreements/${id}/agreement.cy.md\` with its title and summary in Welsh`,
        remedy: `Have it translated, and put the Welsh text into \`agreement.cy.md\` beside it. Or leave \`cy\` out of \`languages\` in \`concordat.yaml\`.`,
      };
    }
  },
};
