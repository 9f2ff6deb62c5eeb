/**
 * Returns JSON text when a record is sent, or undefined if the field turns out to be absent.
 *
 * Records are written in a task of our own. Values the page can no longer change (a string, a finished response) are
 * kept as they are until then, so that the page's call does not pay for the writing.
 */
export type Later = () => string | undefined

/** A record or part of one, any field of which may be written later. */
export type WithLater<T> = T extends unknown ? { [K in keyof T]: T[K] | Later } : never
