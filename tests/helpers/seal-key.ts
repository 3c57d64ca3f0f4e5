/** Keys to seal with, made for one run of the tests: their certificates say that they prove nothing. */
import { generateKeyPairSync, type KeyObject, webcrypto } from 'node:crypto';
import { BitString, Integer, PrintableString, Sequence, ObjectIdentifier, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, Extension } from 'pkijs';
import type { Sealer } from '../../src/base/ports.ts';
import { sealerFrom } from '../../src/host/seal.ts';

export interface TestCertificate {
  readonly name: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  /** With the private key first. */
  readonly pem: string;
  readonly certificate: string;
}

interface Wanted {
  readonly kind?: 'ec' | 'rsa';
  /** Who issues it; itself, if that is left out. */
  readonly issuer?: TestCertificate;
  /** For a key that stamps the time. */
  readonly stamps?: boolean;
  /** The year in which it begins to hold. */
  readonly from?: number;
}

/** A key with a certificate of that name, valid from 2026, if nothing else is said, to 2048. */
export async function testCertificate(
  name: string,
  { kind = 'ec', issuer, stamps = false, from = 2026 }: Wanted = {},
): Promise<TestCertificate> {
  const { privateKey, publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = new Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new Integer({ value: serial });
  const names = (of: Certificate['subject'], said: string): void => {
    of.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'GB' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: said }) }),
    );
  };
  names(certificate.issuer, issuer?.name ?? name);
  names(certificate.subject, name);
  certificate.notBefore.value = new Date(`${from}-01-01T00:00:00Z`);
  certificate.notAfter.value = new Date('2049-01-01T00:00:00Z');
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new BitString({ valueHex: Uint8Array.of(0xc4).buffer, unusedBits: 2 }).toBER(),
    }),
    ...(stamps
      ? [
          new Extension({
            extnID: '2.5.29.37',
            critical: true,
            extnValue: new Sequence({ value: [new ObjectIdentifier({ value: '1.3.6.1.5.5.7.3.8' })] }).toBER(),
          }),
        ]
      : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(await forWeb(publicKey, kind, 'spki'));
  const signer = issuer?.key ?? privateKey;
  await certificate.sign(await forWeb(signer, signer.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec', 'pkcs8'), 'SHA-256');
  const der = Buffer.from(certificate.toSchema().toBER());
  const body = der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  const written = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
  return {
    name,
    key: privateKey,
    publicKey,
    certificate: written,
    pem: `${privateKey.export({ type: 'pkcs8', format: 'pem' })}${written}`,
  };
}

let serial = 1;

async function forWeb(key: KeyObject, kind: 'ec' | 'rsa', format: 'pkcs8' | 'spki'): Promise<webcrypto.CryptoKey> {
  const algorithm =
    kind === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' };
  const der = key.export({ type: format, format: 'der' });
  return webcrypto.subtle.importKey(format, der, algorithm, true, [
    format === 'pkcs8' ? 'sign' : 'verify',
  ]) as Promise<webcrypto.CryptoKey>;
}

/** A sealer with the key in its environment. */
export async function sealerWith(pem: string, timeServer?: string): Promise<Sealer> {
  const sealer = await sealerFrom({ CONCORDAT_SEAL_KEY: pem })({ keyFile: undefined, timeServer });
  if (typeof sealer === 'string') throw new Error(sealer);
  return sealer;
}
