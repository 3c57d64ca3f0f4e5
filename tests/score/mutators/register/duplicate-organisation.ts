/** Second files for bodies that have one. */
import { type Base, organisationOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const SECOND = 'organisations/zz-other-file.yaml';

/** Letters that look like Latin ones. */
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' };

export const mutator: Mutator = {
  rule: 'register/duplicate-organisation',
  *mutate(base) {
    for (const id of bodies(base)) {
      const { name, kind, identifiers } = organisationOf(base, id);
      // A body that has ended is named by nothing, and nothing need name it.
      const rest = `kind: ${kind}\nnation: england\nuntil: 2015-03-31\n`;
      yield {
        name: `${id} again, in capitals`,
        contents: adding(base, `name: ${JSON.stringify(name.toUpperCase())}\n${rest}`),
        at: [[SECOND, '/name']],
      };
      const disguised = name.replace(/[aceopxy]/, (letter: string) => CYRILLIC[letter] ?? letter);
      if (disguised !== name)
        yield {
          name: `${id} again, with a letter of another script`,
          contents: adding(base, `name: ${JSON.stringify(disguised)}\n${rest}`),
          at: [[SECOND, '/name']],
        };
      const [register, number] = Object.entries<string>(identifiers ?? {})[0] ?? [];
      if (register === undefined || number === undefined) continue;
      yield {
        name: `another body with the ${register} of ${id}`,
        contents: adding(base, `name: Board of Works\n${rest}identifiers:\n  ${register}: ${JSON.stringify(number)}\n`),
        at: [[SECOND, `/identifiers/${register}`]],
      };
    }
  },
};

function bodies(base: Base): readonly string[] {
  return Object.keys(base.contents).flatMap((path) => {
    const id = /^organisations\/(.+)\.yaml$/.exec(path)?.[1];
    return id === undefined || ['group', 'class'].includes(organisationOf(base, id)['kind']) ? [] : [id];
  });
}

function adding(base: Base, text: string): Base['contents'] {
  return { ...base.contents, [SECOND]: text };
}
