import { expect, it } from 'vitest'
import { toTrace } from '../../../../src/core/bundle/exports/trace.ts'
import { readZip } from '../../../../src/core/bundle/index.ts'
import { failingSave, request, screenshot, sessionOf, step } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

async function opened(session = sessionOf(failingSave()), files = new Map<string, Uint8Array>()) {
  const zip = await readZip(toTrace(session, files, session.endedAt))
  const rows = (name: string) =>
    textOf(zip.get(name))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { zip, trace: rows('trace.trace'), network: rows('trace.network') }
}

it('has the steps as actions that end before the next begins', async () => {
  const { trace } = await opened()
  const began = trace.filter(({ type }) => type === 'before')
  const ended = trace.filter(({ type }) => type === 'after')
  expect(trace[0]).toMatchObject({ type: 'context-options', version: 8, wallTime: sessionOf().startedAt })
  expect(began.map(({ title }) => title)).toEqual([
    'Loaded https://app.tallybook.example/invoices',
    'Clicked "INV-1042" in "Invoices"',
    'Filled "Total" with "1200.50"',
    'Clicked "Save" in "Edit invoice"',
  ])
  expect(began.at(-1)).toMatchObject({ params: { selector: 'internal:role=button[name="Save"s]' } })
  expect(
    ended.map(
      ({ endTime }, index) => endTime >= began[index].startTime && endTime <= (began[index + 1]?.startTime ?? 9999),
    ),
  ).not.toContain(false)
  expect(ended.at(-1)).toMatchObject({ error: { name: 'TypeError' } })
})

it('has the bodies of requests as files', async () => {
  const { zip, network } = await opened()
  const { request: sent, response } = network.at(-1).snapshot
  expect(textOf(zip.get(`resources/${response.content._sha1}`))).toContain('TAX_RULE_MISSING')
  expect(textOf(zip.get(`resources/${sent.postData._sha1}`))).toContain('"total":1200.5')
})

it('has the screenshots', async () => {
  const shot = screenshot({ at: 5 })
  const { zip, trace } = await opened(
    sessionOf([shot, screenshot({ at: 6, file: 'gone.webp' })]),
    new Map([[shot.file, new Uint8Array([1, 2])]]),
  )
  const frames = trace.filter(({ type }) => type === 'screencast-frame')
  expect(frames).toHaveLength(1)
  expect(zip.get(`resources/${frames[0].sha1}`)).toEqual(new Uint8Array([1, 2]))
})

it('stays a zip that opens with more bodies than it may hold files', async () => {
  const many = Array.from({ length: 5200 }, (_, index) => request({ at: index, responseBody: { text: `${index}` } }))
  expect((await opened(sessionOf(many))).network).toHaveLength(5200)
})

it('is the same for the same input, also for sessions made by chance', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const session = randomSession(seed)
    expect(toTrace(session, new Map(), 1)).toEqual(toTrace(session, new Map(), 1))
  }
  expect((await opened(sessionOf([step()]))).network).toEqual([])
})
