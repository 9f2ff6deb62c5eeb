/**
 * Playwright's trace format, version 8, as far as we write it (packages/trace/src in its source). Later viewers read
 * it, earlier ones refuse it. Times are in ms since the session began.
 */
import type { HarEntry } from '../har/har-format.ts'

export const traceVersion = 8

export interface TraceError {
  name: string
  message: string
  stack?: string
}

export type TraceEvent =
  | {
      type: 'context-options'
      version: typeof traceVersion
      origin: 'library'
      browserName: string
      platform?: string
      /** epoch ms at time 0 */
      wallTime: number
      monotonicTime: number
      title: string
      options: { viewport?: { width: number; height: number }; userAgent?: string; locale?: string }
      sdkLanguage: 'javascript'
      testIdAttributeName: string
      contextId: string
    }
  | {
      type: 'before'
      callId: string
      startTime: number
      class: 'Frame'
      method: string
      params: Record<string, unknown>
      pageId: string
      title: string
    }
  | { type: 'after'; callId: string; endTime: number; error?: TraceError }
  | {
      type: 'console'
      time: number
      pageId: string
      messageType: 'log' | 'info' | 'debug' | 'warning' | 'error'
      text: string
      location: { url: string; lineNumber: number; columnNumber: number }
    }
  | {
      type: 'event'
      time: number
      class: 'BrowserContext'
      method: 'pageError'
      params: { error: { error: TraceError } }
      pageId: string
    }
  | { type: 'screencast-frame'; pageId: string; sha1: string; width: number; height: number; timestamp: number }

export interface TraceResource {
  type: 'resource-snapshot'
  snapshot: HarEntry & { _monotonicTime: number }
}
