/**
 * Signatures that `ssh-keygen -Y sign` makes: reads them, and says whether a key
 * made them over a message. The format is that of OpenSSH's PROTOCOL.sshsig; keys
 * are those of RFC 4253 §6.6, RFC 5656, RFC 8709 and PROTOCOL.u2f. Nothing is
 * started for it, so that it works wherever the tool does.
 */
import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import type { CheckSignature } from '../base/ports.ts';
import { reader, type Reader, wire } from '../base/ssh-wire.ts';

export const checkSshSignature: CheckSignature = ({ message, signature, namespace, key }) => {
  try {
    const signed = signatureIn(signature);
    const given = keyIn(key);
    if (!signed.key.equals(given)) return 'other-key';
    if (signed.namespace !== namespace) return 'other-namespace';
    const { verifies } = kindOf(given);
    const digest = createHash(signed.hash).update(message).digest();
    const covered = Buffer.concat([MAGIC, wire(signed.namespace), wire(''), wire(signed.hash), wire(digest)]);
    return verifies(covered, reader(signed.signature)) ? 'good' : 'bad';
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return 'unreadable';
    throw error;
  }
};

const MAGIC = Buffer.from('SSHSIG');

/** The hashes that the format allows. */
const HASHES = new Set(['sha256', 'sha512']);

/** What is no signature or key of these formats, or one of a kind that is not safe. */
class Unreadable extends Error {}

interface Signed {
  readonly key: Buffer;
  readonly namespace: string;
  readonly hash: string;
  readonly signature: Buffer;
}

function signatureIn(text: string): Signed {
  const [, body] =
    /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n?$/.exec(
      text.replaceAll('\r\n', '\n'),
    ) ?? [];
  if (body === undefined) throw new Unreadable();
  const parts = reader(fromBase64(body.replaceAll('\n', '')));
  if (!parts.take(MAGIC.length).equals(MAGIC) || parts.number() !== 1) throw new Unreadable();
  const key = parts.bytes();
  const namespace = parts.text();
  const reserved = parts.bytes();
  const hash = parts.text();
  const signature = parts.bytes();
  if (!parts.ended() || reserved.length > 0 || namespace === '' || !HASHES.has(hash)) throw new Unreadable();
  return { key, namespace, hash, signature };
}

/** The key of a line as in `id_ed25519.pub`: its kind, its bytes, and perhaps a comment. */
function keyIn(line: string): Buffer {
  const [kind = '', body = ''] = line.trim().split(/\s+/);
  const bytes = fromBase64(body);
  if (reader(bytes).text() !== kind) throw new Unreadable();
  return bytes;
}

/** Refuses what decoders of base64 pass over: one text for the same bytes, and no other. */
function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== text) throw new Unreadable();
  return bytes;
}

interface Kind {
  verifies(covered: Buffer, signature: Reader): boolean;
}

function kindOf(key: Buffer): Kind {
  const parts = reader(key);
  const name = parts.text();
  const kind = KINDS[name]?.(parts);
  if (kind === undefined || !parts.ended()) throw new Unreadable();
  return kind;
}

/** How keys of each kind verify. DSA and RSA with SHA-1 are not among them: both can be forged. */
const KINDS: Readonly<Record<string, (key: Reader) => Kind>> = {
  'ssh-ed25519': (key) => {
    const made = ed25519(key.bytes());
    return { verifies: (covered, given) => verify(null, covered, made, only(given, 'ssh-ed25519')) };
  },
  'sk-ssh-ed25519@openssh.com': (key) => {
    const made = ed25519(key.bytes());
    const application = key.bytes();
    return {
      verifies: (covered, given) => {
        const { signature, pressed } = byToken(covered, application, given, 'sk-ssh-ed25519@openssh.com');
        return verify(null, pressed, made, signature);
      },
    };
  },
  ...Object.fromEntries(
    (
      [
        ['nistp256', 'P-256', 'sha256', 32],
        ['nistp384', 'P-384', 'sha384', 48],
        ['nistp521', 'P-521', 'sha512', 66],
      ] as const
    ).map(([curve, crv, hash, size]) => [
      `ecdsa-sha2-${curve}`,
      (key: Reader): Kind => {
        const made = ecdsa(key, curve, crv, size);
        return {
          verifies: (covered, given) =>
            verify(
              hash,
              covered,
              { key: made, dsaEncoding: 'ieee-p1363' },
              pair(only(given, `ecdsa-sha2-${curve}`), size),
            ),
        };
      },
    ]),
  ),
  'sk-ecdsa-sha2-nistp256@openssh.com': (key) => {
    const made = ecdsa(key, 'nistp256', 'P-256', 32);
    const application = key.bytes();
    return {
      verifies: (covered, given) => {
        const { signature, pressed } = byToken(covered, application, given, 'sk-ecdsa-sha2-nistp256@openssh.com');
        return verify('sha256', pressed, { key: made, dsaEncoding: 'ieee-p1363' }, pair(signature, 32));
      },
    };
  },
  'ssh-rsa': (key) => {
    const e = key.positive();
    const n = key.positive();
    if (n.length < LEAST_RSA) throw new Unreadable();
    const made = fromJwk({ kty: 'RSA', e: e.toString('base64url'), n: n.toString('base64url') });
    return {
      verifies: (covered, given) => {
        const hash = RSA_HASHES[given.text()];
        const signature = given.bytes();
        if (hash === undefined || !given.ended()) throw new Unreadable();
        return verify(hash, covered, made, signature);
      },
    };
  },
};

/** In bytes: 2,048 bits. */
const LEAST_RSA = 256;

const RSA_HASHES: Readonly<Record<string, string>> = { 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' };

function ed25519(x: Buffer): KeyObject {
  if (x.length !== 32) throw new Unreadable();
  return fromJwk({ kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') });
}

function ecdsa(key: Reader, curve: string, crv: string, size: number): KeyObject {
  const named = key.text();
  const point = key.bytes();
  if (named !== curve || point.length !== 2 * size + 1 || point[0] !== 4) throw new Unreadable();
  const [x, y] = [point.subarray(1, size + 1), point.subarray(size + 1)].map((part) => part.toString('base64url'));
  return fromJwk({ kty: 'EC', crv, x: x ?? '', y: y ?? '' });
}

function fromJwk(key: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    // A point that lies on no curve.
    throw new Unreadable();
  }
}

/** The signature, which is of that kind and has nothing behind it. */
function only(given: Reader, kind: string): Buffer {
  const named = given.text();
  const signature = given.bytes();
  if (named !== kind || !given.ended()) throw new Unreadable();
  return signature;
}

/** Two numbers as bytes of one length each, one behind the other. */
function pair(signature: Buffer, size: number): Buffer {
  const parts = reader(signature);
  const numbers = [parts.positive(), parts.positive()];
  if (!parts.ended() || numbers.some((one) => one.length > size)) throw new Unreadable();
  return Buffer.concat(numbers.map((one) => Buffer.concat([Buffer.alloc(size - one.length), one])));
}

/** What a security key signed: the message with what the key itself says. Somebody has to have touched it. */
function byToken(
  covered: Buffer,
  application: Buffer,
  given: Reader,
  kind: string,
): { readonly signature: Buffer; readonly pressed: Buffer } {
  const named = given.text();
  const signature = given.bytes();
  const state = given.take(5);
  if (named !== kind || !given.ended() || ((state[0] ?? 0) & TOUCHED) === 0) throw new Unreadable();
  const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
  return { signature, pressed: Buffer.concat([hash(application), state, hash(covered)]) };
}

const TOUCHED = 1;
