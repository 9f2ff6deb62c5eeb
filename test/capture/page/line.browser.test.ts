/** The line from the hook to the relay: numbering, holding back, switching, leaving. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleHook } from './extension.ts'
import { type Lab, openLab } from './lab.ts'
import { lines, only, requests } from './records.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

describe('the line', () => {
  it('numbers every record from 1, in order', async () => {
    await lab.run(async () => {
      console.log('one')
      await fetch('/empty')
      console.error('two')
    })
    const records = await lab.records()
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1))
  })

  it('records nothing while nobody records, and goes on when told to', async () => {
    await lab.run(async () => {
      console.error('unseen')
      await fetch('/json?unseen')
    }, '/#off')
    await lab.tell({ type: 'record', recording: true })
    await lab.page.evaluate(() => fetch('/empty').then(() => {}))
    expect(requests(await lab.records())).toEqual(['fetch GET /empty > 204 > done'])
  })

  it('holds records until somebody answers, and gives up the oldest but errors', async () => {
    await lab.run(async () => {
      reportError(new Error('the first of all'))
      for (let i = 0; i < 400; i++) await fetch(`/json?${i}`)
    }, '/#silent')
    await lab.tell({ type: 'hello', recording: true })
    const records = await lab.records()
    const lost = only(records, 'dropped').reduce((sum, { count }) => sum + count, 0)
    expect(records.length).toBeLessThan(1510)
    expect(only(records, 'error').map(({ error }) => error.message)).toEqual(['the first of all'])
    expect(only(records, 'request').at(-1)?.url).toMatch(/399$/)
    expect(lost + records.length - only(records, 'dropped').length).toBe(1 + 400 * 3)
  })

  it('loses nothing when the page is left', async () => {
    await lab.run(() => {
      window.addEventListener('pagehide', () => {
        console.error('last words')
        navigator.sendBeacon('/echo', 'bye')
      })
      console.log('just before')
    })
    await lab.page.goto(`http://127.0.0.1:${lab.server.port}/`)
    const records = await lab.records()
    expect(lines(records).map(({ text }) => text)).toEqual(['just before', 'last words'])
    expect(requests(records)).toEqual(['beacon POST /echo > done'])
  })

  it('hooks a document once, however often it is injected', async () => {
    await lab.run(() => {})
    await lab.page.evaluate(await bundleHook())
    await lab.page.evaluate(() => console.log('once'))
    expect(only(await lab.records(), 'console').map(({ repeat, args }) => [repeat, args.length])).toEqual([
      [undefined, 1],
    ])
  })
})
