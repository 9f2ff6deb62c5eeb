import { describe, expect, it } from 'vitest'
import { buildBundle, readZip } from '../../../../src/core/bundle/index.ts'
import {
  applyEdits,
  type Drawing,
  type Edit,
  maskNote,
  newMask,
  shapesOn,
  withDrawing,
} from '../../../../src/core/privacy/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import {
  consoleLine,
  documentOf,
  failingSave,
  navigation,
  request,
  screenshot,
  sessionOf,
} from '../../../support/session-builder.ts'

const secret = 'Anna & Söhne'
const told = () =>
  sessionOf(
    [
      navigation({ at: 1, url: `https://app.tallybook.example/c/${encodeURIComponent(secret)}`, title: secret }),
      request({ at: 2, requestBody: { type: 'application/json', text: JSON.stringify({ name: secret }) } }),
      request({ at: 3, url: '/other' }),
      consoleLine({ at: 4, text: `saved ${secret}, ${secret}` }),
    ],
    {
      documents: [documentOf({ title: `${secret} - Tallybook` })],
      note: { title: `${secret} cannot save`, text: 'x' },
    },
  )

describe('edits of a session', () => {
  it('masks a value wherever it stands and says where that was', () => {
    const session = told()
    const { session: edited, masked } = applyEdits(session, [newMask(1, secret)])
    expect(JSON.stringify(edited)).not.toMatch(/Anna|S.hne|S%C3%B6hne/)
    expect(edited.note.title).toBe('redacted-manual-1 cannot save')
    // The line has it in its text and in its argument.
    expect(masked.get(1)).toEqual({ places: 9, events: 3 })
    expect(edited.redactions.find(({ kind }) => kind === 'manual')).toMatchObject({
      label: 'redacted-manual-1',
      events: ['navigation-1', 'request-2', 'console-4'],
    })
    // The captured session is as it was, and what holds no value is not even copied.
    expect(session).toEqual(told())
    expect(edited.events[2]).toBe(session.events[2])
  })

  it('undoes an edit by leaving it out; the labels of the others stay', () => {
    const edits: Edit[] = [newMask(1, secret), newMask(2, 'saved')]
    const { session } = applyEdits(told(), edits.slice(1))
    expect(session.events[3]).toMatchObject({ text: `redacted-manual-2 ${secret}, ${secret}` })
    expect(applyEdits(told(), []).session).toEqual(told())
  })

  it('counts what was masked anew when its place was removed', () => {
    const before = sessionOf(failingSave())
    const holder = before.redactions[0]!.events
    const { session } = applyEdits(
      before,
      holder.map((event, index) => ({ id: index + 1, what: 'event', event })),
    )
    expect(session.redactions.map(({ label }) => label)).not.toContain(before.redactions[0]!.label)
  })

  it('shows the picture that was drawn on wherever the captured one was shown', () => {
    const [a, b] = ['screenshots/a.webp', 'screenshots/b.webp']
    const shot = (id: string, file: string) => screenshot({ id, file, at: 1 })
    const session = sessionOf([shot('1', a), shot('2', b), shot('3', a)])
    const drawing = (file: string): Drawing => ({
      file: a,
      shapes: [{ tool: 'cover', from: { x: 0, y: 0 }, to: { x: 9, y: 9 } }],
      drawn: { file, width: 80, height: 60 },
    })
    const first = withDrawing([], 1, drawing('screenshots/a1.webp'))
    // Each picture has one drawing, which is gone on with: no earlier one may come back when a later one is undone.
    const second = withDrawing(first, 2, drawing('screenshots/a2.webp'))
    expect(second).toHaveLength(1)
    expect(shapesOn(second, a)).toEqual(drawing('').shapes)
    const { events } = applyEdits(session, second).session
    expect(events.map((event) => event.kind === 'screenshot' && [event.file, event.width, event.drawn])).toEqual([
      ['screenshots/a2.webp', 80, true],
      [b, expect.any(Number), undefined],
      ['screenshots/a2.webp', 80, true],
    ])
    expect(withDrawing(second, 3, { file: a })).toEqual([])
  })

  it('masks words that are written later', () => {
    const note = { title: `For ${secret}`, text: 'ok', expected: secret }
    expect(maskNote(note, [newMask(3, secret)])).toEqual({
      title: 'For redacted-manual-3',
      text: 'ok',
      expected: 'redacted-manual-3',
    })
    expect(maskNote(note, [])).toBe(note)
  })

  it('masks credentials in words of a person, and what was recognised in the session, but not who is written about', () => {
    const token = 'aB3dE5gH7jK9mN1pQ3'
    const text = `Ann (ann@example.com, +49 151 23456789) wrote: my password is hunter2!Xy. She saw ${token} and apiKey=a1b2c3d4e5f6`
    expect(maskNote({ title: '', text }, [], [[token, 'redacted-token-4']]).text).toBe(
      'Ann (ann@example.com, +49 151 23456789) wrote: my password is redacted-password-0. She saw redacted-token-4 and apiKey=redacted-api-key-0',
    )
  })

  it('leaves neither a masked value nor a removed request in any file of the bundle', async () => {
    const session = sessionOf([
      ...failingSave(),
      ...told().events.map((event) => ({ ...event, id: `more-${event.id}` })),
    ])
    const failing = session.events.find((event) => event.kind === 'request' && event.status === 500)!
    const { session: edited } = applyEdits(session, [
      newMask(1, secret),
      { id: 2, what: 'event', event: failing.id },
      { id: 3, what: 'kind', kind: 'console' },
    ])
    const { bytes } = await buildBundle({
      session: edited,
      verdict: judge(edited),
      viewerTemplate: '<script type="text/plain" id="casefile-bundle"></script>',
      tool: { name: 'Casefile', version: '0' },
      createdAt: 0,
    })
    const text = [...(await readZip(bytes))].map(([, file]) => new TextDecoder().decode(file)).join('\n')
    expect(text).not.toMatch(/Anna|TAX_RULE_MISSING/)
    expect(text).not.toContain(failing.id)
    expect(text).toContain('removed by the person who captured')
  })
})

describe('50,000 events', () => {
  it('are edited in linear time', async () => {
    // Two samples, copied: to make each anew would take longer than to edit them all.
    const call = request({ responseBody: { text: `{"rows":[${'{"id":1,"name":"row"},'.repeat(20)}{}]}` } })
    const line = consoleLine()
    const anyEvent = (at: number) =>
      at % 10 === 0 ? { ...call, at, id: `e${at}` } : { ...line, at, id: `e${at}`, text: `of customer ${at % 1000}` }
    const isOf42 = /customer 42/
    const sessionFor = (size: number) => sessionOf(Array.from({ length: size }, (_, at) => anyEvent(at)))
    await expectLinear(50_000, sessionFor, (session) => {
      const { masked } = applyEdits(session, [newMask(1, 'customer 42'), { id: 2, what: 'event', event: 'e7' }])
      expect(masked.get(1)?.events).toBe(
        session.events.filter((event) => 'text' in event && isOf42.test(event.text)).length,
      )
    })
  })
})
