import { signal } from '@preact/signals'
import { BundleError } from '../core/bundle/errors.ts'
import type { CompanyRules } from '../core/privacy/index.ts'
import type { MaskedCopy, MaskHar } from './worker/mask-file.ts'

export type MaskingState =
  | { name: 'none' }
  /** `progress` when that is known; at its end the copy is swept and checked */
  | { name: 'working'; progress: { done: number; all: number } | undefined }
  | { name: 'failed'; message: string }
  | { name: 'done'; copy: MaskedCopy }

export interface MaskingDeps {
  /** absent where nothing can be masked */
  maskHar?: MaskHar
  /** the company's own rules */
  companyRules?: () => Promise<CompanyRules[]>
  /** who is named as the maker of a copy */
  tool?: { name: string; version: string }
}

export type Masking = ReturnType<typeof createMasking>

/** The masked copy of an open HAR: how far its making is, and what came of it. */
export function createMasking({ maskHar, companyRules, tool = { name: 'Casefile', version: '' } }: MaskingDeps) {
  const state = signal<MaskingState>({ name: 'none' })
  let turn: AbortController | undefined

  return {
    state,
    isPossible: maskHar !== undefined,
    /** Makes the copy of a file; one that is being made is given up. */
    start: async (file: Blob) => {
      if (!maskHar) return
      turn?.abort()
      const own = new AbortController()
      turn = own
      const present = (next: MaskingState) => {
        if (!own.signal.aborted) state.value = next
      }
      present({ name: 'working', progress: undefined })
      try {
        const order = {
          ...{ mask: file, name: file instanceof File ? file.name : '', tool },
          // Without the company's rules there is no copy: it would pass for one that follows them.
          rules: (await companyRules?.()) ?? [],
        }
        const onProgress = (done: number, all: number) => present({ name: 'working', progress: { done, all } })
        present({ name: 'done', copy: await maskHar(order, onProgress, own.signal) })
      } catch (error) {
        present({ name: 'failed', message: messageOf(error) })
      }
    },
    /** Gives up what is being made, and forgets what was made. */
    close: () => {
      turn?.abort()
      state.value = { name: 'none' }
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof BundleError
    ? error.message
    : 'The copy could not be made: the file may have been moved or changed since it was opened, or it is too large.'
}
