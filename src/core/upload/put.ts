/** One PUT of the whole file to a pre-signed address of an object store. Pure. */
import type { Transport } from './transport.ts'
import { type Step, stepOf } from './trouble.ts'

/** The media type of a bundle. */
const zip = 'application/zip'

/**
 * The headers that a store wants, and no others: S3 refuses an `x-amz-` header, and Google one of `x-goog-` or a
 * `Content-Type`, that was not signed with the address.
 *
 * - S3, and those that speak its language: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * - Google: https://cloud.google.com/storage/docs/authentication/canonical-requests
 * - Azure takes no blob without being told its type, and the signature (SAS) is not about headers:
 *   https://learn.microsoft.com/rest/api/storageservices/put-blob
 */
export function putHeaders(address: string): Record<string, string> {
  return {
    ...(signedHeaders(address).includes('content-type') && { 'content-type': zip }),
    ...(isAzure(address) && { 'x-ms-blob-type': 'BlockBlob' }),
  }
}

/** Signed headers of an address that we do not send, so that the store would refuse the file. */
export function missingHeaders(address: string): string[] {
  return signedHeaders(address).filter((name) => name !== 'host' && name !== 'content-type')
}

/** Version 4 of the signature names them in the address; the one before has none there. */
function signedHeaders(address: string): string[] {
  const { searchParams } = new URL(address)
  const named = [...searchParams].find(([name]) => /^x-(?:amz|goog)-signedheaders$/i.test(name))?.[1] ?? ''
  return named.toLowerCase().split(';').filter(Boolean)
}

/** By the host of a public or a national cloud, or, behind a host of the vendor's own, by the parts of a SAS. */
function isAzure(address: string): boolean {
  const { hostname, searchParams } = new URL(address)
  if (/\.blob(?:\.[\w-]+)*\.(?:windows\.net|azure\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/.test(hostname))
    return true
  return ['sv', 'se', 'sig'].every((name) => searchParams.has(name))
}

export interface Sending {
  address: string
  bytes: Uint8Array
  transport: Transport
  signal: AbortSignal
  /** epoch ms */
  now(): number
}

/** One attempt: a PUT has no middle to go on from, so it begins again. */
export async function putOnce({ address, bytes, transport, signal, now }: Sending): Promise<Step> {
  const headers = putHeaders(address)
  return stepOf(await transport({ method: 'PUT', url: address, headers, body: bytes, signal }), now())
}
