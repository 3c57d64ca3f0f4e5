/** An edition of the template after which a newer one was released. */
import { newestEdition } from '../../agreement/editions.ts';
import { isSettled } from '../../register/settled.ts';
import type { Observation, Rule } from '../rule.ts';

export const newerEdition: Rule = {
  code: 'register/newer-edition',
  severity: 'note',
  summary: 'Where a newer edition of template and standard clauses was released, the next text can take it.',
  why: 'An edition that was released never changes, so an agreement keeps its words until its parties take others. Better words, and those that a change of the law asks for, come in a newer edition.',
  *check(register) {
    const newest = newestEdition(register.editions)?.name;
    for (const entry of register.entries) {
      const { id, agreement, standing } = entry;
      if (!agreement.valid || agreement.kind === 'listing' || standing.status === 'ended') continue;
      const { edition } = agreement.terms;
      // An edition that there is not may be newer than all that there are: that is told by itself.
      if (edition === undefined || newest === undefined || edition === newest || !register.editions.has(edition))
        continue;
      const at = agreement.source.locate('/edition');
      const shows = `\`concordat diff ${id} --edition ${newest}\` shows`;
      yield {
        at,
        agreement: id,
        pointer: '/edition',
        actual: `edition \`${edition}\`, after which \`${newest}\` was released`,
        ...(isSettled(entry, register) ? kept(id, newest, shows) : open(at, newest, shows)),
      };
    }
  },
};

type Advice = Pick<Observation, 'expected' | 'remedy' | 'suggest'>;

/** Nobody is bound by these words, and nobody has decided on them. */
function open(at: Observation['at'], newest: string, shows: string): Advice {
  return {
    expected: `edition \`${newest}\` in a text that nobody has signed yet`,
    remedy: `Write the newer edition, or keep the one that the parties have talked about. ${shows} what it would change.`,
    suggest: [{ title: `Write \`${newest}\``, edits: [{ path: at.path, start: at.start, end: at.end, text: newest }] }],
  };
}

function kept(id: string, newest: string, shows: string): Advice {
  return {
    expected: 'a look at the newer one when the next version is prepared',
    remedy: `Nothing is wrong, and nothing has to be done: the text keeps its words. Its next version can take \`${newest}\`, once \`concordat amend ${id}\` has started it. ${shows} what that would change.`,
  };
}
