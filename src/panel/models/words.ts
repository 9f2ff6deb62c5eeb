/** Numbers, sizes and times in the words of the panel (English, decimal units). */
import { formatCount, plural, twoDigits } from '../../views/format.ts'

// Made once: making one takes longer than drawing the line that it is for.
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export { plural }

/** A number with thousands separators, in at most five characters: `12,345` becomes `12k`. For counters. */
export function shortCount(count: number): string {
  if (count < 10_000) return formatCount(count)
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}M`
}

/** Bytes in decimal units, as file managers show them: `812 bytes`, `43 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte')
  // 999,500 bytes would round up to "1000 kB".
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  const megabytes = bytes / 1_000_000
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** `the last minute`, `the last 5 minutes`. */
export function lastMinutes(minutes: number): string {
  return minutes === 1 ? 'the last minute' : `the last ${minutes} minutes`
}

/** A span in ms as a stopwatch shows it: `0:07`, `12:30`, `1:02:03`. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
    : `${minutes}:${twoDigits(seconds % 60)}`
}

/** The time of day of an epoch time, in the reader's own zone: `14:05`. */
export function timeOfDay(epoch: number): string {
  return time.format(epoch)
}

/** The same, with the day where it is not today: `29 Nov, 14:05`. @param now epoch ms */
export function timeOrDay(epoch: number, now: number): string {
  return day.format(epoch) === day.format(now) ? timeOfDay(epoch) : `${day.format(epoch)}, ${timeOfDay(epoch)}`
}

/** The time of day to the second, where two of one minute have to be told apart: `14:05:09`. */
export function secondOfDay(epoch: number): string {
  return second.format(epoch)
}

/** The date of an epoch time, in the reader's own zone: `23 Nov 2026`. */
export function dateOf(epoch: number): string {
  return date.format(epoch)
}

/** What a person calls a site: its host, with the port where there is one. */
export function siteName(site: string | undefined): string {
  if (!site) return 'this site'
  return URL.canParse(site) ? new URL(site).host || site : site
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The menu's name for what a customer looks for; the message to customers names it so, in every language. */
export const guideEntry = 'Follow a guide'
