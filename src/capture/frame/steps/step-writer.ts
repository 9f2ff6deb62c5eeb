/** Writes steps down: sentence, target, and a value that is masked where it is a secret. */
import { type StepEvent, withoutHalf } from '../../../core/session/index.ts'
import { type Emit, epoch } from '../draft.ts'
import { describeStep } from './describe.ts'
import { frameName, framePath } from './frame-place.ts'
import { printedChord } from './keys.ts'
import { secretLabel } from './secret-field.ts'
import type { Target } from './target.ts'

/** What a step holds besides its sentence and its target, written down as it is. */
export type Details = Pick<StepEvent, 'point' | 'modifiers' | 'files' | 'scroll' | 'resize'>

/** One thing that was done. */
export interface Act extends Details {
  action: Exclude<StepEvent['action'], 'dialog'>
  /** absent where it was done to the window or the history */
  target?: Target
  /** epoch ms */
  at: number
  value?: string
  /** how `value` is told, where that differs: the label of an option, the direction of a scroll */
  told?: string
}

export interface StepWriter {
  write(act: Act): void
}

/** characters of a typed text that are kept */
const longestValue = 5_000

/** Sends steps to `emit`. */
export function createStepWriter(emit: Emit): StepWriter {
  return {
    write({ action, target, at, value: whole, told, ...details }) {
      const lost = (whole?.length ?? 0) - longestValue
      const value = lost > 0 ? withoutHalf(whole!.slice(0, longestValue)) : whole
      // A chord is no secret; everything else that is put into a secret field is.
      const masked = value !== undefined && target?.secret !== undefined && action !== 'key'
      const kept = masked ? secretLabel(target.secret!) : value
      const shown = action === 'key' ? printedChord(value ?? '') : masked ? kept : (told ?? kept)
      const path = framePath()
      emit({
        kind: 'step',
        at,
        action,
        text: describeStep({
          action,
          name: target?.name ?? '',
          role: target?.role,
          tag: target?.recorded.tag ?? 'html',
          context: target?.context,
          frame: frameName(),
          value: shown,
          cleared: whole === '',
          ...details,
        }),
        ...(target && { target: target.recorded }),
        ...(kept !== undefined && { value: kept }),
        ...details,
        ...(path && { framePath: path }),
      })
      if (lost > 0 && !masked) {
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
