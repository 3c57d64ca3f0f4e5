/** How a flow is sent and how often, in the words of the page: the schema’s own words are no text of an agreement, and have a translation. */
import { parsePeriod } from '../base/dates.ts';
import { opening } from '../base/opening.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { oneLine } from './data/facts.ts';
import { at, type Published } from './published.ts';

/** A way of sending by its name: what the agreement calls its own, and what pages call those that need no definition. */
export function methodWord(site: Published, { terms }: Entry, name: string): string {
  const title = at(terms.methods, name)?.title;
  return title === undefined ? schemaWord(site, name) : oneLine(title);
}

/** How often: `case-by-case`, or a period as in `every 6 months`. */
export function frequencyWord(site: Published, frequency: string): string {
  const period = parsePeriod(frequency.replace(/^every /, ''));
  return period === undefined ? schemaWord(site, frequency) : opening(site.often(period));
}

function schemaWord(site: Published, word: string): string {
  const key = at(WORDS, word);
  return key === undefined ? humanise(word) : site.t(key);
}

const WORDS: Readonly<Record<string, string>> = {
  'case-by-case': 'flow-word.case-by-case',
  continuous: 'flow-word.continuous',
  'in-person': 'flow-word.in-person',
  meeting: 'flow-word.meeting',
  'on-request': 'flow-word.on-request',
  once: 'flow-word.once',
  post: 'flow-word.post',
  'secure-email': 'flow-word.secure-email',
  'secure-file-transfer': 'flow-word.secure-file-transfer',
  'system-access': 'flow-word.system-access',
  telephone: 'flow-word.telephone',
  'web-form': 'flow-word.web-form',
};
