import { describe } from 'vitest'
import { walkFaults } from './walk-faults.ts'

describe('in firefox', () => walkFaults('firefox'))
