/** Agreements or bodies that take each other's place in a ring. */
import { groups } from '../../base/groups.ts';
import type { Seen } from '../alike.ts';
import type { Observation, Rule } from '../rule.ts';

export const replacementLoop: Rule = {
  code: 'register/replacement-loop',
  severity: 'error',
  summary: 'What takes the place of something comes after it.',
  why: 'If each of two agreements replaces the other, neither holds, and nobody can follow from an old one to the one that counts today. The same goes for bodies that succeed each other.',
  *check({ entries, organisations }) {
    const valid = entries.filter(({ agreement }) => agreement.valid);
    yield* rings(
      valid.flatMap(({ id, agreement }) =>
        (agreement.terms.replaces ?? []).map((to, index) => {
          const pointer = `/replaces/${index}`;
          return { from: id, to, seen: () => ({ at: agreement.source.locate(pointer), agreement: id, pointer }) };
        }),
      ),
      ({ from, to }) => ({
        actual:
          from === to
            ? 'agreement that replaces itself'
            : `agreement (\`${to}\`) that is replaced here and in the end replaces this one`,
        expected: 'an earlier agreement that ends when this one starts',
        remedy: 'Keep `replaces` in the later of them, and take it out of the earlier.',
      }),
    );
    for (const { id, agreement } of valid) {
      for (const [index, { agreement: other }] of (agreement.terms.related ?? []).entries()) {
        if (other !== id) continue;
        const pointer = `/related/${index}/agreement`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: 'agreement that is related to itself',
          expected: 'another agreement',
          remedy: 'Name the agreement that is meant, or take the entry out.',
        };
      }
    }
    yield* rings(
      [...organisations.values()].flatMap(({ id, facts, source }) =>
        (facts.succeededBy ?? []).map(({ organisation: to }, index) => {
          const pointer = `/succeededBy/${index}/organisation`;
          return { from: id, to, seen: () => ({ at: source.locate(pointer), pointer }) };
        }),
      ),
      ({ from, to }) => ({
        actual: from === to ? 'body that succeeds itself' : `successor (\`${to}\`) that this body in the end succeeds`,
        expected: 'a body that began when this one ended',
        remedy: 'Keep `succeededBy` in the file of the body that ended, and take it out of the other.',
      }),
    );
  },
};

/** That one thing takes the place of another, and where that is written. */
interface Link {
  readonly from: string;
  readonly to: string;
  seen(): Seen;
}

/** Each ring once, at its first link: which of them is wrong nobody can tell from outside. */
function* rings(links: readonly Link[], say: (first: Link) => Omit<Observation, keyof Seen>): Generator<Observation> {
  const byStart = new Map(
    groups(links, ({ from }) => from).map((own) => [own[0]?.from ?? '', own.map(({ to }) => to)]),
  );
  const ringOf = ringsOf(byStart);
  const onRings = links.filter(({ from, to }) => ringOf(from, to) !== undefined);
  for (const [first, ...others] of groups(onRings, ({ from, to }) => String(ringOf(from, to)))) {
    if (first === undefined) continue;
    const related = others.map((link) => ({ at: link.seen().at, text: `\`${link.to}\` is named here.` }));
    yield { ...first.seen(), ...say(first), ...(related.length === 0 ? {} : { related }) };
  }
}

/**
 * What tells the ring of a link from others, if it lies on one: both its ends are
 * in one strongly connected part (Tarjan, with a stack of its own).
 */
function ringsOf(
  links: ReadonlyMap<string, readonly string[]>,
): (from: string, to: string) => string | number | undefined {
  const part = new Map<string, number>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  for (const root of links.keys()) {
    if (order.has(root)) continue;
    const walk: { node: string; next: number }[] = [{ node: root, next: 0 }];
    while (walk.length > 0) {
      const step = walk.at(-1) as { node: string; next: number };
      const { node } = step;
      if (step.next === 0) {
        low.set(node, order.size);
        order.set(node, order.size);
        open.push(node);
      }
      const to = links.get(node)?.[step.next];
      step.next += 1;
      if (to !== undefined) {
        if (!links.has(to)) continue;
        if (!order.has(to)) walk.push({ node: to, next: 0 });
        else if (!part.has(to)) low.set(node, Math.min(low.get(node) ?? 0, order.get(to) ?? 0));
        continue;
      }
      walk.pop();
      const above = walk.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== order.get(node)) continue;
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        part.set(last, order.get(node) ?? 0);
        if (last === node) break;
      }
    }
  }
  return (from, to) => (from === to ? from : part.get(from) === part.get(to) ? part.get(from) : undefined);
}
