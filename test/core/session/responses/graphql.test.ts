import { describe, expect, it } from 'vitest'
import type { Body, RequestEvent } from '../../../../src/core/session/index.ts'
import { errorCodeOf, hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { graphqlErrors, graphqlOperation, isGraphql } from '../../../../src/core/session/responses/graphql.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { request } from '../../../support/session-builder.ts'

const post = (text: string, told: Partial<RequestEvent> = {}, body: Partial<Body> = {}) =>
  request({ method: 'POST', url: '/api', requestBody: { type: 'application/json', text, ...body }, ...told })
const query = (text: string) => post(JSON.stringify({ query: text }))
const get = (url: string) => request({ url })

const calls: [string, RequestEvent][] = [
  ['an address that says so', get('/graphql')],
  ['an address that says so in short', get('/api/gql?x=1')],
  ['a query with a name', query('query Invoices { invoices { id } }')],
  [
    'a query that begins with white space and a comment',
    query('\n  # all\n  query Invoices($a: Int) { invoices { id } }'),
  ],
  ['a mutation without a name', query('mutation { save }')],
  ['a query with variables and no name', query('query($id: ID!) { invoice(id: $id) { total } }')],
  ['a query with a directive', query('query @live { a }')],
  ['a fragment first', query('fragment F on Invoice { id } query { a { ...F } }')],
  ['a selection set alone', query('{ user }')],
  ['one of several fields', query('{ user { id }, invoices }')],
  ['one with an alias', query('{ me: user { id } }')],
  ['one with arguments', query('{invoice(id:1){total}}')],
  ['one with a fragment', query('{ ...F }')],
  ['a name beside it', post('{"operationName":"Save","variables":{}}')],
  ['a query that is kept by the server', post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}')],
  ['a batch', post('[{"query":"{ a }"},{"query":"{ b }"}]')],
  ['a body of its own type', post('{ user }', {}, { type: 'application/graphql' })],
  ['a body that was cut', post('{"variables":{"a":1},"query":"query A { b', {}, { truncated: true })],
  ['one that was cut, with the name first', post('{"operationName":"A","vari', {}, { truncated: true })],
  ['a GET with a name', get('/api?operationName=Invoices&variables=%7B%7D')],
]

const others: [string, RequestEvent][] = [
  ['a GET', get('/api/invoices')],
  ['a GET that searches', get('/api/search?query=shoes')],
  ['a GET with a name of something else', get('/api?operationName=Invoices')],
  ['a search', query('shoes')],
  ['a search for words of the language', query('query builder for mutation rates')],
  ['a search in braces', query('{shoes')],
  ['a filter of logs', query('{app="shop"} |= "error"')],
  ['a filter of documents', query("{ status: 'paid' }")],
  ['a filter by a flag', query('{ active: true }')],
  ['a filter in JSON', query('{"status":"paid"}')],
  ['SQL', query('select * from invoices')],
  ['an object of a search', post('{"query":{"match_all":{}}}')],
  ['no name', post('{"operationName":null}')],
  ['a name with blanks', post('{"operationName":"save it"}')],
  ['other extensions', post('{"extensions":{"a":1},"query":"shoes"}')],
  ['text that is no JSON', post('"query": "query A { b }"')],
  ['a search that was cut', post('{"query":"shoes and', {}, { truncated: true })],
  ['a PUT', post('{"query":"{ a }"}', { method: 'PUT' })],
  ['a body that was not kept', request({ method: 'POST', requestBody: { omitted: 'too large' } })],
]

describe('isGraphql', () => {
  it.each(calls)('takes %s', (_, event) => expect(isGraphql(event)).toBe(true))
  it.each(others)('leaves %s', (_, event) => expect(isGraphql(event)).toBe(false))
  it.each([
    ['', ' ,#\n', 'shoes'],
    ['{', 'a ', '='],
    ['query ', ' ', ''],
  ])('reads a long hostile body in linear time: %j %j %j', (first, again, last) =>
    expectLinear(
      80_000,
      (size) => query(`${first}${again.repeat(size / again.length)}${last}`),
      (long) => expect(isGraphql(long)).toBe(false),
    ),
  )
})

describe('graphqlOperation', () => {
  it.each<[RequestEvent, string | undefined]>([
    [post('{"operationName":"Save","query":"mutation Other { x }"}'), 'Save'],
    [query('mutation Save { x }'), 'Save'],
    [query('{ user }'), undefined],
    [post('[{"operationName":"A","query":"query A { a }"},{"operationName":"B","query":"query B { b }"}]'), 'A, B'],
    [post(`[${'ABCDE'.replace(/./g, ',{"query":"query $& { a }"}').slice(1)}]`), 'A, B, C +2'],
    [get('/graphql?operationName=Invoices&extensions=%7B%7D'), 'Invoices'],
    [get('/graphql?query=query+Invoices+%7B+a+%7D#x'), 'Invoices'],
    [get('/graphql?operationName=a%20b'), undefined],
    [post('{"variables":{}}', { url: '/graphql?operationName=Invoices' }), 'Invoices'],
    [get('/api/invoices'), undefined],
    [post('{"query":"query builder"}'), undefined],
  ])('%#', (event, name) => expect(graphqlOperation(event)).toBe(name))
})

describe('an answer', () => {
  const answered = (text: string, url = '/graphql') => post('{"query":"{ a }"}', { url, responseBody: { text } })
  it.each<[string, RequestEvent, number]>([
    ['is good', answered('{"data":{}}'), 0],
    ['has errors', answered('{"errors":[{"message":"a"},{"message":"b"}]}'), 2],
    ['has errors though its address says nothing', answered('{"errors":[{"message":"a"}]}', '/api'), 1],
    ['of a batch has errors in its second part', answered('[{"data":{}},{"errors":[{"message":"a"}]}]'), 1],
    ['of a batch is good', answered('[{"data":{"errors":1}},{"data":{}}]'), 0],
    ['has an empty list', answered('{"data":{},"errors":[]}'), 0],
    ['is no JSON', answered('<b>"errors"</b>'), 0],
    ['is of another call', request({ responseBody: { text: '{"errors":[{"message":"a"}]}' } }), 0],
  ])('%s', (_, event, count) => {
    expect(graphqlErrors(event)).toHaveLength(count)
    expect(hasFailed(event)).toBe(count > 0)
  })
  it('of a batch has the code of what failed in it', () => {
    const text = '[{"data":{}},{"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}]'
    expect(errorCodeOf(answered(text))).toBe('FORBIDDEN')
  })
})
