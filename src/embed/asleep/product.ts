/** What the app says about its customer, cut to what a bundle may contain. Masked later, like any other text. Pure. */
import type { Product } from '../../core/session/index.ts'

const most = { characters: 200, flags: 100 }
const texts = ['account', 'plan', 'release'] as const

/** Never throws: anything that is not a text, number or flag is left out and named in `problems`. */
export function productOf(given: unknown): { product: Product; problems: string[] } {
  if (typeof given !== 'object' || given === null)
    return { product: {}, problems: ['identify() takes an object, for example { plan: "Team" }.'] }
  const problems: string[] = []
  const product: Product = {}
  const { flags, ...rest } = given as Record<string, unknown>
  for (const [name, value] of Object.entries(rest)) {
    const key = texts.find((one) => one === name)
    if (!key) problems.push(`identify() does not know "${name}".`)
    else if (typeof value === 'string' || typeof value === 'number') product[key] = cut(value)
    else if (value !== undefined) problems.push(`"${name}" is a text.`)
  }
  const list = flagsOf(flags)
  if (list) product.flags = list.slice(0, most.flags).map(cut)
  else if (flags !== undefined) problems.push('"flags" is a list of names, or an object of names and values.')
  return { product, problems }
}

function flagsOf(flags: unknown): unknown[] | undefined {
  if (Array.isArray(flags)) return flags.filter((one) => typeof one === 'string')
  if (typeof flags !== 'object' || flags === null) return undefined
  return Object.entries(flags).flatMap(([name, value]) =>
    /^(?:string|number|boolean)$/.test(typeof value) ? [`${name}=${value}`] : [],
  )
}

function cut(value: unknown): string {
  return String(value).slice(0, most.characters)
}
