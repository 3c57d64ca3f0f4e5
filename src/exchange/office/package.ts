/** An office file: its parts, and which part belongs to which. Addresses outside it are told and never asked for. */
import type { Remark } from '../remark.ts';
import { attribute, elements } from './walk.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** A line from one part to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `hyperlink`, `image`. */
  readonly type: string;
  /** The name of a part, or an address as it stands there. */
  readonly target: string;
  readonly outside: boolean;
}

export interface OfficePackage {
  /** The names of its parts. */
  readonly names: readonly string[];
  /** A part as a tree; nothing where there is none. One that cannot be read is remarked once. */
  xml(name: string): XmlElement | undefined;
  /** The lines that begin at a part; at the package itself for an empty name. */
  relations(name: string): readonly Relation[];
  /** What is wrong with parts that were read until now. */
  readonly remarks: readonly Remark[];
}

/** The package, or a remark that says why there is none. */
export function openPackage(bytes: Uint8Array): OfficePackage | Remark {
  const kind = otherKind(bytes);
  if (kind !== undefined) return fault(kind);
  const zip = openZip(bytes);
  return typeof zip === 'string' ? fault(zip) : packageOf(zip);
}

/** Whether the bytes begin as a zip does, which every office file of today is. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Whether the bytes begin as an office file of the time before 2007 does, or one with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function otherKind(bytes: Uint8Array): string | undefined {
  if (isOldOffice(bytes))
    return 'It is a file of Office 97 to 2003, or it is locked with a password. Open it in Word or Excel, and save it as .docx or .xlsx without a password.';
  return isZip(bytes) ? undefined : 'It is no office file: these begin with other bytes.';
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

function fault(text: string): Remark {
  return { severity: 'error', place: '', text };
}

function packageOf(zip: Zip): OfficePackage {
  const remarks: Remark[] = [];
  const trees = new Map<string, XmlElement | undefined>();
  const xml = (name: string): XmlElement | undefined => {
    if (trees.has(name)) return trees.get(name);
    const bytes = zip.read(name);
    const tree = typeof bytes === 'string' || bytes === undefined ? bytes : parseXml(bytes);
    if (typeof tree === 'string') remarks.push({ severity: 'warning', place: `part ${name} of the file`, text: tree });
    const found = typeof tree === 'string' ? undefined : tree;
    trees.set(name, found);
    return found;
  };
  return {
    names: zip.names,
    xml,
    relations: (name) => relationsOf(xml(name.replace(/([^/]*)$/, '_rels/$1.rels')), name),
    remarks,
  };
}

function relationsOf(tree: XmlElement | undefined, name: string): readonly Relation[] {
  return elements(tree, 'Relationship').map((one) => {
    const outside = attribute(one, 'TargetMode') === 'External';
    const target = attribute(one, 'Target') ?? '';
    return {
      id: attribute(one, 'Id') ?? '',
      type: (attribute(one, 'Type') ?? '').replace(/^.*\//, ''),
      target: outside ? target : within(name, target),
      outside,
    };
  });
}

/** A target as the name of a part: it is written as it is seen from the part's folder. */
function within(name: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = name.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
