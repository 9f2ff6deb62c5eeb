/** What a page says on the screen, in the ways in which apps do that. */
import type { NoticeEvent } from '../../../../../src/core/session/index.ts'
import { notice } from '../../../../support/session-builder.ts'

type Severity = NoticeEvent['severity']

/** A banner or a toast that interrupts: `role=alert`, as most libraries have for what went wrong. */
export const shows = (at: number, text: string, severity: Severity = 'error') => notice({ at, text, severity })

/** A toast that waits for its turn: `role=status` or `aria-live=polite`. */
export const toast = (at: number, text: string, severity?: Severity) => notice({ at, text, severity, role: 'status' })

/** A dialog of the app that asks for an answer. */
export const asks = (at: number, text: string, severity?: Severity) =>
  notice({ at, text, severity, role: 'alertdialog' })

/** A line beside a field that is not valid. */
export const besideField = (at: number, text: string) => notice({ at, text, role: 'errormessage', severity: 'error' })

/** A box that only its class makes a message: the flash of a form that a server wrote. */
export const flash = (at: number, text: string, severity: Severity = 'error') =>
  notice({ at, text, severity, role: 'generic' })
