/**
 * One fault in each browser, of a kind that no other journey plays: a request that the browser refused, a script that did
 * not come. All of them: `npm run test:long`.
 */
import { describe } from 'vitest'
import { type FaultId, faultInfo } from '../lab/faults.ts'
import { walkFaults } from './walk-faults.ts'

const chosen: ['chromium' | 'firefox', FaultId[]][] = [
  ['chromium', ['cors']],
  ['firefox', ['chunk-missing']],
]

describe.each(chosen)('in %s', (name, ids) => walkFaults(name, ids.map(faultInfo)))
