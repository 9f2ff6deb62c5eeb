import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/capture/frame/facts.ts'

const asked = (headers: Record<string, string>) =>
  readFacts((async () => new Response(null, { headers })) as typeof fetch)
const date = 'Sat, 14 Mar 2026 09:00:00 GMT'

describe('what the page tells of its server', () => {
  it('tells the time of an answer that the server has just made', async () => {
    expect((await asked({ date })).reach).toMatchObject({ answer: 'came', date })
    expect((await asked({ date, age: '0' })).reach).toMatchObject({ date })
  })

  it('does not take the time at which a cache stored the answer for the time of now', async () => {
    const { reach } = await asked({ date, age: '10800' })
    expect(reach).toMatchObject({ answer: 'came', status: 200 })
    expect(reach.date).toBeUndefined()
  })
})
