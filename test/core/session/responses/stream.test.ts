/** Answers that come as a stream of events: which of them tell of a failure. */
import { describe, expect, it } from 'vitest'
import { hasFailed } from '../../../../src/core/session/responses/failure.ts'
import { insideStatus } from '../../../../src/core/session/responses/inside-status.ts'
import { streamFailure } from '../../../../src/core/session/responses/stream.ts'
import { request } from '../../../support/session-builder.ts'

const stream = (...events: string[]) => events.map((event) => `${event}\n\n`).join('')
const data = (value: object) => `data: ${JSON.stringify(value)}`
const posted = (text: string) => request({ method: 'POST', status: 200, responseBody: { text } })
const words = data({ choices: [{ delta: { content: 'Good morning' } }] })

describe('a failure', () => {
  it.each<[string, string, unknown]>([
    [
      'an event of that type',
      stream(words, data({ type: 'error', errorText: 'The tool broke off.' })),
      'The tool broke off.',
    ],
    ['an event of that name', stream(words, 'event: error\ndata: {"message":"Upstream is gone"}'), 'Upstream is gone'],
    ['an object', stream(data({ error: { message: 'Too long a text', code: 'x' } })), 'Too long a text'],
    [
      'after a long answer',
      stream(...Array<string>(2_000).fill(words), data({ type: 'error', message: 'It ended' })),
      'It ended',
    ],
  ])('%s', (_, text, message) => {
    expect(streamFailure(text)?.error.message).toBe(message)
    expect(hasFailed(posted(text))).toBe(true)
  })
  it('has the status that its code means', () => {
    const overloaded = stream(
      words,
      data({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
    )
    expect(insideStatus(posted(overloaded))).toBe(503)
    expect(insideStatus(posted(stream(words, data({ type: 'error', errorText: 'The tool broke off.' }))))).toBe(500)
    expect(insideStatus(posted(stream(data({ error: { code: 'rate_limited', message: 'Slow down' } }))))).toBe(429)
  })
})

describe('none', () => {
  it.each([
    ['words alone', stream(words, 'data: [DONE]')],
    ['words about an error', stream(data({ type: 'text-delta', delta: 'event: error means that it failed' }))],
    ['a field without a value', stream(data({ id: 1, error: null }))],
    ['an event after an error that was another’s', stream('event: ping\ndata: {"message":"still here"}')],
    ['what is no stream', '{"data":"event: error"}'],
  ])('%s', (_, text) => {
    expect(streamFailure(text)).toBeUndefined()
    expect(hasFailed(posted(text))).toBe(false)
  })
})
