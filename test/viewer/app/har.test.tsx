/** An open HAR. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore } from '../../../src/viewer/store.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'
import { key, tab, useViewer } from './open-viewer.tsx'

useViewer()

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
    expect(document.body.textContent).toContain('Creating the save failed: POST /api/save returned 500.')
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
    [[], 'This HAR contains no requests.'],
    [[{ request: { method: 'GET' } }], 'This HAR contains no requests that can be read.'],
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
    expect(verdict).toContain('Ask for a HAR saved after the failure')
    expect(verdict).not.toContain('“Mark”')
    expect(document.querySelector('header time')).not.toBeNull()
  })
  it('trusts no HAR that names Casefile', async () => {
    await openHar('Casefile')
    expect(screen.getByText(/whether its secrets are masked is unknown/)).toBeTruthy()
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
