/** What is read of a recording: each event once, and the connections among them, which the checks look at. */
import { expect, it } from 'vitest'
import { withConnections } from '../../../../src/guide/store/follow/connections.ts'
import { createEventReader } from '../../../../src/guide/store/follow/event-reader.ts'
import { createOwnTurn } from '../../../../src/guide/store/follow/own-turn.ts'
import type { Send } from '../../../../src/messages/index.ts'
import { consoleLine, request, socket } from '../../../support/session-builder.ts'

it('connections are kept in their latest form, and the last of them', () => {
  const line = consoleLine({ at: 1 })
  const first = socket({ id: 'a', at: 2 })
  const second = socket({ id: 'b', at: 3 })
  expect(withConnections([], [request({ at: 1 }), first, line, second])).toEqual([first, second])
  const again = { ...first, at: 5 }
  expect(withConnections([first, second], [again])).toEqual([second, again])
  const before = [first]
  expect(withConnections(before, [line])).toBe(before)
  const many = Array.from({ length: 60 }, (_, at) => socket({ id: `s${at}`, at }))
  expect(withConnections([first], many)).toEqual(many.slice(-50))
})

it('events are read a page at a time, each once, until they are forgotten', async () => {
  const stored = [consoleLine({ at: 7 }), consoleLine({ at: 2 }), consoleLine({ at: 9 })]
  const asked: number[] = []
  const send = (async (_name: string, { after }: { after: number }) => {
    asked.push(after)
    const events = stored.slice(after, after + 2)
    return { events, cursor: after + events.length, more: after + 2 < stored.length }
  }) as unknown as Send
  const reader = createEventReader(send)
  const tabs = [{ tabId: 1, sessionId: 's', recording: true, events: 3, since: 1_000 }]
  const read = async () => {
    const pages: number[][] = []
    for await (const page of reader.fresh(tabs)) pages.push(page.map(({ at }) => at))
    return pages
  }
  expect(await read()).toEqual([[1_002, 1_007], [1_009]])
  expect(await read()).toEqual([[]])
  reader.forget()
  expect(await read()).toEqual([[1_002, 1_007], [1_009]])
  expect(asked).toEqual([0, 2, 3, 0, 2])
})

it('whose turn it is counts for the run that it was asked for', async () => {
  const answers: ((ours: boolean) => void)[] = []
  const ask = () => new Promise<boolean>((resolve) => answers.push(resolve))
  const turn = createOwnTurn({ ask, take: async () => undefined, leave: () => undefined }, () => undefined)
  const first = turn.ask()
  turn.leave()
  answers[0]!(true)
  await first
  expect(turn.isHere.value).toBe(undefined)
  const second = turn.ask()
  answers[1]!(false)
  await second
  expect(turn.isHere.value).toBe(false)
})
