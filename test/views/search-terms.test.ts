import { expect, it } from 'vitest'
import { eventTest, searchTerms } from '../../src/views/search/index.ts'
import { failedRequest, request } from '../support/session-builder.ts'

const found = request({
  ...{ method: 'PUT', url: 'https://api.example.com/x', status: 503, duration: 2500 },
  responseBody: { type: 'application/json', text: '"not found"', size: 20_000 },
})

it.each(searchTerms.map(({ text, example = text }) => [example]))('%s is understood by the search', (example) => {
  const test = eventTest(example)!
  const other = request({
    ...{ method: 'GET', url: 'https://app.example/word', status: 200, duration: 1 },
    responseBody: { type: 'text/html', text: '<p>', size: 3 },
  })
  expect([test(example === 'status:failed' ? failedRequest() : found), test(other)]).toEqual([true, false])
})
