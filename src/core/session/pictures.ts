import type { ScreenshotEvent, SessionEvent } from './events/events.ts'

/** The events that show a picture of the page, in their order. */
export const picturesOf = ({ events }: { events: readonly SessionEvent[] }): ScreenshotEvent[] =>
  events.filter((event): event is ScreenshotEvent => event.kind === 'screenshot')
