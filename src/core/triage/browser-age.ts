/** How old a browser is, from its version: engines come out so regularly that two dates tell all others. */
import type { Environment } from '../session/index.ts'

/** A version with its date, and how many have followed in a year since. */
interface Pace {
  version: number
  date: number
  perYear: number
}
/** https://chromiumdash.appspot.com/schedule and https://whattrainisitnow.com/calendar/ */
const paces: [RegExp, Pace][] = [
  [
    /^(?:Chromium|Chrome|Edge|Microsoft Edge|Google Chrome) (\d+)/,
    { version: 94, date: Date.UTC(2021, 8, 21), perYear: 11.75 },
  ],
  [/^Firefox (\d+)/, { version: 72, date: Date.UTC(2020, 0, 7), perYear: 12.5 }],
]
const year = 365.25 * 86_400_000

/**
 * Years between the release of the customer's browser and the recording, about half a year more or less; never below 0.
 * Undefined for engines that keep no such pace.
 * @param now epoch ms
 */
export function browserAge({ browser = '' }: Pick<Environment, 'browser'>, now: number): number | undefined {
  for (const [name, { version, date, perYear }] of paces) {
    const major = name.exec(browser)?.[1]
    if (major !== undefined) return Math.max(0, (now - date) / year - (Number(major) - version) / perYear)
  }
  return undefined
}
