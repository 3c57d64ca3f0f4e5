/** Asks a server to stamp a seal with the time (RFC 3161), and reads such a stamp. */
import { createHash, randomBytes, verify, type X509Certificate } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  type Attribute,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { heldAt, OIDS, signerOf } from './cms.ts';
import { bytesOf, chainEnd, hasNoParameters, oneSigner, type OneSigner, partsOf, valueFor } from './signed-data.ts';

/** How long a server may take: nobody should wait for one that is not reached. */
const PATIENCE = 15_000;
/** No stamp has more bytes. */
const LARGEST = 65_536;

/** The stamp on some bytes, in DER; nothing where the server is not reached, or gives none that is good. Never rejects. */
export async function askForStamp(bytes: Uint8Array, server: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const nonce = randomBytes(16);
    // A number above zero, of the same length whatever it is.
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const request = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OIDS.sha256, algorithmParams: new Null() }),
        hashedMessage: new OctetString({
          valueHex: Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer,
        }),
      }),
      nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
      certReq: true,
    });
    const answer = await fetch(server, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: request.toSchema().toBER(),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = answer.ok ? await answer.arrayBuffer() : undefined;
    if (body === undefined || body.byteLength > LARGEST) return undefined;
    const response = TimeStampResp.fromBER(body);
    if (response.timeStampToken === undefined) return undefined;
    const token = new Uint8Array(response.timeStampToken.toSchema().toBER());
    const read = await readStamp(token, bytes);
    return read !== undefined && Buffer.from(read.nonce ?? []).equals(nonce) ? token : undefined;
  } catch {
    // No network, another protocol, an answer that is none: all come to the same.
    return undefined;
  }
}

export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly nonce: Uint8Array | undefined;
}

/** What a stamp says, if it is one on these bytes and its server's certificate is for that, and held at that time; nothing else. May throw on what is no stamp. */
export async function readStamp(der: Uint8Array<ArrayBuffer>, bytes: Uint8Array): Promise<Stamp | undefined> {
  const info = ContentInfo.fromBER(der);
  if (info.contentType !== OIDS.signedData || !Buffer.from(info.toSchema().toBER()).equals(der)) return undefined;
  const data = new SignedData({ schema: info.content });
  const { eContent, eContentType } = data.encapContentInfo;
  const signer = oneSigner(data);
  if (data.version !== 3 || eContentType !== OIDS.timeStampInfo || eContent === undefined || signer === undefined)
    return undefined;
  const content = eContent.getValue();
  const said = TSTInfo.fromBER(content);
  if (!Buffer.from(said.toSchema().toBER()).equals(Buffer.from(content))) return undefined;
  const { hashAlgorithm, hashedMessage } = said.messageImprint;
  if (!hashOf(hashAlgorithm, bytes)?.equals(hashedMessage.valueBlock.valueHexView)) return undefined;
  if (!isGood(data, signer, new Uint8Array(content)) || !heldAt(signer.own, said.genTime)) return undefined;
  return {
    at: said.genTime.toISOString(),
    by: signerOf(signer.own).name,
    nonce: said.nonce?.valueBlock.valueHexView,
  };
}

/**
 * Whether its signature is one of a certificate for stamps, to which it is bound.
 * Certificates of issuers may come with it, up to the one that whoever trusts the
 * server has: nothing in the stamp vouches for the last of them.
 */
function isGood(
  { digestAlgorithms }: SignedData,
  { info, attributes, covered, signature, own, certificates }: OneSigner,
  content: Uint8Array,
): boolean {
  const { algorithmId } = info.digestAlgorithm;
  const hash = HASHES[algorithmId];
  const kind = valueFor(attributes, OIDS.contentType);
  return (
    hash !== undefined &&
    digestAlgorithms.every((one) => one.algorithmId === algorithmId && hasNoParameters(one)) &&
    hasNoParameters(info.digestAlgorithm) &&
    SIGNATURES[hash]?.has(info.signatureAlgorithm.algorithmId) === true &&
    hasNoParameters(info.signatureAlgorithm) &&
    info.unsignedAttrs === undefined &&
    kind instanceof ObjectIdentifier &&
    kind.valueBlock.toString() === OIDS.timeStampInfo &&
    createHash(hash)
      .update(content)
      .digest()
      .equals(bytesOf(valueFor(attributes, OIDS.messageDigest))) &&
    isBound(attributes, own) &&
    chainEnd(own, certificates) !== undefined &&
    isForStamps(own) &&
    verify(hash, covered, own.publicKey, signature)
  );
}

/** Whether it names its certificate by a hash: of SHA-1 in the older form (RFC 2634), of SHA-256 or the one that it names in the newer. */
function isBound(attributes: readonly Attribute[], own: X509Certificate): boolean {
  const first = (value: unknown): readonly unknown[] => partsOf(partsOf(partsOf(value)[0])[0]);
  const [older] = first(valueFor(attributes, OIDS.signingCertificate));
  if (older !== undefined) return createHash('sha1').update(own.raw).digest().equals(bytesOf(older));
  const [algorithm, ...rest] = first(valueFor(attributes, OIDS.signingCertificateV2));
  const named = partsOf(algorithm)[0];
  const hash = named instanceof ObjectIdentifier ? HASHES[named.valueBlock.toString()] : 'sha256';
  const value = named === undefined ? algorithm : rest[0];
  return hash !== undefined && createHash(hash).update(own.raw).digest().equals(bytesOf(value));
}

/** A certificate that names no uses has no list of them, whatever the types of Node say. */
function isForStamps({ keyUsage }: { readonly keyUsage?: readonly string[] }): boolean {
  return keyUsage?.includes(FOR_STAMPS) === true;
}

function hashOf(algorithm: AlgorithmIdentifier, bytes: Uint8Array): Buffer | undefined {
  const hash = HASHES[algorithm.algorithmId];
  return hash === undefined ? undefined : createHash(hash).update(bytes).digest();
}

/** The extended use of a key that stamps (RFC 3161, 2.3). */
const FOR_STAMPS = '1.3.6.1.5.5.7.3.8';

const HASHES: Readonly<Record<string, string>> = {
  [OIDS.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** RSA and ECDSA with each of these; that of RSA may be named without its hash. */
const RSA = '1.2.840.113549.1.1.1';
const SIGNATURES: Readonly<Record<string, ReadonlySet<string>>> = {
  sha256: new Set([RSA, OIDS.sha256WithRsa, OIDS.ecdsaWithSha256]),
  sha384: new Set([RSA, '1.2.840.113549.1.1.12', '1.2.840.10045.4.3.3']),
  sha512: new Set([RSA, '1.2.840.113549.1.1.13', '1.2.840.10045.4.3.4']),
};
