/** Version 1, the first: there is nothing to upgrade from. */
import type { BundleVersion } from './version.ts'

export const v1: BundleVersion = { version: 1, upgrade: (documents) => documents }
