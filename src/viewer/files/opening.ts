import { batch, signal } from '@preact/signals'
import { BundleError, PasswordError } from '../../core/bundle/errors.ts'
import type { ReadFile, Reading, Source } from '../worker/read.ts'

export type OpeningState =
  | { name: 'empty' }
  /** `before` is what Cancel returns to */
  | { name: 'opening'; before: OpeningState; progress: { done: number; all: number } | undefined }
  | ({ name: 'failed'; message: string } & Named)
  /** encrypted; `message` if the last password was wrong */
  | ({ name: 'locked'; message: string | undefined } & Named)
  | OpenState

/** `file`: its name, if it was dropped or chosen */
type Named = { file?: string }

/** Open as far as it has been read, with its password if any; `from` is what was dropped or chosen. */
type OpenState = { name: 'open'; password?: string; from?: Blob } & Reading

/** Why a file was not opened. */
export type Refused = { message: string } & Named

/** Called again for each password attempt, because the bytes are transferred to the reader. */
type Read = () => Source

/** Larger than any bundle we make; reading it would only exhaust the memory. Bytes. */
const maxFile = 512 * 1024 * 1024

export type Opening = ReturnType<typeof createOpening>

/**
 * Takes one file from disk to screen. `onShown` is called whenever something else is on screen.
 * @param readFile rejects with a BundleError whose message is for the reader
 */
export function createOpening(readFile: ReadFile, onShown: () => void = () => {}) {
  const state = signal<OpeningState>({ name: 'empty' })
  /** the file that failed to open while another one stayed on screen */
  const refused = signal<Refused | undefined>()
  /** the file being opened: a slow one never replaces one chosen after it */
  let opening: AbortController | undefined
  /** the file on screen, until it is fully read */
  let running: AbortController | undefined
  /** reads the encrypted file that awaits its password */
  let locked: Read | undefined

  async function open(read: Read, password?: string) {
    opening?.abort()
    const turn = new AbortController()
    opening = turn
    const before = state.value.name === 'opening' ? state.value.before : state.value
    state.value = { name: 'opening', before, progress: undefined }
    refused.value = undefined
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
      const next = { ...refusalOf(error), ...(name && { file: name }) }
      const now = state.value
      // A wrong file, chosen or dropped by mistake, does not cost the one that is being looked at.
      if (turn === opening && next.name === 'failed' && now.name === 'opening' && now.before.name === 'open') {
        opening = undefined
        state.value = now.before
        refused.value = { message: next.message, ...(name && { file: name }) }
      } else present(next)
    } finally {
      if (turn === running) running = undefined
    }
  }

  /** Updates the file on screen, even while another one is being opened. */
  function renew(next: OpeningState) {
    const now = state.value
    state.value = now.name === 'opening' ? { ...now, before: next } : next
  }

  /** Replaces everything; pending work is cancelled. */
  function show(next: OpeningState, read?: Read) {
    opening?.abort()
    running?.abort()
    opening = running = undefined
    locked = next.name === 'locked' ? read : undefined
    batch(() => {
      state.value = next
      refused.value = undefined
      onShown()
    })
  }

  return {
    state,
    refused,
    open: (read: Read) => open(read),
    /** Opens a file that was dropped or chosen. */
    openFile: (file: Blob) =>
      open(() => {
        if (file.size > maxFile) throw new BundleError('This file is too large to be opened.')
        return file
      }),
    /** Opens the file that awaits its password. */
    unlock: async (password: string) => {
      if (locked) await open(locked, password)
    },
    /** Cancels opening, and shows what was there before. */
    cancel: () => {
      if (state.value.name !== 'opening') return
      opening?.abort()
      opening = undefined
      state.value = state.value.before
    },
    /** Takes note of the file that failed to open. */
    dismiss: () => {
      refused.value = undefined
    },
    /** Shows a file that is already open. */
    put: (reading: Reading) => show({ ...reading, name: 'open' }),
    /** Closes the open file, or cancels opening. */
    close: () => show({ name: 'empty' }),
  }
}

function refusalOf(error: unknown): Extract<OpeningState, Named> {
  if (error instanceof PasswordError) return { name: 'locked', message: error.wrong ? error.message : undefined }
  if (error instanceof BundleError) return { name: 'failed', message: error.message }
  return { name: 'failed', message: 'This file is not one that Casefile opens, or it is damaged.' }
}
