/** Errors told by the places of their sources: what a person reads and pastes. Pure. */
import {
  type ErrorEvent,
  type ErrorInfo,
  framesOfError,
  type SessionEvent,
  type StackFrame,
  topInAppFrame,
} from '../../session/index.ts'
import type { OriginalFrame } from './resolve.ts'

/** The original of each frame of a stack, where the source map of its script is at hand. */
export type ResolveFrames = (frames: readonly StackFrame[]) => (OriginalFrame | undefined)[]

/** A cause can hold a cause; a forged bundle could nest them without end. */
const maxDepth = 8

/** The error with its stack, those of its causes and of its members in the sources. The same where no frame is known. */
export function errorInSources(error: ErrorInfo, resolve: ResolveFrames, depth = 0): ErrorInfo {
  if (depth > maxDepth) return error
  const built = framesOfError(error)
  const originals = resolve(built)
  const cause = error.cause && errorInSources(error.cause, resolve, depth + 1)
  const errors = error.errors?.map((member) => errorInSources(member, resolve, depth + 1))
  const isKnown = originals.some((original) => original !== undefined)
  const isSame = cause === error.cause && (errors ?? []).every((member, index) => member === error.errors?.[index])
  if (!isKnown && isSame) return error
  const frames = built.map((frame, index) => originals[index]?.frame ?? frame)
  return {
    ...error,
    ...(isKnown && { frames, stack: [titleOf(error), ...frames.map(frameText)].join('\n') }),
    ...(cause && { cause }),
    ...(errors && { errors }),
  }
}

/** The events with this one error told by its sources. */
export function eventsInSources(
  events: readonly SessionEvent[],
  error: ErrorEvent | undefined,
  resolve: ResolveFrames,
): SessionEvent[] {
  if (!error) return [...events]
  const told = { ...error, error: errorInSources(error.error, resolve) }
  return events.map((event) => (event.id === error.id ? told : event))
}

/**
 * The innermost frame of the app's own code, in its source. Undefined where that source is not known: then the frame of
 * the build says as much as there is.
 */
export function ownFrameInSources(frames: readonly StackFrame[], resolve: ResolveFrames): StackFrame | undefined {
  const originals = resolve(frames)
  const shown = frames.map((frame, index) => originals[index]?.frame ?? frame)
  const own = topInAppFrame(shown.filter((_, index) => !originals[index]?.ignored)) ?? topInAppFrame(shown)
  return own && originals.some((original) => original?.frame === own) ? own : undefined
}

/** A frame as V8 prints it. */
export function frameText({ url, line, column, note, function: name }: StackFrame): string {
  const place = [url, line, column].filter((part) => part !== undefined).join(':')
  return `    at ${note === 'async' ? 'async ' : ''}${name ? `${name} (${place})` : place}`
}

function titleOf({ name, message }: ErrorInfo): string {
  return message === '' || message.startsWith(`${name}: `) ? message || name : `${name}: ${message}`
}
