/**
 * One fault of each kind of evidence in both browsers: a request that the browser refused, a script that did not come, a
 * rejection that nobody caught, and an answer that fails only the second time. All of them: `npm run test:long`.
 */
import { describe } from 'vitest'
import { type FaultId, faultInfo } from '../lab/faults.ts'
import { walkFaults } from './walk-faults.ts'

const chosen: FaultId[] = ['cors', 'chunk-missing', 'unhandled-rejection', 'null-second-poll']

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => walkFaults(name, chosen.map(faultInfo)))
