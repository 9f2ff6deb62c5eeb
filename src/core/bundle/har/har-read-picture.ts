/** Pictures in a HAR: what is shown of it and is no text. They stand beside the session, so nothing that is made of it has them. */
import { fromBase64 } from '../../base/bytes.ts'
import { harLimits, member, textAt } from './har-read-fields.ts'

export interface HarPicture {
  /** media type, without parameters */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The picture that an entry was answered with; an SVG is text, and with the other texts.
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
