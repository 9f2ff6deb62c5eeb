/** Who is measured, each with the same input: a HAR of the raw exchanges, and what is not part of a HAR. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildBundle, readBundleFiles, toHar } from '../../../src/core/bundle/index.ts'
import { createLabeler, numberLabels, redactData, redactEvent } from '../../../src/core/privacy/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { environmentOf, sessionOf } from '../../support/session-builder.ts'

const need = createRequire(join(process.cwd(), 'test/bench/package.json'))
const tool = { name: 'bench', version: '1' }

export interface Input {
  events: SessionEvent[]
  /** stored values, texts of a replayed page */
  data: unknown[]
}

export interface Subject {
  name: string
  /** only what is in a HAR is given to it; the rest has no figure */
  harOnly?: boolean
  /** Everything that would leave the machine, in texts. */
  run(input: Input): Promise<string[]>
}
