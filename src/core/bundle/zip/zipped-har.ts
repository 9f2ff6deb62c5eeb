/** A HAR in a zip that some other program has packed: what customers make of a HAR that is too large for a ticket. */
import { BundleError } from '../errors.ts'
import { paths } from '../paths.ts'
import { unpackEntry } from './zip.ts'
import { checkPacking, listEntries, zipLimits } from './zip-directory.ts'

/**
 * The only HAR in a zip that is no bundle; undefined if there is none.
 * @throws BundleError when there are several, or it cannot be unpacked
 */
export async function zippedHar(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const entries = listEntries(bytes)
  if (entries.some(({ name }) => name === paths.manifest)) return undefined
  // macOS adds a file of its own for each that it packs.
  const hars = entries.filter(({ name }) => /\.har$/i.test(name) && !/^__MACOSX\//.test(name))
  const [har] = hars
  if (!har) return undefined
  if (hars.length > 1)
    throw new BundleError(`This zip contains ${hars.length} HAR files. Unpack it, and open them one at a time.`)
  checkPacking(har)
  if (har.size > zipLimits.total)
    throw new BundleError(`The HAR in this zip is larger than ${zipLimits.total / 1024 / 1024} MB.`)
  return unpackEntry(bytes, har)
}
