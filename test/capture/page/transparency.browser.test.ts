/**
 * The page must not be able to tell that it is recorded: every probe gives the same result with and without the hook. Known
 * differences are listed at the end, so that the list cannot grow unnoticed.
 */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minifyTwice } from '../../../src/build/minify-twice.mjs'
import { bundleHook, withoutHost } from './extension.ts'
import { type Lab, openLab } from './lab.ts'
import { probesByKind } from './probes/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

describe.each(Object.entries(probesByKind))('%s', (_, probes) => {
  it.each(probes)('$name', async ({ run, path }) => {
    const plain = withoutHost(await lab.runAlone('plain', run, path))
    expect(withoutHost(await lab.runAlone('hooked', run, path))).toEqual(plain)
  })
})

describe('what the server sees', () => {
  /** The requests of a probe that posts three times; its beacon may arrive after the probe has ended. */
  const requestsOf = async (where: 'hooked' | 'plain', probe: Parameters<Lab['runAlone']>[1]) => {
    lab.server.takeRequests()
    await lab.runAlone(where, probe)
    const requests: string[] = []
    const posted = () => {
      requests.push(...lab.server.takeRequests())
      return requests.filter((request) => request === 'POST /echo').length
    }
    await expect.poll(posted).toBe(3)
    return requests.filter((request) => request !== 'GET /').sort()
  }

  it('gets the same requests, and no preflight for simple ones', async () => {
    const probe: Parameters<Lab['runAlone']>[1] = async ({ other, own }) => {
      await fetch(`${other}/echo`, { method: 'POST', body: 'simple' })
      await fetch(`${other}/echo`, { method: 'PUT', body: 'not simple' })
      const xhr = new XMLHttpRequest()
      xhr.open('POST', `${other}/echo`)
      await new Promise((resolve) => {
        xhr.onloadend = resolve
        xhr.send(new URLSearchParams({ simple: 'form' }))
      })
      navigator.sendBeacon(`${own}/echo`, 'beacon')
      await fetch(`${own}/status?status=500`)
    }
    const plain = await requestsOf('plain', probe)
    expect(await requestsOf('hooked', probe)).toEqual(plain)
    expect(plain).toContain('OPTIONS /echo')
  })

  it.each([
    ['binary data', 'application/octet-stream', 200],
    ['an event stream', 'text/event-stream', 200],
    ['text without a length', 'text/plain', 200],
    ['JSON without a length', 'application/json', 200],
    ['the text of an error', 'text/plain', 500],
  ])('is told at once when the page cancels its reader: %s', async (name, type, status) => {
    const waited = async (query: string) => {
      await lab.run(
        new Function(
          'sites',
          `return (async ({ own }) => {
      const response = await fetch(own + '/endless?name=${query}&type=${type}&status=${status}')
      const reader = response.body.getReader()
      await reader.read()
      await reader.cancel()
    })(sites)`,
        ) as never,
      )
      const cancelled = Date.now()
      return (await lab.server.gone(query)) - cancelled
    }
    // Without an immediate cancel, it would be released after three seconds each time; a busy machine may take as long once.
    let least = Number.POSITIVE_INFINITY
    for (let turn = 0; least >= 2500 && turn < 3; turn++) least = Math.min(least, await waited(`${name} ${turn}`))
    expect(least).toBeLessThan(2500)
  })
})

describe('known differences', () => {
  it('a function’s text lacks its name, as for every Proxy', async () => {
    const probe = () => [fetch, console.log, WebSocket, EventSource, Response.prototype.json].map(String)
    expect(await lab.runAlone('plain', probe)).toEqual([
      'function fetch() { [native code] }',
      'function log() { [native code] }',
      'function WebSocket() { [native code] }',
      'function EventSource() { [native code] }',
      'function json() { [native code] }',
    ])
    expect(await lab.runAlone('hooked', probe)).toEqual(Array(5).fill('function () { [native code] }'))
  })

  it('fetch settles one microtask later', async () => {
    const probe = async () => {
      const order: string[] = []
      const refused = fetch('http://[').catch(() => order.push('fetch'))
      let tick = Promise.resolve()
      for (let i = 0; i < 4; i++) tick = tick.then(() => void order.push('tick'))
      await Promise.all([refused, tick])
      return order.indexOf('fetch')
    }
    expect(await lab.runAlone('hooked', probe)).toBe(((await lab.runAlone('plain', probe)) as number) + 1)
  })

  it('a printed Proxy is asked for its keys and attributes, never for a value of a plain object', async () => {
    const probe = () => {
      const traps = new Set<string>()
      const note = new Proxy(
        {},
        {
          get:
            (_, trap: keyof typeof Reflect) =>
            (...args: unknown[]) => {
              traps.add(trap)
              return Reflect.apply(Reflect[trap], undefined, args)
            },
        },
      )
      console.log(new Proxy({ a: 1 }, note))
      return [...traps].sort()
    }
    expect(await lab.runAlone('plain', probe)).toEqual([])
    expect(await lab.runAlone('hooked', probe)).toEqual(['getOwnPropertyDescriptor', 'getPrototypeOf', 'ownKeys'])
  })

  it('one frame of the hook stands in the stack of what a native function throws', async () => {
    const probe = () => {
      try {
        new XMLHttpRequest().send()
      } catch (error) {
        return (error as Error).stack?.split('\n').filter((line) => line.includes('chrome-extension:')).length
      }
      return undefined
    }
    expect(await lab.runAlone('plain', probe)).toBe(0)
    expect(await lab.runAlone('hooked', probe)).toBe(1)
  })

  it('a cancelled answer that is being copied and says nothing more is let go after three seconds', async () => {
    await lab.run(async ({ own }) => {
      const response = await fetch(`${own}/stall?name=stalled&status=500`)
      const reader = response.body?.getReader()
      await reader?.read()
      await reader?.cancel()
    })
    const cancelled = Date.now()
    // The server itself would never end it.
    expect((await lab.server.gone('stalled')) - cancelled).toBeLessThan(15_000)
  })
})

it('weighs less than 10 kB, minified as in a build', async () => {
  expect(gzipSync(await minifyTwice('hook.js', await bundleHook(), false)).length).toBeLessThan(10_000)
})
