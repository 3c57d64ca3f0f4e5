/** Signatures of `ssh-keygen`: those that it made are good, and nothing else is. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import { wire } from '../../src/base/ssh-wire.ts';
import { armoured } from '../helpers/ssh-sign.ts';

const NAMESPACE = 'sign-off@concordat';
const file = (name: string): string => readFileSync(new URL(`../fixtures/ssh/${name}`, import.meta.url), 'utf8');
const message = Buffer.from(file('message'));
const KINDS = ['ed25519', 'rsa', 'ecdsa256', 'ecdsa384', 'ecdsa521'];
const of = (kind: string) => ({
  message,
  signature: file(`${kind}.sig`),
  namespace: NAMESPACE,
  key: file(`${kind}.pub`),
});

/** The same signature with other bytes. */
function with64(signature: string, change: (bytes: Buffer) => Buffer): string {
  const body = signature.replaceAll(/-----.*-----|\n/g, '');
  const changed = change(Buffer.from(body, 'base64')).toString('base64');
  return `-----BEGIN SSH SIGNATURE-----\n${changed}\n-----END SSH SIGNATURE-----\n`;
}

describe('a signature that ssh-keygen made', () => {
  it.each(KINDS)('%s: is good', (kind) => {
    expect(checkSshSignature(of(kind))).toBe('good');
  });

  it('is good whatever its line ends, and with a comment beside the key or none', () => {
    const good = of('ed25519');
    expect(checkSshSignature({ ...good, signature: good.signature.replaceAll('\n', '\r\n') })).toBe('good');
    expect(checkSshSignature({ ...good, key: good.key.split(' ').slice(0, 2).join(' ') })).toBe('good');
  });

  it.each(KINDS)('%s: is not good for another message', (kind) => {
    expect(checkSshSignature({ ...of(kind), message: Buffer.from('The parties agreed to this text!\n') })).toBe('bad');
  });

  it('is not good for another purpose', () => {
    expect(checkSshSignature({ ...of('ed25519'), namespace: 'git' })).toBe('other-namespace');
  });

  it('is not good for another key', () => {
    expect(checkSshSignature({ ...of('ed25519'), key: of('rsa').key })).toBe('other-key');
  });

  it.each(KINDS)('%s: is not good with any bit turned', (kind) => {
    const good = of(kind);
    const { length } = Buffer.from(good.signature.replaceAll(/-----.*-----|\n/g, ''), 'base64');
    const passed = Array.from({ length }, (_, index) =>
      checkSshSignature({
        ...good,
        signature: with64(good.signature, (bytes) => {
          bytes[index] = (bytes[index] ?? 0) ^ (1 << (index % 8));
          return bytes;
        }),
      }),
    ).filter((answer) => answer === 'good');
    expect(passed).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['words', 'agreed'],
    ['a signature with something behind it', `${file('ed25519.sig')}more`],
    ['bytes behind the last part', with64(file('ed25519.sig'), (bytes) => Buffer.concat([bytes, Buffer.from([0])]))],
    ['a signature that ends too soon', with64(file('ed25519.sig'), (bytes) => bytes.subarray(0, 90))],
    [
      'a length past its end',
      with64(file('ed25519.sig'), (bytes) => Buffer.concat([bytes.subarray(0, 10), Buffer.from('ffffffff', 'hex')])),
    ],
  ])('%s is not readable', (_name, signature) => {
    expect(checkSshSignature({ ...of('ed25519'), signature })).toBe('unreadable');
  });

  it.each([
    ['no key', ''],
    ['another kind than its bytes say', of('ed25519').key.replace('ssh-ed25519', 'ssh-rsa')],
    ['the fingerprint of a key', 'SHA256:abc'],
  ])('%s is no key', (_name, key) => {
    expect(checkSshSignature({ ...of('ed25519'), key })).toBe('unreadable');
  });
});

describe('a signature of another kind', () => {
  const signed = (kind: string, key: Buffer, make: (covered: Buffer) => Buffer) => ({
    message,
    namespace: NAMESPACE,
    key: `${kind} ${key.toString('base64')}`,
    signature: armoured(key, message, NAMESPACE, make),
  });

  /** A signature as ssh-keygen would write it, of an RSA key of so many bits and by that scheme. */
  const byRsa = (modulusLength: number, scheme: string, hash: string) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    const { e = '', n = '' } = publicKey.export({ format: 'jwk' });
    const [exponent, modulus] = [e, n].map((part) => Buffer.from(part, 'base64url'));
    const key = Buffer.concat([
      wire('ssh-rsa'),
      wire(exponent ?? ''),
      wire(Buffer.concat([Buffer.from([0]), modulus ?? Buffer.alloc(0)])),
    ]);
    const made = (covered: Buffer): Buffer => Buffer.concat([wire(scheme), wire(sign(hash, covered, privateKey))]);
    return signed('ssh-rsa', key, made);
  };

  /** A signature of an Ed25519 key in a token, which says whether somebody touched it. */
  const byToken = (state: number) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const kind = 'sk-ssh-ed25519@openssh.com';
    const { x = '' } = publicKey.export({ format: 'jwk' });
    const key = Buffer.concat([wire(kind), wire(Buffer.from(x, 'base64url')), wire('ssh:')]);
    const counter = Buffer.from([state, 0, 0, 0, 7]);
    const hash = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
    return signed(kind, key, (covered) => {
      const pressed = Buffer.concat([hash('ssh:'), counter, hash(covered)]);
      return Buffer.concat([wire(kind), wire(sign(null, pressed, privateKey)), counter]);
    });
  };

  it('is good from a token that somebody touched, and not from one that nobody did', () => {
    expect(checkSshSignature(byToken(1))).toBe('good');
    expect(checkSshSignature(byToken(0))).toBe('unreadable');
  });

  it('is good by RSA with SHA-2, and not with SHA-1 or with a key that is too short', () => {
    expect(checkSshSignature(byRsa(2048, 'rsa-sha2-256', 'sha256'))).toBe('good');
    expect(checkSshSignature(byRsa(2048, 'ssh-rsa', 'sha1'))).toBe('unreadable');
    expect(checkSshSignature(byRsa(1024, 'rsa-sha2-256', 'sha256'))).toBe('unreadable');
  });
});
