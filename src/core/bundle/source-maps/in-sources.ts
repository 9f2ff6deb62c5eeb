/** Rewrites errors to source positions, for what a person reads and pastes. Pure. */
import {
  type ErrorEvent,
  type ErrorInfo,
  framesOfError,
  type SessionEvent,
  type StackFrame,
  topInAppFrame,
} from '../../session/index.ts'
import type { OriginalFrame } from './resolve.ts'

/** The original of each frame of a stack, if the source map of its script is available. */
export type ResolveFrames = (frames: readonly StackFrame[]) => (OriginalFrame | undefined)[]

/** Causes can be nested, and a forged bundle could nest them without end. */
const maxDepth = 8

/**
 * The error with its own stack and those of its causes and members mapped to sources. Unchanged if no frame is known.
 */
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

/** The events with this one error mapped to its sources. */
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
 * The innermost frame of the app's own code, mapped to its source. Undefined if that is unknown: then the frame of the
 * build is all there is.
 */
export function ownFrameInSources(frames: readonly StackFrame[], resolve: ResolveFrames): StackFrame | undefined {
  const originals = resolve(frames)
  const shown = frames.map((frame, index) => originals[index]?.frame ?? frame)
  const own = topInAppFrame(shown.filter((_, index) => !originals[index]?.ignored)) ?? topInAppFrame(shown)
  return own && originals.some((original) => original?.frame === own) ? own : undefined
}

/** A frame formatted as in V8. */
export function frameText({ url, line, column, note, function: name }: StackFrame): string {
  const place = [url, line, column].filter((part) => part !== undefined).join(':')
  return `    at ${note === 'async' ? 'async ' : ''}${name ? `${name} (${place})` : place}`
}

function titleOf({ name, message }: ErrorInfo): string {
  return message === '' || message.startsWith(`${name}: `) ? message || name : `${name}: ${message}`
}
