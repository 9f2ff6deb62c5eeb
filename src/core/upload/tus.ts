/**
 * A tus upload: created with POST, sent with PATCH, and after a break gone on with from where the server says (HEAD).
 * https://tus.io/protocols/resumable-upload (version 1.0.0, with the extensions Creation and Termination)
 *
 * It is written here and not taken from tus-js-client (MIT, seven packages), because everything that remains of that without
 * its retries, its storage of addresses and its requests is these calls: attempts are shared with the plain PUT, requests go
 * without cookies, and in a page with the browser's own `fetch` from before the page hook.
 */
import { base64, utf8 } from '../base/bytes.ts'
import { originOf } from '../base/url-parts.ts'
import type { Sending } from './put.ts'
import type { Transport, UploadAnswer } from './transport.ts'
import { type Step, stepOf } from './trouble.ts'

/** Bytes of a PATCH, in multiples of 256 KiB, because some servers want that. */
export const piece = { least: 256 * 1024, most: 8 * 1024 * 1024 }
/** ms that one should take: each is told as progress, and is what a break can cost */
const pace = { least: 1_000, most: 4_000 }

const version = { 'tus-resumable': '1.0.0' }

export interface TusSending extends Sending {
  /** of the file, for the server's own list */
  name: string
  /** address of an upload that was begun before */
  begun?: string
  /** @param bytes that the server has */
  onSent(bytes: number): void
  /** An upload was created; awaited, so that it can be gone on with whatever happens next. */
  onBegun(url: string): Promise<void>
}

/** An upload whose attempts know how far those before came. */
export function tusUpload(sending: TusSending): () => Promise<Step> {
  const { address, bytes, name, transport, signal, now, onSent } = sending
  const size = bytes.length
  /** One that was stored may have been changed: the file goes to the origin that was shown, and nowhere else. */
  let url = sending.begun !== undefined && sameOrigin(sending.begun, address) ? sending.begun : undefined
  /** bytes that the server has; undefined where it has to be asked */
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
    const { location } = (answer as UploadAnswer).headers
    if (location === undefined || !URL.canParse(location, address)) return { trouble: 'unsupported' }
    const made = new URL(location, address).href
    if (!sameOrigin(made, address)) return { trouble: 'elsewhere' }
    url = made
    offset = 0
    await sending.onBegun(made)
    return step
  }

  /** Asks how far it is. */
  async function look(): Promise<Step> {
    const answer = await transport({ method: 'HEAD', url: url!, headers: version, signal })
    const step = stepOf(answer, now())
    // The server keeps an upload only for so long: it is begun anew.
    if ('trouble' in step && (step.trouble === 'gone' || step.trouble === 'link')) {
      url = undefined
      return { done: true }
    }
    if (!('done' in step)) return step
    const at = offsetIn(answer as UploadAnswer)
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
    // The server knows of another offset (409), or of the upload no more: the next look says which.
    if ('status' in step && (step.status === 409 || step.trouble === 'gone')) return { again: 'lost' }
    if (!('done' in step)) return step
    const at = offsetIn(answer as UploadAnswer)
    // A server that took nothing and says that all is well would be asked for ever.
    if (at === undefined || at <= from || at > size) return { trouble: 'unsupported' }
    offset = at
    return step
  }

  /** the most that the server was known to have */
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
 * Tells the server that the rest will not come, so that it can delete what it has; one that cannot do that says so, unheard.
 * @param address where uploads are created: no other origin is told
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

/** Twice as much on a fast line, half as much on a slow one. @param took ms */
function lengthAfter(length: number, took: number): number {
  if (took < pace.least) return Math.min(piece.most, length * 2)
  return took > pace.most ? Math.max(piece.least, length / 2) : length
}

function offsetIn({ headers }: UploadAnswer): number | undefined {
  const text = headers['upload-offset']
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

const sameOrigin = (one: string, other: string) => originOf(one) === new URL(other).origin
