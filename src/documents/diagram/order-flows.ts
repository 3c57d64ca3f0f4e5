/** The order in which a drawing shows flows: those that share an end stand together, so that one box serves many arrows and no two arrows cross. */

/** One end of a flow: a box of the drawing. */
export interface End {
  /** The same for the same parties. */
  readonly key: string;
  /** Names, each on lines of its own. */
  readonly items: readonly string[];
  /** Said beneath them, such as how many they are; or empty. */
  readonly note: string;
}

export interface Flow {
  /** That of its description. */
  readonly number: number;
  readonly title: string;
  /** What is given: as many of the kinds as there is room for are named. */
  readonly data: readonly string[];
  /** Instead of names, where there is no room for a single one; and where every kind is meant. */
  readonly dataInShort: string;
  readonly from: End;
  readonly to: End;
  /** Whether each gives to the other. */
  readonly both: boolean;
}

/** The flows so that neighbours share boxes as far as they can. Of flows with the same ends the order stays. */
export function orderFlows(flows: readonly Flow[]): readonly Flow[] {
  const ordered: Flow[] = [];
  let left = flows;
  while (left.length > 0) {
    const next = nextOf(left, ordered.at(-1));
    ordered.push(next);
    left = left.filter((flow) => flow !== next);
  }
  return ordered;
}

function nextOf(left: readonly Flow[], last: Flow | undefined): Flow {
  const [first] = left;
  if (first === undefined) throw new Error('there is no flow left');
  if (last === undefined) return first;
  const sameFrom = left.filter(({ from }) => from.key === last.from.key);
  const sameTo = left.filter(({ to }) => to.key === last.to.key);
  // A recipient of others comes last, so that their arrows can follow to the same box.
  const ownTo = sameFrom.filter(({ to }) =>
    left.every((other) => other.to.key !== to.key || other.from.key === last.from.key),
  );
  return sameFrom.find((flow) => sameTo.includes(flow)) ?? ownTo[0] ?? sameFrom[0] ?? sameTo[0] ?? first;
}
