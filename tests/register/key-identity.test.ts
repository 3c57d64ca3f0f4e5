/** One key is one key, however it is written. */
import { describe, expect, it } from 'vitest';
import { wire } from '../../src/base/ssh-wire.ts';
import { keyIdentity } from '../../src/register/key-identity.ts';

const line = (...parts: readonly (string | Buffer)[]): string =>
  `${parts[0]} ${Buffer.concat(parts.map(wire)).toString('base64')}`;
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const N = `c5${'17'.repeat(255)}`;
const X = '0a'.repeat(32);
const Y = '0b'.repeat(32);
const ED = '5c'.repeat(32);
const SIGNED = `${ED.slice(0, -2)}dc`;

describe('a key', () => {
  it.each([
    [
      'of RSA',
      [
        line('ssh-rsa', hex('010001'), hex(`00${N}`)),
        line('ssh-rsa', hex('00010001'), hex(`00${N}`)),
        line('ssh-rsa', hex('03'), hex(`00${N}`)),
        line('ssh-rsa', hex('010001'), hex(`0000${N}`)),
      ],
    ],
    [
      'of Ed25519',
      [
        line('ssh-ed25519', hex(ED)),
        line('ssh-ed25519', hex(SIGNED)),
        line('sk-ssh-ed25519@openssh.com', hex(ED), 'ssh:'),
        line('sk-ssh-ed25519@openssh.com', hex(ED), 'ssh:other'),
        `${line('ssh-ed25519', hex(ED))} with a comment`,
      ],
    ],
    [
      'of a curve',
      [
        line('ecdsa-sha2-nistp256', 'nistp256', hex(`04${X}${Y}`)),
        line('ecdsa-sha2-nistp256', 'nistp256', hex(`04${X}${X}`)),
        line('ecdsa-sha2-nistp256', 'nistp256', hex(`02${X}`)),
        line('sk-ecdsa-sha2-nistp256@openssh.com', 'nistp256', hex(`04${X}${Y}`), 'ssh:'),
      ],
    ],
  ])('%s is the same in each way of writing it', (_kind, lines) => {
    expect(new Set(lines.map(keyIdentity)).size).toBe(1);
  });

  it('is another where its number is', () => {
    const all = [
      line('ssh-rsa', hex('010001'), hex(`00${N}`)),
      line('ssh-rsa', hex('010001'), hex(`00${N.replace(/17$/, '19')}`)),
      line('ssh-ed25519', hex(ED)),
      line('ssh-ed25519', hex(X)),
      line('ecdsa-sha2-nistp256', 'nistp256', hex(`04${X}${Y}`)),
      line('ecdsa-sha2-nistp256', 'nistp256', hex(`04${Y}${X}`)),
      'ssh-ed25519 AAAA',
      'ssh-ed25519 AAAB',
      '',
    ];
    expect(new Set(all.map(keyIdentity)).size).toBe(all.length);
  });
});
