/** What is read of a recording: each event once, and what of it the checks look at. */
import { expect, it } from 'vitest'
import { createEventReader } from '../../../../src/guide/store/follow/event-reader.ts'
import { withEvidence } from '../../../../src/guide/store/follow/evidence.ts'
import { createOwnTurn } from '../../../../src/guide/store/follow/own-turn.ts'
import type { Send } from '../../../../src/messages/index.ts'
import { consoleLine, request, socket } from '../../../support/session-builder.ts'

const failed = (id: string, at: number) =>
  request({ id, at, failure: { name: 'TypeError', message: 'Failed to fetch' } })

it('what fails is evidence, in its latest form, and the last of it', () => {
  const ok = request({ at: 1 })
  const first = failed('a', 2)
  const line = consoleLine({ at: 3 })
  const open = socket({ at: 4 })
  expect(withEvidence([], [ok, first, line, open])).toEqual([first, open])
  const again = { ...first, at: 5 }
  expect(withEvidence([first, open], [again])).toEqual([open, again])
  const before = [first]
  expect(withEvidence(before, [ok, line])).toBe(before)
  const many = Array.from({ length: 60 }, (_, at) => failed(`r${at}`, at))
  expect(withEvidence([first], many)).toEqual(many.slice(-50))
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
