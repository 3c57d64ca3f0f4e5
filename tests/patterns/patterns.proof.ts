/**
 * Every regular expression of the source, judged by a program that looks for
 * texts on which one takes long: those that are written, and those that are put
 * together of words when the program runs. None may be exponential. One that is
 * quadratic is tried on such a text within an agreement: the check of it stays
 * quick, since no file has so much white space or so many marks in one place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { check } from 'recheck';
import { expect, it, vi } from 'vitest';
import { type FoundPattern, madeDuring } from './made-patterns.ts';

const MODULES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The literals of the source, and the patterns of its schemas. */
function written(): readonly FoundPattern[] {
  const literals = MODULES.flatMap((name) => {
    const found: FoundPattern[] = [];
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
  return [...new Map([...literals, ...schemas].map((one) => [`${one.pattern}/${one.flags}`, one])).values()];
}

/** What the modules put together when they are loaded, and when a register is checked in which each of them has something to look for. */
async function putTogether(): Promise<readonly FoundPattern[]> {
  const makers = MODULES.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('new RegExp('));
  vi.resetModules();
  const found = await madeDuring(async () => {
    for (const name of makers) await import(/* @vite-ignore */ resolve('src', name));
    const { checkFiles, MERESHIRE, textOf } = await import('../helpers/check-files.ts');
    const text = textOf(MERESHIRE, AGREEMENT);
    const asking = text
      .replace("Hosting the panel's case records", 'Hosting records')
      .replace('What the panel was told', 'Backups are kept in Brazil. What the panel was told');
    for (const written of [
      `${asking}\n\nThe CCG asks QZXA. QZXA tells QZXA, and QZXA asks QZXA.\n`,
      text.replace('    keep: 6 years', '     keep: 6 years'),
    ])
      await checkFiles({ ...MERESHIRE, [AGREEMENT]: written });
  });
  const seen = new Set(found.map(({ place }) => place));
  expect(makers.filter((name) => !seen.has(name))).toEqual([]);
  return found;
}

const AGREEMENT = 'agreements/mereshire-exploitation/agreement.md';

/** By proof; and by many texts that are tried, which takes long patterns too, where a proof takes too long. */
async function judge({ pattern, flags }: FoundPattern): ReturnType<typeof check> {
  // `d` asks for places beside the match, and changes nothing of how it is found.
  const known = flags.replace('d', '');
  const proved = await check(pattern, known, { timeout: 2_000 });
  return proved.status === 'unknown' ? check(pattern, known, { checker: 'fuzz', timeout: 15_000 }) : proved;
}

it.each([
  ['that is written', 500, written],
  ['that is put together of words', 400, putTogether],
] as const)(
  'no pattern %s is exponential, and a check of what is slow for one is not',
  async (_how, least, patterns) => {
    const all = await patterns();
    expect(all.length).toBeGreaterThan(least);
    const judged = [];
    for (const one of all) judged.push({ ...one, said: await judge(one) });
    const slow = judged.flatMap(({ said, ...one }) => (said.status === 'vulnerable' ? [{ ...one, said }] : []));
    const exponential = slow.filter(({ said }) => said.complexity?.type === 'exponential');
    expect(exponential.map(({ place, pattern }) => `${place}: ${pattern}`)).toEqual([]);
    // What cannot be judged in time is long rather than dangerous, and the texts below go through it too.
    expect(judged.filter(({ said }) => said.status === 'unknown').length).toBeLessThan(all.length / 20);

    const { checkFiles, MERESHIRE, textOf } = await import('../helpers/check-files.ts');
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
      await checkFiles({ ...MERESHIRE, [AGREEMENT]: `${textOf(MERESHIRE, AGREEMENT)}\n\n${text}\n` });
      const time = process.cpuUsage(begun).user / 1000;
      if (time > 2_000) took.push(`${Math.round(time)} ms: ${JSON.stringify(text.slice(0, 60))}`);
    }
    expect(took).toEqual([]);
  },
);
