/** `concordat explain`: why a rule exists, or what an agreement needs and what is stated for it. */
import { nearest } from '../base/nearest.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { wordingOf } from '../documents/wording.ts';
import { explainAgreement, explainMatrix } from './explain-agreement.ts';
import { explainLaw, findLaw } from './explain-law.ts';
import { explainRule, listRules, readRules, type RuleText } from './explain-rule.ts';
import { presentLaw } from './law-data.ts';
import { type Reading, readWorld } from './read-world.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Say why a rule exists, what an agreement needs, or what a provision says; with no name, list every rule.',
  argument: '[NAME...]',
  options: [{ flags: '--matrix', description: 'the table of what an agreement needs and the grounds stated for it' }],
  answers: ANSWERS,
  run: runExplain,
};

async function runExplain(world: World, { ids, options }: Invocation): Promise<Outcome> {
  const format = options['format'] === 'json' ? 'json' : 'text';
  const [name, ...others] = ids;
  if (others.length > 0)
    return {
      exit: 2,
      messages: ['Name one rule, one agreement or one provision; put a name of several words in quotation marks.'],
    };
  const rules = await readRules(world.assets);
  if (options['matrix'] === true && (name === undefined || rules.some(({ code }) => code === name)))
    return { exit: 2, messages: ['Only an agreement has a matrix: concordat explain <agreement> --matrix'] };
  if (name === undefined) return { exit: 0, answer: listRules(rules, format) };
  const rule = rules.find(({ code }) => code === name);
  if (rule !== undefined) return { exit: 0, answer: explainRule(rule, format) };
  const found = await readWorld(world);
  const entry = found.register.entries.find(({ id }) => id === name);
  if (entry === undefined) {
    const text = findLaw(name, await presentLaw(world, found.register), found.register);
    return text === undefined
      ? { exit: 2, messages: [notFound(name, rules, found)] }
      : { exit: 0, answer: explainLaw(text, format) };
  }
  if (!entry.agreement.valid)
    return {
      exit: 1,
      messages: [`${name} cannot be explained until its form is right. See: concordat check ${name}`],
    };
  const words = wordingOf(found.register.editions, entry.terms.edition);
  const about = options['matrix'] === true ? explainMatrix : explainAgreement;
  return { exit: 0, answer: about(entry, { today: world.today, words }, format) };
}

/** What may be meant by a name that nothing has: codes and agreements that are nearly called so. */
function notFound(name: string, rules: readonly RuleText[], { register }: Reading): string {
  // Of a code that is not known, the part after the group may be right or nearly so.
  const last = (code: string): string => code.slice(code.indexOf('/') + 1);
  const near = nearest(
    last(name),
    rules.map(({ code }) => last(code)),
  );
  const codes = rules.map(({ code }) => code).filter((code) => near.includes(last(code)));
  const meant = [
    ...codes,
    ...nearest(
      name,
      register.entries.map(({ id }) => id),
    ),
  ].slice(0, 3);
  const hint = meant.length === 0 ? '`concordat explain` lists every rule.' : `Did you mean ${meant.join(' or ')}?`;
  return `There is no rule, no agreement and no provision called ${name}. ${hint}`;
}
