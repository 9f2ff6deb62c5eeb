/**
 * One fault of each kind of evidence, two in each browser: a request that the browser refused, an answer that fails only
 * the second time, a script that did not come, a rejection that nobody caught. All of them: `npm run test:long`.
 */
import { describe } from 'vitest'
import { type FaultId, faultInfo } from '../lab/faults.ts'
import { walkFaults } from './walk-faults.ts'

const chosen: ['chromium' | 'firefox', FaultId[]][] = [
  ['chromium', ['cors', 'null-second-poll']],
  ['firefox', ['chunk-missing', 'unhandled-rejection']],
]

describe.each(chosen)('in %s', (name, ids) => walkFaults(name, ids.map(faultInfo)))
