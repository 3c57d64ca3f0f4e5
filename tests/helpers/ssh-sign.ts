/** Signs as `ssh-keygen -Y sign` does, with keys that anybody can make again: they prove nothing outside of tests. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { wire } from '../../src/base/ssh-wire.ts';
import { COMMIT_NAMESPACE, EMPTY_TREES, signedCommit } from '../../src/agreement/sign-off-commit.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';

export interface TestKey {
  /** As in a file of keys. */
  readonly line: string;
  readonly bytes: Buffer;
  readonly secret: KeyObject;
}

/** The Ed25519 key of a name: the same one each time, and known to everyone who reads this. */
export function testKey(name: string): TestKey {
  const seed = createHash('sha256').update(`published test key of concordat: ${name}`).digest();
  // The fixed beginning of an Ed25519 key in PKCS #8 (RFC 8410 §7).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const bytes = Buffer.concat([wire('ssh-ed25519'), wire(Buffer.from(x, 'base64url'))]);
  return { line: `ssh-ed25519 ${bytes.toString('base64')} test-key-of-${name}`, bytes, secret };
}

/** The signature of a key over a message, for a purpose. */
export function sshSignature({ bytes, secret }: TestKey, message: string | Uint8Array, namespace: string): string {
  return armoured(bytes, message, namespace, (covered) =>
    Buffer.concat([wire('ssh-ed25519'), wire(sign(null, covered, secret))]),
  );
}

/** A signature as the format has it, of any key, by what makes one over the bytes that are covered. */
export function armoured(
  key: Buffer,
  message: string | Uint8Array,
  namespace: string,
  make: (covered: Buffer) => Buffer,
): string {
  const magic = Buffer.from('SSHSIG');
  const purpose = [wire(namespace), wire(''), wire('sha512')];
  const covered = Buffer.concat([magic, ...purpose, wire(createHash('sha512').update(message).digest())]);
  const all = Buffer.concat([magic, Buffer.from([0, 0, 0, 1]), wire(key), ...purpose, wire(make(covered))]);
  const lines = all.toString('base64').replaceAll(/.{70}/g, '$&\n').trim();
  return `-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`;
}

/** The private key as `ssh-keygen` keeps it, without a passphrase (PROTOCOL.key of OpenSSH). */
export function privateKeyFile({ bytes, line, secret }: TestKey): string {
  const { x = '', d = '' } = secret.export({ format: 'jwk' });
  const open = Buffer.from(x, 'base64url');
  const check = Buffer.alloc(8, 7);
  const inner = Buffer.concat([
    check,
    wire('ssh-ed25519'),
    wire(open),
    wire(Buffer.concat([Buffer.from(d, 'base64url'), open])),
    wire(line.split(' ')[2] ?? ''),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (inner.length % 8)) % 8 }, (_, index) => index + 1));
  const all = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    wire('none'),
    wire('none'),
    wire(''),
    Buffer.from([0, 0, 0, 1]),
    wire(bytes),
    wire(Buffer.concat([inner, padding])),
  ]);
  const lines = all.toString('base64').replaceAll(/.{70}/g, '$&\n').trim();
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

/** A record signed by a commit: its lines as git writes them, of a role at noon on the day, and the signature over the whole. */
export function byCommit<Said extends WrittenSignOff>(
  key: TestKey,
  agreement: string,
  said: Said,
  lines = commitLines(said),
): Said & { readonly commit: string; readonly signature: string } {
  const record = { ...said, commit: lines };
  return { ...record, signature: sshSignature(key, signedCommit(agreement, record), COMMIT_NAMESPACE).trim() };
}

type Who = Pick<WrittenSignOff, 'organisation' | 'role' | 'date'>;

/** Those of a commit without a file and without one before it; who committed it and when can be said otherwise. */
export function commitLines({ organisation, role, date }: Who, committed = ''): string {
  const seconds = Date.parse(`${date}T12:00:00Z`) / 1000;
  const who = `${role} <legal@${organisation}.example> ${seconds} +0000`;
  return `tree ${EMPTY_TREES[0]}\nauthor ${who}\ncommitter ${committed === '' ? who : committed}`;
}
