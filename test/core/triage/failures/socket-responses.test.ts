/** What servers tell over live connections, each in the frame of its protocol, and what only looks like a failure. */
import { expect, it } from 'vitest'
import { judge } from '../../../../src/core/triage/index.ts'
import { sessionOf, socket } from '../../../support/session-builder.ts'
import { click } from '../reason-kit.ts'

const says = (text: string, at = 1100) =>
  socket({ at: 500, received: 1, state: 'open', messages: [{ at, direction: 'received', text, size: text.length }] })
const sockJs = (message: object) => `a${JSON.stringify([JSON.stringify(message)])}`

it.each<[string, string, string]>([
  ['Phoenix, a crash', '["4","4","lv:phx-F7","phx_error",{}]', 'server-error'],
  [
    'Phoenix, no right',
    '["1","2","room:7","phx_reply",{"status":"error","response":{"reason":"forbidden"}}]',
    'permission',
  ],
  [
    'Phoenix, an old page',
    '["4","4","lv:a","phx_reply",{"status":"error","response":{"reason":"stale"}}]',
    'outdated-page',
  ],
  [
    'Meteor, a fault',
    sockJs({ msg: 'result', id: '7', error: { error: 500, reason: 'Internal server error' } }),
    'server-error',
  ],
  [
    'Meteor, no right',
    sockJs({ msg: 'result', id: '7', error: { error: 'not-authorized', reason: 'Only the board' } }),
    'permission',
  ],
  [
    'Meteor, too often',
    '{"msg":"result","id":"7","error":{"error":"too-many-requests","reason":"Slow down"}}',
    'rate-limit',
  ],
  [
    'SignalR, a fault',
    '{"type":3,"invocationId":"1","error":"An unexpected error occurred invoking \'Book\' on the server."}\u001e',
    'server-error',
  ],
  [
    'SignalR, words',
    '{"type":3,"invocationId":"1","error":"HubException: You are not allowed to book here."}\u001e',
    'permission',
  ],
  [
    'Socket.IO, an event',
    '42["exception",{"status":"error","code":"SESSION_EXPIRED","message":"Sign in"}]',
    'session-expired',
  ],
  ['Socket.IO, an answer', '431[{"error":{"code":"VALIDATION_ERROR","message":"The bid is too low"}}]', 'validation'],
  ['JSON-RPC', '{"jsonrpc":"2.0","id":4,"error":{"code":-32603,"message":"x"}}', 'server-error'],
  ['GraphQL', '{"id":"1","type":"error","payload":[{"message":"No","extensions":{"code":"FORBIDDEN"}}]}', 'permission'],
  [
    'Socket.IO, a database',
    '42["save:error",{"message":"duplicate key value violates unique constraint \\"orders_slug_key\\""}]',
    'server-error',
  ],
  ['Socket.IO, words', '42["save:error",{"message":"An order of this name exists"}]', 'validation'],
  [
    'Ably, no right',
    '{"action":9,"error":{"code":40160,"statusCode":401,"message":"Channel denied access based on given capability"}}',
    'permission',
  ],
  [
    'Ably, an ended session',
    '{"action":9,"error":{"code":40142,"statusCode":401,"message":"Token expired"}}',
    'session-expired',
  ],
  ['an API gateway', '{"type":"error","code":"THROTTLED","message":"Too fast"}', 'rate-limit'],
])('%s', (_, text, rule) => {
  expect(judge(sessionOf([click, says(text)])).rule).toBe(rule)
})

it.each([
  ['what the page is told of others', '["4","4","lv:phx-F7","alert",{"text":"phx_error in room 4"}]'],
  ['a reply that went well', '["1","2","room:7","phx_reply",{"status":"ok","response":{}}]'],
  ['a result', '{"msg":"result","id":"7","result":{"errors":0}}'],
  ['a record', '{"type":"order","status":"failed","id":7,"text":"the order has failed"}'],
  ['a log that is shown', '{"type":"log","level":"error","text":"disk is full"}'],
  ['text', 'error: none'],
])('%s: nothing failed', (_, text) => {
  expect(judge(sessionOf([click, says(text)])).class).toBe('none')
})

it('without a step, a no may be about others, and a fault is one', () => {
  const no = '{"msg":"result","id":"7","error":{"error":"not-authorized","reason":"Only the board"}}'
  expect(judge(sessionOf([click, says(no, 90_000)])).class).toBe('none')
  expect(judge(sessionOf([click, says('["4","4","lv:phx-F7","phx_error",{}]', 90_000)])).rule).toBe('server-error')
})
