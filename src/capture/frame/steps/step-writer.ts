/** Writes steps: sentence, target, and the value, masked if it is a secret. */
import { type StepEvent, withoutHalf } from '../../../core/session/index.ts'
import { type Emit, epoch } from '../draft.ts'
import { describeStep } from './describe.ts'
import { framePlace } from './frame-place.ts'
import { printedChord } from './keys.ts'
import { secretLabel } from './secret-field.ts'
import type { Target } from './target.ts'

/** Details of a step besides sentence and target, stored as they are. */
export type Details = Pick<StepEvent, 'point' | 'modifiers' | 'files' | 'scroll' | 'resize'>

/** One action of the person. */
export interface Act extends Details {
  action: Exclude<StepEvent['action'], 'dialog' | 'away'>
  /** absent if the window or the history was acted on */
  target?: Target
  /** epoch ms */
  at: number
  value?: string
  /** wording for `value`, if different: the label of an option, the direction of a scroll */
  told?: string
}

export interface StepWriter {
  write(act: Act): void
}

/** characters kept of a typed text */
const longestValue = 5_000

/** Sends steps to `emit`. */
export function createStepWriter(emit: Emit): StepWriter {
  return {
    write({ action, target, at, value: whole, told, ...details }) {
      const lost = (whole?.length ?? 0) - longestValue
      const value = lost > 0 ? withoutHalf(whole!.slice(0, longestValue)) : whole
      // A chord is no secret; anything else entered into a secret field is.
      const masked = value !== undefined && target?.secret !== undefined && action !== 'key'
      const kept = masked ? secretLabel(target.secret!) : value
      const shown = action === 'key' ? printedChord(value ?? '') : masked ? kept : (told ?? kept)
      const place = target?.place ?? framePlace()
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
          frame: place.name,
          value: shown,
          cleared: whole === '',
          disabled: target?.disabled,
          ...details,
        }),
        ...(target && { target: target.recorded }),
        ...(kept !== undefined && { value: kept }),
        ...details,
        ...(place.path && { framePath: place.path }),
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
