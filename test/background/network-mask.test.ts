import { expect, it } from 'vitest'
import { maskRecord } from '../../src/background/network/mask.ts'
import { compileRules, createLabeler, noRules } from '../../src/core/privacy/index.ts'
import type { NetworkRecord } from '../../src/core/session/index.ts'

it('keeps nothing of a response from a domain that the company leaves out, but that it came', () => {
  const { rules } = compileRules({ ...noRules, neverCapture: ['bank.test'] })
  const record = {
    ...{ id: '1', method: 'GET', url: 'https://app.test/pay', status: 200 },
    redirects: [{ status: 302, url: 'https://bank.test/accounts/7' }],
    requestHeaders: [['accept', '*/*']],
    responseHeaders: [['x-account', '7']],
  } as unknown as NetworkRecord
  expect(maskRecord(record, createLabeler('0'.repeat(32), rules))).toMatchObject({
    ...{ url: 'https://app.test/pay', status: 200 },
    redirects: [{ status: 302, url: 'https://bank.test/' }],
    responseHeaders: [],
  })
})
