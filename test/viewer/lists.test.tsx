/** The tables of the viewer keep what they show, and say how to see the rest. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildBundle, viewerMarker } from '../../src/core/bundle/index.ts'
import { App } from '../../src/viewer/app.tsx'
import { createViewerStore } from '../../src/viewer/store.ts'
import { readFile } from '../../src/viewer/worker/read.ts'
import { consoleLine, failingSave, request, sessionOf, thrown } from '../support/session-builder.ts'

beforeEach(() => {
  history.replaceState(null, '', '#')
})
afterEach(cleanup)

async function bundleOf(events: ReturnType<typeof failingSave>): Promise<Blob> {
  const tool = { name: 'Casefile', version: '0.1.0' }
  const session = sessionOf(events)
  const { bytes } = await buildBundle({ session, viewerTemplate: viewerMarker, tool, createdAt: session.endedAt })
  return new Blob([bytes.slice()])
}

async function open(events = failingSave()) {
  const store = createViewerStore({ readFile })
  render(<App store={store} />)
  await store.openFile(await bundleOf(events))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return store
}
const tab = async (name: RegExp) => fireEvent.click(await screen.findByRole('tab', { name }))
const pressed = async (name: RegExp) => (await screen.findByRole('button', { name })).getAttribute('aria-pressed')

it.each([
  [/^Network/, /^Failed/, 'Search requests', 'Show all requests'],
  [/^Console/, /^Errors/, 'Search the console', 'Show all lines'],
])('%s: filter and words stay while something else is looked at, and can be taken away together', async (...told) => {
  const [part, chip, field, all] = told
  await open()
  await tab(part)
  fireEvent.click(await screen.findByRole('button', { name: chip }))
  fireEvent.input(screen.getByLabelText(field), { target: { value: 'nobody says this' } })
  await screen.findByRole('button', { name: all })
  await tab(/^Environment/)
  await tab(part)
  expect(await pressed(chip)).toBe('true')
  expect(screen.getByLabelText<HTMLInputElement>(field).value).toBe('nobody says this')
  fireEvent.click(await screen.findByRole('button', { name: all }))
  expect(await pressed(chip)).toBe('false')
  expect(screen.getByLabelText<HTMLInputElement>(field).value).toBe('')
  expect(screen.queryByRole('button', { name: all })).toBeNull()
})

it('each tab comes back where it was left, with what was open, and begins anew with another file', async () => {
  const store = await open()
  const overview = () => document.querySelector<HTMLElement>('.cf-overview')!
  const folded = async () =>
    (await screen.findByRole('button', { name: 'Suggested to the agent' })).getAttribute('aria-expanded')
  fireEvent.click(await screen.findByRole('button', { name: 'Suggested to the agent' }))
  overview().scrollTop = 210
  await tab(/^Timeline/)
  screen.getByRole('listbox', { name: 'Timeline' }).scrollTop = 77
  await tab(/^Environment/)
  screen.getByRole('region', { name: 'Environment' }).scrollTop = 33
  await tab(/^Overview/)
  expect(overview().scrollTop).toBe(210)
  expect(await folded()).toBe('true')
  await tab(/^Timeline/)
  expect(screen.getByRole('listbox', { name: 'Timeline' }).scrollTop).toBe(77)
  await tab(/^Environment/)
  expect(screen.getByRole('region', { name: 'Environment' }).scrollTop).toBe(33)
  await tab(/^Overview/)
  await store.openFile(await bundleOf(failingSave()))
  await waitFor(() => expect(overview().scrollTop).toBe(0))
  expect(await folded()).toBe('false')
})

it('the timeline too', async () => {
  const store = await open()
  await tab(/^Timeline/)
  store.filter.value = { ...store.filter.value, text: 'nobody says this' }
  fireEvent.click(await screen.findByRole('button', { name: 'Show everything' }))
  expect(store.filter.value.text).toBe('')
})

it('a link to an event takes away what would hide it', async () => {
  const store = await open()
  store.network.value = { ...store.network.value, text: 'nobody says this' }
  store.goTo({ tab: 'network', event: 'request-8215' })
  expect(store.network.value.text).toBe('')
  expect(store.selected.value).toBe('request-8215')
})

it('the failing request can be copied from the first screen', async () => {
  await open()
  expect(await screen.findByRole('button', { name: 'Copy as' })).toBeTruthy()
})

it('the error that the app printed itself stands on the first screen', async () => {
  const error = { name: 'Error', message: 'Save failed: HTTP 500' }
  const line = consoleLine({ at: 20, cause: 'request-10', args: [{ type: 'error', error }] })
  const store = await open([request({ at: 10, status: 500 }), line])
  const card = (await screen.findByRole('heading', { name: 'Console error' })).closest('section')!
  expect(card.textContent).toContain('Save failed: HTTP 500')
  fireEvent.click(within(card).getByRole('button', { name: 'Details' }))
  expect(store.selected.value).toBe('console-20')
})

it('the part of a request that was chosen stays with the next one', async () => {
  const store = await open()
  await tab(/^Network/)
  const part = async (id: string | undefined) => {
    store.select(id)
    const request = await screen.findByRole('article', { name: id === 'request-8215' ? /^PUT/ : /^GET/ })
    return within(request).getByRole('tab', { selected: true }).textContent
  }
  expect(await part('request-120')).toBe('Headers')
  expect(await part('request-8215')).toBe('Response')
  fireEvent.click(screen.getByRole('tab', { name: 'Timing' }))
  expect(await part('request-120')).toBe('Timing')
  fireEvent.click(screen.getByRole('button', { name: 'Close details' }))
  await tab(/^Timeline/)
  expect(await part('request-8215')).toBe('Timing')
  store.select('request-120')
  await screen.findByRole('article', { name: /^GET/ })
  store.jumpTo('request-8215')
  expect(await screen.findByRole('tab', { name: 'Response', selected: true })).toBeTruthy()
})

it('a request opens where the words of the search are, until another part is chosen', async () => {
  const store = await open()
  await tab(/^Network/)
  const part = async (words: string) => {
    store.network.value = { ...store.network.value, text: words }
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Search requests').value).toBe(words))
    store.select('request-8215')
    const request = await screen.findByRole('article', { name: /^PUT/ })
    return within(request).getByRole('tab', { selected: true }).textContent
  }
  expect(await part('application/json')).toBe('Headers')
  expect(await part('1200.5')).toBe('Payload')
  expect(await part('tax_rule_missing')).toBe('Response')
  fireEvent.click(screen.getByRole('tab', { name: 'Timing' }))
  store.select(undefined)
  expect(await part('tax_rule_missing')).toBe('Timing')
})

it.each(['ArrowDown', 'Enter'])('%s leads from the search to the first line that was found', async (key) => {
  const store = await open()
  await tab(/^Network/)
  const field = await screen.findByLabelText('Search requests')
  fireEvent.input(field, { target: { value: '1042' } })
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2 + 1))
  fireEvent.keyDown(field, { key })
  expect(store.selected.value).toBe('request-2440')
  expect(document.activeElement?.getAttribute('role')).toBe('grid')
})

it('j and k go through the steps, n and p through the problems', async () => {
  const store = await open()
  await tab(/^Steps/)
  await screen.findByRole('button', { name: /Clicked "Save"/ })
  const press = async (key: string) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key })
    await waitFor(() =>
      expect(document.querySelectorAll('.cf-step-selected, [aria-selected=true][role=option]')).toHaveLength(1),
    )
    return store.selected.value
  }
  const first = await press('j')
  const second = await press('j')
  expect([first, second]).toEqual(['navigation-0', 'step-2400'])
  expect(await press('k')).toBe('navigation-0')
  expect(document.activeElement?.textContent).toContain('Loaded')
  expect(await press('n')).toBe('request-8215')
  expect(await press('p')).toBe('request-8215')
})

it('the waterfall tells its times in words, and no chip stands for files that are not there', async () => {
  await open()
  await tab(/^Network/)
  const row = (await screen.findAllByRole('row')).at(-1)!
  expect(within(row).getAllByRole('gridcell').at(-1)!.title).toBe('Began at 00:08.215, took 412 ms')
  const chips = within(screen.getByRole('group', { name: 'Show only' })).getAllByRole('button')
  expect(chips.map((chip) => chip.textContent?.replace(/\d+$/, ''))).toEqual(['Failed', 'Fetch/XHR', 'Doc', 'Socket'])
})

it('a step that is selected takes nothing away from the tables that it can never stand in', async () => {
  const store = await open()
  store.network.value = { ...store.network.value, text: 'nobody says this' }
  store.lines.value = { ...store.lines.value, text: 'nor this' }
  store.goTo({ tab: 'network', event: 'step-8200' })
  store.goTo({ tab: 'console', event: 'step-8200' })
  expect([store.network.value.text, store.lines.value.text]).toEqual(['nobody says this', 'nor this'])
})

it('n leads to the next problem, in the list that reads it out', async () => {
  const store = await open()
  fireEvent.keyDown(document.body, { key: 'n' })
  expect(store.tab.value).toBe('timeline')
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
  expect(store.selected.value).toBe('request-8215')
})

it.each([
  [/^Network/, 'network', 'grid'],
  [/^Console/, 'console', 'listbox'],
] as const)('n stays in %s and takes its filter away', async (part, id, role) => {
  const store = await open()
  await tab(part)
  store.network.value = { ...store.network.value, text: 'nobody says this' }
  store.lines.value = { ...store.lines.value, text: 'nor this' }
  fireEvent.keyDown(document.body, { key: 'n' })
  expect([store.tab.value, store.selected.value]).toEqual([id, 'request-8215'])
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe(role))
})

it('n leads from a table without problems to the timeline', async () => {
  const store = await open([request({ at: 5 }), thrown({ at: 10, id: 'lost' })])
  await tab(/^Network/)
  fireEvent.keyDown(document.body, { key: 'n' })
  expect([store.tab.value, store.selected.value]).toEqual(['timeline', 'lost'])
})

it.each([
  [/^Timeline/, 'Timeline', 'option'],
  [/^Network/, 'Requests', 'row'],
] as const)('%s: the ends of the ruler narrow the list, and a chip shows all of it again', async (part, list, role) => {
  const store = await open()
  await tab(part)
  const rows = async () => within(await screen.findByLabelText(list)).getAllByRole(role).length
  const all = await rows()
  const ruler = await screen.findByRole('group', { name: 'Time of the recording' })
  expect(within(ruler).getByRole('img').getAttribute('aria-label')).toMatch(/^3 steps, \d+ requests?, \d+ problems/)
  const [from, until] = within(ruler).getAllByRole('slider') as [HTMLElement, HTMLElement]
  fireEvent.keyDown(from, { key: 'PageUp' })
  fireEvent.keyDown(until, { key: 'ArrowLeft' })
  expect(store.span.value).toEqual({ from: 1100, to: 10_890 })
  expect(from.getAttribute('aria-valuetext')).toBe('00:01.100')
  await waitFor(async () => expect(await rows()).toBeLessThan(all))
  fireEvent.click(await screen.findByRole('button', { name: '00:01.1 to 00:10.9' }))
  await waitFor(async () => expect(await rows()).toBe(all))
  fireEvent.keyDown(from, { key: 'End' })
  fireEvent.keyDown(from, { key: 'Escape' })
  expect(store.span.value).toBeUndefined()
})

it('a list without an event in the span says how to see the rest', async () => {
  const store = await open()
  await tab(/^Network/)
  store.narrow({ from: 0.1, to: 0.2 })
  fireEvent.click(await screen.findByRole('button', { name: 'Show all requests' }))
  expect(store.span.value).toBeUndefined()
})

it('the ruler of a long recording comes after its list', async () => {
  await open(Array.from({ length: 2500 }, (_, at) => consoleLine({ at, text: `line ${at}` })))
  await tab(/^Timeline/)
  expect(await screen.findByRole('listbox', { name: 'Timeline' })).toBeTruthy()
  expect((await screen.findByRole('img', { name: /2,500 problems/ })).closest('fieldset')).toBeTruthy()
})

it('a step that is chosen narrows what the other tabs show to its time, until that is taken away', async () => {
  const store = await open()
  await tab(/^Steps/)
  fireEvent.click(await screen.findByRole('button', { name: /Clicked "Save"/ }))
  await tab(/^Console/)
  expect(within(await screen.findByRole('listbox', { name: 'Console' })).getAllByRole('option')).toHaveLength(3)
  await tab(/^Network/)
  expect((await screen.findAllByRole('row')).map((row) => row.textContent)).toEqual([
    expect.stringContaining('Name'),
    expect.stringContaining('1042PUT'),
  ])
  fireEvent.click(screen.getByTitle('Show the whole recording'))
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(2))
  expect(store.span.value).toBeUndefined()
})

it.each([
  [/^Network/, 'grid', 'Requests'],
  [/^Timeline/, 'listbox', 'Timeline'],
  [/^Console/, 'listbox', 'Console'],
])('%s begins where it failed, as an engineer would scroll', async (part, role, name) => {
  const before = Array.from({ length: 100 }, (_, n) => [
    request({ at: n, id: `r${n}` }),
    consoleLine({ at: n, id: `c${n}`, level: 'info', text: `poll ${n}` }),
  ])
  await open([...before.flat(), ...failingSave()])
  await tab(part)
  const list = await screen.findByRole(role, { name })
  expect(list.scrollTop).toBeGreaterThan(50 * 24)
})
