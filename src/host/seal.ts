/**
 * Makes seals: detached CMS signatures as PAdES asks for at its first level
 * (ETSI EN 319 142-1, B-B), and at the second (B-T) where a server stamps them
 * with the time. The certificate is bound by `signing-certificate-v2`, and there
 * is no `signing-time`, which the standard forbids.
 */
import { createHash, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { OpenSealer, Sealer, SealWith } from '../base/ports.ts';
import { dayOf, OIDS, signerOf } from './cms.ts';
import { readSealKey, type SealKey } from './seal-key.ts';
import { askForStamp } from './time-stamp.ts';

/** Finds the key in a file or in the environment: `CONCORDAT_SEAL_KEY` holds PEM, or PKCS#12 in base64; `CONCORDAT_SEAL_PASSPHRASE` opens it. */
export function sealerFrom(env: NodeJS.ProcessEnv): OpenSealer {
  return async (how) => {
    const bytes = await keyBytes(how, env);
    if (typeof bytes === 'string') return bytes;
    const key = await readSealKey(bytes, env['CONCORDAT_SEAL_PASSPHRASE']);
    if (typeof key === 'string') return key;
    return sealer(key, how.timeServer);
  };
}

async function keyBytes({ keyFile }: SealWith, env: NodeJS.ProcessEnv): Promise<Uint8Array | string> {
  if (keyFile !== undefined)
    return readFile(keyFile).catch(() => `The file ${keyFile} with the key to seal with cannot be read.`);
  const set = env['CONCORDAT_SEAL_KEY'] ?? '';
  if (set === '')
    return 'There is no key to seal with: name a file with --seal-key, or put it into CONCORDAT_SEAL_KEY in the environment.';
  return set.includes('-----BEGIN') ? Buffer.from(set) : Buffer.from(set, 'base64');
}

/** Beside its certificates a seal has its attributes and its signature, and room for a stamp with certificates of its own. */
const ROOM = { seal: 2_048, stamp: 16_384 } as const;

function sealer(key: SealKey, timeServer: string | undefined): Sealer {
  const [own] = key.certificates;
  const size = key.certificates.reduce((sum, { raw }) => sum + raw.length, 0);
  return {
    signer: signerOf(own),
    from: dayOf(own.validFrom),
    room: size + ROOM.seal + (timeServer === undefined ? 0 : ROOM.stamp),
    async seal(bytes) {
      const made = signedData(bytes, key);
      if (timeServer === undefined) return { der: derOf(made), stamp: 'not-asked' };
      const [info] = made.signerInfos;
      const value = info?.signature.valueBlock.valueHexView ?? new Uint8Array();
      const token = await askForStamp(value, timeServer);
      if (token === undefined || token.length > ROOM.stamp || info === undefined)
        return { der: derOf(made), stamp: 'not-reached' };
      const stamp = new Attribute({ type: OIDS.timeStampToken, values: [ContentInfo.fromBER(token).toSchema()] });
      info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] });
      return { der: derOf(made), stamp: 'stamped' };
    },
  };
}

function derOf(signed: SignedData): Uint8Array {
  const info = new ContentInfo({ contentType: OIDS.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function signedData(bytes: Uint8Array, { key, certificates }: SealKey): SignedData {
  const [own] = certificates;
  const hash = (of: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(of).digest());
  const parsed = certificates.map(({ raw }) => Certificate.fromBER(Uint8Array.from(raw)));
  const [ownParsed] = parsed;
  if (ownParsed === undefined) throw new Error('a key without a certificate was let through');
  const bound = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(hash(own.raw))] })] })] });
  const attributes = sorted([
    new Attribute({ type: OIDS.contentType, values: [new ObjectIdentifier({ value: OIDS.data })] }),
    new Attribute({ type: OIDS.messageDigest, values: [octets(hash(bytes))] }),
    new Attribute({ type: OIDS.signingCertificateV2, values: [bound] }),
  ]);
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const covered = new Uint8Array(signedAttrs.toSchema().toBER());
  // What is signed is the set itself, and not its place in the whole (RFC 5652, 5.4).
  covered[0] = SET;
  const isRsa = key.asymmetricKeyType === 'rsa';
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: ownParsed.issuer, serialNumber: ownParsed.serialNumber as Integer }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OIDS.sha256 }),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier(
      isRsa ? { algorithmId: OIDS.sha256WithRsa, algorithmParams: new Null() } : { algorithmId: OIDS.ecdsaWithSha256 },
    ),
    signature: octets(Uint8Array.from(sign('sha256', covered, key))),
  });
  return new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OIDS.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OIDS.data }),
    certificates: parsed,
    signerInfos: [info],
  });
}

const SET = 0x31;

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

/** A set in DER has its members in the order of their bytes (X.690, 11.6). */
function sorted(attributes: readonly Attribute[]): Attribute[] {
  const bytes = (one: Attribute): Buffer => Buffer.from(one.toSchema().toBER());
  return [...attributes].sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
}
