/** Chooses how best to show a body, by its type and content. Pure. */
import { formFields } from '../../core/bundle/form-fields.ts'
import { type FormPart, multipartParts } from '../../core/bundle/multipart.ts'
import type { Body } from '../../core/session/index.ts'
import { formatBytes } from '../format.ts'
import { type StreamEvent, streamEvents } from './event-stream.ts'
import { looksLikeJson } from './json-text.ts'
import { layoutMarkup } from './markup-text.ts'

export type BodyReading =
  | { as: 'text' }
  | { as: 'json' }
  /** XML or HTML, pretty-printed */
  | { as: 'markup'; text: string }
  | { as: 'events'; events: StreamEvent[] }
  | { as: 'fields'; fields: [name: string, value: string][]; note?: string }

/** Falls back to `text` if there is no better way. */
export function readBody(body: Body | undefined): BodyReading {
  const { text, type = '' } = body ?? {}
  if (!text) return { as: 'text' }
  if (/^text\/event-stream/i.test(type)) return eventsOf(text)
  if (/x-www-form-urlencoded/i.test(type)) return { as: 'fields', fields: [...new URLSearchParams(text)] }
  if (/^multipart\/form-data/i.test(type)) return formOf(body, text, type)
  if (looksLikeJson(text)) return { as: 'json' }
  const language = languageOf(text, type)
  const markup = language && layoutMarkup(text, language)
  return markup ? { as: 'markup', text: markup } : { as: 'text' }
}

function eventsOf(text: string): BodyReading {
  const events = streamEvents(text)
  return events.length > 0 ? { as: 'events', events } : { as: 'text' }
}

function formOf(body: Body | undefined, text: string, type: string): BodyReading {
  const fields = formFields(body)
  if (fields?.some(({ size }) => size !== undefined))
    return {
      as: 'fields',
      fields: fields.map(({ name, size = 0, file }) => [
        name,
        file ? fileWords(file, formatBytes(size)) : formatBytes(size),
      ]),
      note: 'A form: the values of its fields are not recorded, only their sizes.',
    }
  const parts = multipartParts(text, type)
  return parts ? { as: 'fields', fields: parts.map(shownPart) } : { as: 'text' }
}

/** Its name, and its value; of a file its name, type and length. */
function shownPart({ name, value, file }: FormPart): [name: string, value: string] {
  return [name, file ? fileWords(file, value && `${value.length} characters`) : value]
}

const fileWords = ({ name, type }: NonNullable<FormPart['file']>, size: string) =>
  [`file "${name}"`, type, size].filter(Boolean).join(', ')

/** By media type, or if that says nothing, by how the text begins. */
function languageOf(text: string, type: string): 'xml' | 'html' | undefined {
  const start = /^[\s\uFEFF]*<(?:!doctype\s+)?(\?xml|html|[a-z_])/i.exec(text)?.[1]?.toLowerCase()
  if (start === undefined) return undefined
  if (/html/i.test(type)) return 'html'
  if (/xml/i.test(type)) return 'xml'
  return start === '?xml' ? 'xml' : start === 'html' ? 'html' : undefined
}

const fontFormats: readonly [RegExp, string][] = [
  [/woff2/, 'WOFF2'],
  [/woff/, 'WOFF'],
  [/otf|opentype/, 'OpenType'],
  [/ttf|truetype/, 'TrueType'],
  [/ms-fontobject/, 'EOT'],
]

/** What a non-text body is, to end a sentence: `a font (WOFF2)`, `binary`. @param type its media type */
export function binaryKind(type = ''): string {
  const known = type.toLowerCase()
  if (known.includes('font')) {
    const format = fontFormats.find(([pattern]) => pattern.test(known))?.[1]
    return format === undefined ? 'a font' : `a font (${format})`
  }
  if (known.startsWith('image/')) return 'a picture that cannot be read'
  if (known.startsWith('audio/')) return 'a sound'
  if (known.startsWith('video/')) return 'a video'
  return 'binary'
}
