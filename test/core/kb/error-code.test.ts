import { describe, expect, it } from 'vitest'
import { errorCodesIn } from '../../../src/core/kb/error-code.ts'
import { type Article, createIndex, search } from '../../../src/core/kb/index.ts'

describe('the error codes of a message', () => {
  it.each<[string, string[]]>([
    ['RuntimeError: NG0203: inject() must be called', ['NG0203']],
    ['Query failed: ORA-00942', ['ORA-00942']],
    ['POST /oauth/token 400: invalid_grant. Invalid code', ['invalid_grant']],
    ['[ImageNotFound] Could not find the image', ['ImageNotFound']],
    ['TAX_RULE_MISSING', ['TAX_RULE_MISSING']],
    ['GET /collect failed: net::ERR_FAILED', ['ERR_FAILED', 'net::ERR_FAILED']],
  ])('%s', (text, codes) => expect(errorCodesIn(text)).toEqual(codes))

  it.each([
    'TypeError: x is not a function',
    '[vite] connecting',
    'Request failed with status code 500',
    'HTTP 404',
    'teamMembers must be an array',
  ])('none: %s', (text) => expect(errorCodesIn(text)).toEqual([]))
})

describe('an article about another code', () => {
  const article = (code: string): Article => {
    const body = 'This error occurs when the plan is missing. To fix it, choose one.'
    return { id: code, title: `${code}: the image could not be resolved`, body, tags: [], source: 'test' }
  }
  const hitFor = (text: string) =>
    search(createIndex([article('NG0201')]), { messages: [{ text, weight: 1 }] })[0]!.certainty

  it('is less sure than one about the same, or one where the message has none', () => {
    const other = hitFor('NG0203: the image could not be resolved')
    expect(other).toBeLessThan(hitFor('NG0201: the image could not be resolved') / 2)
    expect(other).toBeCloseTo(hitFor('the image could not be resolved') / 2, 1)
  })
})
