import { describe, expect, it } from 'vitest'
import { shortAddresses } from '../../../../src/core/session/signature/short-addresses.ts'

const long = `/api/${'very-long-segment-'.repeat(40)}end`

describe('addresses in sentences', () => {
  it.each([
    ['a sentence without one', 'Saving the invoice failed.', 'Saving the invoice failed.'],
    ['one of 96 characters', `GET /${'a'.repeat(95)} answered 404`, `GET /${'a'.repeat(95)} answered 404`],
    ['a sentence of a language without spaces', 'あ'.repeat(200), 'あ'.repeat(200)],
  ])('leaves %s', (_, sentence, wanted) => {
    expect(shortAddresses(sentence)).toBe(wanted)
  })

  it('takes the middle out of a long one', () => {
    const [method, address, ...rest] = shortAddresses(`GET ${long} answered 404.`).split(' ')
    expect([method, ...rest]).toEqual(['GET', 'answered', '404.'])
    expect(address).toHaveLength(96)
    expect(address).toMatch(/^\/api\/very-long-segment-.*…-?.*-segment-end$/)
  })
})
