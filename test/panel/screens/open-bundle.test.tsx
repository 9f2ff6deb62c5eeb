import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { readBundle, readZip, writeZip } from '../../../src/core/bundle/index.ts'
import { tasks } from '../../../src/tasks/panel-tasks.ts'
import { failingSave, screenshot, sessionOf } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { fakeWorld, recordedTab, tabState, viewerTemplate } from '../support/fake-ports.ts'
import { openTab, press, showPanelOf } from '../support/render.tsx'

afterEach(cleanup)

const path = screenshot().file
const picture = new Uint8Array([1, 2, 3])
const guide = { id: 'g', title: 'Saving fails', by: 'Support', agreedAt: 1, steps: [] }

/** What a customer who followed a guide has handed over. */
async function sent(more: { password?: string; guide?: typeof guide } = {}): Promise<File> {
  const session = { ...sessionOf([...failingSave(), screenshot()]), id: 'of-a-customer' }
  const { name, bytes } = await tasks.build(session, {
    ...{ viewerTemplate, tool: { name: 'Casefile', version: '0.1.0' }, createdAt: session.endedAt },
    attachments: new Map([[path, picture]]),
    ...more,
  })
  // As in a browser, name and size are no properties of the file itself.
  return Object.create(new File([bytes as Uint8Array<ArrayBuffer>], name))
}

function choose(file: File): void {
  const input = screen.getByLabelText<HTMLInputElement>('Bundle to open as a case')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  fireEvent.change(input)
}

it('makes a case of it: verdict, article, pictures, note and history', async () => {
  const world = fakeWorld({ tab: tabState(), articles: sampleArticles() })
  const { store } = await showPanelOf(world)
  const file = await sent()
  choose(file)
  await screen.findByText('This is for engineering')
  expect(screen.getByText(/captured on \d+ \w+ \d{4}, from a file$/)).toBeTruthy()
  expect(screen.getByText(new RegExp(`^Opened from ${file.name}, \\d+ kB$`))).toBeTruthy()
  await screen.findByText(/Good match/)
  await waitFor(() => expect([...world.cases.keys()]).toHaveLength(1))
  const item = store.cases.current.value!
  expect([...item.pictures]).toEqual([[path, picture]])
  expect(item.remarks).toEqual([])
  await press('Copy note')
  await waitFor(() => expect(world.copied[0]).toContain(file.name))
  await press('Back to live')
  await screen.findByText('Record this tab')
})

it('shows the case whatever was open before', async () => {
  const { store } = await showPanelOf(fakeWorld({ tab: tabState() }))
  store.knowledgeOpen.value = true
  await screen.findByRole('heading', { name: 'Knowledge base' })
  choose(await sent())
  await screen.findByText('This is for engineering')
})

it('asks for the password, says when it is the wrong one, and saves again with the same', async () => {
  const world = fakeWorld({ tab: tabState() })
  await showPanelOf(world)
  choose(await sent({ password: 'correct horse 77' }))
  const field = await screen.findByLabelText('Password')
  fireEvent.input(field, { target: { value: 'correct cow 77' } })
  await press('Open')
  await screen.findByText('Wrong password. Try again.')
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'correct horse 77' } })
  await press('Open')
  await screen.findByText(/^Opened from .*, with a password$/)
  await press('Save bundle')
  await waitFor(() => expect(world.saved).toHaveLength(1))
  await screen.findByText(/^Saved .*, with a password$/)
  await screen.findByRole('button', { name: 'Save again' })
  const again = await tasks.open(new Blob([world.saved[0]!.bytes as Uint8Array<ArrayBuffer>]))
  expect(again).toEqual({ locked: 'missing' })
})

it('does not say that it was saved before it was', async () => {
  const world = fakeWorld({ tab: tabState() })
  await showPanelOf(world)
  choose(await sent())
  await screen.findByText('This is for engineering')
  await openTab('Report')
  fireEvent.input(await screen.findByLabelText('Title'), { target: { value: 'Invoices are not saved' } })
  await screen.findByText(/^Changed since .* was opened$/)
  world.fail('pack', new Error('The worker was ended.'))
  await press('Review')
  await press('Save bundle')
  await screen.findByText(/The bundle was not saved\./)
  expect(screen.queryByText(/^Saved /)).toBeNull()
})

it('can be given up', async () => {
  const { store } = await showPanelOf(fakeWorld({ tab: tabState() }))
  choose(await sent({ password: 'correct horse 77' }))
  await screen.findByLabelText('Password')
  await press('Cancel')
  expect(screen.queryByLabelText('Password')).toBeNull()
  expect(store.cases.list.value).toEqual([])
})

it('says what of it is not as it was captured', async () => {
  await showPanelOf(fakeWorld({ tab: tabState() }))
  const files = await readZip(new Uint8Array(await (await sent()).arrayBuffer()))
  files.set('report.md', new TextEncoder().encode('# Something else'))
  choose(new File([writeZip(files, 0) as Uint8Array<ArrayBuffer>], 'changed.zip'))
  const warning = await screen.findByText(/It was changed after it was captured: report\.md\./)
  expect(warning).toBeTruthy()
})

it.each([
  ['a HAR', '{"log":{"version":"1.2","entries":[]}}', /It is a HAR, in which nothing is masked/],
  ['something else', 'hello', /neither a Casefile bundle/],
])('says why %s is not opened', async (_, text, reason) => {
  const { store } = await showPanelOf(fakeWorld({ tab: tabState() }))
  choose(new File([text], 'sent.zip'))
  const sentence = await screen.findByText(reason)
  expect(sentence.textContent).toContain('sent.zip was not opened.')
  expect(store.cases.list.value).toEqual([])
  // The same file is refused again.
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
})

it('tells in all that is made of a changed file that it was changed, and keeps its guide', async () => {
  const world = fakeWorld({ tab: tabState() })
  const { store } = await showPanelOf(world)
  const files = await readZip(new Uint8Array(await (await sent({ guide })).arrayBuffer()))
  files.set('report.md', new TextEncoder().encode('# Something else'))
  choose(new File([writeZip(files, 0) as Uint8Array<ArrayBuffer>], 'changed.zip'))
  await screen.findByText('This is for engineering')
  await press('Save bundle')
  await waitFor(() => expect(world.saved).toHaveLength(1))
  const { session, integrity, manifest, report } = await readBundle(world.saved[0]!.bytes)
  expect(integrity.state).toBe('unchanged')
  expect(session.events).toContainEqual(expect.objectContaining({ kind: 'gap', id: 'gap-changed-file' }))
  expect(report.toLowerCase()).toContain('the original contents of report.md')
  expect(manifest.guide).toMatchObject({ title: guide.title })
  expect(store.cases.current.value?.remarks).toHaveLength(1)
})

it('gives each case a key of its own, also when two come at once', async () => {
  const { store } = await showPanelOf(fakeWorld({ tab: recordedTab(), events: failingSave() }))
  const file = await sent()
  await Promise.all([store.openBundle(file), store.cases.capture(1), store.openBundle(file)])
  const keys = store.cases.list.value.map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(1)
  expect(new Set(keys).size).toBe(keys.length)
})

it('remembers it at its own time, or at most now, and not by the name that somebody gave the file', async () => {
  const world = fakeWorld({ tab: tabState() })
  world.now = 1_000
  await showPanelOf(world)
  choose(new File([await sent()], 'Anna Miller 4711.zip'))
  await waitFor(() => expect([...world.cases.values()]).toHaveLength(1))
  const [record] = [...world.cases.values()]
  expect(record).toMatchObject({ at: 1_000 })
  expect(JSON.stringify(record)).not.toContain('Anna')
})

it('says nothing of a file that was given up while it was read', async () => {
  const world = fakeWorld({ tab: tabState() })
  const { store } = await showPanelOf(world)
  const opening = store.openBundle(new File(['hello'], 'sent.zip'))
  store.incoming.cancel()
  await opening
  expect(store.failures.list.value).toEqual([])
  expect(store.incoming.state.value).toBeUndefined()
})

it('masks the words of the guide with everything else', async () => {
  const world = fakeWorld({ tab: tabState() })
  const { store } = await showPanelOf(world)
  choose(await sent({ guide: { ...guide, title: 'Saving fails for Muller', by: 'Muller desk' } }))
  await screen.findByText('This is for engineering')
  await press('Review')
  await store.review.mask(store.cases.current.value!, 'Muller')
  await press('Save bundle')
  await waitFor(() => expect(world.saved).toHaveLength(1))
  const files = await readZip(world.saved[0]!.bytes)
  for (const [name, bytes] of files) expect(new TextDecoder().decode(bytes), name).not.toContain('Muller')
})
