/** What a company adds to the built-in rules: field names, elements, patterns, and excluded domains. */
import * as z from 'zod/mini'

const line = (most: number) => z.string().check(z.maxLength(most))
/** Maximum entries per list. */
export const mostRules = 200
const listOf = <T extends z.ZodMiniType>(item: T) => z._default(z.array(item).check(z.maxLength(mostRules)), [])

/** The form in which rules are stored, imported and sent; a missing list is empty. */
export const CompanyRules = z.object({
  /** names of fields with secret values; case and separators are ignored, `*` at either end is a wildcard */
  fields: listOf(line(80)),
  /** CSS selectors of elements whose values and texts are never read */
  selectors: listOf(line(300)),
  /** regular expressions, case-sensitive, for what is secret anywhere; `name` becomes the kind in the label */
  patterns: listOf(z.object({ name: line(40), pattern: line(500) })),
  /** domains, including subdomains, of which only the domain is recorded */
  neverCapture: listOf(line(253)),
})
export type CompanyRules = z.infer<typeof CompanyRules>
