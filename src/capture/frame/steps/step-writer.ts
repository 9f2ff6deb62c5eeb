/** Writes steps down: sentence, target, and a value that is masked where it is a secret. */
import type { StepEvent } from '../../../core/session/index.ts'
import type { Emit } from '../draft.ts'
import { epoch } from '../draft.ts'
import { describeStep } from './describe.ts'
import { printedChord } from './keys.ts'
import { secretLabel } from './secret-field.ts'
import type { Target } from './target.ts'

/** One thing that was done. */
export interface Act {
  action: StepEvent['action']
  target: Target
  /** epoch ms */
  at: number
  value?: string
  files?: number
}

export interface StepWriter {
  write(act: Act): void
}

/** characters of a typed text that are kept */
const longestValue = 5_000

/** Sends steps to `emit`. */
export function createStepWriter(emit: Emit): StepWriter {
  return {
    write({ action, target, at, value, files }) {
      // A chord is no secret; everything else that is put into a secret field is.
      const masked = value !== undefined && target.secret !== undefined && action !== 'key'
      const kept = masked ? secretLabel(target.secret!) : value?.slice(0, longestValue)
      const shown = action === 'key' ? printedChord(value ?? '') : kept
      emit({
        kind: 'step',
        at,
        action,
        text: describeStep({
          action,
          name: target.name,
          role: target.role,
          tag: target.recorded.tag,
          context: target.context,
          value: shown,
          files,
          cleared: value === '',
        }),
        target: target.recorded,
        ...(kept !== undefined && { value: kept }),
      })
      const lost = masked ? 0 : (value?.length ?? 0) - longestValue
      if (lost > 0) {
        emit({
          kind: 'gap',
          at: epoch(),
          what: 'characters of a typed text',
          count: lost,
          why: 'the text is very long',
        })
      }
    },
  }
}
