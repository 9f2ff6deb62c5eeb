/** Deep links in the URL fragment, which also works on file://. Pure. */

import type { Manifest } from '../../core/bundle/index.ts'
import { paths } from '../../core/bundle/paths.ts'
import type { Span } from '../../views/index.ts'

export const tabIds = [
  'overview',
  'timeline',
  'network',
  'console',
  'steps',
  'environment',
  'report',
  'privacy',
  'compare',
  'replay',
] as const
export type TabId = (typeof tabIds)[number]

export interface Place {
  tab?: TabId
  /** id of the selected event */
  event?: string
  /** ms since recording began: the moment of the replay, or picks the nearest event in the timeline */
  at?: number
  /** number of a step, 1-based */
  step?: number
  /** ms since recording began: limits the lists */
  span?: Span
}

/** A HAR contains only requests, so the other tabs would be empty. */
const harTabs: readonly TabId[] = ['overview', 'timeline', 'network', 'privacy', 'compare']

/** The tabs of a file, in order. The replay comes last because most bundles have none, so that each tab keeps its key. */
export function tabsOf(
  file: { kind: 'har' } | { kind: 'bundle'; manifest: Pick<Manifest, 'files'> },
): readonly TabId[] {
  if (file.kind === 'har') return harTabs
  return file.manifest.files.some(({ path }) => path === paths.replay) ? tabIds : tabIds.filter((id) => id !== 'replay')
}

/**
 * Parses a fragment: `#tab=network&event=request-7` as written by the viewer, or as a person writes it into a ticket:
 * `#request=request-7` (our id, or one its server uses), `#event=error-3`, `#step=3`, `#t=1:02.5` (minutes and seconds, or
 * seconds). `span=1:02.5-1:10` can accompany any of them and limits the lists to that time. Unknown parts are ignored.
 */
export function parseFragment(fragment: string): Place {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const request = parts.get('request')
  const tab = tabIds.find((id) => id === parts.get('tab')) ?? (request ? 'network' : undefined)
  const event = parts.get('event') || request
  const span = spanOf(parts.get('span') ?? '')
  const where = { ...(tab && { tab }), ...(span && { span }) }
  if (event) return { ...where, event }
  const step = /^[1-9]\d{0,5}$/.test(parts.get('step') ?? '') ? Number(parts.get('step')) : undefined
  const at = step === undefined ? msOf(parts.get('t') ?? '') : undefined
  return { ...where, ...(at !== undefined && { at }), ...(step !== undefined && { step }) }
}

/** Two moments, in order. */
function spanOf(text: string): Span | undefined {
  const [from, to, ...more] = text.split('-').map(msOf)
  return from !== undefined && to !== undefined && more.length === 0 && from < to ? { from, to } : undefined
}

/** Parses `1:02:03.4`, `1:02.5` or `62.5` to ms. */
function msOf(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6}(?:\.\d{1,3})?)$/.exec(text)
  if (!match) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}

/** A link for a ticket: it works for whoever has unpacked the same bundle, wherever that is. */
export function linkTo({ kind, id }: { kind: string; id: string }): string {
  return `${paths.viewer}#${new URLSearchParams({ [kind === 'request' ? 'request' : 'event']: id })}`
}

/** The fragment of a place, including `#`. */
export function formatFragment(place: Place): string {
  const parts = new URLSearchParams()
  if (place.tab) parts.set('tab', place.tab)
  if (place.event !== undefined) parts.set('event', place.event)
  if (place.at !== undefined) parts.set('t', secondsOf(place.at))
  if (place.span) parts.set('span', `${secondsOf(place.span.from)}-${secondsOf(place.span.to)}`)
  return `#${parts}`
}

const secondsOf = (ms: number) => String(Math.round(ms) / 1000)
