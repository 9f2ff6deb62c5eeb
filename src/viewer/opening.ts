import { batch, signal } from '@preact/signals'
import { BundleError } from '../core/bundle/errors.ts'
import type { OnProgress } from '../core/bundle/index.ts'
import { PasswordError } from '../core/bundle/lock.ts'
import type { JudgedFile, ReadFile, Source } from './worker/wire.ts'

export type OpeningState =
  | { name: 'empty' }
  /** `before` is what Cancel leads back to */
  | { name: 'opening'; before: OpeningState; progress: { done: number; all: number } | undefined }
  | { name: 'failed'; message: string }
  /** encrypted; `message` when the last password was not the one */
  | { name: 'locked'; message: string | undefined }
  | { name: 'open'; file: JudgedFile }

/** Called again for each password that is tried: the bytes are handed over to who reads them. */
type Read = () => Source

/** Larger than any bundle that is made; reading it would only exhaust the memory. Bytes. */
const maxFile = 512 * 1024 * 1024

export type Opening = ReturnType<typeof createOpening>

/**
 * The way of one file from the disk to the screen. `onShown` follows every file that was opened, or that failed to.
 * @param readFile rejects with a BundleError whose message is for the reader
 */
export function createOpening(readFile: ReadFile, onShown: () => void = () => {}) {
  const state = signal<OpeningState>({ name: 'empty' })
  /** that which is being opened: a slow file never replaces one that was chosen after it */
  let reading: AbortController | undefined
  /** reads the encrypted file that waits for its password */
  let locked: Read | undefined

  async function open(read: Read, password?: string) {
    reading?.abort()
    const turn = new AbortController()
    reading = turn
    const before = state.value.name === 'opening' ? state.value.before : state.value
    state.value = { name: 'opening', before, progress: undefined }
    const onProgress = (done: number, all: number) => {
      if (turn === reading) state.value = { name: 'opening', before, progress: { done, all } }
    }
    const next = await attempt(read, password, onProgress, turn.signal)
    if (turn === reading) show(next, read)
  }

  async function attempt(
    read: Read,
    password: string | undefined,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<OpeningState> {
    try {
      return { name: 'open', file: await readFile(read(), password, onProgress, signal) }
    } catch (error) {
      if (error instanceof PasswordError) return { name: 'locked', message: error.wrong ? error.message : undefined }
      return { name: 'failed', message: sentenceOf(error) }
    }
  }

  function show(next: OpeningState, read?: Read) {
    reading = undefined
    locked = next.name === 'locked' ? read : undefined
    batch(() => {
      state.value = next
      onShown()
    })
  }

  return {
    state,
    /** Opens what `read` gives. */
    open: (read: Read) => open(read),
    /** Opens a file that was dropped or chosen. */
    openFile: (file: Blob) =>
      open(() => {
        if (file.size > maxFile) throw new BundleError('This file is too large to be opened.')
        return file
      }),
    /** Opens the file that waits for its password. */
    unlock: async (password: string) => {
      if (locked) await open(locked, password)
    },
    /** Breaks off what is being opened, and shows again what was there before. */
    cancel: () => {
      if (state.value.name !== 'opening') return
      reading?.abort()
      reading = undefined
      state.value = state.value.before
    },
    /** Puts an open file in the place of what is here. */
    put: (file: JudgedFile) => show({ name: 'open', file }),
    /** Closes what is open, or gives up what is being opened. */
    close: () => {
      reading?.abort()
      show({ name: 'empty' })
    },
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof BundleError) return error.message
  return 'This file is not one that Casefile opens, or it is damaged.'
}
