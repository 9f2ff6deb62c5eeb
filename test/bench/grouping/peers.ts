/** What is compared: each gives an event a key, and events with one key are one problem. */
import { type ErrorEvent, fileOf, type StackFrame, signatureOf } from '../../../src/core/session/index.ts'

export type Grouping = (event: ErrorEvent) => string

export const casefile: Grouping = (event) => signatureOf(event)?.key ?? ''

/** What a first version of many a tool does. */
export const messageHash: Grouping = ({ error }) => `${error.name}: ${error.message}`

/**
 * Sentry's default grouping as it is published, for JavaScript without source maps, which is what a support agent's side
 * sees too: https://develop.sentry.dev/backend/application-domains/grouping/ and
 * https://docs.sentry.io/concepts/data-management/event-grouping/. Where a stack contributes, the group is the type of the
 * error and the frames in the app, each by its module (the file without revision) and its function, without lines and
 * columns; names without a meaning are left out, and so is the object in front of a method. Where no frame is in the app,
 * all frames count. Only without a stack the message counts, less its numbers, ids, addresses and quoted parts.
 *
 * Written anew from that description; the product itself also has rules of its customers and a model on its servers.
 */
export const sentry: Grouping = ({ error }) => {
  const frames = (error.frames ?? []).filter((frame) => frame.url !== undefined)
  const inApp = frames.filter(({ url = '' }) => !/node_modules|^(?:chrome|moz)-extension:|^native/.test(url))
  const used = inApp.length > 0 ? inApp : frames
  if (used.length === 0) return `${error.name}|${parametrised(error.message)}`
  const parts = used.map((frame) => `${moduleOf(frame)} ${functionOf(frame)}`)
  // Calls of a function by itself count once.
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
