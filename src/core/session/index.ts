/**
 * The data model of a capture, shared by all rooms. What is decided where:
 * - event kinds and their fields: events/events.ts; the form in which the hook sends them: events/page-record.ts
 * - what led to an event: causes.ts; which calls failed despite a 2xx status: responses/envelope.ts
 * - which problems are the same: signature/signature.ts; which URLs are the same endpoint: routes.ts
 * - what belongs to the app and what to others: own-sites.ts
 * - joining the browser's own request records with those of the page: network/network.ts
 * - how much of a recording is kept: retention.ts; how texts are cut: cut-text.ts
 * - which pages can be recorded: recordable.ts
 * - how a recording becomes a session: assemble.ts; what a person removes from it: removal.ts
 */

export * from './as-read.ts'
export * from './assemble.ts'
export * from './causes.ts'
export * from './checks.ts'
export * from './clock-skew.ts'
export * from './counted-events.ts'
export * from './cut-text.ts'
export * from './environment.ts'
export * from './error-frames.ts'
export { Moment } from './events/event-base.ts'
export * from './events/events.ts'
export * from './events/page-record.ts'
export * from './events/page-record-form.ts'
export type { Reader } from './forms.ts'
export * from './kept-messages.ts'
export * from './network/network.ts'
export * from './network/network-codes.ts'
export * from './network/network-record.ts'
export * from './own-sites.ts'
export * from './quick-check.ts'
export * from './recordable.ts'
export * from './removal.ts'
export * from './responses/header-values.ts'
export * from './responses/headers.ts'
export * from './responses/token-age.ts'
export * from './retention.ts'
export * from './routes.ts'
export * from './session.ts'
export * from './signature/short-addresses.ts'
export * from './signature/signature.ts'
export * from './since-start.ts'
export * from './site.ts'
export * from './slices.ts'
export * from './stack.ts'
export * from './values/console-print.ts'
export * from './values/console-text.ts'
export * from './values/value.ts'
export * from './values/value-text.ts'
export * from './values/wire-value.ts'
