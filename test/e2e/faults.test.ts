/**
 * One fault in each browser that no other journey covers: a request the browser refused, a script that failed to load.
 * `npm run test:long` plays all faults.
 */
import { describe } from 'vitest'
import { type FaultId, faultInfo } from '../lab/faults.ts'
import { walkFaults } from './walk-faults.ts'

const chosen: ['chromium' | 'firefox', FaultId[]][] = [
  ['chromium', ['cors']],
  ['firefox', ['chunk-missing']],
]

describe.each(chosen)('in %s', (name, ids) => walkFaults(name, ids.map(faultInfo)))
