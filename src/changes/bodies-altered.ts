/**
 * Bodies that a change makes others than they were while something that they take part in is in force. Documents take the
 * party's name and numbers from its file, and who is asked to sign follows from its kind; none of it is part of what was signed.
 */
import type { Finding } from '../base/finding.ts';
import type { Organisation } from '../agreement/register-files.ts';
import { keyOf } from '../register/compare/fields.ts';
import type { Entry } from '../register/entry.ts';
import { listInWords } from '../register/gaps.ts';
import { membersOn } from '../register/party.ts';
import { milder, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { effectiveDay } from '../register/version.ts';
import type { Before } from './judged-before.ts';
import { isRunning } from '../register/status.ts';

/** A warning for each body that changes so; a note where the policy before it makes no more of what changes in force. */
export function bodiesAltered(before: Before, { organisations, today }: Register): readonly Finding[] {
  const policy = severityOf(CODE, before) ?? 'error';
  if (policy === 'off') return [];
  const severity = milder('warning', policy);
  const inForce = before.entries.filter(({ standing, illustrative }) => isRunning(standing) && !illustrative);
  return [...before.organisations.values()].flatMap((was) => {
    const now = organisations.get(was.id);
    if (now === undefined || now === was) return [];
    const named = NAMES.filter((field) => keyOf(was.facts[field]) !== keyOf(now.facts[field]));
    const shaped = SHAPE.filter((field) => keyOf(was.facts[field]) !== keyOf(now.facts[field]));
    const signed = inForce.filter((entry) => hasSigned(entry, was.id)).map(({ id }) => id);
    const takesPart = inForce
      .filter((entry) => isParty(entry, was.id))
      .map((entry) => ({ entry, shape: [...shaped, ...membersOtherwise(entry, was, now, today)] }))
      .filter(({ shape }) => shape.length > 0);
    const told = (fields: readonly string[], said: Pick<Finding, 'actual' | 'expected' | 'remedy'>): Finding => ({
      code: CODE,
      severity,
      at: now.source.locate(`/${fields[0] ?? ''}`),
      pointer: `/${fields[0] ?? ''}`,
      why: WHY,
      ...said,
    });
    const shape = [...new Set(takesPart.flatMap((one) => one.shape))];
    return [
      ...(named.length === 0 || signed.length === 0
        ? []
        : [
            told(named, {
              actual: `change of ${inWords(named)} of \`${was.id}\`, which signed what is in force: ${listInWords(signed)}`,
              expected: 'the name and numbers of the body that signed, or a look at whether it is the same body',
              remedy: `If it is the same body, say in the change since when it is called so. If another came in its place, give that one a file of its own and name it here under \`succeededBy\`.`,
            }),
          ]),
      ...(shape.length === 0
        ? []
        : [
            told(shape, {
              actual: `change of ${inWords(shape)} of \`${was.id}\`, a party to what is in force: ${listInWords(takesPart.map(({ entry }) => entry.id))}`,
              expected: 'a look at who is asked to sign, and who may, from then on',
              remedy:
                'Look at `concordat sign` of each before this is merged: a class is asked for no signature, and a body joins a class that names its kind. If it is another body, give that one a file of its own.',
            }),
          ]),
    ];
  });
}

const CODE = 'sign-off/changed-in-force';

const WHY =
  'Names and numbers of parties, and what they are, stand in their own files and not in what was signed. Changed there, an agreement in force shows another party as if it had signed, or asks other bodies.';

const NAMES = ['name', 'legalName', 'identifiers'] as const;
const SHAPE = ['kind', 'kindsOfBody', 'nation'] as const;

function inWords(fields: readonly string[]): string {
  return listInWords(fields.map((field) => `\`${field}\``));
}

/** Whether a body has decided on what is in force, itself or as the group or class of one that did. */
function hasSigned({ signing, parties }: Entry, id: string): boolean {
  return [...signing.bound, ...signing.decisions].some(
    ({ organisation, party, stands }) =>
      stands !== 'declined' && (organisation === id || parties.get(party)?.organisation?.id === id),
  );
}

function isParty({ parties }: Entry, id: string): boolean {
  return [...parties.values()].some(
    ({ organisation, bodies }) => organisation?.id === id || bodies.some(({ key }) => key === id),
  );
}

/** Whether a group had other members on the day that a text took effect. */
function membersOtherwise(
  { agreement }: Entry,
  was: Organisation,
  now: Organisation,
  today: Register['today'],
): readonly string[] {
  const day = effectiveDay(agreement, today);
  return keyOf(membersOn(was, day)) === keyOf(membersOn(now, day)) ? [] : ['members'];
}
