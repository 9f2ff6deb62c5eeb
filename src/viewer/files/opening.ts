import { batch, signal } from '@preact/signals'
import { BundleError, PasswordError } from '../../core/bundle/errors.ts'
import type { ReadFile, Reading, Source } from '../worker/read.ts'

export type OpeningState =
  | { name: 'empty' }
  /** `before` is what Cancel leads back to */
  | { name: 'opening'; before: OpeningState; progress: { done: number; all: number } | undefined }
  | ({ name: 'failed'; message: string } & Named)
  /** encrypted; `message` when the last password was not the one */
  | ({ name: 'locked'; message: string | undefined } & Named)
  | OpenState

/** `file`: its name, where it was dropped or chosen */
type Named = { file?: string }

/** Open as far as it is read, by the password if it has one; `from` is what was dropped or chosen. */
type OpenState = { name: 'open'; password?: string; from?: Blob } & Reading

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
  let opening: AbortController | undefined
  /** that which is on the screen, until it is read through */
  let running: AbortController | undefined
  /** reads the encrypted file that waits for its password */
  let locked: Read | undefined

  async function open(read: Read, password?: string) {
    opening?.abort()
    const turn = new AbortController()
    opening = turn
    const before = state.value.name === 'opening' ? state.value.before : state.value
    state.value = { name: 'opening', before, progress: undefined }
    const onProgress = (done: number, all: number) => {
      if (turn === opening) state.value = { name: 'opening', before, progress: { done, all } }
    }
    const present = (next: OpeningState) => {
      if (turn.signal.aborted) return
      if (turn === running) renew(next)
      else {
        opening = undefined
        show(next, read)
        running = turn
      }
    }
    let name: string | undefined
    try {
      const source = read()
      if (source instanceof File) name = source.name
      const origin = { ...(password !== undefined && { password }), ...(source instanceof Blob && { from: source }) }
      for await (const reading of readFile(source, password, onProgress, turn.signal)) {
        present({ name: 'open', ...reading, ...origin })
        if (turn.signal.aborted) return
      }
    } catch (error) {
      present({ ...refusalOf(error), ...(name && { file: name }) })
    } finally {
      if (turn === running) running = undefined
    }
  }

  /** Puts what is known by now in the place of what was, also behind another file that is being opened. */
  function renew(next: OpeningState) {
    const now = state.value
    state.value = now.name === 'opening' ? { ...now, before: next } : next
  }

  /** In the place of all that was here: nobody waits for that any more. */
  function show(next: OpeningState, read?: Read) {
    opening?.abort()
    running?.abort()
    opening = running = undefined
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
      opening?.abort()
      opening = undefined
      state.value = state.value.before
    },
    /** Puts an open file in the place of what is here. */
    put: (reading: Reading) => show({ ...reading, name: 'open' }),
    /** Closes what is open, or gives up what is being opened. */
    close: () => show({ name: 'empty' }),
  }
}

function refusalOf(error: unknown): Extract<OpeningState, Named> {
  if (error instanceof PasswordError) return { name: 'locked', message: error.wrong ? error.message : undefined }
  if (error instanceof BundleError) return { name: 'failed', message: error.message }
  return { name: 'failed', message: 'This file is not one that Casefile opens, or it is damaged.' }
}
