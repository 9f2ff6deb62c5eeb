/** What a company adds to the built-in rules: names of fields, elements, patterns, and domains that are left out. */
import * as z from 'zod/mini'

const line = (most: number) => z.string().check(z.maxLength(most))
/** Most entries of a list. */
export const mostRules = 200
const listOf = <T extends z.ZodMiniType>(item: T) => z._default(z.array(item).check(z.maxLength(mostRules)), [])

/** As it is stored, imported and sent; a list that is left out is empty. */
export const CompanyRules = z.object({
  /** names of fields whose values are secret; case and separators do not matter, `*` at either end stands for anything */
  fields: listOf(line(80)),
  /** CSS selectors of elements whose values and texts are never read */
  selectors: listOf(line(300)),
  /** regular expressions, case-sensitive, for what is secret wherever it stands; `name` becomes the kind in the label */
  patterns: listOf(z.object({ name: line(40), pattern: line(500) })),
  /** domains, with their subdomains, of which nothing but the domain is recorded */
  neverCapture: listOf(line(253)),
})
export type CompanyRules = z.infer<typeof CompanyRules>
