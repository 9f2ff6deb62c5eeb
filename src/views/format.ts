/** Formats times, sizes and URLs for people. */
import { clip } from '../core/base/clip.ts'
import { fileNameOf } from '../core/base/url-parts.ts'

/** A whole number with at least two digits: `07`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0')

const count = new Intl.NumberFormat('en')

/**
 * A moment of the session: `mm:ss.mmm`, with hours from one hour on. `ms` counts from its beginning; earlier moments, in a
 * page that was already open, are shown as `before`.
 */
export function formatTime(ms: number): string {
  const total = Math.round(ms)
  if (total < 0) return 'before'
  const minutes = Math.floor(total / 60_000)
  const seconds = twoDigits(Math.floor(total / 1000) % 60)
  const rest = String(total % 1000).padStart(3, '0')
  const hours = Math.floor(minutes / 60)
  return `${hours > 0 ? `${hours}:${twoDigits(minutes % 60)}` : twoDigits(minutes)}:${seconds}.${rest}`
}

/** A moment described by itself: `00:08.215 after recording began`, `5.85 s before recording began`. */
export function momentWords(ms: number): string {
  return Math.round(ms) < 0
    ? `${formatDuration(-ms)} before recording began`
    : `${formatTime(ms)} after recording began`
}

/** A duration: `412 ms`, `1.24 s`, `2 min 05 s`, `3 h 07 min`. */
export function formatDuration(ms: number): string {
  if (ms < 10) return `${Number(ms.toFixed(1))} ms`
  if (ms < 999.5) return `${Math.round(ms)} ms`
  if (ms < 59_995) return `${(ms / 1000).toFixed(2)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`
  const minutes = Math.round(ms / 60_000)
  return `${formatCount(Math.floor(minutes / 60))} h ${twoDigits(minutes % 60)} min`
}

/** Bytes in decimal units, as DevTools shows them: `812 B`, `4.3 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [value, unit] =
    bytes < 999_950 ? [bytes / 1000, 'kB'] : bytes < 999_950_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** `12,345` */
export const formatCount = (value: number): string => count.format(value)

/** `1 event`, `2 events`, `12,345 events`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`
}

/** Local date and time with the time zone: `12 Mar 2026, 10:30:08 CET`. */
export function formatMoment(epoch: number): string {
  return new Date(epoch).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  })
}

/** The moment as in log files: `2026-03-12T09:30:08.215Z`. Empty if it is not a valid date. */
export function formatUtc(epoch: number): string {
  const date = new Date(epoch)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

/** A text with its first letter capitalised. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first line, trimmed. */
export function firstLine(text: string): string {
  return (
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? ''
  )
}

/**
 * Path and query of a URL (also of a socket), and its host unless it belongs to `site`, an origin. Anything that is not a
 * URL is treated as a path.
 */
export function splitUrl(url: string, site?: string): { path: string; origin?: string } {
  const parsed = parsedUrl(url)
  if (!parsed) return { path: url }
  if (parsed.protocol === 'data:' || parsed.protocol === 'blob:') return { path: clip(url, 60) }
  const path = `${parsed.pathname}${parsed.search}`
  const origin = parsed.origin.replace(/^ws/, 'http')
  return origin === site ? { path } : { path, origin: parsed.host || parsed.origin }
}

/** Parses only once, without `canParse` first: a search goes through every URL of a session. */
function parsedUrl(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/** A script location such as `app.js:214:31`; empty without a URL. */
export function formatPlace(place: {
  url?: string | undefined
  line?: number | undefined
  column?: number | undefined
}): string {
  if (!place.url) return ''
  return [fileNameOf(place.url), place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':')
}
