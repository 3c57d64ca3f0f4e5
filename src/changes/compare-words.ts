/** How changes say names of other files: as the first register says them that knows them. */
import { longDate, parseDate } from '../base/dates.ts';
import type { Wording } from '../documents/wording.ts';
import type { Words } from '../register/compare/change.ts';
import { humanise } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import type { Sentences } from './sentences.ts';

export function compareWords(registers: readonly Register[], { word }: Wording, { t }: Sentences): Words {
  const at = (things: Readonly<Record<string, string>> | undefined, id: string): string | undefined =>
    things !== undefined && Object.hasOwn(things, id) ? things[id] : undefined;
  const first = (find: (register: Register) => string | undefined): string | undefined =>
    registers.map(find).find((found) => found !== undefined);
  return {
    t,
    word,
    date: (text) => {
      const day = parseDate(text);
      return day === undefined ? text : longDate(day);
    },
    period: (text) => text,
    title: (of, id) => {
      if (of === 'organisations')
        return first(({ organisations }) => organisations.get(id)?.facts.name) ?? humanise(id);
      if (of === 'themes') return first(({ settings }) => at(settings.themes, id)) ?? humanise(id);
      if (of === 'situations') return first(({ settings }) => at(settings.situations, id)) ?? humanise(id);
      const [agreement = '', version] = id.split(' ');
      const entry = first(({ entries }) => entries.find((one) => one.id === agreement)?.terms.title);
      return `${entry ?? humanise(agreement)}${version === undefined ? '' : `, version ${version}`}`;
    },
  };
}
