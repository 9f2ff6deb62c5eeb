/** Which release of the app a response or page comes from, where that can be told. */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import {
  type ConsoleEvent,
  fileOf,
  hostNameOf,
  pathOf,
  type RequestEvent,
  type Session,
  type SessionEvent,
  type StackFrame,
} from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'

/** Headers that name a release. API versions do not count, as they stay the same for years. */
const names = /^x-(?:app|application|server|service)?-?(?:version|release|build|build-id|revision|commit|git-sha)$/i

/** The release that a response names in a header such as `X-App-Version`; undefined when it names none. */
export function releaseOf({ responseHeaders }: RequestEvent): string | undefined {
  return responseHeaders?.find(([name]) => names.test(name))?.[1]
}

/**
 * The new name of a script that made both calls but from another build: `main.9f8e7d.js` instead of `main.1a2b3c.js`. Undefined
 * when no script differs by its build hash alone.
 */
export function otherBuild(before: RequestEvent, after: RequestEvent): string | undefined {
  return newBuild(before.initiator, after.initiator)
}

/** The same for the scripts in two stacks. */
export function newBuild(before: StackFrame[] = [], after: StackFrame[] = []): string | undefined {
  const known = new Map(scriptsOf(before).map((url) => [fileOf(url), nameOf(url)]))
  return scriptsOf(after)
    .map((url) => ({ file: fileOf(url), name: nameOf(url) }))
    .find(({ file, name }) => known.has(file) && known.get(file) !== name && file !== name)?.name
}

const scriptsOf = (frames: readonly StackFrame[]) => frames.flatMap(({ url }) => url ?? [])
/** With the version that servers put behind a name that stays the same: `site.js?v=20260301`. */
const nameOf = (url: string) =>
  `${pathOf(url).split('/').pop() ?? ''}${/\?(?:v|ver|version|rev|build|h|hash)=[\w.-]{1,60}/i.exec(url)?.[0] ?? ''}`

/** The page was reloaded and then named another release on the console: first `Desk 5.8.1`, later `Desk 5.9.0`. */
export interface ReleaseChange {
  before: ConsoleEvent
  after: ConsoleEvent
  from: string
  to: string
}

/** chars of a line with which a page greets developers; longer ones describe what it is doing */
const greeting = 80
const version =
  /(?<![\w.])v?(\d{1,4}\.\d{1,4}\.\d{1,6})(?![\w]*\.\d)|\b(?:version|build|release)\W{1,3}v?(\d[\w.-]{0,20})/i

const number = 'v?(\\d{1,4}\\.\\d{1,4}\\.\\d{1,6})'
const newThenOld = new RegExp(
  `${number}\\W{1,4}(?:was|before|previously|replaces|instead of|vorher|avant|antes)\\W{1,3}${number}`,
  'i',
)
const oldThenNew = new RegExp(`\\bfrom ${number} to ${number}|${number} ?(?:->|→|=>) ?${number}`, 'i')

/** A line that names both releases: `Desk 5.9.0 (was 5.8.1)`, `updated from 5.8.1 to 5.9.0`. */
function bothIn(text: string): Pick<ReleaseChange, 'from' | 'to'> | undefined {
  const [, to, from] = newThenOld.exec(text) ?? []
  if (from !== undefined && to !== undefined) return { from, to }
  const found = oldThenNew.exec(text)
  const [before, after] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]]
  return before !== undefined && after !== undefined ? { from: before, to: after } : undefined
}

/** The last change of release in a recording: the same line with another number, after the page was loaded again. */
export function releaseChangeOf({ events }: Session): ReleaseChange | undefined {
  const loads = events.filter(isLoad)
  if (loads.length === 0) return undefined
  const named = new Map<string, { line: ConsoleEvent; release: string }>()
  let change: ReleaseChange | undefined
  for (const event of events) {
    if (event.kind !== 'console' || event.level === 'error' || event.text.length > greeting) continue
    const both = bothIn(event.text)
    if (both && loads.some(({ at }) => at <= event.at)) change = { before: event, after: event, ...both }
    const found = version.exec(event.text)
    const release = found?.[1] ?? found?.[2]
    if (!found || release === undefined) continue
    const line = event.text.replace(found[0], '')
    const known = named.get(line)
    named.set(line, { line: event, release })
    const isNew = known !== undefined && known.release !== release
    if (isNew && loads.some(({ at }) => at > known.line.at && at <= event.at))
      change = { before: known.line, after: event, from: known.release, to: release }
  }
  return change
}

const isLoad = (event: SessionEvent) => event.kind === 'navigation' && (event.how === 'load' || event.how === 'reload')

/** The change of release, if it lies between two events. */
export function liesBetween(
  change: ReleaseChange | undefined,
  earlier: SessionEvent,
  later: SessionEvent,
): ReleaseChange | undefined {
  return change && earlier.at < change.after.at && later.at >= change.after.at ? change : undefined
}

/** An earlier successful call whose address differs only in the API version: `/api/v2/…`. */
export function workedAsOtherVersion(event: RequestEvent, { events }: Session): RequestEvent | undefined {
  const key = versionless(event)
  return key === undefined
    ? undefined
    : events.findLast(
        (one): one is RequestEvent =>
          one.kind === 'request' &&
          one.at < event.at &&
          hasWorked(one) &&
          pathOf(one.url) !== pathOf(event.url) &&
          versionless(one) === key,
      )
}

function versionless({ method, url }: RequestEvent): string | undefined {
  const path = pathOf(url)
  return /\/v\d+\//.test(path) ? `${method} ${hostNameOf(url)}${path.replace(/\/v\d+\//, '/v/')}` : undefined
}

/**
 * A field present in both bodies whose value has another type in the second: a text instead of a number, a moment instead of a
 * day. User input changes the value, not its type.
 */
export function changedKind(before: RequestEvent, after: RequestEvent): string | undefined {
  const [was, is] = [parsedJson(before.requestBody?.text), parsedJson(after.requestBody?.text)]
  if (!isObject(was) || !isObject(is)) return undefined
  return Object.keys(is).find((key) => {
    const kinds = [kindOf(was[key]), kindOf(is[key])]
    return !kinds.includes(undefined) && kinds[0] !== kinds[1]
  })
}

/** Undefined for missing values. */
function kindOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return Array.isArray(value) ? 'list' : typeof value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day'
  return /^\d{4}-\d\d-\d\dT\d\d:/.test(value) ? 'moment' : 'text'
}
