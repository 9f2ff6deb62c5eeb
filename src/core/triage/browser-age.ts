/** Estimates a browser's age from its version: releases are so regular that one dated version per engine is enough. */

import { dayMs } from '../base/day.ts'
import type { Environment } from '../session/index.ts'

/** A dated version, and the number of releases per year since. */
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
const year = 365.25 * dayMs

/**
 * Years between the release of the customer's browser and the recording, accurate to about half a year; never below 0.
 * Undefined for engines without a regular schedule.
 * @param now epoch ms
 */
export function browserAge(environment: Pick<Environment, 'browser'>, now: number): number | undefined {
  const age = yearsSinceRelease(environment, now)
  return age === undefined ? undefined : Math.max(0, age)
}

/**
 * Years by which a clock is behind the release of the browser running on it, which proves it wrong; 0 where it may be right.
 * @param now epoch ms, by that clock
 */
export function yearsBehindBrowser(environment: Pick<Environment, 'browser'>, now: number): number {
  const behind = -(yearsSinceRelease(environment, now) ?? 0)
  return behind > reckoning ? behind : 0
}

/** years; a clock that lost its time falls back to the device's year or to 1970, and the estimate may be off by one */
const reckoning = 2

function yearsSinceRelease({ browser = '' }: Pick<Environment, 'browser'>, now: number): number | undefined {
  for (const [name, { version, date, perYear }] of paces) {
    const major = name.exec(browser)?.[1]
    if (major !== undefined) return (now - date) / year - (Number(major) - version) / perYear
  }
  return undefined
}
