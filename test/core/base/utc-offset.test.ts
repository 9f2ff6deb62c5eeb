import { expect, it } from 'vitest'
import { formatOffset } from '../../../src/core/base/utc-offset.ts'

it.each([
  [60, 'UTC+01:00'],
  [330, 'UTC+05:30'],
  [-210, 'UTC-03:30'],
  [0, 'UTC+00:00'],
])('an offset of %i min is %s', (minutes, text) => expect(formatOffset(minutes)).toBe(text))
