/** Browser dialogs that a person answers: alert, confirm, prompt. They are steps, and reported by the console hook. */
import { type StepEvent, type Value, valueText } from '../core/session/index.ts'
import type { RecordOf } from './draft.ts'

const kinds: ReadonlySet<string> = new Set(['alert', 'confirm', 'prompt'])
/** Characters of a question; the rest of a long one adds nothing. */
const maxQuestion = 300

/** The step described by a record of the console hook; undefined for printed output. */
export function dialogStep(
  { method, time }: RecordOf<'console'>,
  [question, answer]: readonly Value[],
): Omit<StepEvent, 'id' | 'frame'> | undefined {
  if (!kinds.has(method)) return undefined
  const asked = question === undefined || question.type === 'undefined' ? '' : valueText(question, maxQuestion)
  const dialog = asked === '' ? 'an empty dialog' : `the dialog "${asked}"`
  const step = { kind: 'step', action: 'dialog', at: time } as const
  if (method === 'alert') return { ...step, text: `Closed ${dialog}` }
  if (method === 'confirm')
    return {
      ...step,
      text: `Chose ${answer?.type === 'boolean' && answer.value === 'true' ? 'OK' : 'Cancel'} in ${dialog}`,
    }
  if (answer?.type !== 'string') return { ...step, text: `Chose Cancel in ${dialog}` }
  return { ...step, text: `Typed "…" into ${dialog}`, value: answer.value }
}
