/** No word of an edition changes that is not told: each message of its catalogue and each clause in turn is made another. */
import { expect, it } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { type Edition, oldestFirst, readClauses } from '../../src/agreement/editions.ts';
import { compareWithEdition } from '../../src/changes/compare-agreements.ts';
import { loadSentences } from '../../src/changes/sentences.ts';
import { composeWords } from '../../src/documents/compose-agreement.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { Entry } from '../../src/register/entry.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { assets, weights } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { schemas } from '../helpers/schemas.ts';

const NEXT = '2026.2';
const register = await registerOf(memoryFiles(MERESHIRE));
const own = register.editions.get('2026.1') as Edition;
const sentences = await loadSentences(assets);
const clause = await readClauses(assets, register.editions);
const composing = { schema: schemas.agreement.schema, hash: sha256, clause };

/** Whether the document is another, and whether anything of that is told but for the name. */
function outcome(entry: Entry, edition: Edition, text = clause): { readonly differs: boolean; readonly told: boolean } {
  const editions = oldestFirst([own, { ...edition, name: NEXT }]);
  const composed = (one: Edition) => {
    const { properties: _named, ...words } = composeWords(entry, {
      ...composing,
      clause: text,
      register: { ...register, editions: new Map([[own.name, { ...one, name: own.name }]]) },
    });
    return JSON.stringify(words);
  };
  const [change] = compareWithEdition(
    entry,
    NEXT,
    { ...register, editions },
    {
      weights,
      sentences,
      composing: { ...composing, clause: text },
    },
  ).agreements;
  return { differs: composed(own) !== composed(edition), told: (change?.changes.length ?? 0) > 1 };
}

function cataloguesWithOneOther(): readonly { readonly key: string; readonly words: string }[] {
  const keys: string[][] = [];
  visit(parseDocument(own.words), {
    Pair(_key, pair, path) {
      const above = path.flatMap((node) => ('key' in node && isScalar(node.key) ? [String(node.key.value)] : []));
      if (isScalar(pair.key) && !isMap(pair.value)) keys.push([...above, String(pair.key.value)]);
    },
  });
  return keys.map((key) => {
    const document = parseDocument(own.words);
    document.setIn(key, `${String(document.getIn(key))} otherwise`);
    return { key: key.join('.'), words: document.toString({ lineWidth: 0 }) };
  });
}

it.each(['mereshire-charter', 'mereshire-exploitation', 'mereshire-school-attendance'])('tells all of %s', (id) => {
  const entry = register.entries.find((one) => one.id === id) as Entry;
  const untold: string[] = [];
  let different = 0;
  const judge = (what: string, { differs, told }: ReturnType<typeof outcome>): void => {
    if (differs) different++;
    if (differs !== told) untold.push(`${what}: ${differs ? 'not told' : 'told, and the same'}`);
  };
  for (const { key, words } of cataloguesWithOneOther()) judge(key, outcome(entry, { ...own, words }));
  for (const [one, version] of own.clauses) {
    const edition = {
      ...own,
      template: own.template.replace(`{{clause "${one}" ${version}}}`, `{{clause "${one}" ${version + 1}}}`),
      clauses: new Map([...own.clauses, [one, version + 1]]),
    };
    judge(
      one,
      outcome(entry, edition, (name, number) =>
        name === one && number === version + 1
          ? `${clause(one, version).trimEnd()} Otherwise.\n`
          : clause(name, number),
      ),
    );
  }
  expect(untold).toEqual([]);
  expect(different).toBeGreaterThan(100);
});
