import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { type FakeWorld, fakeWorld, recordedTab, tabState } from '../support/fake-ports.ts'
import { press, showPanelOf } from '../support/render.tsx'

afterEach(cleanup)
const words = /Another tab of app\.tallybook\.example is being recorded/

/** A recorded tab, and the popup that its app has opened, which is in front. */
function world(popup: Parameters<typeof tabState>[0], recorded = recordedTab({ tabId: 1 })): FakeWorld {
  const made = fakeWorld({ tab: recorded })
  made.tabs.set(2, tabState({ ...popup, tabId: 2 }))
  made.currentTab = 2
  return made
}

it.each([
  ['one that could be recorded', {}],
  ['one that the browser does not show', { site: undefined, access: 'none' as const }],
  ['one of the browser itself', { site: undefined, access: 'forbidden' as const }],
  ['one of a site that is always recorded', recordedTab({ mode: 'background', access: 'site' })],
])('beside %s the panel says that another tab is recorded, and leads there', async (_, popup) => {
  await showPanelOf(world(popup))
  await screen.findByText(words)
  await press('Go there')
  await screen.findByText('Recording')
  expect(screen.queryByText(words)).toBeNull()
})

it('tells two tabs of one site apart, and leads to the one that is chosen', async () => {
  const told = world({}, recordedTab({ tabId: 1, title: 'Invoices', since: Date.UTC(2026, 2, 12, 9, 30, 7) }))
  told.tabs.set(3, recordedTab({ tabId: 3, title: 'Invoices', since: Date.UTC(2026, 2, 12, 9, 30, 19) }))
  await showPanelOf(told)
  await screen.findByText(/^2 other tabs are being recorded/)
  await press(/^Invoices, since \d\d:30:07$/)
  await screen.findByText('Recording')
  expect(told.currentTab).toBe(1)
})

it('says why it could not be shown', async () => {
  const told = world({})
  await showPanelOf(told)
  told.fail('showTab', new Error('The tab is gone.'))
  await press('Go there')
  await screen.findByText(/That tab could not be shown\. The tab is gone\./)
})

it('says nothing of sites that are recorded by themselves, nor of what was stopped', async () => {
  const told = world({}, recordedTab({ tabId: 1, mode: 'background' }))
  await showPanelOf(told)
  await screen.findByText('Record this tab')
  await waitFor(() => expect(told.sent).toContain('tabs.recorded'))
  expect(screen.queryByText(words)).toBeNull()
})
