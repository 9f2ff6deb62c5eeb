/**
 * A tus upload: created with POST, sent with PATCH, and resumed from the offset the server reports (HEAD).
 * https://tus.io/protocols/resumable-upload (version 1.0.0, with the extensions Creation and Termination)
 *
 * Written here rather than taken from tus-js-client (MIT, seven packages): without that library's retries, URL storage
 * and requests, these calls are all that would remain. Attempts share code with the plain PUT, requests carry no
 * cookies, and in a page they use the browser's own `fetch` from before the page hook.
 */
import { base64, utf8 } from '../base/bytes.ts'
import { originOf } from '../base/url-parts.ts'
import type { Sending } from './put.ts'
import type { Transport, UploadResponse } from './transport.ts'
import { type Step, stepOf } from './trouble.ts'

/** Bytes per PATCH, in multiples of 256 KiB because some servers require that. */
export const piece = { least: 256 * 1024, most: 8 * 1024 * 1024 }
/** ms one PATCH should take: each is a progress report, and is the most an interruption can cost */
const pace = { least: 1_000, most: 4_000 }

const version = { 'tus-resumable': '1.0.0' }

export interface TusSending extends Sending {
  /** file name, for the server's own list */
  name: string
  /** URL of an upload started earlier */
  begun?: string
  /** @param bytes received by the server so far */
  onSent(bytes: number): void
  /** An upload was created. Awaited, so that it can be resumed whatever happens next. */
  onBegun(url: string): Promise<void>
}

/** A tus upload; the returned attempts remember how far earlier ones got. */
export function tusUpload(sending: TusSending): () => Promise<Step> {
  const { address, bytes, name, transport, signal, now, onSent } = sending
  const size = bytes.length
  /** A stored URL may have been tampered with: the file goes only to the origin that was shown. */
  let url = sending.begun !== undefined && sameOrigin(sending.begun, address) ? sending.begun : undefined
  /** bytes the server has; undefined when we have to ask */
  let offset: number | undefined
  /** bytes of the next piece */
  let length = piece.least

  async function create(): Promise<Step> {
    const [filename, filetype] = [name, 'application/zip'].map((text) => base64(utf8(text)))
    const metadata = `filename ${filename},filetype ${filetype}`
    const headers = { ...version, 'upload-length': String(size), 'upload-metadata': metadata }
    const answer = await transport({ method: 'POST', url: address, headers, signal })
    const step = stepOf(answer, now())
    if (!('done' in step)) return step
    const { location } = (answer as UploadResponse).headers
    if (location === undefined || !URL.canParse(location, address)) return { trouble: 'unsupported' }
    const made = new URL(location, address).href
    if (!sameOrigin(made, address)) return { trouble: 'elsewhere' }
    url = made
    offset = 0
    await sending.onBegun(made)
    return step
  }

  /** Asks the server for the offset. */
  async function look(): Promise<Step> {
    const answer = await transport({ method: 'HEAD', url: url!, headers: version, signal })
    const step = stepOf(answer, now())
    // The server keeps an unfinished upload only for a while; start again.
    if ('trouble' in step && (step.trouble === 'gone' || step.trouble === 'link')) {
      url = undefined
      return { done: true }
    }
    if (!('done' in step)) return step
    const at = offsetIn(answer as UploadResponse)
    if (at === undefined || at > size) return { trouble: 'unsupported' }
    offset = at
    return step
  }

  async function send(from: number): Promise<Step> {
    const body = bytes.subarray(from, from + length)
    const began = now()
    const answer = await transport({
      ...{ method: 'PATCH', url: url!, body, signal },
      headers: { ...version, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    })
    const step = stepOf(answer, now())
    length = lengthAfter(length, now() - began)
    offset = undefined
    // The server has another offset (409) or has dropped the upload; the next look tells which.
    if ('status' in step && (step.status === 409 || step.trouble === 'gone')) return { again: 'lost' }
    if (!('done' in step)) return step
    const at = offsetIn(answer as UploadResponse)
    // A server that accepts nothing yet reports success would be asked for ever.
    if (at === undefined || at <= from || at > size) return { trouble: 'unsupported' }
    offset = at
    return step
  }

  /** the most the server was known to have */
  let reached = 0

  return async () => {
    const before = reached
    for (;;) {
      const step = url === undefined ? await create() : offset === undefined ? await look() : await send(offset)
      reached = Math.max(reached, offset ?? 0)
      if (offset !== undefined) onSent(offset)
      if ('again' in step) return { ...step, ...(reached > before && { moved: true }) }
      if ('trouble' in step || offset === size) return step
    }
  }
}

/**
 * Tells the server that the rest will not come, so that it can delete what it has. A refusal is ignored.
 * @param address where uploads are created; no other origin is contacted
 */
export async function endTusUpload(
  url: string,
  address: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<void> {
  if (!sameOrigin(url, address)) return
  await transport({ method: 'DELETE', url, headers: version, signal })
}

/** Doubles the length on a fast line, halves it on a slow one. @param took ms */
function lengthAfter(length: number, took: number): number {
  if (took < pace.least) return Math.min(piece.most, length * 2)
  return took > pace.most ? Math.max(piece.least, length / 2) : length
}

function offsetIn({ headers }: UploadResponse): number | undefined {
  const text = headers['upload-offset']
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

const sameOrigin = (one: string, other: string) => originOf(one) === new URL(other).origin
