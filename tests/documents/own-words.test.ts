/** What authors write stands in the document as they wrote it: no capital is made or lost on the way. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import { linkParties } from '../../src/register/party.ts';
import { plainTier } from '../../src/site/plain-tier.ts';
import { published } from '../../src/site/published.ts';
import { composeContext, readExample, TODAY } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');
const base = register.entries.find((one) => one.id === 'mereshire-exploitation') as Entry;

/** Fields whose words are the author's own, wherever they stand in the front matter. */
const OWN: ReadonlySet<string> = new Set([
  'title',
  'after',
  'trigger',
  'volume',
  'necessity',
  'description',
  'because',
  'assessment',
  'condition',
  'duties',
  'items',
  'products',
  'rules',
  'how',
  'outsidePeople',
  'authority',
  'note',
]);

const WORDS = ['DBS check ends', 'Integrated Front Door', 'CJSM and NHSmail', 'iPad', 'eConsult follow-up', 'the MASH'];

describe.each(WORDS)('the words “%s”', (words) => {
  const entry = written(words);
  const said = wordsOf(composeAgreement(entry, composeContext(register)));

  it.each([
    ['the title', (terms: Entry['terms']) => [terms.title]],
    ['a kind of information', ({ data = {} }) => Object.values(data).map(({ title }) => title)],
    ['a way of sending', ({ methods = {} }) => Object.values(methods).map(({ title }) => title)],
    ['what a period runs from', ({ retention = [] }) => retention.map(({ after }) => after)],
    ['what starts a flow', ({ flows = {} }) => Object.values(flows).map(({ trigger }) => trigger)],
    ['who watches over it', ({ monitoring }) => [monitoring?.by]],
    ['a party', () => [...entry.parties.values()].map(({ title }) => title)],
  ] satisfies readonly (readonly [string, (terms: Entry['terms']) => readonly (string | undefined)[]])[])(
    'stand for %s as they are written',
    (_what, texts) => {
      const own = texts(entry.terms).filter((text) => text !== undefined);
      expect(own).not.toEqual([]);
      const all = said.join('\n');
      for (const text of own) expect(all).toContain(text);
    },
  );

  it('are never written with other capitals, in the document or in plain words', () => {
    const site = published({ ...siteContext(), register });
    const all = `${said.join('\n')}\n${JSON.stringify(plainTier(site, entry))}`;
    const found = [...all.matchAll(new RegExp(words.replaceAll('-', '[- ]'), 'gi'))].map(([text]) => text);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set([words]));
  });
});

describe('words of the tool', () => {
  it('keep the capitals of a name', () => {
    const lawful = Object.fromEntries(
      Object.entries(base.terms.lawful ?? {}).map(([name, ground]) => [name, { ...ground, confidentiality: 's251' }]),
    );
    const entry = { ...base, terms: { ...base.terms, lawful } } as Entry;
    expect(wordsOf(composeAgreement(entry, composeContext(register))).join('\n')).toContain('NHS Act 2006');
  });
});

/** The agreement with every text of its author's replaced. */
function written(words: string): Entry {
  const terms = dressed(base.terms, '', words) as Entry['terms'];
  const parties = Object.fromEntries(
    Object.entries(terms.parties ?? {}).map(([name, party]) => [name, { ...party, name: words }]),
  );
  const all: Entry['terms'] = {
    ...terms,
    parties,
    monitoring: { ...terms.monitoring, by: words },
    methods: { own: { title: words, rules: [words] } },
    flows: Object.fromEntries(
      Object.entries(terms.flows ?? {}).map(([name, flow]) => [
        name,
        { ...flow, trigger: words, method: ['own', 'telephone'] },
      ]),
    ),
  };
  return { ...base, terms: all, parties: linkParties(all, register.organisations, TODAY) };
}

function dressed(value: unknown, key: string, words: string): unknown {
  if (typeof value === 'string') return OWN.has(key) ? words : value;
  if (Array.isArray(value)) return value.map((item) => dressed(item, key, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, dressed(item, name, words)]));
}
