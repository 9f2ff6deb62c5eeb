/** Numbers, sizes and times as the panel shows them (English, decimal units). */
import { formatCount, plural, twoDigits } from '../../views/format.ts'

// Created once: creating a formatter takes longer than rendering the line it is for.
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export { plural }

/** A number for counters, with thousands separators and at most five characters: `12,345` becomes `12k`. */
export function shortCount(count: number): string {
  if (count < 10_000) return formatCount(count)
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}M`
}

/** Bytes in decimal units, as in file managers: `812 bytes`, `43 kB`, `1.2 MB`. */
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

/** A duration in ms as on a stopwatch: `0:07`, `12:30`, `1:02:03`. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
    : `${minutes}:${twoDigits(seconds % 60)}`
}

/** The local time of day of an epoch time: `14:05`. */
export function timeOfDay(epoch: number): string {
  return time.format(epoch)
}

/** The time of day, with the date unless it is today: `29 Nov, 14:05`. @param now epoch ms */
export function timeOrDay(epoch: number, now: number): string {
  return day.format(epoch) === day.format(now) ? timeOfDay(epoch) : `${day.format(epoch)}, ${timeOfDay(epoch)}`
}

/** The time of day with seconds, to tell apart two times in the same minute: `14:05:09`. */
export function secondOfDay(epoch: number): string {
  return second.format(epoch)
}

/** The local date of an epoch time: `23 Nov 2026`. */
export function dateOf(epoch: number): string {
  return date.format(epoch)
}

/** A site as people refer to it: its host, with the port if there is one. */
export function siteName(site: string | undefined): string {
  if (!site) return 'this site'
  return URL.canParse(site) ? new URL(site).host || site : site
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Label of the menu item a customer looks for; the message to customers uses it in every language. */
export const guideEntry = 'Follow a guide'
