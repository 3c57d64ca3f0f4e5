/** What seals and stamps have in common: signed data of one signer, with the certificates that come with it (RFC 5652). */
import { X509Certificate } from 'node:crypto';
import { Null, OctetString, Sequence } from 'asn1js';
import {
  type AlgorithmIdentifier,
  type Attribute,
  Certificate,
  IssuerAndSerialNumber,
  type SignedData,
  type SignerInfo,
} from 'pkijs';
import { isIssuedBy } from './seal-key.ts';

export interface OneSigner {
  readonly info: SignerInfo;
  readonly attributes: readonly Attribute[];
  /** The bytes of the attributes that are signed: the set itself, and not its place in the whole. */
  readonly covered: Uint8Array;
  readonly signature: Uint8Array;
  readonly own: X509Certificate;
  /** Its own certificate among them. */
  readonly certificates: readonly X509Certificate[];
}

/** The signer, if there is one alone and the certificate that it names is there; its signature is not checked. Throws on other certificates than those of X.509. */
export function oneSigner({ signerInfos, certificates = [], crls = [] }: SignedData): OneSigner | undefined {
  const [info, ...others] = signerInfos;
  if (info?.signedAttrs === undefined || others.length > 0 || crls.length > 0 || info.version !== 1) return undefined;
  const { sid } = info;
  const all = certificates.map((one) => {
    if (!(one instanceof Certificate)) throw new TypeError('signed data has certificates of X.509 alone');
    return { parsed: one, read: new X509Certificate(Buffer.from(one.toSchema().toBER())) };
  });
  const own = all.find(
    ({ parsed }) =>
      sid instanceof IssuerAndSerialNumber &&
      sameBytes(sid.issuer.toSchema().toBER(), parsed.issuer.toSchema().toBER()) &&
      sameBytes(sid.serialNumber.toBER(), parsed.serialNumber.toBER()),
  );
  if (own === undefined) return undefined;
  return {
    info,
    attributes: info.signedAttrs.attributes,
    covered: new Uint8Array(info.signedAttrs.encodedValue),
    signature: info.signature.valueBlock.valueHexView,
    own: own.read,
    certificates: all.map(({ read }) => read),
  };
}

/** None of the algorithms that are taken has parameters: they are left out, or written as nothing. */
export function hasNoParameters({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || algorithmParams instanceof Null;
}

/** The one value of an attribute that stands there once. */
export function valueFor(attributes: readonly Attribute[], type: string): unknown {
  const found = attributes.filter((one) => one.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
}

/** The bytes of a value that is a string of bytes. */
export function bytesOf(value: unknown): Uint8Array {
  return value instanceof OctetString ? value.valueBlock.valueHexView : new Uint8Array();
}

/** The parts of a value that is a sequence. */
export function partsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

/** How far the certificates vouch for the first: to one that vouches for itself, or to one whose issuer is not there; nothing if one is of no use. */
export function chainEnd(own: X509Certificate, all: readonly X509Certificate[]): 'whole' | 'open' | undefined {
  let last = own;
  const left = all.filter((one) => one !== own);
  while (left.length > 0) {
    const place = left.findIndex((one) => isIssuedBy(last, one));
    const [next] = place === -1 ? [] : left.splice(place, 1);
    if (next === undefined) return undefined;
    last = next;
  }
  return isIssuedBy(last, last) ? 'whole' : 'open';
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  return Buffer.from(a).equals(Buffer.from(b));
}
