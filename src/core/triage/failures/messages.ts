/** Texts in errors, console lines, reports and error URLs, to be searched for telling words. */
import type { ErrorInfo, Session, SessionEvent, StackFrame } from '../../session/index.ts'
import { isOfExtension } from './noise.ts'
import { stepShortlyBefore } from './when.ts'

/** One text and the event that contains it. */
export interface Message {
  event: SessionEvent
  /** level of the console line; `error` for everything else */
  level: 'error' | 'warn' | 'info'
  text: string
  /** name and message of the error that the line prints after the app's own words */
  error?: string
}

/** chars of one text that are examined */
const budget = 2_000

/**
 * The texts of errors, reports, console lines and error URLs, in the order of the events. What an extension throws or prints says
 * nothing about the page.
 */
export function readMessages(events: readonly SessionEvent[]): Message[] {
  return events.flatMap((event): Message[] => {
    if (isOfExtensionAlone(event)) return []
    if (event.kind === 'error') return [{ event, level: 'error', text: told(event.error) }]
    // A deprecation is about a release to come.
    if (event.kind === 'report')
      return [{ event, level: event.report === 'deprecation' ? 'info' : 'error', text: event.message }]
    if (event.kind === 'navigation') return inAddress(event.url).map((text) => ({ event, level: 'error', text }))
    if (event.kind !== 'console') return []
    const level = event.level === 'error' || event.level === 'warn' ? event.level : 'info'
    const printed = event.args.flatMap((arg) =>
      arg.type === 'error' && !event.text.includes(arg.error.message) ? [told(arg.error)] : [],
    )
    const text = [event.text.slice(0, budget), ...printed].join(' ')
    const error = event.args.find((arg) => arg.type === 'error')
    const words = error?.type === 'error' ? told(error.error) : undefined
    return [{ event, level, text, ...(words !== undefined && !text.startsWith(words) && { error: words }) }]
  })
}

function isOfExtensionAlone(event: SessionEvent): boolean {
  if (event.kind === 'error') return isOfExtension(innermost(event.error.frames) ?? event.url ?? '')
  return event.kind === 'console' && isOfExtension(innermost(event.stack) ?? '')
}

const innermost = (frames: readonly StackFrame[] = []) => frames.find(({ url }) => url !== undefined)?.url

/** weight of a warning that nobody has waited for: pages print them for what they cope with */
const unfelt = 0.3

/** How likely a text is about what the customer complains of: a warning only if it follows an action. */
export function weightOf({ event, level }: Message, { events }: Session): number {
  return level === 'warn' && !stepShortlyBefore(events, event.at) ? unfelt : 1
}

/**
 * What a server that redirects the browser puts into the URL (RFC 6749 4.1.2.1). Sentences only, since codes alone say little.
 */
function inAddress(url: string): string[] {
  if (!/[?&#]error(?:_\w+)?=/i.test(url)) return []
  const told = [...new URLSearchParams(/[?#](.*)/s.exec(url)?.[1] ?? '')]
  const words = told.flatMap(([name, value]) =>
    /^(?:error(?:_?(?:description|message|reason))?|message|msg|reason|detail)$/i.test(name) ? value : [],
  )
  const code = told.find(([name]) => name === 'error')?.[1] ?? ''
  return words.some((word) => /\S\s\S/.test(word)) ? [[code, ...words].join(' ').slice(0, budget)] : []
}

/** Name and message of an error and of its causes. */
function told(error: ErrorInfo, depth = 0): string {
  const own = `${error.name}: ${error.message}`.slice(0, budget)
  return error.cause && depth < 4 ? `${own} ${told(error.cause, depth + 1)}` : own
}

/** The first warning or error that matches. */
export function findMessage(messages: readonly Message[], words: RegExp): Message | undefined {
  return messages.find(({ level, text }) => level !== 'info' && words.test(text))
}
