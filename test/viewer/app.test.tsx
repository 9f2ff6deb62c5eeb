import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exporters } from '../../src/core/bundle/exports/index.ts'
import { BundleError, buildBundle, readBundle, VIEWER_MARKER } from '../../src/core/bundle/index.ts'
import type { Session, SessionEvent } from '../../src/core/session/index.ts'
import type { Verdict } from '../../src/core/triage/index.ts'
import { keepFocus } from '../../src/ui/index.ts'
import { App } from '../../src/viewer/app.tsx'
import { createViewerStore } from '../../src/viewer/store.ts'
import { readFile } from '../../src/viewer/worker/read.ts'
import { consoleLine, environmentOf, failingSave, request, screenshot, sessionOf } from '../support/session-builder.ts'
import { readerOf, readingOf } from './readings.ts'

const verdict: Verdict = {
  rule: 'server-error',
  class: 'product-defect',
  sentence: 'The server failed on a well-formed request.',
  customerSentence: '',
  owner: 'engineering',
  confidence: 0.8,
  evidence: [{ event: 'request-8215', text: 'It answered 500.' }],
  against: [],
  next: [],
  alternatives: [],
}

beforeEach(() => {
  history.replaceState(null, '', '#')
})
afterEach(cleanup)

async function bytesOf(session: Session = sessionOf(), password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await buildBundle({
    session,
    verdict,
    viewerTemplate: VIEWER_MARKER,
    tool: { name: 'Casefile', version: '0.1.0' },
    createdAt: session.endedAt,
    ...(password !== undefined && { password }),
  })
  return bytes.slice()
}

async function open(bytes?: Uint8Array<ArrayBuffer>) {
  const store = createViewerStore({ readFile })
  render(<App store={store} />)
  await store.openFile(new Blob([bytes ?? (await bytesOf())]))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return store
}
/** Opens a bundle that is shown, then whole, then checked: one more with each call of what `steps` holds. */
async function openInSteps() {
  const steps: (() => void)[] = []
  const next = () => new Promise<void>((resolve) => steps.push(resolve))
  const store = createViewerStore({
    async *readFile(source) {
      for await (const reading of readFile(source)) {
        if (!reading.checked) {
          const { session } = reading.file
          yield { ...reading, whole: false, file: { ...reading.file, session: { ...session, events: [] } } }
          await next()
        }
        yield reading
        if (!reading.checked) await next()
      }
    },
  })
  render(<App store={store} />)
  void store.openFile(new Blob([await bytesOf()]))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return { store, steps }
}
/** What is read out of the check of the files. */
const checkResult = () => document.querySelector('header > [role=status]')
const tab = () => screen.getAllByRole('tab', { selected: true })[0]!.textContent
const key = (name: string) => fireEvent.keyDown(document.body, { key: name })

describe('without a bundle', () => {
  it('asks for a file and opens the one that is dropped', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    expect(screen.getByText('Open a Casefile bundle or a HAR file')).toBeTruthy()
    expect(document.title).toBe('Casefile')
    const drop = new Event('drop', { cancelable: true })
    fireEvent(
      document,
      Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File([await bytesOf()], 'case.zip')] } }),
    )
    expect(drop.defaultPrevented).toBe(true)
    expect(await screen.findByRole('tablist', { name: 'Parts of the bundle' })).toBeTruthy()
  })
  it('says what is wrong with a file that is none', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new File(['hello'], 'photo.png'))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'photo.png cannot be shownThis file cannot be opened: it is neither a Casefile bundle (.zip) nor a HAR file (.har)',
    )
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy()
  })
})

describe('a bundle with a password', () => {
  it('is named where its password is asked for, with a way to another file', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new File([await bytesOf(sessionOf(), 'correct horse 77')], 'sent.zip'))
    expect(await screen.findByText('sent.zip')).toBeTruthy()
    const input = screen.getByLabelText('Another bundle or HAR file')
    const opened = vi.spyOn(input, 'click')
    fireEvent.click(screen.getByRole('button', { name: 'Open another file' }))
    expect(opened).toHaveBeenCalled()
    Object.defineProperty(input, 'files', { value: [new File([await bytesOf()], 'case.zip')] })
    fireEvent.change(input)
    expect(await screen.findByRole('tablist', { name: 'Parts of the bundle' })).toBeTruthy()
  })
})

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
    expect(screen.getByRole('button', { name: 'Checking for changes…' })).toBeTruthy()
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
    expect(await screen.findByRole('button', { name: 'Compare with another bundle…' })).toBeTruthy()
    await store.other.openFile(new Blob(['hello']))
    expect((await screen.findByRole('alert')).textContent).toContain('The other file cannot be compared')
    store.other.put(readingOf(await readBundle(await bytesOf())))
    expect((await screen.findByText('Waiting until this recording is checked')).getAttribute('role')).toBe('status')
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

describe('an open HAR', () => {
  async function openHar(creator = 'Firefox', entries?: object[]) {
    const request = { method: 'POST', url: 'https://app.tallybook.example/api/save', headers: [] }
    const har = {
      log: {
        creator: { name: creator, version: '146.0' },
        entries: entries ?? [
          { startedDateTime: '2026-03-12T09:30:00Z', time: 12, request, response: { status: 500, statusText: '' } },
          { startedDateTime: '2026-03-12T09:30:01Z', request: { method: 'GET' } },
        ],
      },
    }
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    await store.openFile(new Blob([JSON.stringify(har)]))
    await screen.findByRole('tablist', { name: 'Parts of the HAR' })
    return store
  }
  it('answers in one sentence first, with a verdict, and says what was left out', async () => {
    await openHar()
    expect(document.querySelector('.cf-headline')!.textContent).toBe('POST /api/save failed with 500.')
    expect(document.body.textContent).toContain('Creating the save failed: POST /api/save answered 500.')
    expect(document.body.textContent).toContain(
      '1 of 2 entries is broken and left out: entry 2: `request.url` is missing.',
    )
  })
  it('says that nobody masked it, and claims nothing of what only a bundle can prove', async () => {
    const store = await openHar()
    expect(screen.getByText('This HAR was not made by Casefile; secrets in it are not masked.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Not masked' }))
    await waitFor(() => expect(tab()).toBe('Privacy'))
    expect(screen.getByRole('tabpanel').textContent).toContain('Firefox 146.0')
    for (const id of store.tabs.value) {
      store.showTab(id)
      await waitFor(() => expect(tab()).toMatch(new RegExp(`^${id}`, 'i')))
      expect(document.body.textContent).not.toMatch(/since capture|Nothing had to be masked|Masked in the customer/)
    }
  })
  it.each([
    [[], 'This HAR holds no request.'],
    [[{ request: { method: 'GET' } }], 'This HAR holds no request that can be read.'],
  ])('is no recording in which all went well where it holds nothing: %j', async (entries, sentence) => {
    await openHar('Firefox', entries)
    expect(document.querySelector('.cf-headline')!.textContent).toBe(sentence)
    expect(screen.queryByRole('region', { name: 'Verdict' })).toBeNull()
    expect(document.querySelector('header')!.textContent).not.toContain('1970')
  })
  it('asks for another HAR where nothing failed in it, and for nothing that only a recording has', async () => {
    const request = { method: 'GET', url: 'https://app.tallybook.example/api/save', headers: [] }
    await openHar('Firefox', [{ startedDateTime: '2026-03-12T09:30:00Z', time: 1, request, response: { status: 200 } }])
    const verdict = screen.getByRole('region', { name: 'Verdict' }).textContent
    expect(verdict).toContain('Ask for a HAR that is saved after it failed')
    expect(verdict).not.toContain('“Mark”')
    expect(document.querySelector('header time')).not.toBeNull()
  })
  it('trusts no HAR that names Casefile', async () => {
    await openHar('Casefile')
    expect(screen.getByText(/whether its secrets are masked is not known/)).toBeTruthy()
  })
  it('has the tabs of what it holds', async () => {
    await openHar()
    const names = within(screen.getByRole('tablist', { name: 'Parts of the HAR' })).getAllByRole('tab')
    expect(names.map((one) => one.textContent?.replace(/\d+$/, ''))).toEqual([
      'Overview',
      'Timeline',
      'Network',
      'Privacy',
      'Compare',
    ])
    key('3')
    await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toContain('1 request · 1 failed'))
  })
})

describe('comparing', () => {
  /** The same journey, saved without a fault, in another browser. */
  const saved = { type: 'application/json', text: '{"id":1042}', size: 11 }
  const working = () =>
    sessionOf(
      failingSave()
        .filter(({ kind }) => kind !== 'error' && kind !== 'console')
        .map((event) =>
          event.id === 'request-8215' ? { ...event, status: 200, responseBody: saved } : event,
        ) as SessionEvent[],
      { id: 'other', environment: environmentOf({ browser: 'Firefox 147.0' }), note: { title: 'It works', text: '' } },
    )
  const dropFile = async (session: Session, target: Element | Document = document) =>
    fireEvent(
      target,
      Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
        dataTransfer: { types: ['Files'], files: [new File([await bytesOf(session)], 'other.zip')] },
      }),
    )

  it('asks for the second bundle, and can be given up', async () => {
    const store = await open()
    key('9')
    await screen.findByRole('button', { name: 'Compare with another bundle…' })
    expect(screen.getByText(/of another user, of yesterday, of a clean profile/)).toBeTruthy()
    store.compareWith(Object.assign(new Blob(['x']), { arrayBuffer: () => new Promise(() => {}) }))
    expect(await screen.findByText(/Opening the other file/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Compare with another bundle…' })).toBeTruthy()
  })
  it('compares with a second file that is dropped: what went wrong, what may explain it, what is the same', async () => {
    await open()
    await dropFile(working())
    const wrong = await screen.findByRole('table', { name: 'What went wrong in one only' })
    expect(within(wrong).getAllByRole('row')[1]!.textContent).toMatch(
      /Request, status00:08.215BodiesPUT \/api\/invoices\/\{id\}.*500200$/,
    )
    const why = screen.getByRole('table', { name: 'What may explain it' })
    expect(why.textContent).toContain('BrowserChromium 156.0.8078.79Firefox 147.0')
    expect(screen.getByRole('region', { name: 'The other recording' }).textContent).toContain('It works')
    expect(screen.getByRole('tab', { name: /^Compare/, selected: true })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^The same in both/ }))
    expect(await screen.findByText(/The first 3 steps/)).toBeTruthy()
    expect(document.title).toBe('Invoice cannot be saved - Casefile')
  })
  it('leads from a difference to its event, and back', async () => {
    await open()
    await dropFile(working())
    fireEvent.click(await screen.findByRole('button', { name: 'Show PUT /api/invoices/{id} at 00:08.215' }))
    expect(await screen.findByRole('article', { name: 'PUT /api/invoices/1042' })).toBeTruthy()
    key('9')
    expect(await screen.findByRole('table', { name: 'What may explain it' })).toBeTruthy()
  })
  it('shows what the two calls said, line by line, of the pair that is chosen', async () => {
    const saying = (texts: string[], status: number) =>
      sessionOf(
        texts.map((text, index) => ({
          ...(request({ at: 1000 * (index + 1), url: '/api/save', status }) as SessionEvent & { kind: 'request' }),
          id: `save-${status}-${index}`,
          responseBody: { type: 'application/json', text },
        })),
      )
    await open(await bytesOf(saying(['{"a":1,"user":"redacted-email-1"}', '{"a":2}'], 500)))
    await dropFile(saying(['{"a":3,"user":"redacted-email-7"}'], 200))
    fireEvent.click((await screen.findAllByRole('button', { name: 'Compare the bodies of GET /api/save' }))[0]!)
    const lines = () =>
      within(screen.getByRole('list', { name: 'response body' }))
        .getAllByRole('listitem')
        .map((line) => line.textContent)
    expect(lines()).toEqual(
      ['{', '−This recording:   "a": 1,', '+The other:   "a": 3,', '  "user": "(masked)"', '}'].map((line) =>
        /^[−+]/.test(line) ? line : ` ${line}`,
      ),
    )
    fireEvent.change(screen.getByRole('combobox', { name: '− This recording' }), { target: { value: 'save-500-1' } })
    await waitFor(() => expect(lines()).toContain('−This recording:   "a": 2'))
    expect(screen.getByText('Neither has a request body that can be read.')).toBeTruthy()
  })
  it('changes sides, and closes the comparison', async () => {
    const store = await open()
    await dropFile(working())
    fireEvent.click(await screen.findByRole('button', { name: 'Swap' }))
    await waitFor(() => expect(document.title).toBe('It works - Casefile'))
    expect(screen.getByRole('region', { name: 'The other recording' }).textContent).toContain('Invoice cannot be saved')
    fireEvent.click(screen.getByRole('button', { name: 'Close comparison' }))
    expect(await screen.findByRole('button', { name: 'Compare with another bundle…' })).toBeTruthy()
    expect(store.session.value?.id).toBe('other')
  })
  it('says when nothing differs', async () => {
    await open()
    await dropFile(sessionOf(undefined, { id: 'twin' }))
    expect(await screen.findByText('No difference was found')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('tells no label, and nothing of one side as markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    await open()
    await dropFile(
      sessionOf(
        [
          request({ url: '/mine', requestHeaders: [['authorization', 'Basic redacted-basic-7']] }),
          consoleLine({ text: hostile }),
        ],
        { id: 'x' },
      ),
    )
    await screen.findByRole('table', { name: 'What went wrong in one only' })
    const panel = screen.getByRole('tabpanel')
    expect(panel.textContent).toContain(hostile)
    expect(panel.textContent).not.toMatch(/redacted-/)
    expect(panel.querySelector('img')).toBeNull()
  })
  it('says what is wrong with the second file, and keeps the first', async () => {
    const store = await open()
    store.compareWith(new Blob(['hello']))
    expect((await screen.findByRole('alert')).textContent).toContain('The other file cannot be compared')
    expect(store.session.value?.note.title).toBe('Invoice cannot be saved')
  })
  it('opens a file instead where it is dropped on that part', async () => {
    await open()
    const over = Object.assign(new Event('dragover', { cancelable: true }), { dataTransfer: { types: ['Files'] } })
    fireEvent(document, over)
    expect((await screen.findByText('Drop to compare with this recording')).className).toContain('cf-drop-over')
    await dropFile(working(), screen.getByText('Drop to open instead'))
    await waitFor(() => expect(document.title).toBe('It works - Casefile'))
    expect(screen.queryByText('Drop to open instead')).toBeNull()
  })
})

describe('the export menu', () => {
  /** Opens the menu by keyboard. */
  async function openMenu() {
    const button = screen.getByRole('button', { name: 'Export' })
    button.focus()
    fireEvent.keyDown(button, { key: 'ArrowDown' })
    return screen.findByRole('menu', { name: 'Export' })
  }
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('says of every form what it is for', async () => {
    await open()
    const items = within(await openMenu()).getAllByRole('menuitem')
    expect(items.map((item) => item.textContent)).toHaveLength(exporters.length)
    expect(screen.getByRole('menuitem', { name: 'HAR' }).textContent).toContain('Import into the Network panel')
    expect(document.activeElement).toBe(items[0])
  })
  it('saves the chosen one as a file, and says so', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`)
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await open()
    await openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'CSV of requests' }))
    const link = clicked.mock.contexts[0] as HTMLAnchorElement
    expect(link.download).toBe('casefile-app.tallybook.example-2026-03-12-0930-c0ffee00.requests.csv')
    expect(await saved[0]!.text()).toContain('request-8215')
    expect((await screen.findByText(/^Saved casefile-/)).closest('[role=status]')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' }))
  })
  it('says why one could not be made', async () => {
    await open()
    vi.spyOn(exporters[0]!, 'write').mockImplementation(() => {
      throw new BundleError('It would be too large.')
    })
    await openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'HAR' }))
    expect(await screen.findByText('It would be too large.')).toBeTruthy()
  })
  it('is not there without a bundle, nor for a HAR that nobody masked', async () => {
    const store = createViewerStore({ readFile })
    render(<App store={store} />)
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
    const request = { method: 'GET', url: 'https://app.tallybook.example/', headers: [] }
    const entries = [{ startedDateTime: '2026-03-12T09:30:00Z', request, response: { status: 200 } }]
    await store.openFile(new Blob([JSON.stringify({ log: { creator: { name: 'x', version: '1' }, entries } })]))
    await screen.findByRole('tablist', { name: 'Parts of the HAR' })
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })
})

describe('the keyboard', () => {
  it('switches tabs, searches, filters and closes', async () => {
    await open()
    key('3')
    await waitFor(() => expect(tab()).toMatch(/^Network/))
    key('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search requests' }))
    fireEvent.keyDown(document.activeElement!, { key: '5' })
    expect(tab()).toMatch(/^Network/)
    ;(document.activeElement as HTMLElement).blur()
    key('f')
    expect(document.activeElement!.textContent).toContain('Failed')
    key('2')
    await screen.findByRole('listbox', { name: 'Timeline' })
    key('j')
    key('j')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Timeline' })))
    expect(screen.getByRole('article')).toBeTruthy()
    key('Escape')
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  })
  it('copies the selected request as cURL, and says so; Ctrl+C stays the browser’s', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const store = await open()
    key('c')
    store.select('error-8634')
    key('c')
    store.select('request-8215')
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true })
    expect(written).not.toHaveBeenCalled()
    key('c')
    expect(await screen.findByText('Copied as cURL (bash)')).toBeTruthy()
    expect(written.mock.calls).toEqual([[expect.stringMatching(/^curl .*\/api\/invoices\/1042/)]])
    written.mockRestore()
  })
  it('goes to the search of the timeline where the tab has none', async () => {
    await open()
    key('/')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search events' })))
  })
  it('explains itself, and leaves browser shortcuts alone', async () => {
    await open()
    key('?')
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    fireEvent.keyDown(document.body, { key: '3', ctrlKey: true })
    expect(tab()).toMatch(/^Overview/)
  })
})
