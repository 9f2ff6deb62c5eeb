/** Turns the page's records into events: joins the parts of a request, parses stacks, formats console text. */
import {
  type ConsoleEvent,
  createConsolePrinter,
  type ErrorEvent,
  type ErrorInfo,
  formatConsole,
  fromWire,
  type PageRecord,
  type Printed,
  type StackFrame,
  type Value,
  valueText,
} from '../core/session/index.ts'
import { dialogStep } from './dialogs.ts'
import type { Draft, RecordOf } from './draft.ts'
import { createFolding, type Keyed } from './folding.ts'
import { requestDraft, withPart } from './request-drafts.ts'
import { socketDraft } from './socket-drafts.ts'
import { createStackReader, type ReadStack } from './stacks.ts'

/** What the hook may report as dropped. Any other word is forged, and reported as the first of these. */
const counted = ['records', 'console lines', 'errors', 'requests', 'sockets']
/** Requests, sockets and rejections to which later records may still refer. */
const maxOpen = 2_000
/** Characters of a message made from a thrown value: the limit at which the hook cuts those of errors. */
const maxMessage = 8 * 1024

export interface RecordReader {
  /** @returns new events (`id` absent) and changed ones (with the id they were given) */
  read(record: PageRecord): Keyed | undefined
}

/**
 * Turns records into drafts. `key` names the event that a draft belongs to (the `seq` of its first record), so that the
 * caller can replace what it already has.
 * @param ownUrl prefix of the extension's own files, whose frames are cut from stacks
 * @param malformed called for a record that lacks a field that is read, in case nobody has checked it before
 */
export function createRecordReader(ownUrl: string, malformed: () => void = () => undefined): RecordReader {
  const open = new Map<number, Draft>()
  const fold = createFolding()
  const print = createConsolePrinter()

  function remember(key: number, draft: Draft): Keyed {
    // Re-inserted: a socket may live on while thousands of requests come and go.
    open.delete(key)
    open.set(key, draft)
    if (open.size > maxOpen) open.delete(open.keys().next().value!)
    return { key, draft }
  }

  function change(ref: number, change: (draft: Draft) => Draft | undefined) {
    const present = open.get(ref)
    const next = present && change(present)
    return next && remember(ref, next)
  }

  const frames = createStackReader(ownUrl)

  function readOne(record: PageRecord): Keyed | undefined {
    switch (record.type) {
      case 'console': {
        const args = record.args.map(previewOf)
        const dialog = dialogStep(record, args)
        if (dialog) return { key: record.seq, draft: dialog }
        const printed = print({ method: record.method, args, time: record.time })
        return printed && { key: record.seq, draft: consoleDraft(record, printed, frames(record.stack)) }
      }
      case 'error': {
        const draft = errorDraft(record, frames)
        // Each rejection may still be handled, so each stays a separate event.
        return record.source === 'rejection' ? remember(record.seq, draft) : fold(identityOf(draft), record.seq, draft)
      }
      case 'handled':
        return change(record.ref, (draft) => (draft.kind === 'error' ? { ...draft, handledLater: true } : undefined))
      case 'request':
        return remember(record.seq, requestDraft(record, frames(record.stack)))
      case 'response':
      case 'end':
        return change(record.ref, (draft) => (draft.kind === 'request' ? withPart(draft, record) : undefined))
      case 'socket': {
        const key = record.ref ?? record.seq
        const present = open.get(key)
        if (present && present.kind !== 'socket') return undefined
        return remember(key, socketDraft(present, record, frames(record.stack)))
      }
      case 'dropped': {
        const what = counted.find((word) => word === record.what) ?? counted[0]!
        return fold(`dropped ${what}`, record.seq, {
          kind: 'gap',
          at: record.time,
          what,
          count: record.count,
          why: 'the page produced more than are recorded',
        })
      }
    }
  }

  return {
    read(record) {
      try {
        return readOne(record)
      } catch {
        malformed()
        return undefined
      }
    },
  }
}

const levels = new Map<string, ConsoleEvent['level']>([
  ['debug', 'debug'],
  ['error', 'error'],
  ['assert', 'error'],
  ['warn', 'warn'],
  ['info', 'info'],
  // Used only for warnings: a timer that is already running, a counter that was never used.
  ['time', 'warn'],
  ['countReset', 'warn'],
])

/** A forged value is shown as one that was cut off. */
const previewOf = (wire: unknown): Value => fromWire(wire) ?? { type: 'cut' }

function consoleDraft(record: RecordOf<'console'>, { args, group }: Printed, stack: StackFrame[] | undefined): Draft {
  const text = formatConsole(args)
  const [first] = args
  // A single text is all there is to see, so it need not be masked, sent and stored twice.
  const isText = args.length === 1 && first?.type === 'string' && first.value === text
  return {
    kind: 'console',
    at: record.time,
    method: record.method,
    level: levels.get(record.method) ?? 'log',
    text,
    args: isText ? [] : args,
    ...(stack && { stack }),
    ...(group > 0 && { group }),
    ...(record.repeat !== undefined && { repeat: record.repeat }),
  }
}

/** Two uncaught errors with the same identity are one error happening again. */
function identityOf({ error, url, line, column }: Omit<ErrorEvent, 'id' | 'frame'>): string {
  return JSON.stringify([error, url, line, column])
}

function errorDraft(record: RecordOf<'error'>, frames: ReadStack): Omit<ErrorEvent, 'id' | 'frame'> {
  const draft: Omit<ErrorEvent, 'id' | 'frame'> = {
    kind: 'error',
    at: record.time,
    source: record.source,
    error: withFrames(record.error, frames),
  }
  // If it is not an error, the value itself says most.
  if (record.thrown !== undefined) draft.error.message = valueText(previewOf(record.thrown), maxMessage)
  if (record.url) draft.url = record.url
  if (record.line) draft.line = record.line
  if (record.column) draft.column = record.column
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
