/** What seals are made of, and how their parts are named (RFC 5652, RFC 5035, RFC 3161). */
import type { X509Certificate } from 'node:crypto';
import type { SealSigner } from '../base/ports.ts';

export const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** Who a certificate is of: the organisation that it names, with the name beside it. */
export function signerOf(certificate: X509Certificate): SealSigner {
  const { CN, O } = certificate.toLegacyObject().subject as Readonly<Record<string, string | string[] | undefined>>;
  const name = [...new Set([CN, O].flat())].filter((one) => one !== undefined).join(', ');
  return {
    name: name === '' ? certificate.subject.replaceAll('\n', ', ') : name,
    certificate: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    until: dayOf(certificate.validTo),
  };
}

/** Whether a moment is one of those for which a certificate holds. */
export function heldAt({ validFrom, validTo }: X509Certificate, moment: Date): boolean {
  return Date.parse(validFrom) <= moment.getTime() && moment.getTime() <= Date.parse(validTo);
}

/** A moment as a certificate writes it, as a day. */
export function dayOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}
