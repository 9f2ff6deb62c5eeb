/** Stacks of the page as frames. A page prints and calls from the same places again and again: each is read once. */
import { parseStack, type StackFrame } from '../core/session/index.ts'

/** Stacks whose frames are kept. */
const most = 200

/** `message` is what the error says: its lines may look like frames and are none. */
export type ReadStack = (stack: string | undefined, message?: string) => StackFrame[] | undefined

/**
 * Reads stacks, and remembers those of calls. Those of errors, which begin with their message, come rarely twice.
 * @param ownUrl prefix of the extension's own files, whose frames are cut
 * @returns frames that several events may share, so they are not to be changed
 */
export function createStackReader(ownUrl: string): ReadStack {
  const known = new Map<string, StackFrame[]>()
  const parse = (stack: string, message?: string) =>
    parseStack(stack, message).filter((frame) => !frame.url?.startsWith(ownUrl))

  return (stack, message) => {
    if (stack === undefined) return undefined
    if (message !== undefined) return parse(stack, message)
    const frames = known.get(stack) ?? parse(stack)
    if (known.size >= most) known.clear()
    known.set(stack, frames)
    return frames
  }
}
