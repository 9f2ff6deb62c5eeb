/** Secrets met in recordings: there is room for the newest. */
import { expect, it } from 'vitest'
import { createSecrets } from '../../src/background/secrets.ts'
import { memoryArea } from '../support/memory-area.ts'

const several = (count: number, name: string) =>
  Array.from({ length: count }, (_, i): [string, string] => [`${name}-${i}`, `redacted-token-${i}`])

it('forgets those that were met longest ago, and not one that has been met again since', async () => {
  const secrets = createSecrets(memoryArea())
  await secrets.add('s', [['session-token', 'redacted-token-s']])
  await secrets.add('s', several(2_999, 'link'))
  // Each page that is loaded meets it anew.
  await secrets.add('s', [['session-token', 'redacted-token-s']])
  await secrets.add('s', several(10, 'later'))
  const values = (await secrets.of('s')).map(([value]) => value)
  expect(values).toHaveLength(3_000)
  expect(values).toContain('session-token')
  expect(values).not.toContain('link-0')
})
