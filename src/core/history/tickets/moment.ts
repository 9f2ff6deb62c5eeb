/** Times as helpdesks write them in exports. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether a column of dates such as `3/12/2026` has the day first: one that cannot be a month shows it. */
export function isDayFirst(column: readonly string[]): boolean {
  return column.some((text) => {
    const [, first = 0] = numbersOf(text) ?? []
    return Number(first) > 12
  })
}

/** `28/11/2026 10:22`, `11-28-26`, `28.11.2026`: three numbers, the year last. */
const numbersOf = (text: string) => /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b/.exec(text.trim())

/**
 * A time as epoch ms; undefined if it is none. Without an offset it is taken for UTC, as exports do not say whose time they
 * are in.
 * @param dayFirst for dates that consist of numbers, with the year at their end
 */
export function momentOf(text: string, dayFirst: boolean): number | undefined {
  const date = dateIn(text.trim(), dayFirst)
  if (!date) return undefined
  const { year, month, day, rest } = date
  const [, hours = '0', minutes = '0', seconds = '0', half] =
    /(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([ap]\.?m)?/i.exec(rest) ?? []
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  const at = Date.UTC(year, month - 1, day, hour, Number(minutes), Number(seconds)) - offsetIn(rest)
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24
  return isReal && Number.isFinite(at) ? at : undefined
}

function dateIn(text: string, dayFirst: boolean) {
  const iso = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(text)
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!, text.slice(iso[0].length))
  const numbers = numbersOf(text)
  if (numbers) {
    const [all, first, second, year] = numbers as unknown as [string, string, string, string]
    const rest = text.slice(all.length)
    return dayFirst ? dateOf(year, second, first, rest) : dateOf(year, first, second, rest)
  }
  // `28/Nov/26 10:22 AM` (Jira), `Nov 28, 2026`, `Sat, 28 Nov 2026 10:22:00 +0100`
  const named =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s/-]([a-z]{3})[a-z]*\.?[\s/,-]+(\d{4}|\d\d)\b/i.exec(text) ??
    /^(?:[a-z]{3,9},\s+)?(?<name>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/i.exec(text)
  if (!named) return undefined
  const { name = named[2]!, day = named[1]!, year = named[3]! } = named.groups ?? {}
  return dateOf(year, String(months.indexOf(name.toLowerCase()) + 1), day, text.slice(named[0].length))
}

/** @param year with two or four digits */
function dateOf(year: string, month: string, day: string, rest: string) {
  return { year: Number(year) + (year.length === 2 ? 2000 : 0), month: Number(month), day: Number(day), rest }
}

/** `+01:00` or `-0530` after the time, in ms. */
function offsetIn(rest: string): number {
  const [, sign, hours, minutes] = /\d\s*([+-])(\d\d):?(\d\d)\b/.exec(rest) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}
