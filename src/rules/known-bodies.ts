/** The names of bodies of a register, which are not names of persons. */
import type { Register } from '../register/register.ts';

/** Says whether words are, or are part of, the name of a body in the register. */
export function bodiesOf({ organisations }: Pick<Register, 'organisations'>): (words: string) => boolean {
  let names: string | undefined;
  return (words) => {
    names ??= [...organisations.values()]
      .flatMap(({ facts }) => [facts.name, facts.legalName ?? '', ...(facts.alsoKnownAs ?? [])])
      .join('\n');
    return names.includes(words);
  };
}
