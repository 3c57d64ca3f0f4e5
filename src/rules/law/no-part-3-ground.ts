/** A competent authority acts for law enforcement, and no ground under Part 3 is stated. */
import type { Suggestion } from '../../base/finding.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import { lawfulPointer } from '../gap-findings.ts';
import { gapRule } from '../gap-rule.ts';
import type { Found } from '../told-gaps.ts';

export const noPart3Ground = gapRule('no-part-3-ground', {
  what: 'gap in the lawful basis for law enforcement',
  summary: 'A ground under Part 3 is stated for law enforcement by a competent authority.',
  why: 'What the police and other competent authorities do to prevent, investigate or prosecute crime comes under Part 3 of the Data Protection Act 2018 and not under the UK GDPR. It needs a ground of its own.',
  source: 'DPA 2018 s.35(2)',
  mend(entry, alike) {
    const short = entriesShortOfData(entry, alike);
    const [first] = short;
    if (first === undefined) return undefined;
    const data = [...new Set(alike.map(({ answer }) => answer.need.data))];
    const names = listInWords(data.map((name) => `\`${name}\``));
    const where = listInWords(
      short.map((name) => `\`${name}\``),
      'or',
    );
    return {
      remedy: `Add ${names} to \`data\` of the entry ${where}, if its grounds hold for that too. If they do not, take ${names} out of the flow, or state grounds for it in an entry of its own, with \`part3\`, its law and, for sensitive processing, \`strictlyNecessary\` and \`schedule8\`.`,
      suggest: short.length === 1 ? adding(entry, first, data) : [],
    };
  },
});

/** Entries with grounds under Part 3 for the parties and purposes of gaps, which only leave their data out. */
function entriesShortOfData({ terms, parties }: Entry, alike: readonly Found[]): readonly string[] {
  const purposes = Object.keys(terms.purposes ?? {});
  const grounds = Object.entries(terms.lawful ?? {}).filter(([, { part3 }]) => part3 !== undefined);
  return grounds.flatMap(([name, ground]) => {
    const selected = new Set(selectParties(ground.parties, parties).map((party) => party.name));
    const chosen = new Set(selectNames(ground.purposes ?? [], purposes));
    const fits = alike.every(
      ({ answer: { need } }) =>
        selected.has(need.party.name) &&
        chosen.has(need.purpose) &&
        (ground.direction === undefined || ground.direction === need.direction),
    );
    return fits ? [name] : [];
  });
}

/** Puts names at the end of the data of an entry, where they stand on one line. */
function adding({ agreement }: Entry, ground: string, names: readonly string[]): readonly Suggestion[] {
  const at = agreement.source.locate(lawfulPointer(ground, 'data'));
  const data = agreement.terms.lawful?.[ground]?.data ?? [];
  if (data.length === 0 || at.start.line !== at.end.line) return [];
  const edits = [{ ...at, text: `[${[...data, ...names].join(', ')}]` }];
  return [{ title: `Add ${listInWords(names)} to the data of ${ground}`, edits }];
}
