/**
 * Gives JSON text when a record is sent, or undefined for a field that is not there after all.
 *
 * Records are written as text in a task of our own. What a page can no longer change by then (a string, a finished
 * response) waits as it is, so that its call need not pay for the writing.
 */
export type Later = () => string | undefined

/** A record or a part of one, any field of which may be written later. */
export type WithLater<T> = T extends unknown ? { [K in keyof T]: T[K] | Later } : never
