/** Parses the page's stacks. A page prints and calls from the same places again and again, so results are remembered. */
import { remembering } from '../core/base/remembering.ts'
import { parseStack, type StackFrame } from '../core/session/index.ts'

/** The hook keeps only some frames of each stack, so most are short. */
const most = { results: 200, characters: 64 * 1024 }

/** What the build calls the page's hook in Chromium, see src/build/hook-name.ts. */
const hookName = 'casefile-extension:hook'

/** `message` is the error's own: its lines may look like frames but are not. */
export type ReadStack = (stack: string | undefined, message?: string) => StackFrame[] | undefined

/**
 * Parses stacks, and remembers those of calls. Stacks of errors begin with their message and rarely repeat.
 * @param ownUrl prefix of the extension's own files, whose frames are cut, like those of the hook
 * @returns frames that several events may share, so they must not be changed
 */
export function createStackReader(ownUrl: string): ReadStack {
  const parse = (stack: string, message?: string) =>
    parseStack(stack, message).filter(({ url }) => url !== hookName && !url?.startsWith(ownUrl))
  const parseOnce = remembering((stack) => parse(stack), most)

  return (stack, message) => {
    if (stack === undefined) return undefined
    return message === undefined ? parseOnce(stack) : parse(stack, message)
  }
}
