/**
 * A fast check for data that is almost always valid, before the schema decides.
 *
 * A zod/mini schema takes some 20 µs per record, because it may not compile itself in a customer's page (`new Function`
 * raises a CSP violation there) and builds a copy. This tells in about 1 µs whether the schema would return the very
 * same data; whenever unsure it says no, and the schema decides.
 */
import type * as z from 'zod/mini'

type Check = (value: unknown) => boolean

/** The part of zod's documented internal definitions that we read (https://zod.dev/library-authors). */
interface Definition {
  type: string
  shape?: Record<string, z.ZodMiniType>
  element?: z.ZodMiniType
  items?: readonly z.ZodMiniType[]
  innerType?: z.ZodMiniType
  options?: readonly z.ZodMiniType[]
  discriminator?: string
  values?: readonly unknown[]
  entries?: Record<string, unknown>
  getter?: () => z.ZodMiniType
  checks?: readonly { _zod: { def: { check: string; format?: string; value?: number; inclusive?: boolean } } }[]
  rest?: unknown
}

const never: Check = () => false
const made = new WeakMap<object, Check>()

/** True only if `schema` accepts the value as it is: nothing to strip, nothing to add. */
export function quickCheck(schema: z.ZodMiniType): Check {
  const known = made.get(schema)
  if (known) return known
  // A schema may contain itself.
  let check: Check | undefined
  made.set(schema, (value) => (check ?? never)(value))
  check = checkOf((schema as unknown as { _zod: { def: Definition } })._zod.def)
  made.set(schema, check)
  return check
}

function checkOf(def: Definition): Check {
  switch (def.type) {
    case 'string':
      return def.checks?.length ? never : (value) => typeof value === 'string'
    case 'unknown':
      return () => true
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
      return numberCheck(def)
    case 'literal':
    case 'enum': {
      const values = new Set(def.values ?? Object.values(def.entries ?? {}))
      return (value) => values.has(value)
    }
    case 'optional': {
      const inner = quickCheck(def.innerType!)
      return (value) => value === undefined || inner(value)
    }
    case 'lazy': {
      let inner: Check | undefined
      return (value) => {
        inner ??= quickCheck(def.getter!())
        return inner(value)
      }
    }
    case 'array': {
      if (def.checks?.length) return never
      const element = quickCheck(def.element!)
      return (value) => Array.isArray(value) && value.every(element)
    }
    case 'tuple': {
      const items = def.items!.map(quickCheck)
      if (def.rest) return never
      return (value) =>
        Array.isArray(value) && value.length === items.length && items.every((item, i) => item(value[i]))
    }
    case 'object':
      return objectCheck(def.shape!)
    case 'union':
      return def.discriminator === undefined ? never : unionCheck(def.discriminator, def.options!)
    default:
      return never
  }
}

function numberCheck({ checks = [] }: Definition): Check {
  const tests = checks.map(({ _zod: { def } }): Check => {
    if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger
    if (def.check === 'greater_than')
      return def.inclusive ? (value) => (value as number) >= def.value! : (value) => (value as number) > def.value!
    if (def.check === 'less_than')
      return def.inclusive ? (value) => (value as number) <= def.value! : (value) => (value as number) < def.value!
    return never
  })
  return (value) => typeof value === 'number' && Number.isFinite(value) && tests.every((test) => test(value))
}

function objectCheck(shape: Record<string, z.ZodMiniType>): Check {
  const fields = new Map<string, { check: Check; isRequired: boolean }>()
  let required = 0
  for (const [name, schema] of Object.entries(shape)) {
    const check = quickCheck(schema)
    const isRequired = !check(undefined)
    if (isRequired) required++
    fields.set(name, { check, isRequired })
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Record<string, unknown>
    let missing = required
    for (const name of Object.keys(object)) {
      const field = fields.get(name)
      if (!field?.check(object[name])) return false
      if (field.isRequired) missing--
    }
    return missing === 0
  }
}

/** Tries each option once, selected by the discriminator field. */
function unionCheck(discriminator: string, options: readonly z.ZodMiniType[]): Check {
  const byKind = new Map<unknown, Check>()
  for (const option of options) {
    const { shape } = (option as unknown as { _zod: { def: Definition } })._zod.def
    const tag = shape?.[discriminator] as unknown as { _zod: { def: Definition } } | undefined
    const { values, entries } = tag?._zod.def ?? {}
    for (const kind of values ?? Object.values(entries ?? {})) byKind.set(kind, quickCheck(option))
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return false
    return byKind.get((value as Record<string, unknown>)[discriminator])?.(value) ?? false
  }
}
