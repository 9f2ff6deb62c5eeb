/** Reads fields of an untrusted file: a usable value within limits, or undefined. */

import { clip } from '../../base/clip.ts'
import { isObject } from '../../base/is-object.ts'
import type { Headers } from '../../session/index.ts'

/** Limits, so that no text in a file can freeze the viewer. In characters unless noted. */
export const harLimits = {
  /** of the whole file */
  entries: 200_000,
  pages: 5_000,
  url: 16_384,
  word: 4_096,
  sentence: 2_000,
  headers: 1_000,
  headerValue: 65_536,
  body: 2_000_000,
  frames: 50,
  /** per socket: the first and the last */
  messages: { first: 20, last: 480 },
  message: 65_536,
  /** bytes in total */
  pictures: 128_000_000,
}

/** An own property only, never an inherited one such as `constructor`. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name)
  return Array.isArray(list) ? list : []
}

/** A text of at most `limit` characters. Numbers are accepted, because some exporters omit the quotes. */
export function textAt(value: unknown, name: string, limit: number): string | undefined {
  const text = member(value, name)
  if (typeof text === 'number') return String(text)
  return typeof text === 'string' ? clip(text, limit) : undefined
}

/** A finite number, even if written as text. */
export function numberAt(value: unknown, name: string): number | undefined {
  const found = member(value, name)
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A non-negative number; HAR writes -1 for unknown. */
export function amountAt(value: unknown, name: string): number | undefined {
  const number = numberAt(value, name)
  return number !== undefined && number >= 0 ? number : undefined
}

/** ms from 1970, some 30,000 years: anything beyond is a mistake, and sums of such values stay within `Moment`. */
export const farthest = 1e15

/** Epoch ms of an ISO 8601 date. .NET writes seven decimals of a second, and some engines read only three. */
export function timeAt(value: unknown, name: string): number | undefined {
  const text = textAt(value, name, 64)
  const time = text === undefined ? Number.NaN : Date.parse(text.trim().replace(/(\.\d{3})\d+/, '$1'))
  return Math.abs(time) <= farthest ? time : undefined
}

/**
 * Names and values: a list of `{name, value}` as in HAR, a list of pairs, or an object whose members are values or
 * lists of values.
 */
export function pairsAt(value: unknown, name: string): Headers {
  const found = member(value, name)
  const items: unknown[] = Array.isArray(found)
    ? found.slice(0, harLimits.headers)
    : isObject(found)
      ? Object.entries(found).slice(0, harLimits.headers).flatMap(spread)
      : []
  return items.flatMap((item) => pairOf(item) ?? [])
}

function spread([name, value]: [string, unknown]): unknown[] {
  return Array.isArray(value) ? value.slice(0, harLimits.headers).map((one) => [name, one]) : [[name, value]]
}

function pairOf(item: unknown): [[string, string]] | undefined {
  const pair = Array.isArray(item) ? { name: item[0], value: item[1] } : item
  const name = textAt(pair, 'name', harLimits.word)
  if (name === undefined) return undefined
  return [[name, textAt(pair, 'value', harLimits.headerValue) ?? '']]
}
