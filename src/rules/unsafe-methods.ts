/** The ways by which delicate information is sent and that are not safe. Two rules ask for them: one tells them, and the other leaves them to it. */
import { asStep } from '../base/pointer.ts';
import type { UnsafeWay } from '../law/law.ts';
import type { Entry } from '../register/entry.ts';
import { listInWords } from '../register/gaps.ts';
import { selectNames } from '../register/party.ts';
import type { Seen } from './alike.ts';
import { placeOfTerm, wordIn } from './terms.ts';

export interface Unsafe extends Seen {
  /** What makes the information delicate, in words. */
  readonly what: string;
  readonly method: string;
  readonly way: UnsafeWay;
}

/** The methods of flows by which delicate information goes and that are not safe. */
export function unsafeIn(entry: Entry, ways: readonly UnsafeWay[]): readonly Unsafe[] {
  const known = new Map<string, UnsafeWay | undefined>();
  return Object.entries(entry.terms.flows ?? {}).flatMap(([name, flow]) => {
    const what = listInWords(delicateIn(entry, flow.data ?? []));
    if (what === '') return [];
    return (flow.method ?? []).flatMap((method, index): readonly Unsafe[] => {
      if (!known.has(method)) known.set(method, unsafeWay(entry, method, ways));
      const way = known.get(method);
      return way === undefined
        ? []
        : [{ ...placeOfTerm(entry, `/flows/${asStep(name)}/method/${index}`), what, method, way }];
    });
  });
}

/** The way that a method is, if that is not safe: judged by its name, title and products; its rules can make it safe. */
function unsafeWay({ terms }: Entry, method: string, ways: readonly UnsafeWay[]): UnsafeWay | undefined {
  const known = terms.methods?.[method];
  const called = [method.replaceAll('-', ' '), method, known?.title ?? '', ...(known?.products ?? [])].join('. ');
  const all = [called, ...(known?.rules ?? [])].join('. ');
  return ways.find(
    ({ words, unless }) =>
      wordIn(called, words) !== undefined && (unless === undefined || wordIn(all, unless) === undefined),
  );
}

/** What makes the information of a flow delicate. */
function delicateIn({ terms }: Entry, selector: readonly string[]): readonly string[] {
  const { data = {} } = terms;
  const kinds = selectNames(selector, Object.keys(data))
    .flatMap((name) => data[name] ?? [])
    .filter(({ identifiability }) => identifiability !== 'anonymous' && identifiability !== 'aggregated');
  return [
    ...(kinds.some(({ specialCategory }) => (specialCategory ?? []).some((one) => one !== 'none'))
      ? ['special category data']
      : []),
    ...(kinds.some(({ criminalOffence }) => criminalOffence === 'yes') ? ['criminal offence data'] : []),
    ...(kinds.some(({ confidential }) => confidential === 'yes') ? ['information given in confidence'] : []),
  ];
}
