import { describe, expect, it } from 'vitest'
import { applyEdits, newMask } from '../../src/core/privacy/index.ts'
import { sessionFrom } from '../../src/tasks/applied.ts'
import { type Tasks, tasks } from '../../src/tasks/panel-tasks.ts'
import { createTaskListener, type Order, type Outcome, type TasksPort, tasksIn } from '../../src/tasks/wire.ts'
import { viewerTemplate } from '../panel/support/fake-ports.ts'
import { consoleLine, failingSave, sessionOf } from '../support/session-builder.ts'

/** A worker in this thread, which copies what it is sent as a real one does. */
function fakeWorker(work: Tasks) {
  const seen = { orders: [] as Order[], slices: [] as number[], ended: 0 }
  const open = (): TasksPort => {
    const answer = (outcome: Outcome) => {
      if ('changed' in outcome) seen.slices.push(outcome.changed.length)
      port.onmessage?.({ data: structuredClone(outcome) })
    }
    const listener = createTaskListener(work, answer)
    const port: TasksPort = {
      onmessage: null,
      onerror: null,
      postMessage(order) {
        const copy = structuredClone(order)
        seen.orders.push(copy)
        void listener(copy)
      },
      terminate: () => void seen.ended++,
    }
    return port
  }
  return { seen, open }
}

const bundle = { viewerTemplate, tool: { name: 'Casefile', version: '0.1.0' }, createdAt: 1_700_000_000_000 }

describe('the worker of the panel', () => {
  it('finds what is found in place', async () => {
    const { open, seen } = fakeWorker(tasks)
    const session = sessionOf(failingSave())
    expect(await tasksIn(open).judge(session)).toEqual(await tasks.judge(session))
    expect(seen.ended).toBe(1)
  })

  it('builds the same file', async () => {
    const session = sessionOf(failingSave())
    expect(await tasksIn(fakeWorker(tasks).open).build(session, bundle)).toEqual(await tasks.build(session, bundle))
  })

  it('opens a long bundle in slices, with nothing lost or out of order, and says that it is locked', async () => {
    const events = Array.from({ length: 1_234 }, (_, i) => consoleLine({ at: i, id: `e${i}` }))
    const { bytes } = await tasks.build(sessionOf(events), bundle)
    const file = new Blob([bytes as Uint8Array<ArrayBuffer>])
    const { open, seen } = fakeWorker(tasks)
    expect(await tasksIn(open).open(file)).toEqual(await tasks.open(file))
    expect(seen.slices).toEqual([500, 500, 234])
    const locked = await tasks.build(sessionOf(), { ...bundle, password: 'correct horse 77' })
    expect(await tasksIn(open).open(new Blob([locked.bytes as Uint8Array<ArrayBuffer>]), 'no')).toEqual({
      locked: 'wrong',
    })
    expect(seen.ended).toBe(2)
  })

  it('is sent a long session in slices, with nothing lost or out of order', async () => {
    const events = Array.from({ length: 1_234 }, (_, i) => consoleLine({ at: i, id: `e${i}` }))
    const { open, seen } = fakeWorker(tasks)
    const { problems } = await tasksIn(open).judge(sessionOf(events))
    expect(problems[0]?.events).toEqual(events.map(({ id }) => id))
    const sizes = seen.orders.map((order) =>
      'events' in order ? order.events.length : 'session' in order ? order.session.events.length : -1,
    )
    expect(sizes).toEqual([500, 500, 234, 0])
  })

  it('passes on why a task failed, and ends', async () => {
    const { open, seen } = fakeWorker(tasks)
    const broken = { ...bundle, viewerTemplate: 'no place for data' }
    await expect(tasksIn(open).build(sessionOf(), broken)).rejects.toThrow(/no place for the data/)
    expect(seen.ended).toBe(1)
  })

  it('says so when it cannot be started', async () => {
    const { open, seen } = fakeWorker(tasks)
    const dead = () => {
      const port = open()
      port.postMessage = () => port.onerror?.({})
      return port
    }
    await expect(tasksIn(dead).judge(sessionOf())).rejects.toThrow('A part of Casefile could not be started.')
    expect(seen.ended).toBe(1)
  })

  it('loses no capture over a verdict that fails', async () => {
    const unreadable = sessionOf([], { note: undefined as never })
    expect(await tasks.judge(unreadable)).toMatchObject({ problems: [], evidence: expect.anything() })
  })
})

describe('the desk of the worker', () => {
  const mask = newMask(1, 'Tallybook')

  it('answers as the one in place does', async () => {
    const session = sessionOf(failingSave())
    const { open, seen } = fakeWorker(tasks)
    const [far, near] = [tasksIn(open).review(session), tasks.review(session)]
    expect(await far.apply([mask])).toEqual(await near.apply([mask]))
    const input = { ...bundle, note: session.note }
    expect(await far.pack(input)).toEqual(await near.pack(input))
    expect(await far.text('report.md', 0)).toEqual(await near.text('report.md', 0))
    await expect(far.text('nothing.txt', 0)).rejects.toThrow(/no longer there/)
    expect(seen.ended).toBe(0)
    far.close()
    expect(seen.ended).toBe(1)
  })

  it('hands a long answer back in slices, with nothing lost or out of order', async () => {
    const events = Array.from({ length: 1_234 }, (_, i) => consoleLine({ at: i, id: `e${i}`, text: 'of Anna' }))
    const { changed } = await tasksIn(fakeWorker(tasks).open)
      .review(sessionOf(events))
      .apply([newMask(1, 'Anna')])
    expect(changed.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
  })

  it('reads a file page by page, and never half of a character', async () => {
    const text = '🧾ü'.repeat(20_000)
    const session = sessionOf([consoleLine({ text })])
    const desk = tasks.review(session)
    const { files } = await desk.pack({ ...bundle, note: session.note })
    let [read, from]: [string, number | undefined] = ['', 0]
    while (from !== undefined) {
      const page = await desk.text('events.jsonl', from)
      read += page.text
      from = page.next
    }
    expect(read).toContain(text)
    expect(new TextEncoder().encode(read)).toHaveLength(files.find(({ path }) => path === 'events.jsonl')!.size)
  })

  it('fails with a question that cannot be sent', async () => {
    const desk = tasksIn(fakeWorker(tasks).open).review(sessionOf())
    await expect(desk.apply([(() => undefined) as never])).rejects.toThrow(/could not be cloned/)
    desk.close()
  })

  it('answers every question with the reason once its worker has failed', async () => {
    const { open } = fakeWorker(tasks)
    const port = open()
    port.postMessage = () => undefined
    const desk = tasksIn(() => port).review(sessionOf())
    const waiting = desk.apply([])
    port.onerror?.({ message: 'Out of memory.' })
    await expect(waiting).rejects.toThrow('Out of memory.')
    // Nobody would ever answer these.
    await expect(desk.apply([])).rejects.toThrow('Out of memory.')
    await expect(desk.text('report.md', 0)).rejects.toThrow('Out of memory.')
    desk.close()
  })

  it('tells those who wait that it was closed', async () => {
    const desk = tasksIn(fakeWorker(tasks).open).review(sessionOf())
    const waiting = desk.apply([])
    desk.close()
    await expect(waiting).rejects.toThrow('The review was closed.')
    await expect(desk.apply([])).rejects.toThrow('The review was closed.')
  })

  it.each([[[]], [[mask]], [[{ id: 2, what: 'event', event: 'console-150' } as const, mask]]])(
    'tells an edited session as a difference from which it is put together again',
    async (edits) => {
      const session = sessionOf(failingSave())
      const applied = await tasks.review(session).apply(edits)
      expect(sessionFrom(session, applied)).toEqual(applyEdits(session, edits).session)
    },
  )
})
