/** What happens if the final scan finds a secret. */
import type { Leak } from '../privacy/index.ts'
import { BundleError, quoted } from './errors.ts'

/**
 * @param advice a sentence: what the person can do instead
 * @throws BundleError that names the first place, if there is any leak
 */
export function refuseLeaks(leaks: readonly Leak[], advice: string): void {
  const [first] = leaks
  if (!first) return
  const { path, line, column, kind } = first
  const more = leaks.length > 1 ? ` There are ${leaks.length - 1} more such places.` : ''
  throw new BundleError(
    `The file was not created because it would contain a secret: ${path}, line ${line}, column ${column} still has a value that was recognized elsewhere as ${quoted(kind)}.${more} ${advice}`,
  )
}
