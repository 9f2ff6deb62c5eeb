/** The first screen where no request failed and nothing was thrown, and what can be done from it. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildBundle, viewerMarker } from '../../src/core/bundle/index.ts'
import type { SessionEvent } from '../../src/core/session/index.ts'
import { App } from '../../src/viewer/app.tsx'
import { createViewerStore } from '../../src/viewer/store.ts'
import { readFile } from '../../src/viewer/worker/read.ts'
import { consoleLine, report, resource, sessionOf, socket, step } from '../support/session-builder.ts'

beforeEach(() => {
  history.replaceState(null, '', '#')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function bundleOf(events: readonly SessionEvent[], title = ''): Promise<Blob> {
  const session = sessionOf(events, { note: { title, text: '' } })
  const tool = { name: 'Casefile', version: '0.1.0' }
  const { bytes } = await buildBundle({ session, viewerTemplate: viewerMarker, tool, createdAt: session.endedAt })
  return new Blob([bytes.slice()])
}

async function open(events: readonly SessionEvent[]) {
  const store = createViewerStore({ readFile })
  render(<App store={store} />)
  await store.openFile(await bundleOf(events))
  await screen.findByRole('tablist', { name: 'Parts of the bundle' })
  return store
}

const card = (title: string) => screen.getByRole('heading', { level: 2, name: title }).closest('section')!
const closed = socket({ at: 300, state: 'closed', code: 4401, reason: 'token expired', wasClean: true })

it.each<[string, SessionEvent, string, string]>([
  ['a connection', closed, 'Failing connection', '4401 token expired'],
  ['a file', resource({ at: 300 }), 'File that did not load', '<script>'],
  ['a report', report({ at: 300 }), 'Browser report', 'Directive'],
  [
    'a printed error',
    consoleLine({ at: 300, level: 'error', args: [{ type: 'error', error: { name: 'Error', message: 'No name' } }] }),
    'Console error',
    'No name',
  ],
])('shows %s with its facts, and leads to it', async (_, event, title, fact) => {
  const store = await open([step({ at: 200 }), event])
  expect(card(title).textContent).toContain(fact)
  fireEvent.click(within(card(title)).getByRole('button', { name: 'Details' }))
  expect(store.selected.value).toBe(event.id)
})

it('saves the steps as a Playwright test, and says so', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await open([step({ at: 200 }), closed])
  fireEvent.click(await within(card('Steps')).findByRole('button', { name: 'Playwright test' }))
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toMatch(/\.spec\.ts$/)
  expect(await screen.findByText(/^Saved casefile-.*\.spec\.ts$/)).toBeTruthy()
})

it('offers no test where no step was recorded', async () => {
  await open([closed])
  await screen.findByRole('button', { name: 'Export' })
  expect(screen.queryByRole('button', { name: 'Playwright test' })).toBeNull()
})

it('tells two recordings of one app apart by what failed in them', async () => {
  const store = await open([step({ at: 200 }), closed])
  store.compareWith(await bundleOf([step({ at: 200 })]))
  const here = await screen.findByRole('region', { name: 'This recording' })
  expect(here.textContent).toContain('WebSocket /updates: closed with 4401')
  expect(screen.getByRole('region', { name: 'The other recording' }).textContent).toContain('Nothing failed')
})
