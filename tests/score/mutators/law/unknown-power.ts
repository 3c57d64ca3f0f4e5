/** Citations that the law data does not know. */
import { WIRRAL, edited, grounds, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/unknown-power',
  *mutate(base) {
    for (const { id, name, ground } of grounds(base)) {
      const powers: readonly string[] = [ground['powers'] ?? []].flat();
      for (const [index, power] of powers.entries()) {
        // Where much is to be confirmed, what is misspelt opens other questions.
        if (/s\.(16LA|84)$|^Common law/.test(power) || id === WIRRAL || name === 'general-practice') continue;
        const path = typeof ground['powers'] === 'string' ? `lawful/${name}/powers` : `lawful/${name}/powers/${index}`;
        const listed = power.replace(/ s\.(\d+\w*)$/, ' ss $1 and 999');
        if (listed !== power) yield* edited(base, [[id, `${power} in ${name} with a section more`, set(path, listed)]]);
        const misspelt = power.replace(/(\w+) (Act|Regulations) (\d{4})/, (_all, word, kind) => `${word} ${kind} 1066`);
        yield* edited(base, [[id, `${power} in ${name} with the wrong year`, set(path, misspelt)]]);
        if (index === 0)
          yield* edited(base, [
            [
              id,
              `a section of a repealed Act beside ${power} in ${name}`,
              set(`lawful/${name}/powers`, ['Data Protection Act 1998 s.29', ...powers]),
              told(typeof ground['powers'] === 'string' ? `lawful/${name}/powers/0` : path),
            ],
          ]);
      }
    }
  },
};
