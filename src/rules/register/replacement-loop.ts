/** Agreements or bodies that take each other's place in a ring. */
import type { Rule } from '../rule.ts';

export const replacementLoop: Rule = {
  code: 'register/replacement-loop',
  severity: 'error',
  summary: 'What takes the place of something comes after it.',
  why: 'If each of two agreements replaces the other, neither holds, and nobody can follow from an old one to the one that counts today. The same goes for bodies that succeed each other.',
  *check({ entries, organisations }) {
    const agreements = new Map(
      entries
        .filter(({ agreement }) => agreement.valid)
        .map(({ id, agreement }) => [id, agreement.terms.replaces ?? []]),
    );
    const inRing = ringsOf(agreements);
    for (const { id, agreement } of entries) {
      if (!agreement.valid) continue;
      for (const [index, replaced] of (agreement.terms.replaces ?? []).entries()) {
        if (!inRing(id, replaced)) continue;
        const pointer = `/replaces/${index}`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual:
            replaced === id
              ? 'agreement that replaces itself'
              : `agreement (\`${replaced}\`) that is replaced here and in the end replaces this one`,
          expected: 'an earlier agreement that ends when this one starts',
          remedy: 'Keep `replaces` in the later of them, and take it out of the earlier.',
        };
      }
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
    const succeeded = ringsOf(
      new Map(
        [...organisations.values()].map(({ id, facts }) => [
          id,
          (facts.succeededBy ?? []).map((one) => one.organisation),
        ]),
      ),
    );
    for (const { id, facts, source } of organisations.values()) {
      for (const [index, { organisation }] of (facts.succeededBy ?? []).entries()) {
        if (!succeeded(id, organisation)) continue;
        const pointer = `/succeededBy/${index}/organisation`;
        yield {
          at: source.locate(pointer),
          pointer,
          actual:
            organisation === id
              ? 'body that succeeds itself'
              : `successor (\`${organisation}\`) that this body in the end succeeds`,
          expected: 'a body that began when this one ended',
          remedy: 'Keep `succeededBy` in the file of the body that ended, and take it out of the other.',
        };
      }
    }
  },
};

/** Whether a link lies on a ring: both its ends are in one strongly connected part (Tarjan, with a stack of its own). */
function ringsOf(links: ReadonlyMap<string, readonly string[]>): (from: string, to: string) => boolean {
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
  return (from, to) => from === to || (part.has(from) && part.get(from) === part.get(to));
}
