/** The page's records become events: parts of a request are put together, stacks parsed, console text formatted. */
import {
  type ConsoleEvent,
  type ErrorEvent,
  type ErrorInfo,
  formatConsole,
  type PageRecord,
  parseStack,
  type RequestEvent,
  type StackFrame,
} from '../core/session/index.ts'
import { createFolding, type Keyed } from './folding.ts'
import type { Draft } from './ports.ts'

/** `message` is what the error says: its lines may look like frames and are none. */
type ReadStack = (stack: string | undefined, message?: string) => StackFrame[] | undefined
type Part<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>

/** Requests and rejections to which later records may still refer. */
const maxOpen = 2_000

export interface RecordReader {
  /** @returns new events (`id` absent) and changed ones (with the id they were given) */
  read(record: PageRecord): Keyed | undefined
}

/**
 * Turns records into drafts. `key` names the event that a draft belongs to (the `seq` of its first record), so that
 * the caller can replace what it already has.
 * @param ownUrl prefix of the extension's own files, whose frames are cut from stacks
 */
export function createRecordReader(ownUrl: string): RecordReader {
  const open = new Map<number, Draft>()
  const fold = createFolding()

  function remember(key: number, draft: Draft): Keyed {
    open.set(key, draft)
    if (open.size > maxOpen) open.delete(open.keys().next().value!)
    return { key, draft }
  }

  function change(ref: number, change: (draft: Draft) => Draft | undefined) {
    const present = open.get(ref)
    const next = present && change(present)
    return next && remember(ref, next)
  }

  const frames: ReadStack = (stack, message) =>
    stack === undefined ? undefined : parseStack(stack, message).filter((frame) => !frame.url?.startsWith(ownUrl))

  return {
    read(record) {
      switch (record.type) {
        case 'console':
          return { key: record.seq, draft: consoleDraft(record, frames(record.stack)) }
        case 'error': {
          const draft = errorDraft(record, frames)
          // Each rejection may still be handled, so each stays an event of its own.
          return record.source === 'rejection'
            ? remember(record.seq, draft)
            : fold(identityOf(record), record.seq, draft)
        }
        case 'handled':
          return change(record.ref, (draft) => (draft.kind === 'error' ? { ...draft, handledLater: true } : undefined))
        case 'request':
          return remember(record.seq, requestDraft(record, frames(record.stack)))
        case 'response':
        case 'body':
        case 'end':
          return change(record.ref, (draft) => (draft.kind === 'request' ? withPart(draft, record) : undefined))
        case 'dropped':
          return fold(`dropped ${record.what}`, record.seq, {
            kind: 'gap',
            at: record.time,
            what: record.what,
            count: record.count,
            why: 'the page made more of them than are recorded',
          })
      }
    },
  }
}

const levels: Record<string, ConsoleEvent['level']> = {
  debug: 'debug',
  error: 'error',
  assert: 'error',
  warn: 'warn',
  info: 'info',
  // Both print only to warn: of a timer that runs already, of a counter that was never used.
  time: 'warn',
  countReset: 'warn',
}

function consoleDraft(record: Part<'console'>, stack: StackFrame[] | undefined): Draft {
  return {
    kind: 'console',
    at: record.time,
    method: record.method,
    level: levels[record.method] ?? 'log',
    text: formatConsole(record.args),
    args: record.args,
    ...(stack && { stack }),
    ...(record.group > 0 && { group: record.group }),
    ...(record.repeat !== undefined && { repeat: record.repeat }),
  }
}

/** Two uncaught errors with the same identity are the same one happening again. */
function identityOf({ error, url, line, column }: Part<'error'>): string {
  return JSON.stringify([error, url, line, column])
}

function errorDraft(record: Part<'error'>, frames: ReadStack): Omit<ErrorEvent, 'id' | 'frame'> {
  const draft: Omit<ErrorEvent, 'id' | 'frame'> = {
    kind: 'error',
    at: record.time,
    source: record.source,
    error: withFrames(record.error, frames),
  }
  if (record.url !== undefined) draft.url = record.url
  if (record.line !== undefined) draft.line = record.line
  if (record.column !== undefined) draft.column = record.column
  if (record.repeat !== undefined) draft.repeat = record.repeat
  return draft
}

function withFrames(error: ErrorInfo, frames: ReadStack): ErrorInfo {
  const parsed = frames(error.stack, error.message)
  return {
    ...error,
    ...(parsed && { frames: parsed }),
    ...(error.cause && { cause: withFrames(error.cause, frames) }),
    ...(error.errors && { errors: error.errors.map((inner) => withFrames(inner, frames)) }),
  }
}

function requestDraft(record: Part<'request'>, initiator: StackFrame[] | undefined): Draft {
  return {
    kind: 'request',
    at: record.time,
    api: record.api,
    method: record.method,
    url: record.url,
    state: 'pending',
    requestHeaders: record.headers,
    ...(record.body && { requestBody: record.body }),
    ...(initiator && initiator.length > 0 && { initiator }),
  }
}

function withPart(
  draft: Omit<RequestEvent, 'id' | 'frame'>,
  part: Part<'response'> | Part<'body'> | Part<'end'>,
): Draft {
  switch (part.type) {
    case 'response':
      return {
        ...draft,
        status: part.status,
        statusText: part.statusText,
        responseUrl: part.url,
        redirected: part.redirected,
        responseType: part.responseType,
        responseHeaders: part.headers,
      }
    case 'body':
      return { ...draft, responseBody: part.body }
    case 'end':
      return {
        ...draft,
        state: part.state,
        duration: Math.max(0, part.time - draft.at),
        ...(part.failure && { failure: part.failure }),
      }
  }
}
