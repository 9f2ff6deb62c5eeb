/**
 * A text that the page put before the person: a toast, a banner, a message after a form was sent, a dialog of the app, a
 * line beside a field.
 */
import * as z from 'zod/mini'
import { base } from './event-base.ts'

export const NoticeEvent = z.object({
  ...base,
  kind: z.literal('notice'),
  /**
   * What it is to assistive technology (https://w3c.github.io/aria/#live_region_roles, #alertdialog, #dialog): its role, or
   * the one whose politeness its `aria-live` has. `errormessage`: not a role but what `aria-errormessage` of a field, or
   * `aria-describedby` of an invalid one, leads to. `generic`: nothing says so but the name of its class.
   */
  role: z.enum(['alert', 'status', 'alertdialog', 'dialog', 'errormessage', 'generic']),
  /** white space normalised, as it is read; its end is cut where it is very long */
  text: z.string(),
  /** how the app itself ranks it, where its class or its field says so, whatever language the text is in */
  severity: z.optional(z.enum(['error', 'warning', 'info', 'success'])),
  /** how many times it was shown within a few seconds, when more than once */
  repeat: z.optional(z.number()),
})
export type NoticeEvent = z.infer<typeof NoticeEvent>
