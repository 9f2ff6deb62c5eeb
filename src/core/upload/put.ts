/** A single PUT of the whole file to a pre-signed object-store URL. Pure. */
import type { Transport } from './transport.ts'
import { type Step, stepOf } from './trouble.ts'

/** The media type of a bundle. */
const zip = 'application/zip'

/**
 * Exactly the headers a store requires: S3 rejects any `x-amz-` header that was not signed with the URL, and Google any
 * `x-goog-` header or `Content-Type`.
 *
 * - S3 and compatible stores: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * - Google: https://cloud.google.com/storage/docs/authentication/canonical-requests
 * - Azure requires the blob type, and its signature (SAS) does not cover headers:
 *   https://learn.microsoft.com/rest/api/storageservices/put-blob
 */
export function putHeaders(address: string): Record<string, string> {
  return {
    ...(signedHeaders(address).includes('content-type') && { 'content-type': zip }),
    ...(isAzure(address) && { 'x-ms-blob-type': 'BlockBlob' }),
  }
}

/** Headers the URL was signed with but that we do not send; the store would reject the file. */
export function missingHeaders(address: string): string[] {
  return signedHeaders(address).filter((name) => name !== 'host' && name !== 'content-type')
}

/** Signature version 4 lists them in the URL; version 2 does not. */
function signedHeaders(address: string): string[] {
  const { searchParams } = new URL(address)
  const named = [...searchParams].find(([name]) => /^x-(?:amz|goog)-signedheaders$/i.test(name))?.[1] ?? ''
  return named.toLowerCase().split(';').filter(Boolean)
}

/** Recognised by the host of a public or national cloud or, behind a custom host, by the parameters of a SAS. */
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

/** One attempt. A PUT cannot be resumed, so each attempt starts from the beginning. */
export async function putOnce({ address, bytes, transport, signal, now }: Sending): Promise<Step> {
  const headers = putHeaders(address)
  return stepOf(await transport({ method: 'PUT', url: address, headers, body: bytes, signal }), now())
}
