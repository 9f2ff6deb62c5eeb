/** The table's rows, and the threshold of each. */

/** What the page itself did: all of it must be there. */
export const ofPages = [
  'uncaught exceptions',
  'unhandled rejections',
  'console calls',
  'fetch',
  'XMLHttpRequest',
  'EventSource',
  'WebSocket',
  'beacon and ping',
] as const

/**
 * What the browser requested for the page, and what workers requested: 99 of 100 must be there, and no kind may miss more
 * than a tenth.
 */
export const ofBrowser = [
  'documents',
  'scripts',
  'style sheets',
  'images',
  'fonts',
  'audio and video',
  'other files',
  'preflights',
  'requests of workers',
] as const

export type RowName = (typeof ofPages)[number] | (typeof ofBrowser)[number]

export const rowNames: readonly RowName[] = [...ofPages, ...ofBrowser]

export const bars = { ofPages: 1, ofBrowser: 0.99, ofEachKind: 0.9 }
