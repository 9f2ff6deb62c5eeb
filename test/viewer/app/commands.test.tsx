/** What is done with an open bundle: the export menu, and the keyboard. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exporters } from '../../../src/core/bundle/exports/index.ts'
import { BundleError } from '../../../src/core/bundle/index.ts'
import { App } from '../../../src/viewer/app.tsx'
import { createViewerStore } from '../../../src/viewer/store.ts'
import { readFile } from '../../../src/viewer/worker/read.ts'
import { key, open, tab, useViewer } from './open-viewer.tsx'

useViewer()

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
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    fireEvent.keyDown(document.body, { key: '3', ctrlKey: true })
    expect(tab()).toMatch(/^Overview/)
  })
})
