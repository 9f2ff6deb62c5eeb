import { batch, signal } from '@preact/signals'
import { BundleError } from '../core/bundle/errors.ts'
import type { OpenedFile } from '../core/bundle/index.ts'
import { PasswordError } from '../core/bundle/lock.ts'

export type OpeningState =
  | { name: 'empty' }
  | { name: 'opening' }
  | { name: 'failed'; message: string }
  /** encrypted; `message` when the last password was not the one */
  | { name: 'locked'; message: string | undefined }
  | { name: 'open'; file: OpenedFile }

/** Rejects with a BundleError whose message is for the reader. */
export type OpenFile = (bytes: Uint8Array, password?: string) => Promise<OpenedFile>

/** Larger than any bundle that is made; reading it would only exhaust the memory. Bytes. */
const maxFile = 512 * 1024 * 1024

export type Opening = ReturnType<typeof createOpening>

/** The way of one file from the disk to the screen. `onShown` follows every file that was opened, or that failed to. */
export function createOpening(openFile: OpenFile, onShown: () => void = () => {}) {
  const state = signal<OpeningState>({ name: 'empty' })
  /** counts up, so that a slow file never replaces one that was chosen after it */
  let turn = 0
  /** the encrypted file that waits for its password */
  let locked: Uint8Array | undefined

  async function open(read: () => Promise<Uint8Array> | Uint8Array, password?: string) {
    const mine = ++turn
    state.value = { name: 'opening' }
    const { bytes, next } = await attempt(read, password)
    if (mine === turn) show(next, bytes)
  }
  async function attempt(
    read: () => Promise<Uint8Array> | Uint8Array,
    password?: string,
  ): Promise<{ bytes?: Uint8Array; next: OpeningState }> {
    let bytes: Uint8Array | undefined
    try {
      bytes = await read()
      return { next: { name: 'open', file: await openFile(bytes, password) } }
    } catch (error) {
      if (bytes && error instanceof PasswordError)
        return { bytes, next: { name: 'locked', message: error.wrong ? error.message : undefined } }
      return { next: { name: 'failed', message: sentenceOf(error) } }
    }
  }
  function show(next: OpeningState, bytes?: Uint8Array) {
    turn++
    locked = next.name === 'locked' ? bytes : undefined
    batch(() => {
      state.value = next
      onShown()
    })
  }

  return {
    state,
    /** Opens what `read` gives. */
    open: (read: () => Promise<Uint8Array> | Uint8Array) => open(read),
    /** Opens a file that was dropped or chosen. */
    openFile: (file: Blob) =>
      open(async () => {
        if (file.size > maxFile) throw new BundleError('This file is too large to be opened.')
        return new Uint8Array(await file.arrayBuffer())
      }),
    /** Opens the file that waits for its password. */
    unlock: async (password: string) => {
      const bytes = locked
      if (bytes) await open(() => bytes, password)
    },
    /** Puts an open file in the place of what is here. */
    put: (file: OpenedFile) => show({ name: 'open', file }),
    /** Closes what is open, or gives up what is being opened. */
    close: () => show({ name: 'empty' }),
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof BundleError) return error.message
  return 'This file is not one that Casefile opens, or it is damaged.'
}
