/** Records every socket of the page as it was: how it began, what went over it, how it ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portEvent } from '../../../src/capture/page/channel.ts'
import type { PageRecord } from '../../../src/core/session/events/page-record.ts'
import { createRecordReader } from '../../../src/relay/records.ts'
import type { SocketDraft } from '../../../src/relay/socket-drafts.ts'
import { bundleHook, type Sites } from './extension.ts'
import { type Lab, openLab } from './lab.ts'
import { only, requests } from './records.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

async function recorded(probe: (sites: Sites) => unknown, path?: string): Promise<PageRecord[]> {
  await lab.run(probe, path)
  await lab.tell({ type: 'flush' })
  return lab.records()
}

/** What the relay makes of the records. */
function sockets(records: PageRecord[]): SocketDraft[] {
  const reader = createRecordReader('chrome-extension:')
  const drafts = new Map<number, SocketDraft>()
  for (const record of records) {
    const read = reader.read(record)
    if (read?.draft.kind === 'socket') drafts.set(read.key, read.draft)
  }
  return [...drafts.values()]
}

/** `websocket /ws/echo closed 4000 done, clean, by the page; 1 sent 2 received` */
function story(socket: SocketDraft): string {
  const { code, reason, wasClean, closedByPage, interruptions, late } = socket
  const end = [
    `${socket.api} ${new URL(socket.url).pathname} ${socket.state}`,
    ...(code === undefined ? [] : [` ${code}`]),
    ...(reason ? [` ${reason}`] : []),
    ...(wasClean ? [', clean'] : []),
    ...(closedByPage ? [', by the page'] : []),
    ...(interruptions ? [`, ${interruptions} interruptions`] : []),
    ...(late ? [', late'] : []),
  ].join('')
  return `${end}; ${socket.sent} sent ${socket.received} received`
}

const messages = (socket: SocketDraft | undefined) =>
  socket?.messages.map(({ direction, text, size, truncated }) => {
    const shown = text === undefined ? `(${size} bytes)` : text.length > 40 ? `${text.length} of ${size}` : text
    return `${direction === 'sent' ? '>' : '<'} ${shown}${truncated ? '…' : ''}`
  })

describe('WebSockets', () => {
  it('text and binary data in both directions', async () => {
    const all = sockets(
      await recorded(async ({ own }) => {
        const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo?room=1`, ['chat', 'other'])
        await new Promise((resolve) => socket.addEventListener('open', resolve))
        const data = ['hello ü', 7 as never, new Uint8Array(3), new DataView(new ArrayBuffer(4)), new ArrayBuffer(5)]
        const last = new Promise<void>((resolve) => {
          let count = 0
          socket.onmessage = () => ++count === 7 && resolve()
        })
        for (const one of data) socket.send(one)
        socket.send(new Blob(['123456']))
        socket.send('long '.repeat(1000))
        await last
      }),
    )
    expect(all.map(story)).toEqual(['websocket /ws/echo open; 7 sent 7 received'])
    const [socket] = all
    expect(socket).toMatchObject({ protocol: 'chat', sentSize: 5026, receivedSize: 5026 })
    expect(socket?.url).toMatch(/^ws:.*\?room=1$/)
    expect(messages(socket)).toEqual([
      '> hello ü',
      '> 7',
      '> (3 bytes)',
      '> (4 bytes)',
      '> (5 bytes)',
      '> (6 bytes)',
      '> 1024 of 5000…',
      '< hello ü',
      '< 7',
      '< (3 bytes)',
      '< (4 bytes)',
      '< (5 bytes)',
      '< (6 bytes)',
      '< 1024 of 5000…',
    ])
    expect(socket?.messages.every(({ at }) => at >= socket.at && at < socket.at + 5000)).toBe(true)
    expect(socket?.initiator?.[0]?.url).toBe('http://lab.example/app.js')
  })

  it('every kind of end', async () => {
    const records = await recorded(async ({ own, dead }) => {
      const base = own.replace('http', 'ws')
      const ended = (socket: WebSocket, onopen?: () => void) =>
        new Promise((resolve) => {
          socket.onclose = resolve
          if (onopen) socket.onopen = onopen
        })
      await ended(new WebSocket(`${base}/ws/close?code=1001&reason=moving`))
      await ended(new WebSocket(`${base}/ws/close?code=4001&reason=bye`))
      await ended(new WebSocket(`${base}/ws/drop`))
      await ended(new WebSocket(`${base}/refused`))
      await ended(new WebSocket(`${dead.replace('http', 'ws')}/dead`))
      const mine = new WebSocket(`${base}/ws/echo?mine`)
      await ended(mine, () => mine.close(4000, 'done'))
      const early = new WebSocket(`${base}/ws/echo?early`)
      early.close()
      await ended(early)
      try {
        new WebSocket('ws://[')
      } catch {}
      try {
        new WebSocket(`${base}/ws/protocol`, 'not valid')
      } catch {}
    })
    expect(
      sockets(records)
        .filter(({ url }) => URL.canParse(url))
        .map(story),
    ).toEqual([
      'websocket /ws/close closed 1001 moving, clean; 0 sent 0 received',
      'websocket /ws/close closed 4001 bye, clean; 0 sent 0 received',
      'websocket /ws/drop closed 1006; 0 sent 0 received',
      'websocket /refused failed 1006; 0 sent 0 received',
      'websocket /dead failed 1006; 0 sent 0 received',
      'websocket /ws/echo closed 4000 done, clean, by the page; 0 sent 0 received',
      'websocket /ws/echo closed 1006, by the page; 0 sent 0 received',
      "websocket /ws/protocol failed Failed to construct 'WebSocket': The subprotocol 'not valid' is invalid.; 0 sent 0 received",
    ])
    const unparsed = sockets(records).find(({ url }) => !URL.canParse(url))
    expect(unparsed).toMatchObject({ url: 'ws://[', state: 'failed' })
    const dropped = sockets(records)[2]
    expect(dropped?.duration).toBeGreaterThan(40)
    expect(dropped?.duration).toBeLessThan(60_000)
  })

  it('a thousand messages: all of them counted, the first 20 and the last 30 kept, few records', async () => {
    const records = await recorded(async ({ own }) => {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/push?count=1000&size=100`)
      await new Promise<void>((resolve) => {
        let count = 0
        socket.onmessage = () => ++count === 1000 && resolve()
      })
      socket.close()
      await new Promise((resolve) => socket.addEventListener('close', resolve))
    })
    const all = sockets(records)
    expect(all.map(story)).toEqual(['websocket /ws/push closed 1005, clean, by the page; 0 sent 1000 received'])
    expect(all[0]?.receivedSize).toBe(100_000)
    expect(all[0]?.messages.map(({ text }) => Number.parseInt(text ?? '', 10))).toEqual([
      ...Array.from({ length: 20 }, (_, i) => i),
      ...Array.from({ length: 30 }, (_, i) => 970 + i),
    ])
    expect(only(records, 'socket').length).toBeLessThan(10)
  })

  it('a burst in the same task, from a page that sends, and another one after it was told', async () => {
    /**
     * Sends this many messages and waits for their echoes; the network decides which of the two arrives first at the end.
     */
    async function burst(from: number, to: number) {
      const page = window as unknown as { socket: WebSocket }
      const echoed = new Promise<void>((resolve) => {
        page.socket.onmessage = ({ data }) => data === `${to - 1}` && resolve()
      })
      for (let i = from; i < to; i++) page.socket.send(`${i}`)
      await echoed
    }
    await lab.run(async ({ own }) => {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`)
      Object.assign(window, { socket })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
    })
    await lab.page.evaluate(burst, 0, 60)
    await lab.tell({ type: 'flush' })
    await lab.page.evaluate(burst, 60, 70)
    await lab.tell({ type: 'flush' })
    const all = sockets(await lab.records())
    expect(all.map(story)).toEqual(['websocket /ws/echo open; 70 sent 70 received'])
    expect(all[0]?.messages).toHaveLength(50)
    expect(messages(all[0])?.slice(-10)).toEqual(Array.from({ length: 10 }, (_, i) => `< ${60 + i}`))
  })

  it('what is sent while it closes is thrown away by the browser, and not counted', async () => {
    const all = sockets(
      await recorded(async ({ own }) => {
        const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`)
        await new Promise((resolve) => socket.addEventListener('open', resolve))
        socket.send('in time')
        socket.close()
        socket.send('too late')
        await new Promise((resolve) => socket.addEventListener('close', resolve))
      }),
    )
    expect([all[0]?.sent, messages(all[0])?.[0]]).toEqual([1, '> in time'])
  })

  it('one that was made before the hook: from the first message that the page sends', async () => {
    await lab.page.goto(`http://localhost:${lab.server.port}/`)
    await lab.page.evaluate(async () => {
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws/echo`)
      Object.assign(window, { socket, batches: [] })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
    })
    await lab.page.evaluate((name) => {
      addEventListener(name, ({ ports }) => {
        const port = ports[0]!
        port.onmessage = ({ data }) => (window as unknown as { batches: string[] }).batches.push(data)
        Object.assign(window, { port })
      })
    }, portEvent as 'message')
    await lab.page.evaluate(await bundleHook())
    const batches = await lab.page.evaluate(async () => {
      const { socket, port, batches } = window as unknown as { socket: WebSocket; port: MessagePort; batches: string[] }
      /** Messages arrive in the order they were sent, and this one is answered by an empty batch. */
      const flushed = async () => {
        port.postMessage({ type: 'flush' })
        while (batches.at(-1) !== '[]') await new Promise((resolve) => setTimeout(resolve, 5))
        batches.pop()
      }
      port.postMessage({ type: 'hello', recording: true })
      await flushed()
      socket.send('first words')
      await new Promise((resolve) => socket.addEventListener('message', resolve))
      socket.close()
      await new Promise((resolve) => socket.addEventListener('close', resolve))
      await flushed()
      return batches
    })
    const all = sockets(batches.flatMap((batch) => JSON.parse(batch)))
    expect(all.map(story)).toEqual(['websocket /ws/echo closed 1005, clean, by the page, late; 1 sent 1 received'])
    expect(messages(all[0])).toEqual(['> first words', '< first words'])
  })

  it('is told of once more when the page is left, and closes as it always did', async () => {
    await lab.run(async ({ own }) => {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send('stays')
      await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
      window.addEventListener('pagehide', () => socket.send('last words'))
    })
    lab.server.takeClosed()
    await lab.page.goto(`http://127.0.0.1:${lab.server.port}/`)
    const all = sockets(await lab.records())
    expect(all.map(story)).toEqual(['websocket /ws/echo open; 2 sent 1 received'])
    expect(messages(all[0])).toEqual(['> stays', '< stays', '> last words'])
    await expect.poll(() => lab.server.takeClosed()).toEqual(['/ws/echo 1001'])
  })

  it('nothing while nobody records, and from then on when somebody does', async () => {
    await lab.run(async ({ own }) => {
      const socket = new WebSocket(`${own.replace('http', 'ws')}/ws/echo`)
      Object.assign(window, { socket })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send('unseen')
      await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
    }, '/#off')
    await lab.tell({ type: 'record', recording: true })
    await lab.page.evaluate(async () => {
      const { socket } = window as unknown as { socket: WebSocket }
      socket.send('seen')
      await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
    })
    await lab.tell({ type: 'flush' })
    const all = sockets(await lab.records())
    expect(all.map(story)).toEqual(['websocket /ws/echo open; 1 sent 1 received'])
    expect(messages(all[0])).toEqual(['> seen', '< seen'])
  })

  it('a page that opens them in a loop: a hundred, and how many more there were', async () => {
    const records = await recorded(async ({ own }) => {
      const open = Array.from({ length: 150 }, () => new WebSocket(`${own.replace('http', 'ws')}/ws/echo`))
      for (const socket of open) socket.close()
    })
    const lost = only(records, 'dropped').filter(({ what }) => what === 'sockets')
    expect(sockets(records).length + lost.reduce((sum, { count }) => sum + count, 0)).toBe(150)
    expect(sockets(records).length).toBeLessThan(120)
  })
})

describe('EventSources', () => {
  it('messages without a name, interruptions, every kind of end', async () => {
    const records = await recorded(async ({ own, dead }) => {
      const open = (url: string) => new EventSource(url)
      const stays = open(`${own}/sse/stay?count=2`)
      await new Promise((resolve) => stays.addEventListener('named', resolve))
      const closed = open(`${own}/sse/stay?count=1&closed`)
      await new Promise((resolve) => closed.addEventListener('named', resolve))
      closed.close()
      for (const url of [`${own}/sse/error`, `${own}/json`, `${dead}/dead`]) {
        const failing = open(url)
        await new Promise((resolve) => failing.addEventListener('error', resolve))
      }
      const again = open(`${own}/sse/end`)
      await new Promise<void>((resolve) => {
        let count = 0
        again.onerror = () => ++count === 3 && resolve()
      })
      again.close()
      try {
        new EventSource('http://[')
      } catch {}
    })
    const all = sockets(records)
    expect(all.filter(({ url }) => URL.canParse(url)).map(story)).toEqual([
      'eventsource /sse/stay open; 0 sent 2 received',
      'eventsource /sse/stay closed, by the page; 0 sent 1 received',
      'eventsource /sse/error failed; 0 sent 0 received',
      'eventsource /json failed; 0 sent 0 received',
      expect.stringMatching(/^eventsource \/dead failed, \d interruptions; 0 sent 0 received$/),
      'eventsource /sse/end closed, by the page, 3 interruptions; 0 sent 3 received',
    ])
    expect(messages(all[0])).toEqual(['< message 0\nsecond line', '< message 1\nsecond line'])
    expect(all.at(-1)).toMatchObject({ state: 'failed', reason: expect.stringContaining('http://[') })
  })
})

it('fetchLater is told like a beacon', async () => {
  const records = await recorded(({ own }) => {
    const later = (window as unknown as { fetchLater(...args: unknown[]): unknown }).fetchLater
    later(`${own}/empty?one`)
    later(new Request(`${own}/empty?two`, { method: 'PUT' }), { headers: { 'x-a': 'b' } })
    try {
      later(`${own}/empty?three`, { method: 'POST', body: 'x'.repeat(700_000) })
    } catch {}
  })
  expect(requests(records)).toEqual([
    'beacon GET /empty?one > done',
    'beacon PUT /empty?two > done',
    expect.stringMatching(/^beacon POST \/empty\?three > failed \(QuotaExceededError/),
  ])
  expect(only(records, 'request')[1]?.headers).toEqual([['x-a', 'b']])
})
