/** Bodies of a HAR entry: the text if the file holds it, else the reason why not. */

import { fromBase64 } from '../../base/bytes.ts'
import type { Body } from '../../session/index.ts'
import { type FormPart, multipartText } from '../multipart.ts'
import { amountAt, harLimits, member, pairsAt, textAt } from './har-read-fields.ts'

/** `request.postData`: its text or its parameters. Firefox writes an empty one for requests without a body. */
export function requestBody(request: unknown): Body | undefined {
  const data = member(request, 'postData')
  const type = typeOf(data)
  const text = textOf(data, type) || formText(data, type)
  return bodyOf(data, type, text || undefined, amountAt(request, 'bodySize') || undefined)
}

/** `response.content`. */
export function responseBody(response: unknown): Body | undefined {
  const content = member(response, 'content')
  const type = typeOf(content)
  const size = amountAt(content, 'size') || undefined
  const text = textOf(content, type)
  return bodyOf(content, type, text === '' && size !== undefined ? undefined : text, size)
}

function typeOf(data: unknown): string | undefined {
  const type = textAt(data, 'mimeType', harLimits.word)
  return type === '' || type === 'x-unknown' ? undefined : type
}

function bodyOf(data: unknown, type: string | undefined, text: string | undefined, size?: number): Body | undefined {
  const comment = textAt(data, 'comment', harLimits.sentence) ?? ''
  const known = { ...(type !== undefined && { type }), ...(size !== undefined && { size }) }
  // The comments are those written by har-entry.ts.
  const why = /^not recorded: (.*)$/s.exec(comment)?.[1]
  if (text === undefined || (text === '' && why !== undefined)) {
    const omitted = why ?? reason(data, type, size)
    return omitted === undefined ? undefined : { ...known, omitted }
  }
  const truncated = text.length > harLimits.body || /^cut(?:$|:)/.test(comment)
  // The byte order mark is of the encoding: no page sees it, and JSON may not start with it.
  return { ...known, text: text.replace(/^\ufeff/, '').slice(0, harLimits.body), ...(truncated && { truncated }) }
}

function reason(data: unknown, type: string | undefined, size: number | undefined): string | undefined {
  // Playwright refers to a separate file (`content: "attach"`), by hash up to its trace format 8.
  if (member(data, '_file') !== undefined || member(data, '_sha1') !== undefined) return 'in another file'
  const text = member(data, 'text')
  if (isBase64(data) && typeof text === 'string' && text !== '')
    return isBinary(type) || decoded(text, type) === 'binary' ? binaryInFile : 'broken base64'
  return size === undefined ? undefined : 'not in the file'
}

/** Why a body in the file is not shown: it is not text. */
export const binaryInFile = 'binary in the file'

const isBase64 = (data: unknown) => /^base64$/i.test(textAt(data, 'encoding', 20) ?? '')

const binaryTypes =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|zip|gzip|pdf|wasm|font|x-font|vnd\.ms-fontobject|grpc|connect\+|(?:[\w.+-]*[.+-])?proto(?:buf)?\d?\b))/i
const isBinary = (type: string | undefined) => binaryTypes.test(type ?? '')

function textOf(data: unknown, type: string | undefined): string | undefined {
  const text = member(data, 'text')
  if (typeof text !== 'string') return undefined
  if (!isBase64(data) || text === '') return text
  if (isBinary(type)) return undefined
  const result = decoded(text, type)
  return typeof result === 'string' ? undefined : result.text
}

/** Decodes base64 text, up to the length that is shown; or says why it is not text. */
function decoded(all: string, type: string | undefined): { text: string } | 'binary' | 'broken' {
  // Whole groups of four characters, enough for the longest text that is kept.
  const most = harLimits.body * 4
  const part = all.length > most ? all.replace(/\s+/g, '').slice(0, most) : all
  try {
    return textFrom(fromBase64(part), type, all.length > most)
  } catch {
    return 'broken'
  }
}

/** @param more the bytes are only the beginning, so the last character may be incomplete */
function textFrom(bytes: Uint8Array, type: string | undefined, more: boolean): { text: string } | 'binary' {
  try {
    const text = decoderFor(type).decode(bytes, { stream: more })
    return text.includes('\0') && !/^text\//i.test(type ?? '') ? 'binary' : { text }
  } catch {
    return /^text\/|json|xml|javascript/i.test(type ?? '')
      ? { text: new TextDecoder().decode(bytes, { stream: more }) }
      : 'binary'
  }
}

/** Strict, so that binary data is detected; uses the charset of the type if known. */
function decoderFor(type: string | undefined): TextDecoder {
  const strict = { fatal: true, ignoreBOM: true }
  try {
    return new TextDecoder(/charset="?([\w-]{1,40})/i.exec(type ?? '')?.[1] ?? 'utf-8', strict)
  } catch {
    return new TextDecoder('utf-8', strict)
  }
}

/** Reconstructs the text from its parameters as well as possible. */
function formText(data: unknown, type = ''): string {
  return /^multipart\/form-data/i.test(type)
    ? multipartText(partsOf(data), type)
    : new URLSearchParams(pairsAt(data, 'params')).toString()
}

/** The parameters of a multipart form, some of which may be files (HAR 1.2, "params"). */
function partsOf(data: unknown): FormPart[] {
  const params = member(data, 'params')
  // Any other form than that of the specification holds no files.
  if (!Array.isArray(params)) return pairsAt(data, 'params').map(([name, value]) => ({ name, value }))
  return params.slice(0, harLimits.headers).flatMap((param) => {
    const [pair] = pairsAt({ params: [param] }, 'params')
    if (!pair) return []
    const [name, value] = pair
    const file = textAt(param, 'fileName', harLimits.word)
    return [
      { name, value, ...(file && { file: { name: file, type: textAt(param, 'contentType', harLimits.word) ?? '' } }) },
    ]
  })
}
