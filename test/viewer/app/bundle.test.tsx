/** An open bundle: its parts, and how one gets from one to another. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import { keepFocus } from '../../../src/ui/index.ts'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore } from '../../../src/viewer/store.ts'
import {
  consoleLine,
  environmentOf,
  failingSave,
  request,
  screenshot,
  sessionOf,
} from '../../support/session-builder.ts'
import { readerOf, readingOf } from '../readings.ts'
import { bytesOf, checkResult, open, openInSteps, tab, useViewer } from './open-viewer.tsx'

useViewer()

describe('an open bundle', () => {
  it('says in its line where a call was found that does not show it', async () => {
    const store = await open()
    store.showTab('network')
    fireEvent.input(await screen.findByRole('searchbox', { name: 'Search requests' }), {
      target: { value: 'TAX_RULE' },
    })
    expect(await screen.findByText(/^Response:/)).toBeTruthy()
    store.showTab('timeline')
    fireEvent.input(await screen.findByRole('searchbox', { name: 'Search events' }), {
      target: { value: 'req-7f3a91c2' },
    })
    expect((await screen.findByText(/^Headers:/)).parentElement?.textContent).toContain('est-id: req-7f3a91c2')
  })
  it('answers in one sentence first, and names itself in the title', async () => {
    await open()
    await waitFor(() => expect(document.title).toBe('Invoice cannot be saved - Casefile'))
    expect(document.querySelector('.cf-headline')!.textContent).toMatch(
      /^After step 3, clicked "Save".*PUT \/api\/invoices\/1042 failed with 500.*app\.4f2c1d\.js:214:31\.$/,
    )
    expect(screen.getByText('The server failed on a well-formed request.')).toBeTruthy()
    expect(screen.getByText('req-7f3a91c2')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Unchanged since capture' })).toBeTruthy()
  })
  it('says in full that there is nothing, where nothing was recorded', async () => {
    const store = await open(await bytesOf(sessionOf([], { note: { title: '', text: '' } })))
    expect(document.querySelector('.cf-headline')?.textContent).toBe('Nothing was recorded.')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Recording of app.tallybook.example')
    store.showTab('steps')
    expect(await screen.findByText('No steps were recorded')).toBeTruthy()
  })
  it('leads from the sentence to the event, with a link that can be shared', async () => {
    await open()
    const link = screen.getByRole('link', { name: 'PUT /api/invoices/1042' })
    expect(link.getAttribute('href')).toBe('#tab=timeline&event=request-8215')
    fireEvent.click(link)
    expect(tab()).toMatch(/^Timeline/)
    expect(screen.getByRole('article', { name: 'PUT /api/invoices/1042' })).toBeTruthy()
    await waitFor(() => expect(location.hash).toBe('#tab=timeline&event=request-8215'))
  })
  it('opens where the address points', async () => {
    history.replaceState(null, '', '#tab=console&event=error-8634')
    await open()
    await screen.findByRole('article', { name: /TypeError/ })
    expect(tab()).toMatch(/^Console/)
    expect(location.hash).toBe('#tab=console&event=error-8634')
  })
  it('leaves a way back where a tab is changed or a link followed, and none for moves in a list', async () => {
    const pushed = vi.spyOn(history, 'pushState')
    const addresses = () => pushed.mock.calls.map(([, , address]) => address)
    const store = await open()
    await waitFor(() => expect(location.hash).toBe('#tab=overview'))
    expect(addresses()).toEqual([])
    fireEvent.click(screen.getByRole('link', { name: 'PUT /api/invoices/1042' }))
    store.select('console-8630')
    store.select('request-8215')
    await screen.findByRole('article', { name: 'PUT /api/invoices/1042' })
    fireEvent.click(screen.getByRole('button', { name: /^.*TypeError/ }))
    store.showTab('network')
    expect(addresses()).toEqual([
      '#tab=timeline&event=request-8215',
      '#tab=timeline&event=error-8634',
      '#tab=network&event=error-8634',
    ])
    history.replaceState(null, '', '#tab=timeline&event=request-8215')
    fireEvent(window, new Event('hashchange'))
    expect([store.tab.value, store.selected.value]).toEqual(['timeline', 'request-8215'])
    expect(addresses()).toHaveLength(3)
    pushed.mockRestore()
  })
  it('shows one chain of events alone', async () => {
    const store = await open()
    store.showEvent('request-8215')
    fireEvent.click(await screen.findByRole('button', { name: 'Show only this chain' }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(4))
    fireEvent.click(screen.getByRole('button', { name: 'Only one chain' }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(13))
  })
  it('names the files that were changed', async () => {
    const store = createViewerStore({
      readFile: readerOf(async () => ({
        ...(await readBundle(await bytesOf())),
        integrity: { state: 'changed', files: ['report.md'] },
      })),
    })
    render(<App store={store} />)
    await store.openFile(new Blob([await bytesOf()]))
    expect(await screen.findByRole('button', { name: 'Changed since capture: report.md' })).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('Changed since capture: report.md')
  })
  it('claims nothing where the page could compute no checksum', async () => {
    const bytes = await bytesOf()
    vi.stubGlobal('crypto', {})
    const store = await open(bytes)
    await screen.findByRole('button', { name: 'Not checked for changes' })
    vi.unstubAllGlobals()
    expect(checkResult()?.textContent).toBe('Not checked for changes')
    store.showTab('privacy')
    await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toContain('Not checked for changes'))
    expect(document.body.textContent).not.toContain('nchanged')
  })
  it('shows the first screen before all is read, and claims nothing of what was not checked yet', async () => {
    const { store, steps } = await openInSteps()
    expect(document.querySelector('.cf-headline')!.textContent).toMatch(/PUT \/api\/invoices\/1042 failed with 500/)
    expect(screen.getByRole('tab', { name: /^Network/ }).textContent).toBe('Network3')
    expect(screen.getByRole('button', { name: 'Checking for changes' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
    expect(document.body.textContent).not.toContain('nchanged')
    fireEvent.click(screen.getByRole('link', { name: 'PUT /api/invoices/1042' }))
    expect((await screen.findByText('Reading 14 events')).getAttribute('role')).toBe('status')
    steps[0]!()
    expect(await screen.findByRole('article', { name: 'PUT /api/invoices/1042' })).toBeTruthy()
    store.showTab('privacy')
    await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toContain('Checking for changes'))
    const files = () =>
      within(screen.getByRole('tabpanel')).getByRole('heading', { name: /in this bundle$/ }).textContent
    const listed = files()
    expect(Number.parseInt(listed!, 10)).toBeGreaterThan(5)
    expect(screen.getByText('network.har')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save network.har' })).toBeNull()
    expect(document.body.textContent).not.toContain('nchanged')
    expect(checkResult()?.textContent).toBe('')
    const region = checkResult()
    await waitFor(() => expect(steps).toHaveLength(2))
    steps[1]!()
    expect(await screen.findByRole('button', { name: 'Unchanged since capture' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Export' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save network.har' })).toBeTruthy()
    expect(files()).toBe(listed)
    expect([checkResult(), region?.textContent]).toEqual([region, 'Unchanged since capture'])
  })
  it('keeps the focus in the part that is waited for, and hands it on to its list', async () => {
    const { steps } = await openInSteps()
    const stop = keepFocus(document.body.firstElementChild as HTMLElement)
    const link = screen.getByRole('link', { name: 'PUT /api/invoices/1042' })
    link.focus()
    fireEvent.click(link)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Reading 14 events'))
    steps[0]!()
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'))
    stop()
  })
  it('takes a second file before the first is checked, and says which one is waited for', async () => {
    const { store, steps } = await openInSteps()
    store.showTab('compare')
    expect(await screen.findByRole('button', { name: 'Compare with another bundle' })).toBeTruthy()
    await store.other.openFile(new Blob(['hello']))
    expect((await screen.findByRole('alert')).textContent).toContain('The other file cannot be compared')
    store.other.put(readingOf(await readBundle(await bytesOf())))
    expect((await screen.findByText('Waiting for this recording to be checked')).getAttribute('role')).toBe('status')
    steps[0]!()
    await waitFor(() => expect(steps).toHaveLength(2))
    steps[1]!()
    expect(await screen.findByRole('button', { name: 'Swap' })).toBeTruthy()
  })
  it('says that it is searching until the texts of a long recording are ready, then shows what it found', async () => {
    const many = Array.from({ length: 1500 }, (_, n) =>
      consoleLine({ at: 20_000 + n, text: `tick ${n}`, level: 'log' }),
    )
    const store = await open(await bytesOf(sessionOf([...failingSave(), ...many])))
    const stop = store.search.over(store.session.value!.events)
    store.showTab('timeline')
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'tick 1499' } })
    expect(await screen.findByRole('status', { name: 'Searching' })).toBeTruthy()
    expect(screen.getAllByRole('option').length).toBeGreaterThan(1)
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    expect(screen.queryByRole('status', { name: 'Searching' })).toBeNull()
    stop()
  })
  it('has a screen for every tab', async () => {
    const store = await open()
    const expected = {
      timeline: '00:08.215',
      network: '3 requests · 1 failed',
      console: 'Save failed: 500 TAX_RULE_MISSING',
      steps: 'Clicked "Save" in "Edit invoice"',
      environment: 'Europe/Berlin (UTC+01:00)',
      report: 'Failing request',
      privacy: 'redacted-bearer-1',
    } as const
    for (const [id, text] of Object.entries(expected)) {
      store.showTab(id as keyof typeof expected)
      await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toContain(text))
    }
  })
  it('shows the report as it reads, and copies it as it is written', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const store = await open()
    store.showTab('report')
    const shown = within(await screen.findByRole('tabpanel'))
    expect((await shown.findByRole('heading', { name: 'Invoice cannot be saved' })).tagName).toBe('H3')
    expect(shown.getByRole('heading', { name: 'Failing request' })).toBeTruthy()
    fireEvent.click(shown.getByRole('button', { name: 'Copy as Markdown' }))
    await waitFor(() => expect(written).toHaveBeenCalledTimes(1))
    expect(written.mock.calls[0]?.[0]).toMatch(/^# Invoice cannot be saved\n[\s\S]*\n## Failing request\n/)
  })
  it('sorts the network table', async () => {
    const store = await open()
    store.showTab('network')
    fireEvent.click(await screen.findByRole('button', { name: 'Time' }))
    fireEvent.click(screen.getByRole('button', { name: 'Time' }))
    expect(screen.getByRole('columnheader', { name: 'Time' }).getAttribute('aria-sort')).toBe('descending')
    const first = screen.getAllByRole('row')[1]!
    expect(within(first).getAllByRole('gridcell')[0]!.textContent).toBe('/api/invoices/1042')
    expect(within(first).getAllByRole('gridcell')[2]!.textContent).toBe('500')
  })
  it('shows captured markup as text alone', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const store = await open(
      await bytesOf(
        sessionOf([...failingSave(), consoleLine({ at: 1, text: hostile })], {
          note: { title: hostile, text: hostile },
        }),
      ),
    )
    for (const id of ['overview', 'timeline', 'console', 'report'] as const) {
      store.showTab(id)
      await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toContain(hostile))
      expect(document.querySelector('img, script')).toBeNull()
    }
  })
  it('shows a screenshot from the bundle, and never an image that is a document', async () => {
    const session = sessionOf([screenshot({ at: 1 }), screenshot({ at: 2, file: 'screenshots/x.svg' })])
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:shot')
    const store = createViewerStore({
      readFile: readerOf(async () => ({
        ...(await readBundle(await bytesOf(session))),
        files: new Map([
          ['screenshots/0001.webp', new Uint8Array(4)],
          ['screenshots/x.svg', new Uint8Array(4)],
        ]),
      })),
    })
    render(<App store={store} />)
    await store.openFile(new Blob([await bytesOf(session)]))
    store.showEvent('screenshot-1')
    expect((await screen.findByAltText(/as it was seen/)).getAttribute('src')).toBe('blob:shot')
    store.showEvent('screenshot-2')
    expect(await screen.findByText('screenshots/x.svg')).toBeTruthy()
  })
  it('outlines the element of a step on the next picture, and shows the picture nearest to the failure', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:shot')
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
    const viewport = { width: 1280, height: 720 }
    const environment = environmentOf({ viewport })
    const session = sessionOf([...failingSave(), screenshot({ at: 9900 })], { environment })
    const store = createViewerStore({
      readFile: readerOf(async () => ({
        ...(await readBundle(await bytesOf(session))),
        files: new Map([['screenshots/0001.webp', new Uint8Array(4)]]),
      })),
    })
    render(<App store={store} />)
    await store.openFile(new Blob([await bytesOf(session)]))
    const near = await screen.findByAltText('The page near the failure')
    expect(near.closest('section')?.textContent).toContain('Taken 1.27 s after the failure.')
    expect(near.parentElement?.querySelectorAll('rect')).toHaveLength(2)
    store.showEvent('step-8200')
    const after = await screen.findByAltText('The page after the step')
    expect(after.closest('figure')?.textContent).toContain('Taken 1.70 s after the step.')
    expect(after.parentElement?.querySelector('rect')?.getAttribute('x')).toBe('640')
    store.showEvent('step-2400')
    expect(await screen.findByText(/No picture was taken between this step and the next page/)).toBeTruthy()
  })
  it('prints the overview and the report', async () => {
    const store = await open()
    store.showTab('steps')
    // The listener is there a moment after the screen.
    await waitFor(() => {
      fireEvent(window, new Event('beforeprint'))
      expect(screen.queryByRole('tablist', { name: 'Parts of the bundle' })).toBeNull()
    })
    expect(document.body.textContent).toContain('After step 3')
    expect(document.body.textContent).toContain('Failing request')
    fireEvent(window, new Event('afterprint'))
    await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  })
  it.each([
    ['timeline', 'Timeline', 'option'],
    ['console', 'Console', 'option'],
    ['network', 'Requests', 'row'],
  ] as const)('prints the %s as far as 500 lines, and says how many more there are', async (tab, list, role) => {
    const many = Array.from({ length: 1600 }, (_, n) =>
      n < 800 ? consoleLine({ at: n, text: `line ${n}` }) : request({ at: n, status: 200 }),
    )
    const store = await open(await bytesOf(sessionOf(many)))
    store.showTab(tab)
    store.network.value = { ...store.network.value, show: new Set(['fetch']) }
    const rows = () => within(screen.getByLabelText(list)).getAllByRole(role).length - (role === 'row' ? 1 : 0)
    await waitFor(() => expect(rows()).toBeLessThan(100))
    expect(screen.queryByText('Only Fetch/XHR')).toBeNull()
    await waitFor(() => {
      fireEvent(window, new Event('beforeprint'))
      expect(rows()).toBe(500)
    })
    expect(screen.getByLabelText(list).textContent).toContain(
      tab === 'timeline' ? '… and 1,100 more' : '… and 300 more',
    )
    expect(screen.queryByText('Only Fetch/XHR')).toEqual(tab === 'network' ? expect.anything() : null)
    fireEvent(window, new Event('afterprint'))
    await waitFor(() => expect(rows()).toBeLessThan(100))
  })
})
