/** What a capture of a fault holds, and the article that must come first for it. */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../src/core/triage/index.ts'
import { consoleLine, environmentOf, frame, request, sessionOf, thrown } from '../../../support/session-builder.ts'

export interface Story {
  article: string
  events: SessionEvent[]
  note?: string
  environment?: Parameters<typeof environmentOf>[0]
  verdict?: { class: VerdictClass; sentence: string }
}

export const problem = (status: number, code: string, title: string, detail: string, more: object = {}) => ({
  status,
  responseHeaders: [['content-type', 'application/problem+json']] as [string, string][],
  responseBody: { type: 'application/problem+json', text: JSON.stringify({ title, status, code, detail, ...more }) },
})
export const error = (name: string, message: string, functionName = 'main') => ({
  error: { name, message, isError: true, frames: [frame(functionName, 10)] },
})
export const noAnswer = { name: 'TypeError', message: 'Failed to fetch' }
export const html = (title: string) => ({
  type: 'text/html',
  text: `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
})

/** The session of a story, with the everyday noise of a page around it. */
export function sessionOfStory({ events, note = '', environment = {} }: Omit<Story, 'article'>) {
  const noise = [
    consoleLine({
      at: 1,
      id: 'n1',
      level: 'warn',
      text: '[Violation] Added non-passive event listener to a scroll-blocking event.',
    }),
    consoleLine({ at: 2, id: 'n2', level: 'info', text: '[tallybook] 2026.11.3 started' }),
    thrown({
      at: 3,
      id: 'n3',
      error: { name: 'Error', message: 'ResizeObserver loop completed with undelivered notifications.' },
    }),
    request({ at: 4, id: 'n4', url: '/api/notifications/unread' }),
  ]
  return sessionOf([...noise, ...events], { note: { title: '', text: note }, environment: environmentOf(environment) })
}
