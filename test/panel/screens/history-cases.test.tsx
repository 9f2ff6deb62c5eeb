/** From the case history back into a case, as long as it is kept. */
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { failingSave } from '../../support/session-builder.ts'
import { fakeWorld, recordedTab } from '../support/fake-ports.ts'
import { capture, choose, press, type Shown, showPanelOf, title } from '../support/render.tsx'

afterEach(cleanup)

const heading = async () => (await title()).textContent

/** A panel with a captured case that is on disk. */
async function captured(): Promise<Shown & { name: string }> {
  const shown = await showPanelOf(fakeWorld({ tab: recordedTab(), events: failingSave() }))
  await capture()
  await screen.findByText('Not saved yet. It is kept in this browser for 24 hours')
  return { ...shown, name: (await heading())! }
}

/** Another panel, a moment later, with its case history open. */
async function historyOfNext({ world, store, stop }: Shown): Promise<Shown> {
  store.kept.flush()
  stop()
  cleanup()
  const shown = await showPanelOf(world)
  await choose('More', 'Case history')
  await screen.findByText(/^1 case, 1 problem/)
  return shown
}

it.each(['Open the newest capture of problem 1', /^Open the case of /])('%s: a case that is kept', async (name) => {
  const first = await captured()
  await historyOfNext(first)
  await press('More about problem 1')
  await press(name)
  await waitFor(async () => expect(await heading()).toBe(first.name))
  await press('Back to live')
  expect(await screen.findByRole('button', { name: 'Capture' })).toBeTruthy()
})

it('goes back to a case that is still open in this panel', async () => {
  const { name } = await captured()
  await choose('More', 'Case history')
  await press('Open the newest capture of problem 1')
  await waitFor(async () => expect(await heading()).toBe(name))
})

it.each<[string, (world: Shown['world']) => void, string]>([
  ['gone', ({ disk }) => disk.rows.clear(), 'No longer kept in this browser.'],
  [
    'open in another window',
    ({ disk }) => {
      for (const id of disk.rows.keys()) disk.elsewhere.add(id)
    },
    'Open in another window.',
  ],
])('says of a case that is %s that it is', async (_, happens, words) => {
  const first = await captured()
  happens(first.world)
  await historyOfNext(first)
  await press('More about problem 1')
  expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull()
})

it('says why a case cannot be opened, and stays', async () => {
  const first = await captured()
  const { world } = await historyOfNext(first)
  world.fail('cases.read', new Error('The disk is gone'))
  await press('Open the newest capture of problem 1')
  expect(await screen.findByText('The case was not opened. The disk is gone.')).toBeTruthy()
  expect(await heading()).toBe('Case history')
})
