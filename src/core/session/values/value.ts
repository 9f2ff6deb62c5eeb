/**
 * Values of the customer's page as a preview tree: enough to read, never a live reference.
 *
 * The tree is bounded where it is built (capture/page), so everything here is small. `omitted` counts the entries left
 * out; accessors are shown as such and never called.
 */
import * as z from 'zod/mini'
import { deepest } from './deepest.ts'

const count = z.number().check(z.nonnegative())

/** One frame of a stack. Lines and columns are 1-based, as browsers print them. */
export const StackFrame = z.object({
  function: z.optional(z.string()),
  url: z.optional(z.string()),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
  /** `async`, `eval`, `wasm` or `native`, when the stack says so */
  note: z.optional(z.string()),
})
export type StackFrame = z.infer<typeof StackFrame>

/** A thrown value. `name` is the error class, or the type if it is not an Error. */
export interface ErrorInfo {
  name: string
  message: string
  /** the stack as the browser printed it */
  stack?: string | undefined
  /** the parsed stack, innermost frame first */
  frames?: StackFrame[] | undefined
  code?: string | undefined
  cause?: ErrorInfo | undefined
  /** the members of an AggregateError */
  errors?: ErrorInfo[] | undefined
  /** false if the thrown value was not an Error */
  isError?: boolean | undefined
}
const errorShape = {
  name: z.string(),
  message: z.string(),
  stack: z.optional(z.string()),
  frames: z.optional(z.array(StackFrame)),
  code: z.optional(z.string()),
  isError: z.optional(z.boolean()),
}

/** Deeper causes are dropped. */
const errorInfoAt = perDepth((depth): z.ZodMiniType<ErrorInfo> => {
  if (depth === deepest.cause) return z.object(errorShape)
  const inner = z.lazy(() => errorInfoAt(depth + 1))
  return z.object({ ...errorShape, cause: z.optional(inner), errors: z.optional(z.array(inner)) })
})
export const ErrorInfo = errorInfoAt(0)

/** A recursive schema, built anew for every level, so that the depth is bounded. */
function perDepth<T>(make: (depth: number) => z.ZodMiniType<T>): (depth: number) => z.ZodMiniType<T> {
  const made: z.ZodMiniType<T>[] = []
  return (depth) => {
    made[depth] ??= make(depth)
    return made[depth]
  }
}

/** The preview of one value. */
export type Value =
  | { type: 'string'; value: string; length?: number | undefined }
  | { type: 'number' | 'bigint' | 'boolean' | 'symbol' | 'date' | 'regexp'; value: string }
  | { type: 'null' | 'undefined' | 'accessor' | 'circular' | 'cut' }
  | { type: 'function'; name: string }
  | { type: 'error'; error: ErrorInfo }
  | { type: 'node'; description: string }
  | { type: 'array'; length: number; items: Value[]; className?: string | undefined; omitted?: number | undefined }
  | { type: 'set'; size: number; items: Value[]; omitted?: number | undefined }
  | { type: 'map'; size: number; entries: [Value, Value][]; omitted?: number | undefined }
  | { type: 'object'; className?: string | undefined; entries: [string, Value][]; omitted?: number | undefined }

const scalars = [
  z.object({ type: z.literal('string'), value: z.string(), length: z.optional(count) }),
  z.object({ type: z.enum(['number', 'bigint', 'boolean', 'symbol', 'date', 'regexp']), value: z.string() }),
  z.object({ type: z.enum(['null', 'undefined', 'accessor', 'circular', 'cut']) }),
  z.object({ type: z.literal('function'), name: z.string() }),
  z.object({ type: z.literal('error'), error: ErrorInfo }),
  z.object({ type: z.literal('node'), description: z.string() }),
] as const

const valueAt = perDepth((depth): z.ZodMiniType<Value> => {
  if (depth === deepest.container) return z.discriminatedUnion('type', scalars)
  const inner = z.lazy(() => valueAt(depth + 1))
  return z.discriminatedUnion('type', [
    ...scalars,
    z.object({
      type: z.literal('array'),
      length: count,
      items: z.array(inner),
      className: z.optional(z.string()),
      omitted: z.optional(count),
    }),
    z.object({ type: z.literal('set'), size: count, items: z.array(inner), omitted: z.optional(count) }),
    z.object({
      type: z.literal('map'),
      size: count,
      entries: z.array(z.tuple([inner, inner])),
      omitted: z.optional(count),
    }),
    z.object({
      type: z.literal('object'),
      className: z.optional(z.string()),
      entries: z.array(z.tuple([z.string(), inner])),
      omitted: z.optional(count),
    }),
  ])
})
export const Value: z.ZodMiniType<Value> = z.lazy(() => valueAt(0))

/** The schemas for values nested in an error or a value: one per level, all alike except the last. */
export const innerLevels = {
  ErrorInfo: () => levelsOf(errorInfoAt, deepest.cause),
  Value: () => levelsOf(valueAt, deepest.container),
}

function levelsOf<T>(at: (depth: number) => z.ZodMiniType<T>, last: number): z.ZodMiniType<T>[] {
  return Array.from({ length: last }, (_, index) => at(index + 1))
}
