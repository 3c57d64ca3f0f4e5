/** The way in which SSH writes data: numbers of four bytes, and strings with their length before them (RFC 4251 §5). */

/** Reads from a buffer, front to back. Every function throws a `RangeError` where the buffer ends too soon. */
export interface Reader {
  take(length: number): Buffer;
  number(): number;
  bytes(): Buffer;
  text(): string;
  /** A number above zero, without the bytes that say nothing of it. */
  positive(): Buffer;
  ended(): boolean;
}

export function reader(buffer: Buffer): Reader {
  let at = 0;
  const take: Reader['take'] = (length) => {
    if (length > buffer.length - at) throw new RangeError('the data ends too soon');
    at += length;
    return buffer.subarray(at - length, at);
  };
  const number = (): number => take(4).readUInt32BE();
  const bytes = (): Buffer => take(number());
  return {
    take,
    number,
    bytes,
    text: () => bytes().toString('latin1'),
    positive: () => {
      const read = bytes();
      const start = read.findIndex((byte) => byte !== 0);
      // A first bit that is set would make it a number below zero.
      if (start === -1 || start > 1 || ((read[0] ?? 0) & 0x80) !== 0)
        throw new RangeError('that is no number above zero');
      return read.subarray(start);
    },
    ended: () => at === buffer.length,
  };
}

/** A string with its length before it. */
export function wire(value: string | Buffer): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'latin1') : value;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
