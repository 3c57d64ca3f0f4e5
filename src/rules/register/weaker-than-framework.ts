/** An agreement that lowers what its framework promises. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { lengthOf } from '../periods.ts';
import { livingTexts } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

export const weakerThanFramework: Rule = {
  code: 'register/weaker-than-framework',
  severity: 'warning',
  summary: 'An agreement gives no less protection than its framework.',
  why: 'Bodies join a framework because it promises the same safeguards everywhere. An agreement beneath it may add to them. If it takes something away, those who rely on the framework are not told.',
  *check(register) {
    for (const { id, agreement, framework } of livingTexts(register)) {
      if (framework === undefined || !framework.agreement.valid) continue;
      for (const { pointer, actual, expected } of weakened(agreement.terms, framework.terms)) {
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual,
          expected,
          remedy:
            'Take the field out, so that the framework’s holds, or ask those who keep the framework to change it. If the parties mean to depart from it, say why in the prose and accept this finding with that reason.',
          related: [{ at: framework.agreement.source.locate(pointer), text: 'The framework says it here.' }],
        };
      }
    }
  },
};

interface Weakened {
  readonly pointer: string;
  readonly actual: string;
  readonly expected: string;
}

function* weakened(own: WrittenAgreement, theirs: WrittenAgreement): Generator<Weakened> {
  for (const section of PROTECTIONS) {
    const [mine, framework] = [own[section] as Fields, theirs[section] as Fields];
    for (const [field, value] of Object.entries(mine ?? {})) {
      if (framework?.[field] === undefined || !isDropped(value)) continue;
      yield {
        pointer: `/${section}/${field}`,
        actual: `protection of the framework that is dropped (\`${section}.${field}\`)`,
        expected: 'what the framework says, or more',
      };
    }
  }
  for (const [pointer, called, read] of TIMES) {
    const [mine, framework] = [read(own), read(theirs)];
    const [length, limit] = [lengthOf(mine ?? ''), lengthOf(framework ?? '')];
    if (length === undefined || limit === undefined || length.working !== limit.working) continue;
    if (length.hours <= limit.hours * 1.02) continue;
    yield {
      pointer,
      actual: `${called} (${mine}) that is longer than the framework’s`,
      expected: `${framework} at most`,
    };
  }
  for (const [pointer, called, read, words] of PERMISSIONS) {
    const [mine, framework] = [words.indexOf(read(own) ?? ''), words.indexOf(read(theirs) ?? '')];
    if (mine === -1 || framework === -1 || mine <= framework) continue;
    yield {
      pointer,
      actual: `${called} (\`${words[mine]}\`) that goes further than the framework’s`,
      expected: `\`${words[framework]}\`${framework === 0 ? '' : ', or less'}`,
    };
  }
}

type Fields = { readonly [field: string]: unknown } | undefined;

const PROTECTIONS = ['security', 'access', 'quality', 'requests', 'records', 'monitoring'] as const;

const TIMES: readonly (readonly [
  pointer: string,
  called: string,
  read: (terms: WrittenAgreement) => string | undefined,
])[] = [
  [
    '/breach/tellPartiesWithin',
    'time for telling the other parties of a breach',
    ({ breach }) => breach?.tellPartiesWithin,
  ],
  [
    '/rights/informOthersWithin',
    'time for telling the others of a correction or erasure',
    ({ rights }) => rights?.informOthersWithin,
  ],
  ['/quality/correctionWithin', 'time for passing on a correction', ({ quality }) => quality?.correctionWithin],
  ['/review/every', 'time between reviews', ({ review }) => review?.every],
];

/** From the narrowest to the widest. */
const PERMISSIONS: readonly (readonly [
  pointer: string,
  called: string,
  read: (terms: WrittenAgreement) => string | undefined,
  words: readonly string[],
])[] = [
  [
    '/onwardSharing/allowed',
    'permission to pass information on',
    ({ onwardSharing }) => onwardSharing?.allowed,
    ['no', 'with-agreement', 'where-lawful'],
  ],
  [
    '/transfers/allowed',
    'permission to send information out of the United Kingdom',
    ({ transfers }) => transfers?.allowed,
    ['no', 'with-safeguards'],
  ],
];

function isDropped(value: unknown): boolean {
  return value === 'none' || (Array.isArray(value) && value.length === 1 && value[0] === 'none');
}
