import { describe, expect, it } from 'vitest'
import { jsonItems, jsonMembers } from '../../../src/views/body/json-text.ts'
import { type GraphqlPart, graphqlParts, layoutGraphql } from '../../../src/views/request/graphql-model.ts'
import { request } from '../../support/session-builder.ts'

describe('jsonMembers', () => {
  it.each<[string, [string, string][] | undefined]>([
    ['{}', []],
    ['{"a":12345678901234567890}', [['a', '12345678901234567890']]],
    [
      '{ "a" : { "b": [1, 2] } , "c,}": "x, \\"y\\"}" }',
      [
        ['a', '{ "b": [1, 2] }'],
        ['c,}', '"x, \\"y\\"}"'],
      ],
    ],
    ['{"a":1,"a":2}', [['a', '2']]],
    ['[1]', undefined],
    ['{"a":', undefined],
    ['text', undefined],
  ])('%s', (text, members) => expect(jsonMembers(text) && [...jsonMembers(text)!]).toEqual(members))
})

describe('jsonItems', () => {
  it.each<[string, string[] | undefined]>([
    ['[]', []],
    [' [1, {"a":[2,3]}, "x,y"] ', ['1', '{"a":[2,3]}', '"x,y"']],
    ['{}', undefined],
    ['[1,', undefined],
  ])('%s', (text, items) => expect(jsonItems(text)).toEqual(items))
})

describe('layoutGraphql', () => {
  it.each([
    ['{ a }', '{\n  a\n}'],
    [
      'query A($x: In = {a: 1}) { user(id: 1, by: {b: 2}) { id name } other }',
      'query A($x: In = {a: 1}) {\n  user(id: 1, by: {b: 2}) {\n    id name\n  }\n  other\n}',
    ],
    ['{ a(x: "{ } )") { b } }', '{\n  a(x: "{ } )") {\n    b\n  }\n}'],
    ['query A {\n  a { b }\n}\n', 'query A {\n  a { b }\n}'],
    ['}}{', '}\n}\n{'],
    ['', ''],
  ])('%j', (query, expected) => expect(layoutGraphql(query)).toBe(expected))
  it('bears nothing but braces', () => {
    expect(layoutGraphql('{'.repeat(20_000)).length).toBeLessThan(1_000_000)
    expect(layoutGraphql('"'.repeat(20_000)).length).toBeLessThan(40_000)
  })
})

describe('graphqlParts', () => {
  const post = (text: string, type = 'application/json') =>
    graphqlParts(request({ method: 'POST', url: '/graphql', requestBody: { type, text } }))
  it.each<[string, GraphqlPart[] | undefined]>([
    [
      '{"operationName":"B","query":"query A { a }\\nmutation B {\\n  b\\n}","variables":{"id":12345678901234567890}}',
      [
        {
          operation: 'mutation B',
          query: 'query A { a }\nmutation B {\n  b\n}',
          variables: '{"id":12345678901234567890}',
        },
      ],
    ],
    ['{"operationName":null,"query":"{a}","variables":{},"extensions":null}', [{ query: '{\n  a\n}' }]],
    [
      '{"operationName":"A","extensions":{"persistedQuery":{"version":1}}}',
      [{ operation: 'A', extensions: '{"persistedQuery":{"version":1}}' }],
    ],
    [
      '[{"query":"query A{a}"},{"query":"mutation {b}"}]',
      [
        { operation: 'query A', query: 'query A {\n  a\n}' },
        { operation: 'mutation', query: 'mutation {\n  b\n}' },
      ],
    ],
    ['[]', undefined],
    ['{"id":1}', undefined],
    ['not json', undefined],
  ])('%s', (text, parts) => expect(post(text)).toEqual(parts))

  it('reads a GET, and a body that is the query', () => {
    const url = '/graphql?query=query+A($x:Int)%7Ba%7D&variables=%7B%22x%22:1%7D'
    expect(graphqlParts(request({ url }))).toEqual([
      { operation: 'query A', query: 'query A($x:Int) {\n  a\n}', variables: '{"x":1}' },
    ])
    expect(post('{a}', 'application/graphql')).toEqual([{ query: '{\n  a\n}' }])
  })
  it('leaves other requests, and a body that was cut', () => {
    expect(graphqlParts(request({ method: 'POST', requestBody: { text: '{"query":"shoes"}' } }))).toBeUndefined()
    const requestBody = { text: '{"query":"query A { a', truncated: true }
    expect(graphqlParts(request({ method: 'POST', url: '/graphql', requestBody }))).toBeUndefined()
  })
})
