/** Checks seals as `seal.ts` makes them: each byte of one has to be what it must be, so that no change of a bit goes unseen. */
import { createHash, verify } from 'node:crypto';
import { ObjectIdentifier, type Sequence } from 'asn1js';
import { type AlgorithmIdentifier, type Attribute, ContentInfo, SignedData } from 'pkijs';
import type { CheckSeal, SealChecked } from '../base/ports.ts';
import { heldAt, OIDS, signerOf } from './cms.ts';
import { bytesOf, chainEnd, hasNoParameters, oneSigner, type OneSigner, partsOf, valueFor } from './signed-data.ts';
import { readStamp } from './time-stamp.ts';

export const checkSeal: CheckSeal = async (signed, der) => {
  try {
    return await judge(signed, Uint8Array.from(der));
  } catch {
    // Readers of ASN.1 throw whatever they meet; all of it means that this is no seal.
    return bad('it is damaged, or of a kind that is not read here');
  }
};

function bad(because: string): SealChecked {
  return { kind: 'bad', because };
}

async function judge(signed: Uint8Array, der: Uint8Array<ArrayBuffer>): Promise<SealChecked> {
  const info = ContentInfo.fromBER(der);
  const data = info.contentType === OIDS.signedData ? new SignedData({ schema: info.content }) : undefined;
  const signer = data === undefined || !isPlain(data) ? undefined : oneSigner(data);
  if (data === undefined || signer === undefined) return bad('it is of a kind that is not read here');
  const again = new ContentInfo({ contentType: OIDS.signedData, content: data.toSchema(true) });
  if (!Buffer.from(again.toSchema().toBER()).equals(der))
    return bad('it is not written in the one way that DER allows');
  const { own, certificates } = signer;
  // The seal itself binds its own certificate; nothing binds another but one that ends in itself.
  if (certificates.length > 1 && chainEnd(own, certificates) !== 'whole')
    return bad('it holds certificates that do not vouch for its own');
  if (!areRight(signer, createHash('sha256').update(signed).digest()))
    return bad('it was made over other bytes, or for another certificate');
  if (!isSignedBy(signer)) return bad('its signature is not one of its certificate');
  const attributes = signer.info.unsignedAttrs?.attributes;
  if (attributes === undefined) return { kind: 'good', signer: signerOf(own), stamp: undefined };
  const stamp = await stampIn(attributes, signer.signature);
  return stamp === undefined
    ? bad('its time stamp is not one on this seal')
    : !heldAt(own, new Date(stamp.at))
      ? bad('its time stamp is of a day on which its certificate did not hold')
      : { kind: 'good', signer: signerOf(own), stamp: { at: stamp.at, by: stamp.by } };
}

/** What a seal is not: of another version, or with another content. */
function isPlain({ version, encapContentInfo, digestAlgorithms }: SignedData): boolean {
  const { eContentType, eContent } = encapContentInfo;
  const [algorithm, ...more] = digestAlgorithms;
  return (
    version === 1 &&
    eContentType === OIDS.data &&
    eContent === undefined &&
    algorithm !== undefined &&
    isSha256(algorithm) &&
    more.length === 0
  );
}

function isSha256(algorithm: AlgorithmIdentifier): boolean {
  return algorithm.algorithmId === OIDS.sha256 && hasNoParameters(algorithm);
}

function isSignedBy({ info, own, covered, signature }: OneSigner): boolean {
  const { publicKey } = own;
  const { algorithmId } = info.signatureAlgorithm;
  return (
    algorithmId === (publicKey.asymmetricKeyType === 'rsa' ? OIDS.sha256WithRsa : OIDS.ecdsaWithSha256) &&
    hasNoParameters(info.signatureAlgorithm) &&
    isSha256(info.digestAlgorithm) &&
    verify('sha256', covered, publicKey, signature)
  );
}

/** The attributes that a seal has, each once, and no others: in the standard's words `signing-time` shall not be used. */
function areRight({ attributes, own }: OneSigner, digest: Buffer): boolean {
  const kind = valueFor(attributes, OIDS.contentType);
  return (
    attributes.length === 3 &&
    kind instanceof ObjectIdentifier &&
    kind.valueBlock.toString() === OIDS.data &&
    digest.equals(bytesOf(valueFor(attributes, OIDS.messageDigest))) &&
    createHash('sha256')
      .update(own.raw)
      .digest()
      .equals(boundHash(valueFor(attributes, OIDS.signingCertificateV2)))
  );
}

/** The hash in `signing-certificate-v2` (RFC 5035), in its shortest form: a list of one, of SHA-256. */
function boundHash(value: unknown): Uint8Array {
  let inner = value;
  for (let depth = 0; depth < 3; depth += 1) {
    const [only, ...more] = partsOf(inner);
    if (more.length > 0) return new Uint8Array();
    inner = only;
  }
  return bytesOf(inner);
}

async function stampIn(attributes: readonly Attribute[], signature: Uint8Array): ReturnType<typeof readStamp> {
  const [only, ...more] = attributes;
  const [token] = (only?.values ?? []) as readonly Sequence[];
  if (only?.type !== OIDS.timeStampToken || only.values.length !== 1 || more.length > 0 || token === undefined)
    return undefined;
  return readStamp(new Uint8Array(token.toBER()), signature);
}
