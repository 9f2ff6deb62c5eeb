import { describe, expect, it } from 'vitest'
import type { RequestEvent, SocketEvent } from '../../../src/core/session/index.ts'
import { type BarLook, waterfallBar, waterfallTitle } from '../../../src/views/request/waterfall-model.ts'
import { failedRequest, request, socket } from '../../support/session-builder.ts'

const timings = { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 60, receive: 20 }
const { duration: _, ...unended } = request({ at: 50, state: 'pending' })

describe('waterfallBar', () => {
  it.each<[string, RequestEvent | SocketEvent, BarLook, [left: number, width: number, waited: number]]>([
    ['a request that worked', request({ at: 20, duration: 80, timings }), 'worked', [0.1, 0.8, 0.75]],
    ['one without phases', request({ at: 10, duration: 100 }), 'worked', [0, 1, 1]],
    ['a refusal', request({ at: 20, duration: 10, status: 500 }), 'failed', [0.1, 0.1, 1]],
    ['no answer', failedRequest({ at: 20, duration: 10 }), 'failed', [0.1, 0.1, 1]],
    [
      'errors behind 200',
      request({ at: 20, duration: 10, url: '/graphql', responseBody: { text: '{"errors":[{}]}' } }),
      'failed',
      [0.1, 0.1, 1],
    ],
    ['one that had not ended', unended, 'open', [0.4, 0.6, 1]],
    ['one that the page gave up', request({ at: 20, duration: 10, state: 'aborted' }), 'aborted', [0.1, 0.1, 1]],
    ['one that reaches out of the picture', request({ at: 60, duration: 1000 }), 'worked', [0.5, 0.5, 1]],
    [
      'one whose answer came after it',
      request({ at: 60, duration: 1000, timings: { ...timings, receive: 900 } }),
      'worked',
      [0.5, 0.5, 1],
    ],
    [
      'one whose answer came before it and in it',
      request({ at: -50, duration: 80, timings: { ...timings, receive: 70 } }),
      'worked',
      [0, 0.2, 0],
    ],
    ['one that began before it', request({ at: -50, duration: 80 }), 'worked', [0, 0.2, 1]],
    ['a socket that stays open', socket({ at: 35 }), 'socket', [0.25, 0.75, 1]],
    [
      'a socket that was closed well',
      socket({ at: 35, state: 'closed', code: 1000, duration: 25 }),
      'socket',
      [0.25, 0.25, 1],
    ],
    [
      'a socket that was cut off',
      socket({ at: 35, state: 'closed', code: 1006, duration: 25 }),
      'failed',
      [0.25, 0.25, 1],
    ],
  ])('%s', (_, event, look, [left, width, waited]) => {
    const bar = waterfallBar(event, 10, 110)
    expect(bar.look).toBe(look)
    expect(bar.left).toBeCloseTo(left)
    expect(bar.width).toBeCloseTo(width)
    expect(bar.waited).toBeCloseTo(waited)
  })
  it('bears a session without any length', () => {
    expect(waterfallBar(request({ at: 5, duration: 0 }), 5, 5)).toEqual({
      look: 'worked',
      left: 0,
      width: 0,
      waited: 1,
    })
  })
})

describe('waterfallTitle', () => {
  it.each<[RequestEvent | SocketEvent, string]>([
    [
      request({ at: 8215, duration: 412, status: 500, timings }),
      'Began at 00:08.215, took 412 ms\nOutcome: 500 Internal Server Error\nRequest sent: 0 ms\nWaiting for the server: 60 ms\nContent download: 20 ms',
    ],
    [unended, 'Began at 00:00.050, had not ended\nOutcome: pending'],
    [socket({ at: 1000 }), 'Began at 00:01.000, had not ended\nOutcome: open'],
  ])('%#', (event, title) => expect(waterfallTitle(event)).toBe(title))
})
