/** The report's error: message, where it was thrown, its causes, and what the console said. */
import type { ConsoleEvent, ErrorInfo, Session, StackFrame } from '../../session/index.ts'
import type { Focus } from '../focus.ts'
import { codeBlock, codeSpan } from './markdown.ts'

const limits = { frames: 12, frame: 140, causes: 3, causeFrames: 3, console: 5, block: 1800 }

/** Empty if there is neither a thrown nor a printed error. */
export function errorSection(session: Session, { error }: Focus): string {
  return [error && codeBlock(errorText(error.error), 'text', limits.block), consoleLines(session)]
    .filter(Boolean)
    .join('\n\n')
}

/** The message, the top frames and the causes, as plain text. */
export function errorText(error: ErrorInfo): string {
  const lines = [...headAndFrames(error, limits.frames)]
  let cause = error.cause
  for (let depth = 0; cause && depth < limits.causes; depth++) {
    lines.push(
      ...headAndFrames(cause, limits.causeFrames).map((line, index) => (index === 0 ? `Caused by: ${line}` : line)),
    )
    cause = cause.cause
  }
  for (const member of (error.errors ?? []).slice(0, limits.causes)) {
    lines.push(`Holds: ${headLine(member)}`)
  }
  return lines.join('\n')
}

function headAndFrames(error: ErrorInfo, limit: number): string[] {
  const frames = error.frames ?? []
  if (frames.length === 0 && error.stack) {
    return error.stack
      .split('\n')
      .slice(0, limit + 1)
      .map((line) => line.slice(0, limits.frame))
  }
  const left = frames.length - limit
  return [headLine(error), ...frames.slice(0, limit).map(frameLine), ...(left > 0 ? [`  ... ${left} more`] : [])]
}

function headLine({ name, message, code }: ErrorInfo): string {
  return `${name}: ${message}${code === undefined ? '' : ` (${code})`}`.slice(0, 300)
}

function frameLine(frame: StackFrame): string {
  const place = [frame.url ?? '<unknown>', frame.line, frame.column].filter((part) => part !== undefined).join(':')
  const name = frame.function ?? '<anonymous>'
  return `  at ${frame.note === 'async' ? 'async ' : ''}${name} (${place})`.slice(0, limits.frame)
}

function consoleLines(session: Session): string {
  const printed = session.events.filter(
    (event): event is ConsoleEvent => event.kind === 'console' && event.level === 'error',
  )
  const lines = [...new Set(printed.map((event) => codeSpan(event.text, 160)))]
  if (lines.length === 0) return ''
  const shown = lines.slice(0, limits.console).map((line) => `- ${line}`)
  const left = lines.length - shown.length
  return ['Printed to the console as errors:', '', ...shown, ...(left > 0 ? [`- ... and ${left} more`] : [])].join('\n')
}
