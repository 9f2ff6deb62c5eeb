import { signal } from '@preact/signals'
import { BundleError } from '../../core/bundle/errors.ts'
import type { MaskPhase, OnMasking } from '../../core/bundle/index.ts'
import type { CompanyRules } from '../../core/privacy/index.ts'
import type { MaskedCopy, MaskHar } from '../worker/mask-file.ts'

export type MaskingState =
  | { name: 'none' }
  | { name: 'working'; progress: MaskProgress }
  | { name: 'failed'; message: string }
  | { name: 'done'; copy: MaskedCopy }

/** Progress of making a copy; `all` is 0 if unknown. */
export interface MaskProgress {
  phase: MaskPhase
  done: number
  all: number
}

export interface MaskingDeps {
  /** absent if masking is not available */
  maskHar?: MaskHar
  /** the company's own rules */
  companyRules?: () => Promise<CompanyRules[]>
  /** named as the creator of a copy */
  tool?: { name: string; version: string }
}

export type Masking = ReturnType<typeof createMasking>

/** The masked copy of an open HAR: its progress and its result. */
export function createMasking({ maskHar, companyRules, tool = { name: 'Casefile', version: '' } }: MaskingDeps) {
  const state = signal<MaskingState>({ name: 'none' })
  let turn: AbortController | undefined

  return {
    state,
    isPossible: maskHar !== undefined,
    /** named as the creator of a copy */
    tool,
    /** whether a copy can follow the company's own rules, if there are any */
    knowsCompany: companyRules !== undefined,
    /** Makes the copy of a file; cancels one in progress. */
    start: async (file: Blob) => {
      if (!maskHar) return
      turn?.abort()
      const own = new AbortController()
      turn = own
      const present = (next: MaskingState) => {
        if (!own.signal.aborted) state.value = next
      }
      present({ name: 'working', progress: { phase: 'read', done: 0, all: 0 } })
      try {
        const rules = companyRules ? await companyRules().catch(refuseWithoutRules) : []
        const order = { mask: file, name: file instanceof File ? file.name : '', tool, rules }
        const onProgress: OnMasking = (phase, done, all) => present({ name: 'working', progress: { phase, done, all } })
        present({ name: 'done', copy: await maskHar(order, onProgress, own.signal) })
      } catch (error) {
        present({ name: 'failed', message: messageOf(error) })
      }
    },
    /** Cancels what is in progress, and discards the result. */
    close: () => {
      turn?.abort()
      state.value = { name: 'none' }
    },
  }
}

/** Refuses to copy without the company's rules: the copy would pass for one that follows them. */
function refuseWithoutRules(): never {
  throw new BundleError(
    'The rules of your company could not be read, and a copy without them could hold what they mask. Open the viewer again from the menu of Casefile, and make the copy there.',
  )
}

function messageOf(error: unknown): string {
  return error instanceof BundleError
    ? error.message
    : 'The copy could not be made: the file may have been moved or changed since it was opened, or it is too large.'
}
