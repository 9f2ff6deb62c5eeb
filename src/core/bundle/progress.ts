/** Called occasionally while a file is read: how many of its events or entries are done. */
export type OnProgress = (done: number, all: number) => void
