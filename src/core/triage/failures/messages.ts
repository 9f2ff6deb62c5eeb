/** Texts that errors, console lines, reports and addresses of errors hold, to look for tell-tale words. */
import type { ErrorInfo, SessionEvent } from '../../session/index.ts'

/** One text with the event that holds it. */
export interface Message {
  event: SessionEvent
  /** level of the console line; `error` for all else */
  level: 'error' | 'warn' | 'info'
  text: string
  /** name and message of the error that the line prints after words of the app's own */
  error?: string
}

/** chars of one text that are looked at */
const budget = 2_000

/** The texts of errors, reports, console lines and addresses of errors, in the order of the events. */
export function readMessages(events: readonly SessionEvent[]): Message[] {
  return events.flatMap((event): Message[] => {
    if (event.kind === 'error') return [{ event, level: 'error', text: told(event.error) }]
    if (event.kind === 'report') return [{ event, level: 'error', text: event.message }]
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

/** What a server that sends the browser on writes into the address (RFC 6749 4.1.2.1): sentences, as codes alone tell little. */
function inAddress(url: string): string[] {
  if (!/[?&#]error(?:_\w+)?=/i.test(url)) return []
  const told = [...new URLSearchParams(/[?#](.*)/s.exec(url)?.[1] ?? '')]
  const words = told.flatMap(([name, value]) =>
    /^(?:error(?:_?(?:description|message|reason))?|message|msg|reason|detail)$/i.test(name) ? value : [],
  )
  const code = told.find(([name]) => name === 'error')?.[1] ?? ''
  return words.some((word) => /\S\s\S/.test(word)) ? [[code, ...words].join(' ').slice(0, budget)] : []
}

/** Name and message of an error and of what caused it. */
function told(error: ErrorInfo, depth = 0): string {
  const own = `${error.name}: ${error.message}`.slice(0, budget)
  return error.cause && depth < 4 ? `${own} ${told(error.cause, depth + 1)}` : own
}

/** The first warning or error that has these words. */
export function findMessage(messages: readonly Message[], words: RegExp): Message | undefined {
  return messages.find(({ level, text }) => level !== 'info' && words.test(text))
}
