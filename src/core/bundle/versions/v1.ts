/** Version 1: the first. There is nothing to upgrade from. */
import type { BundleVersion } from './index.ts'

export const v1: BundleVersion = { version: 1, upgrade: (documents) => documents }
