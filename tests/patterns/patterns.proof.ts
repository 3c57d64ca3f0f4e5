/**
 * Every regular expression of the source, judged by a program that looks for
 * texts on which one takes long. None may be exponential. One that is quadratic
 * is tried on such a text within an agreement: the check of it stays quick,
 * since no file has so much white space or so many marks in one place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { check } from 'recheck';
import { expect, it } from 'vitest';
import { checkFiles, MERESHIRE, textOf } from '../helpers/check-files.ts';

interface Found {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

/** The literals of the source; patterns that are put together of words are not among them. */
function patterns(): readonly Found[] {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const found: Found[] = [];
      const visit = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
          const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
          found.push({ place: name, pattern, flags });
        }
        Object.values(node).forEach(visit);
      };
      visit(parseSync(name, readFileSync(`src/${name}`, 'utf8')).program);
      return found;
    });
  const schemas = readdirSync('schemas')
    .filter((name) => name.endsWith('.schema.json'))
    .flatMap((name) =>
      [...readFileSync(`schemas/${name}`, 'utf8').matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
        ([, pattern = '""']) => ({
          place: name,
          pattern: JSON.parse(pattern) as string,
          flags: 'u',
        }),
      ),
    );
  return [...new Map([...all, ...schemas].map((one) => [`${one.pattern}/${one.flags}`, one])).values()];
}

it('no pattern is exponential, and a check of what is slow for one is not', async () => {
  const all = patterns();
  expect(all.length).toBeGreaterThan(500);
  const judged = [];
  for (const one of all) judged.push({ ...one, said: await check(one.pattern, one.flags, { timeout: 2_000 }) });
  const slow = judged.flatMap(({ said, ...one }) => (said.status === 'vulnerable' ? [{ ...one, said }] : []));
  const exponential = slow.filter(({ said }) => said.complexity?.type === 'exponential');
  expect(exponential.map(({ place, pattern }) => `${place}: ${pattern}`)).toEqual([]);
  // What cannot be judged in two seconds is long rather than dangerous, and the texts below go through it too.
  expect(judged.filter(({ said }) => said.status === 'unknown').length).toBeLessThan(all.length / 3);

  const path = 'agreements/mereshire-exploitation/agreement.md';
  const texts = slow.flatMap(({ said }) =>
    said.attack.pumps.map(
      ({ prefix, pump }) =>
        `Words ${(prefix + pump.repeat(Math.ceil(100_000 / pump.length)) + said.attack.suffix).replaceAll(/(?![\t\n])\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}/gu, 'x')}`,
    ),
  );
  await checkFiles(MERESHIRE);
  const took: string[] = [];
  for (const text of new Set(texts)) {
    // Time of this process alone: others may be at work on the machine.
    const begun = process.cpuUsage();
    await checkFiles({ ...MERESHIRE, [path]: `${textOf(MERESHIRE, path)}\n\n${text}\n` });
    const time = process.cpuUsage(begun).user / 1000;
    if (time > 2_000) took.push(`${Math.round(time)} ms: ${JSON.stringify(text.slice(0, 60))}`);
  }
  expect(took).toEqual([]);
});
