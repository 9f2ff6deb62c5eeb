import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readBundle, readZip } from '../../../src/core/bundle/index.ts'
import { consoleLine, environmentOf, failingSave, replay } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { recordedTab } from '../support/fake-ports.ts'
import { button, capture, key, openTab, press, type Shown, showPanel, title } from '../support/render.tsx'

afterEach(cleanup)
const recording = { tab: recordedTab(), events: failingSave(), articles: sampleArticles() }

async function reviewed(told: Parameters<typeof showPanel>[0] = recording): Promise<Shown> {
  const shown = await showPanel(told)
  await capture()
  await press('Review')
  expect((await title()).textContent).toBe('Review before sharing')
  return shown
}
const said = (words: string | RegExp) => screen.findByText(words, { selector: '[role=status]' })
async function mask(value: string): Promise<void> {
  fireEvent.input(await screen.findByLabelText('Mask something everywhere'), { target: { value } })
  await press('Mask')
}
const allText = async (bytes: Uint8Array) =>
  [...(await readZip(bytes))].map(([path, file]) => `${path}\n${new TextDecoder().decode(file)}`).join('\n')

describe('what was masked', () => {
  it('is listed by kind, and leads to the events', async () => {
    await reviewed()
    const masked = await screen.findByRole('region', { name: 'Masked' })
    const token = within(masked).getByRole('button', { name: '1 sign-in token' })
    fireEvent.click(token)
    fireEvent.click(within(masked).getAllByRole('button', { name: /PUT/ })[0]!)
    expect(await screen.findByRole('article')).toBeTruthy()
  })

  it('says so when there was nothing', async () => {
    await reviewed({ ...recording, events: [consoleLine({ text: 'harmless' })] })
    expect(await screen.findByText('Nothing was masked')).toBeTruthy()
  })
})

describe('a picture', () => {
  async function withPicture(): Promise<Shown> {
    const shown = await showPanel(recording)
    await shown.world.ports.send('tab.picture', { tabId: 1 })
    await capture()
    await press('Review')
    return shown
  }

  it('is drawn on, leaves in its new form only, and can be had back', async () => {
    const { world, store } = await withPicture()
    const item = () => store.cases.current.value!
    const file = () => item().session.events.flatMap((event) => (event.kind === 'screenshot' ? [event.file] : []))
    const [before] = file()
    await press(/^Draw on it/)
    fireEvent.click(await screen.findByLabelText('Box'))
    await press('Add')
    await press('Save drawing')
    await said(/The file will contain only the new picture/)
    expect(file()).not.toEqual([before])
    await press('Save bundle')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const { files } = await readBundle(world.saved[0]!.bytes)
    expect([...files.keys()].filter((path) => path.startsWith('screenshots/'))).toEqual(file())
    await press('Undo: Drawn on a picture')
    await said('Undone. It is as it was captured. The saved file does not include this yet.')
    expect(file()).toEqual([before])
  })

  it('stays as it was where it cannot be drawn on', async () => {
    const { world, store } = await withPicture()
    world.fail('draw', new Error('No memory.'))
    await press(/^Draw on it/)
    await press('Add')
    await press('Save drawing')
    await screen.findByText('No memory.')
    expect(store.cases.current.value!.edits.value).toEqual([])
  })
})

describe('the way back', () => {
  const panel = () => screen.getByRole('tabpanel')

  it('leads to where one was in the case, with what was open', async () => {
    await showPanel(recording)
    await capture()
    await openTab('Report')
    await press('Note for the ticket')
    panel().scrollTop = 340
    await press('Review')
    await press('Back to the case')
    expect((await button('Note for the ticket')).getAttribute('aria-expanded')).toBe('true')
    expect(panel().scrollTop).toBe(340)
    // Each tab has a place of its own.
    await openTab('Evidence')
    expect(panel().scrollTop).toBe(0)
    await openTab('Report')
    expect(panel().scrollTop).toBe(340)
  })

  it('does not hide the reasons of the verdict from who asks for them', async () => {
    await showPanel(recording)
    await capture()
    await openTab('Evidence')
    panel().scrollTop = 340
    await openTab('Answer')
    await press('Why this verdict')
    expect(panel().scrollTop).toBe(0)
  })

  it('leads to the same lines of the timeline', async () => {
    await showPanel(recording)
    await capture()
    await openTab('Timeline')
    screen.getByRole('listbox').scrollTop = 77
    await press('Review')
    await press('Back to the case')
    expect((await screen.findByRole('listbox')).scrollTop).toBe(77)
  })

  it('within the review, too, leads to where each tab was left', async () => {
    await reviewed()
    panel().scrollTop = 120
    await openTab('Files')
    expect(panel().scrollTop).toBe(0)
    await openTab('Privacy')
    expect(panel().scrollTop).toBe(120)
  })
})

describe('masking more', () => {
  it('masks everywhere, says where, and can be undone', async () => {
    const { store } = await reviewed()
    await mask('TAX_RULE_MISSING')
    await said(/^Masked in \d+ places in \d+ events\.$/)
    const item = () => store.cases.current.value!
    expect(JSON.stringify(item().session.events)).not.toContain('TAX_RULE_MISSING')
    expect(JSON.stringify(item().verdict)).not.toContain('TAX_RULE_MISSING')
    expect(item().note.value.title).not.toContain('TAX_RULE_MISSING')
    expect(await screen.findByRole('button', { name: '1 value masked by hand' })).toBeTruthy()
    await press('Undo')
    await said('Undone. It is as it was captured.')
    expect(item().session).toEqual(item().captured)
    expect(item().note.value.title).not.toContain('redacted')
  })

  it('changes nothing when the value stands nowhere', async () => {
    const { store } = await reviewed()
    await mask('nobody has this')
    await said('This appears nowhere in the capture, so nothing was changed.')
    expect(store.cases.current.value!.edits.value).toEqual([])
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
    // It may be a typing error, which is easier to correct than to type anew.
    expect((await screen.findByLabelText<HTMLInputElement>('Mask something everywhere')).value).not.toBe('')
  })

  it('asks for more than one character', async () => {
    await reviewed()
    await mask('x')
    const field = await screen.findByLabelText('Mask something everywhere')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(await screen.findByText('Enter at least 2 characters.')).toBeTruthy()
  })

  it('masks the agent’s own words too, in the file and in the note for the ticket', async () => {
    const { world, store } = await reviewed()
    const item = store.cases.current.value!
    item.note.value = { ...item.note.value, text: 'Anna Meier says it fails' }
    await mask('Anna Meier')
    await said('Masked in 1 place in your own words.')
    key('n')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(world.copied[0]).toContain('redacted-manual-1 says it fails')
    await press('Save bundle')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    expect(await allText(world.saved[0]!.bytes)).not.toContain('Anna')
  })

  it('takes a selection in the details of an event', async () => {
    const { store } = await reviewed()
    await openTab('Events')
    fireEvent.click((await screen.findAllByRole('option', { name: /PUT/ }))[0]!)
    const details = await screen.findByRole('article')
    const words = within(details).getByRole('heading', { level: 2 })
    document.getSelection()?.selectAllChildren(words)
    document.dispatchEvent(new Event('selectionchange'))
    await press('Mask everywhere')
    await said(/appears nowhere|Masked in/)
    await openTab('Privacy')
    expect(screen.queryByRole('article')).toBeNull()
    expect(store.failures.list.value).toEqual([])
  })

  it('keeps the case as it was when masking fails', async () => {
    const { world, store } = await reviewed()
    world.fail('apply', new Error('Out of memory.'))
    await mask('TAX_RULE_MISSING')
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed. Out of memory.')
    expect(store.cases.current.value!.edits.value).toEqual([])
  })
})

describe('taking out', () => {
  it('removes a kind, says so in the file, and brings it back', async () => {
    const { store } = await reviewed({
      ...recording,
      session: { environment: environmentOf({ storageKeys: { local: ['draft-of-anna'], session: [], cookies: [] } }) },
    })
    await press('Remove names of cookies and stored entries')
    await said('Removed: names of cookies and stored entries.')
    expect(store.cases.current.value!.session.environment).not.toHaveProperty('storageKeys')
    fireEvent.click((await screen.findAllByRole('button', { name: /^Undo: / }))[0]!)
    await said(/^Undone/)
    expect(store.cases.current.value!.session.environment?.storageKeys?.local).toEqual(['draft-of-anna'])
  })

  it('removes the replay of the page with one click, says so, and brings it back', async () => {
    const { store } = await reviewed({ ...recording, events: [...failingSave(), replay({ at: 9_000 })] })
    const session = () => store.cases.current.value!.session
    const left = () => session().events.filter(({ kind }) => kind === 'replay').length
    expect(left()).toBe(1)
    await press('Remove replay of the page')
    await said('Removed: replay of the page.')
    expect(left()).toBe(0)
    expect(session().events.at(-1)).toMatchObject({
      ...{ kind: 'gap', what: 'parts of the page replay', why: 'removed by the person who captured' },
    })
    fireEvent.click((await screen.findAllByRole('button', { name: /^Undo: / }))[0]!)
    await said(/^Undone/)
    expect(left()).toBe(1)
  })

  it('shows no part of the replay among the events', async () => {
    await reviewed({ ...recording, events: [...failingSave(), replay({ at: 9_000 })] })
    await openTab('Events')
    const list = await screen.findByRole('listbox')
    expect(within(list).queryByText(/How the page looked/)).toBeNull()
  })

  it('removes the selected event with Delete, and goes on to the next', async () => {
    const { store } = await reviewed()
    await openTab('Events')
    const list = await screen.findByRole('listbox')
    const before = store.cases.current.value!.session.events
    fireEvent.click(within(list).getAllByRole('option')[1]!)
    const first = store.review.selected.value!
    fireEvent.keyDown(list, { key: 'Delete' })
    await said(/^Removed: /)
    const { events } = store.cases.current.value!.session
    expect(events.map(({ id }) => id)).not.toContain(first)
    expect(events.filter(({ kind }) => kind !== 'gap')).toHaveLength(
      before.filter(({ kind }) => kind !== 'gap').length - 1,
    )
    expect(store.review.selected.value).not.toBe(first)
    expect(await screen.findByRole('article')).toBeTruthy()
    await openTab('Privacy')
    await press(/^Undo: Removed: /)
    await waitFor(() => expect(store.cases.current.value!.session).toEqual(store.cases.current.value!.captured))
  })
})

describe('what leaves', () => {
  it('is shown file by file, and saved byte for byte', async () => {
    const { world } = await reviewed()
    await mask('TAX_RULE_MISSING')
    await said(/^Masked/)
    await openTab('Files')
    fireEvent.click(await screen.findByRole('button', { name: 'report.md' }))
    const report = await screen.findByRole('region', { name: 'report.md' })
    expect(report.textContent).toContain('redacted-manual-1')
    world.now += 60_000
    key('s', { ctrlKey: true })
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const { bytes } = world.saved[0]!
    const files = await readZip(bytes)
    expect(new TextDecoder().decode(files.get('report.md'))).toContain(report.textContent)
    expect(screen.getByRole('region', { name: /^\d+ files, .* packed$/ }).textContent).toContain('network.har')
    expect(await allText(bytes)).not.toContain('TAX_RULE_MISSING')
    // Packed once: looking at it a minute earlier and saving it gave the same bytes.
    expect((await readBundle(bytes)).manifest.createdAt).toBe(world.now - 60_000)
  })

  it('is packed anew after a change', async () => {
    await reviewed()
    await openTab('Files')
    fireEvent.click(await screen.findByRole('button', { name: 'events.jsonl' }))
    expect((await screen.findByRole('region', { name: 'events.jsonl' })).textContent).toContain('TAX_RULE_MISSING')
    await openTab('Privacy')
    await mask('TAX_RULE_MISSING')
    await said(/^Masked/)
    await openTab('Files')
    fireEvent.click(await screen.findByRole('button', { name: 'events.jsonl' }))
    expect((await screen.findByRole('region', { name: 'events.jsonl' })).textContent).not.toContain('TAX_RULE_MISSING')
  })

  it('keeps the edits when the case is saved without the review, and when the review is opened again', async () => {
    const { world, store } = await reviewed()
    await mask('TAX_RULE_MISSING')
    await said(/^Masked/)
    await press('Back to the case')
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    await press('Review')
    await openTab('Files')
    await button('report.md')
    await said(/^Saved .*\.zip, /)
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    for (const { bytes } of world.saved) expect(await allText(bytes)).not.toContain('TAX_RULE_MISSING')
    expect(store.cases.current.value!.stale.value).toBe(false)
    await openTab('Privacy')
    await mask('Edit invoice')
    await said(/^Masked in .*\. The saved file does not include this yet\.$/)
  })

  it('is encrypted with a password, and never saved with one that is not fit', async () => {
    const { world } = await reviewed()
    await openTab('Files')
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Protect the file with a password' }))
    const field = await screen.findByLabelText('Password', { selector: 'input[type=text]' })
    for (const unfit of ['', 'short']) {
      fireEvent.input(field, { target: { value: unfit } })
      await press('Save bundle')
      expect((await screen.findByRole('alert')).textContent).toContain('This password cannot be used.')
      expect(world.saved).toEqual([])
    }
    await press('Generate')
    const password = (field as HTMLInputElement).value
    expect(password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    await press('Save bundle')
    await waitFor(() => expect(world.saved).toHaveLength(1))
    const { bytes } = world.saved[0]!
    await expect(readBundle(bytes)).rejects.toThrow('protected with a password')
    expect((await readBundle(bytes, password)).integrity.state).toBe('unchanged')
    await press('Back to the case')
    await screen.findByText(/^Saved .*, with a password$/)
    await press('Save again')
    await waitFor(() => expect(world.saved).toHaveLength(2))
    await expect(readBundle(world.saved[1]!.bytes)).rejects.toThrow('protected with a password')
  })

  it('goes back with Escape', async () => {
    await reviewed()
    key('Escape')
    expect(await screen.findByRole('tab', { name: 'Answer' })).toBeTruthy()
  })
})

it('saves what was asked for, when that is tried again in the review of another case', async () => {
  const shown = await reviewed()
  const { world, store } = shown
  const first = store.cases.current.value!
  await mask('TAX_RULE_MISSING')
  await said(/^Masked in /)
  world.fail('pack', new Error('The worker was ended.'))
  await press('Save bundle')
  await screen.findByText(/The bundle was not saved\. The worker was ended\./)
  world.mend('pack')

  store.review.close()
  store.backToLive()
  world.record(1, [consoleLine({ id: 'later', text: 'only in the second case' })])
  await capture()
  const second = store.cases.current.value!
  expect(second.key).not.toBe(first.key)
  await press('Review')
  await press('Try again')
  await waitFor(() => expect(world.saved).toHaveLength(1))
  const again = await allText(world.saved[0]!.bytes)
  expect(again).not.toContain('only in the second case')
  expect(again).not.toContain('TAX_RULE_MISSING')

  await press('Save bundle')
  await waitFor(() => expect(world.saved).toHaveLength(2))
  const other = await allText(world.saved[1]!.bytes)
  expect(other).toContain('only in the second case')
  // What was masked in the first case is none of its business.
  expect(other).toContain('TAX_RULE_MISSING')
})
