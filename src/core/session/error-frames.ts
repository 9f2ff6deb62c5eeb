/** The stack frames of a captured error. */
import { parseStack } from './stack.ts'
import type { ErrorInfo, StackFrame } from './values/value.ts'

/** The frames of an error. An error printed to the console has its stack only as text, which is parsed here. */
export function framesOfError({
  frames,
  stack,
  message,
}: Pick<ErrorInfo, 'frames' | 'stack' | 'message'>): StackFrame[] {
  return frames?.length || stack === undefined ? (frames ?? []) : parseStack(stack, message)
}
