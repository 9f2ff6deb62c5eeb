/** The frames of an error as it was captured. */
import { parseStack } from './stack.ts'
import type { ErrorInfo, StackFrame } from './values/value.ts'

/** The frames of an error. One that was printed to the console has its stack as text alone, which is read here. */
export function framesOfError({
  frames,
  stack,
  message,
}: Pick<ErrorInfo, 'frames' | 'stack' | 'message'>): StackFrame[] {
  return frames?.length || stack === undefined ? (frames ?? []) : parseStack(stack, message)
}
