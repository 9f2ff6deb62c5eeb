/**
 * Versions of the bundle format. To change the format: raise currentVersion in manifest.ts, add a file here that
 * upgrades the documents of the previous version, and append it to `versions`. Never edit a version once it is
 * released.
 */
import { BundleError } from '../errors.ts'
import { v1 } from './v1.ts'
import type { BundleVersion, Documents } from './version.ts'

export type { Documents }

const versions: readonly BundleVersion[] = [v1]

/** @throws BundleError when a bundle comes from a newer Casefile, or its version never existed */
export function requireKnownVersion(version: number, known: readonly BundleVersion[] = versions): void {
  const newest = known.at(-1)!.version
  if (version > newest) {
    throw new BundleError(
      `This bundle was made by a newer Casefile (format ${version}; this one reads up to ${newest}). Update Casefile to open it.`,
    )
  }
  if (!known.some((one) => one.version === version)) {
    throw new BundleError(`This bundle claims to have format ${version}, which never existed.`)
  }
}

/** Upgrades documents of a known version to the newest, one version at a time. */
export function upgrade(documents: Documents, from: number, known: readonly BundleVersion[] = versions): Documents {
  return known.filter(({ version }) => version > from).reduce((current, next) => next.upgrade(current), documents)
}
