/**
 * Pictures in a HAR: content that is shown but is not text. They are kept beside the session, so nothing derived from
 * the session contains them.
 */
import { fromBase64 } from '../../base/bytes.ts'
import { harLimits, member, textAt } from './har-read-fields.ts'

export interface HarPicture {
  /** media type without parameters */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The picture an entry was answered with; SVG is handled as text.
 * @param room bytes that may still be kept
 */
export function pictureOf(entry: unknown, room: number): HarPicture | undefined {
  const content = member(member(entry, 'response'), 'content')
  const [type = ''] = (textAt(content, 'mimeType', harLimits.word) ?? '').toLowerCase().split(';', 1)
  const text = member(content, 'text')
  if (!/^image\/(?!svg)[\w.+-]{1,40}$/.test(type.trim()) || typeof text !== 'string' || text === '') return undefined
  if (!/^base64$/i.test(textAt(content, 'encoding', 20) ?? '') || text.length * 0.75 > room) return undefined
  try {
    return { type: type.trim(), bytes: fromBase64(text) }
  } catch {
    return undefined
  }
}
