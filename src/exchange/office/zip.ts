/**
 * Reads the zip that an office file is, through the list at its end, as office programs do. Nothing
 * is unpacked before it is asked for, and never more than the limits allow, whatever the file says of itself.
 */
import { Inflate } from 'fflate';

/** How much is read of a file that somebody else made. */
export const LIMITS = {
  /** Bytes of the whole file. */
  file: 64 * 2 ** 20,
  entries: 5_000,
  /** Bytes of one part once it is unpacked. */
  part: 96 * 2 ** 20,
  /** Bytes of all parts together. */
  all: 256 * 2 ** 20,
  /** How many times its packed size a part may be, where it has more than `smallPart` bytes. */
  ratio: 250,
  smallPart: 4 * 2 ** 20,
} as const;

export interface Zip {
  /** The names of its parts, in the order of the list. A name is a name, never a path of this machine. */
  readonly names: readonly string[];
  /** The bytes of a part; `undefined` where there is no such part; words where it cannot be had. */
  read(name: string): Uint8Array | string | undefined;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The zip, or a sentence that says what is wrong with it. */
export function openZip(bytes: Uint8Array): Zip | string {
  if (bytes.length > LIMITS.file) return `The file has more than ${LIMITS.file / 2 ** 20} MB.`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = list(view, bytes);
  if (typeof listed === 'string') return listed;
  const byName = new Map<string, Listed>();
  for (const entry of listed) {
    // Names of parts do not differ by capitals alone (ECMA-376 part 2).
    const key = entry.name.toLowerCase();
    if (byName.has(key)) return 'Two of its parts have the same name, so that programs would read different words.';
    byName.set(key, entry);
  }
  if (listed.reduce((sum, { size }) => sum + size, 0) > LIMITS.all)
    return `Unpacked it would have more than ${LIMITS.all / 2 ** 20} MB.`;
  return {
    names: listed.map(({ name }) => name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? undefined : unpack(view, bytes, entry);
    },
  };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_SIZE, ENTRY_SIZE, LOCAL_SIZE] = [22, 46, 30];
const DAMAGED = 'It is damaged, or only a part of it arrived.';

/** What the list at the end of the file says of each part. */
function list(view: DataView, bytes: Uint8Array): readonly Listed[] | string {
  const end = findEnd(view);
  if (end === undefined) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return 'It is written in the form for archives of more than 4 GB.';
  if (count > LIMITS.entries) return `It has more than ${LIMITS.entries} parts.`;
  const found: Listed[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return DAMAGED;
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) return 'It is locked with a password. Save a copy without one.';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return DAMAGED;
    const entry: Listed = {
      name: decodeName(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entry.size === 0xffffffff || entry.packed === 0xffffffff || entry.offset === 0xffffffff)
      return 'It is written in the form for archives of more than 4 GB.';
    if (!entry.name.endsWith('/')) found.push(entry);
    at = next;
  }
  return found;
}

function findEnd(view: DataView): number | undefined {
  // A comment of up to 65,535 bytes may follow.
  for (let at = view.byteLength - END_SIZE; at >= 0 && at >= view.byteLength - END_SIZE - 0xffff; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

function unpack(
  view: DataView,
  bytes: Uint8Array,
  { name, method, packed, size, offset }: Listed,
): Uint8Array | string {
  if (size > LIMITS.part) return `Unpacked, its part ${name} would have more than ${LIMITS.part / 2 ** 20} MB.`;
  if (size > LIMITS.smallPart && size > packed * LIMITS.ratio)
    return `Its part ${name} is packed more tightly than any text of people can be.`;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return DAMAGED;
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return DAMAGED;
  if (method === 0) return packed === size ? data : DAMAGED;
  return method === 8 ? inflate(data, size) : `Its part ${name} is packed in a way that office programs do not use.`;
}

/** How much of a packed part is looked at before its size is looked at again. */
const STEP = 4096;

/** The bytes of a part, as many as the list says; it may have lied. */
function inflate(data: Uint8Array, size: number): Uint8Array | string {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += STEP)
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch {
    return DAMAGED;
  }
  return length === size ? whole : DAMAGED;
}
