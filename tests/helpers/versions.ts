/** Versions of an agreement made from one that is on disk: its fields and its prose, changed by a test. */
import { stringify } from 'yaml';
import type { Agreement } from '../../src/agreement/agreement.ts';
import { shape } from '../../src/agreement/shape.ts';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { cover } from '../../src/register/cover.ts';
import type { Words } from '../../src/register/compare/change.ts';
import type { Entry } from '../../src/register/entry.ts';
import { overlay } from '../../src/register/framework.ts';
import { linkParties } from '../../src/register/party.ts';
import type { Register } from '../../src/register/register.ts';
import { readMarkdown } from '../../src/source/source.ts';
import type { TreeMap } from '../../src/source/yaml.ts';
import { ENGLISH } from './english.ts';
import { law, schemas, words } from './example.ts';

/** How changes are said where no register is asked. */
export const SAID: Words = {
  t: ENGLISH.t,
  word: words.word,
  date: ENGLISH.date,
  period: (text) => text,
  title: (_of, id) => id,
};

/** Another version of an agreement, whether or not it is still valid. Needs take long to work out, and few tests look at them. */
export async function versionOf(
  register: Register,
  entry: Entry,
  change: { readonly data?: TreeMap; readonly body?: string; readonly yaml?: string; readonly needs?: true },
): Promise<Entry> {
  const { source } = entry.agreement;
  const yaml = change.yaml ?? stringify(change.data ?? source.data, { lineWidth: 0 });
  const bytes = new TextEncoder().encode(`---\n${yaml}---\n${change.body ?? source.bodyText}`);
  const files = { list: async () => [], read: async () => bytes, size: async () => bytes.length };
  const read = await readMarkdown(files, source.path);
  if (read.value === undefined) throw new Error(read.findings.map(({ actual }) => actual).join('; '));
  const terms = shape(read.value.data, schemas.agreement.schema, schemas.agreement.schema) as unknown;
  // The cast is what reading does as well; a version that is not valid is compared all the same.
  const agreement: Agreement = {
    ...entry.agreement,
    terms: terms as WrittenAgreement,
    body: read.value.body,
    source: read.value,
    valid: true,
  };
  const named = agreement.terms.framework?.split(' ')[0];
  const framework = register.entries.find((one) => one.id === named);
  const { terms: laid, origins } = overlay(agreement.terms, framework?.terms);
  const parties = linkParties(laid, register.organisations, register.today);
  return {
    ...entry,
    agreement,
    terms: laid,
    origins,
    framework,
    parties,
    coverage: change.needs === true ? cover(laid, parties, law, register.today) : { answers: [] },
  };
}
