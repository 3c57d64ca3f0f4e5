/** Checks that the entries of the law data point at entries that exist. */
import { citationsOf, normaliseCitation } from './citation.ts';
import type { Law, LawEntry, Scope } from './law.ts';

/** Every reference that leads nowhere, and every citation that two entries claim, in words; none if all is well. */
export function brokenReferences(law: Law): readonly string[] {
  return [
    ...scopeReferences(law),
    ...powerReferences(law),
    ...scheduleReferences(law),
    ...sharedCitations(law),
    ...otherReferences(law),
  ];
}

function* scopeReferences(law: Law): Generator<string> {
  const all: readonly (readonly [string, ReadonlyMap<string, LawEntry & Scope>])[] = [
    ['Article 6(1) point', law.article6],
    ['Annex 1 paragraph', law.annex1],
    ['Article 9(2) point', law.article9],
    ['Schedule 1 paragraph', law.schedule1],
    ['power', law.powers],
  ];
  for (const [sort, entries] of all) {
    for (const { id, reaches = 'any', reachesSome = [], about = [] } of entries.values()) {
      const reached = reaches === 'any' ? [] : reaches;
      for (const kind of [...reached, ...reachesSome])
        if (!law.kinds.has(kind)) yield `${sort} ${id} names the unknown kind of body ${kind}`;
      for (const kind of reachesSome)
        if (reaches === 'any' || reached.includes(kind))
          yield `${sort} ${id} reaches ${kind} both always and sometimes`;
      for (const word of about) if (!law.abouts.has(word)) yield `${sort} ${id} names the unknown about ${word}`;
    }
  }
}

function* powerReferences(law: Law): Generator<string> {
  for (const power of law.powers.values()) {
    for (const kind of power.recipients ?? [])
      if (!law.kinds.has(kind)) yield `power ${power.id} names the unknown kind of body ${kind}`;
    if (power.supersededBy !== undefined && !law.powers.has(power.supersededBy))
      yield `power ${power.id} is superseded by the unknown power ${power.supersededBy}`;
    if (power.supersededBy === power.id) yield `power ${power.id} supersedes itself`;
    if (power.from !== undefined && power.until !== undefined && power.until < power.from)
      yield `power ${power.id} ends before it begins`;
  }
}

function* scheduleReferences(law: Law): Generator<string> {
  for (const about of law.abouts.values()) {
    for (const paragraph of about.schedule1) {
      const found = law.schedule1.get(String(paragraph));
      if (found === undefined) yield `about ${about.id} names the unknown Schedule 1 paragraph ${paragraph}`;
      else if (found.anyPurpose === 'yes')
        yield `about ${about.id} repeats Schedule 1 paragraph ${paragraph}, which serves any purpose`;
    }
  }
  for (const paragraph of law.schedule1.values()) {
    for (const point of paragraph.serves) {
      const part = law.article9.get(point)?.schedule1Part;
      if (part !== paragraph.part)
        yield `Schedule 1 paragraph ${paragraph.id} serves point ${point}, which does not look to Part ${paragraph.part}`;
    }
  }
}

function* sharedCitations(law: Law): Generator<string> {
  const owners = new Map<string, string>();
  for (const power of law.powers.values()) {
    for (const citation of citationsOf(power)) {
      const key = normaliseCitation(citation);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== power.id)
        yield `powers ${owner} and ${power.id} are both cited as ${citation}`;
      owners.set(key, power.id);
    }
  }
}

function* otherReferences(law: Law): Generator<string> {
  for (const about of law.lawEnforcement.keys())
    if (!law.abouts.has(about)) yield `law enforcement names the unknown about ${about}`;
  for (const sign of [...law.riskSigns.values(), ...law.badReasons.values()])
    for (const about of sign.when?.flatMap((shown) => shown.abouts ?? []) ?? [])
      if (!law.abouts.has(about)) yield `${sign.id} names the unknown about ${about}`;
  for (const { id, within = [] } of law.placesAbroad.values())
    for (const group of within)
      if (!law.placesAbroad.has(group)) yield `place ${id} is within the unknown place ${group}`;
  for (const { id, power } of law.confidence.values())
    if (power !== undefined && !law.powers.has(power))
      yield `reason in confidence ${id} names the unknown power ${power}`;
  for (const convention of law.retentionConventions.values())
    for (const kind of convention.kinds)
      if (!law.kinds.has(kind)) yield `convention ${convention.id} names the unknown kind of body ${kind}`;
}
