/** Deep links in the part of the address behind `#`, which also works on file://. Pure. */

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
] as const
export type TabId = (typeof tabIds)[number]

export interface Place {
  tab?: TabId
  /** id of the selected event */
  event?: string
}

/** A HAR has requests and no more: what the other tabs would show is not in it. */
const harTabs: readonly TabId[] = ['overview', 'timeline', 'network', 'privacy', 'compare']

/** The tabs of a kind of file, in their order. */
export function tabsOf(kind: 'bundle' | 'har'): readonly TabId[] {
  return kind === 'har' ? harTabs : tabIds
}

/** The place that a fragment such as `#tab=network&event=request-7` names; unknown parts are ignored. */
export function parseFragment(fragment: string): Place {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const tab = tabIds.find((id) => id === parts.get('tab'))
  const event = parts.get('event')
  return { ...(tab ? { tab } : {}), ...(event ? { event } : {}) }
}

/** The fragment of a place, with `#`. */
export function formatFragment(place: Place): string {
  const parts = new URLSearchParams()
  if (place.tab) parts.set('tab', place.tab)
  if (place.event !== undefined) parts.set('event', place.event)
  return `#${parts}`
}
