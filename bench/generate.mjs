/**
 * A register of any size, made from the example register with a seed: the
 * same number and seed give the same bytes. Each agreement has a place, titles,
 * days and prose of its own; bodies and framework are those of the example.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLE = 'examples/mereshire';
const MODEL = `agreements/mereshire-exploitation/agreement.md`;

/** Files by path. `count` agreements, and what they stand on. */
export function generate(count, seed = 1) {
  const random = generator(seed);
  const files = new Map(
    readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => path.slice(EXAMPLE.length + 1))
      .filter((path) => /^(organisations|guidance|concordat\.yaml|agreements\/mereshire-charter)/.test(path))
      .map((path) => [path, readFileSync(join(EXAMPLE, path))]),
  );
  const model = readFileSync(join(EXAMPLE, MODEL), 'utf8');
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(model);
  const prose = paragraphs();
  for (let number = 1; number <= count; number += 1) {
    const place = `${pick(PLACES, random)} ward ${number}`;
    files.set(
      `agreements/ward-${String(number).padStart(4, '0')}/agreement.md`,
      new TextEncoder().encode(agreement(front, body, place, prose, random)),
    );
  }
  return files;
}

function agreement(front, body, place, prose, random) {
  const written = front
    .replaceAll('in Mereshire', `in ${place}`)
    .replace(/^alsoKnownAs: .*\n/m, '')
    .replace(/^replaces: .*\n/m, '')
    .replace(/^related:\n(?: .*\n)+/m, '')
    .replace(/^effective: .*$/m, 'effective: 2026-10-01')
    // Of an agreement in force that is signed, the signatures would have to be there.
    .replace(/^execution: .*$/m, 'execution: adopted')
    .replace(/^( {4}title: )(.*)$/gm, (_line, start, title) => `${start}${title} (${place})`);
  const more = Array.from({ length: 12 }, () => pick(prose, random).replaceAll('Mereshire', place));
  return `---\n${written}---\n${body}\n## Practice in ${place}\n\n${more.join('\n\n')}\n`;
}

/** The paragraphs of the example's other prose. */
function paragraphs() {
  return readdirSync(join(EXAMPLE, 'guidance')).flatMap((name) =>
    readFileSync(join(EXAMPLE, 'guidance', name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split(/\n{2,}/)
      .filter((part) => /^[A-Z]/.test(part) && part.length > 80),
  );
}

const PLACES = ['Northgate', 'Harbour', 'Saltmarsh', 'Castle', 'Millbrook', 'Fenside', 'Eastcliff', 'Priory'];

const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
