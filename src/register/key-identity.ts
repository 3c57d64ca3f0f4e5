/** Whether two lines of keys are of one key: by the number that its holder knows the secret of, and not by how it is written. */
import { reader } from '../base/ssh-wire.ts';

/**
 * What tells a key from every other. Whoever holds one can write it in more than one way: an exponent with a zero before it,
 * another exponent, another name for the hardware that is said to hold it, the same point with its other sign. All of those
 * are one key. A line that cannot be read is what it says, without the comment behind it.
 */
export function keyIdentity(line: string): string {
  const [kind = '', body = ''] = line.trim().split(/\s+/);
  try {
    const parts = reader(Buffer.from(body, 'base64'));
    const named = parts.text();
    if (named === 'ssh-rsa') {
      parts.bytes();
      return `rsa ${parts
        .bytes()
        .toString('hex')
        .replace(/^(00)+/, '')}`;
    }
    if (named.includes('ed25519')) {
      const point = Buffer.from(parts.bytes());
      const last = point.length - 1;
      if (last >= 0) point.writeUInt8(point.readUInt8(last) & ~SIGN, last);
      return `ed25519 ${point.toString('hex')}`;
    }
    if (named.includes('ecdsa')) {
      const curve = parts.text();
      const point = parts.bytes();
      // An uncompressed point begins with 4, and has its second half after the first; a compressed one is the first alone.
      const end = point[0] === 4 ? 1 + (point.length - 1) / 2 : point.length;
      return `${curve} ${point.subarray(1, end).toString('hex')}`;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return `${kind} ${body}`;
}

/** The bit of an Ed25519 key that gives the sign of its point (RFC 8032 §5.1.2). */
const SIGN = 0x80;
