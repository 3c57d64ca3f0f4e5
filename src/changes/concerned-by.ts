/** Which of the parties a change concerns. */
import type { Change } from '../register/compare/change.ts';
import type { Entry } from '../register/entry.ts';
import { selectNames, selectParties } from '../register/party.ts';

/**
 * The parties, by their names, that a change concerns: those at either end of what changed. Nothing where it concerns
 * all of them, as what is not about single flows, purposes or kinds of information does.
 */
export function concernedBy(change: Change, before: Entry, after: Entry): ReadonlySet<string> | undefined {
  if (change.parties !== undefined) return new Set(change.parties);
  const found = [
    ...(change.from === undefined ? [] : concernedIn(before, change.from.pointer)),
    ...(change.to === undefined ? [] : concernedIn(after, change.to.pointer)),
  ];
  return found.length === 0 || found.includes(EVERYONE) ? undefined : new Set(found);
}

const EVERYONE = '*';

function concernedIn(entry: Entry, pointer: string): readonly string[] {
  const [, section = '', id = ''] = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { terms, parties } = entry;
  const all = [EVERYONE];
  const selected = (selector: readonly string[] | undefined): readonly string[] =>
    selector === undefined ? all : selectParties(selector, parties).map(({ name }) => name);
  const inNeeds = (keep: (need: Entry['coverage']['answers'][number]['need']) => boolean): readonly string[] =>
    entry.coverage.answers.flatMap(({ need }) =>
      keep(need) ? [need.party.name, ...need.others.map(({ name }) => name)] : [],
    );
  switch (section) {
    case 'parties':
      return [id, ...inNeeds(({ party }) => party.name === id)];
    case 'purposes':
      return inNeeds(({ purpose }) => purpose === id);
    case 'data':
      return inNeeds(({ data }) => data === id);
    case 'flows':
      return inNeeds(({ flows }) => flows.includes(id));
    case 'lawful':
      return selected(terms.lawful?.[id]?.parties);
    case 'processing':
      return selected(terms.processing?.[id]?.onBehalfOf);
    case 'systems':
      return selected(terms.systems?.[id]?.controller);
    case 'retention': {
      const rule = terms.retention?.[Number(id)];
      if (rule === undefined) return all;
      if (rule.parties !== undefined) return selected(rule.parties);
      const kinds = selectNames(rule.data, Object.keys(terms.data ?? {}));
      return inNeeds(({ data }) => kinds.includes(data));
    }
    default:
      return all;
  }
}
