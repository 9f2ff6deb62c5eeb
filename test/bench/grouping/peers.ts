/** The groupings being compared: each gives an event a key, and events with the same key are one problem. */
import { type ErrorEvent, fileOf, type StackFrame, signatureOf } from '../../../src/core/session/index.ts'

export type Grouping = (event: ErrorEvent) => string

export const casefile: Grouping = (event) => signatureOf(event)?.key ?? ''

/** What the first version of many tools does. */
export const messageHash: Grouping = ({ error }) => `${error.name}: ${error.message}`

/**
 * Sentry's default grouping as published, for JavaScript without source maps, which is what a support agent sees too:
 * https://develop.sentry.dev/backend/application-domains/grouping/ and
 * https://docs.sentry.io/concepts/data-management/event-grouping/. If a stack contributes, the group is the error type and
 * the frames in the app, each by its module (the file without revision) and function, without lines and columns; meaningless
 * names are left out, and so is the object in front of a method. If no frame is in the app, all frames count. The message
 * counts only without a stack, minus its numbers, ids, URLs and quoted parts.
 *
 * Reimplemented from that description; the product itself also has customers' rules and a model on its servers.
 */
export const sentry: Grouping = ({ error }) => {
  const frames = (error.frames ?? []).filter((frame) => frame.url !== undefined)
  const inApp = frames.filter(({ url = '' }) => !/node_modules|^(?:chrome|moz)-extension:|^native/.test(url))
  const used = inApp.length > 0 ? inApp : frames
  if (used.length === 0) return `${error.name}|${parametrised(error.message)}`
  const parts = used.map((frame) => `${moduleOf(frame)} ${functionOf(frame)}`)
  // Recursive calls count once.
  return `${error.name}|${parts.filter((part, index) => part !== parts[index - 1]).join('|')}`
}

const moduleOf = ({ url = '' }: StackFrame) => fileOf(url).replace(/\.\w+$/, '')

function functionOf({ function: name = '' }: StackFrame): string {
  const bare = name.split('.').at(-1)!.replace(/\/<$/, '')
  return /^(?:anonymous|<anonymous>|\?)$/.test(bare) ? '' : bare
}

function parametrised(message: string): string {
  return message
    .replace(/\bhttps?:\/\/\S+/g, '<url>')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '<email>')
    .replace(/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, '<uuid>')
    .replace(/\b(?=[a-f]*\d)[\da-f]{8,}\b/gi, '<hex>')
    .replace(/"[^"]*"|'[^']*'/g, '<quoted_str>')
    .replace(/\d+(?:\.\d+)?/g, '<int>')
}
