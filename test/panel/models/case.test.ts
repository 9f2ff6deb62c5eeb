import { expect, it } from 'vitest'
import { likeness } from '../../../src/panel/models/case.ts'

it.each<[Parameters<typeof likeness>[0], boolean, string]>([
  [{ because: 'whole-message' }, true, 'Has the exact wording of the'],
  [{ because: 'endpoint' }, true, 'About the endpoint of the'],
  // The passage that is quoted may be about another address: `GET /api/invoices answered 503`.
  [{}, true, 'Describes the same kind of'],
  [{}, false, 'Describes a similar'],
])('says how near a passage is to what was seen: %j, %s', (reason, confident, words) =>
  expect(likeness(reason, confident)).toBe(words),
)
