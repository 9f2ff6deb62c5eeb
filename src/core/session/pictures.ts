import type { ScreenshotEvent, SessionEvent } from './events/events.ts'

/** The events with a screenshot of the page, in order. */
export const picturesOf = ({ events }: { events: readonly SessionEvent[] }): ScreenshotEvent[] =>
  events.filter((event): event is ScreenshotEvent => event.kind === 'screenshot')
