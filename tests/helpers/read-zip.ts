/** Reads a zip by its central directory, as programs other than the one that wrote it do. */
import { inflateRawSync } from 'node:zlib';

/** The files of an archive by their names, in their order, with the time that it gives each. */
export function readZip(zip: Uint8Array): ReadonlyMap<string, { readonly bytes: Buffer; readonly time: number }> {
  const all = Buffer.from(zip);
  const end = all.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('this is no zip');
  const found = new Map<string, { bytes: Buffer; time: number }>();
  let at = all.readUInt32LE(end + 16);
  for (let left = all.readUInt16LE(end + 10); left > 0; left--) {
    if (all.toString('latin1', at, at + 4) !== 'PK\u0001\u0002') throw new Error('the directory of the zip is broken');
    const [method, time, size, whole] = [10, 12, 20, 24].map((place) =>
      place === 10 ? all.readUInt16LE(at + place) : all.readUInt32LE(at + place),
    );
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) => all.readUInt16LE(at + place));
    const local = all.readUInt32LE(at + 42);
    const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const packed = all.subarray(start, start + (size ?? 0));
    const bytes = method === 0 ? Buffer.from(packed) : inflateRawSync(packed);
    if (bytes.length !== whole) throw new Error('a file of the zip has another length than it says');
    found.set(all.toString('utf8', at + 46, at + 46 + name), { bytes, time: time ?? 0 });
    at += 46 + name + extra + comment;
  }
  return found;
}
