/** Stacks of the page as frames. A page prints and calls from the same places again and again: each is read once. */
import { remembering } from '../core/base/remembering.ts'
import { parseStack, type StackFrame } from '../core/session/index.ts'

/** Of each stack the hook keeps some frames only. */
const most = { results: 200, characters: 64 * 1024 }

/** `message` is what the error says: its lines may look like frames and are none. */
export type ReadStack = (stack: string | undefined, message?: string) => StackFrame[] | undefined

/**
 * Reads stacks, and remembers those of calls. Those of errors, which begin with their message, come rarely twice.
 * @param ownUrl prefix of the extension's own files, whose frames are cut
 * @returns frames that several events may share, so they are not to be changed
 */
export function createStackReader(ownUrl: string): ReadStack {
  const parse = (stack: string, message?: string) =>
    parseStack(stack, message).filter((frame) => !frame.url?.startsWith(ownUrl))
  const parseOnce = remembering((stack) => parse(stack), most)

  return (stack, message) => {
    if (stack === undefined) return undefined
    return message === undefined ? parseOnce(stack) : parse(stack, message)
  }
}
