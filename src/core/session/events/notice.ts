/**
 * A text the page showed the person: a toast, a banner, a message after submitting a form, a dialog of the app, a line
 * next to a field.
 */
import * as z from 'zod/mini'
import { base } from './event-base.ts'

export const NoticeEvent = z.object({
  ...base,
  kind: z.literal('notice'),
  /**
   * What it is to assistive technology (https://w3c.github.io/aria/#live_region_roles, #alertdialog, #dialog): its
   * role, or the role with the politeness of its `aria-live`. `errormessage` is not a role: it is what a field's
   * `aria-errormessage`, or an invalid field's `aria-describedby`, points to. `generic`: only its class name suggests a
   * message.
   */
  role: z.enum(['alert', 'status', 'alertdialog', 'dialog', 'errormessage', 'generic']),
  /** white space normalised; very long texts are cut at the end */
  text: z.string(),
  /** the app's own severity, from its class or field; independent of the text's language */
  severity: z.optional(z.enum(['error', 'warning', 'info', 'success'])),
  /** how many times it appeared within a few seconds, if more than once */
  repeat: z.optional(z.number()),
})
export type NoticeEvent = z.infer<typeof NoticeEvent>
