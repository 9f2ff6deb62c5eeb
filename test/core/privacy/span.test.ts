import { expect, it } from 'vitest'
import { createLabeler, secretSpan } from '../../../src/core/privacy/index.ts'

const label = createLabeler('ab'.repeat(16))

it.each<[string, string | undefined]>([
  ['Nothing to see here, 42 invoices', undefined],
  ['', undefined],
  ['Mail redhat@example.com today', 'redhat@example.com'],
  ['ends with a.b@example.com', 'a.b@example.com'],
  ['a@example.com and b@example.com are two', 'a@example.com and b@example.com'],
  ['Card 4111 1111 1111 1111, thank you', '4111 1111 1111 1111'],
  ['api_key=s3cr3t-s3cr3t-9', 's3cr3t-s3cr3t-9'],
  // A label on the screen is covered too: nothing is lost with it.
  ['redacted-email-0123456789 stands in a log', 'redacted-email-0123456789'],
])('%s', (text, expected) => {
  const span = secretSpan(text, label)
  expect(span && text.slice(...span)).toBe(expected)
})

it('knows what was met before where nothing announces it, and learns nothing', () => {
  const label = createLabeler('cd'.repeat(16))
  expect(secretSpan('key: zq81-Kx0p-77Lm-Qa9w', label)).toBeUndefined()
  label('token', 'zq81-Kx0p-77Lm-Qa9w')
  expect(secretSpan('Your reference is zq81-Kx0p-77Lm-Qa9w.', label)).toEqual([18, 37])
  const met = label.met?.()
  secretSpan('new@example.com', label)
  expect(label.met?.()).toBe(met)
})
