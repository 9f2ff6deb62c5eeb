import { describe } from 'vitest'
import { walkFaults } from './walk-faults.ts'

describe('in chromium', () => walkFaults('chromium'))
