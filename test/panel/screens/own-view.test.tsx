import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readBundle } from '../../../src/core/bundle/index.ts'
import { failingSave, request } from '../../support/session-builder.ts'
import { sampleArticles } from '../support/articles.ts'
import { recordedTab } from '../support/fake-ports.ts'
import { button, capture, openTab, press, type Shown, showPanel } from '../support/render.tsx'

afterEach(cleanup)
const recording = { tab: recordedTab(), events: failingSave(), articles: sampleArticles() }
async function captured(told: Parameters<typeof showPanel>[0] = recording): Promise<Shown> {
  const shown = await showPanel(told)
  await capture()
  await waitFor(() => expect(shown.store.cases.current.value?.history.value.state).not.toBe('reading'))
  return shown
}
const select = () => screen.getByLabelText('What is it?') as HTMLSelectElement
const sentence = () => screen.getByLabelText('How do you know? (optional)') as HTMLInputElement
async function say(kind: string, text: string): Promise<void> {
  await press('It is something else')
  fireEvent.change(select(), { target: { value: kind } })
  fireEvent.input(sentence(), { target: { value: text } })
  await press('Save view')
}
/** As a person does: what is pressed has the focus, and loses it when it goes away. */
async function pressWithFocus(name: string): Promise<void> {
  ;(await button(name)).focus()
  await press(name)
}
const shownView = () => screen.findByRole('region', { name: 'Your view' })

describe('the agent’s own view', () => {
  it('stands beside the verdict, in the note, the bundle and the history', async () => {
    const { world, store } = await captured()
    const { verdict } = store.cases.current.value!
    await waitFor(() => expect(world.cases.size).toBe(1))
    await say('third-party', 'The tax service is down')
    expect((await shownView()).textContent).toContain('Third party The tax service is down')
    expect(screen.getByRole('region', { name: 'Verdict' }).textContent).toContain(verdict?.sentence)
    expect(screen.getByText(/adjust it to your view before you send it/)).toBeTruthy()
    await waitFor(() =>
      expect([...world.cases.values()]).toMatchObject([{ verdict: verdict?.class, view: 'third-party' }]),
    )
    await press('Copy note')
    await waitFor(() => expect(world.copied).toHaveLength(1))
    expect(world.copied[0]).toContain('**Agent’s view:** Third party: The tax service is down')
    await press('Save bundle')
    await screen.findByText(/^Saved /)
    const opened = await readBundle(world.saved[0]!.bytes)
    expect(opened.session.note.view).toEqual({ class: 'third-party', text: 'The tax service is down' })
    expect(opened.verdict).toEqual(verdict)
    expect(opened.report).toContain('The agent’s view: Third party: The tax service is down')
  })

  it('is closed with Escape, which leaves the case where it is', async () => {
    await captured()
    await pressWithFocus('It is something else')
    fireEvent.keyDown(await button('Cancel'), { key: 'Escape' })
    expect(await button('It is something else')).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Answer' })).toBeTruthy()
  })

  it('waits with what was filled in while the agent looks at the evidence', async () => {
    await captured()
    await press('It is something else')
    fireEvent.change(select(), { target: { value: 'third-party' } })
    fireEvent.input(sentence(), { target: { value: 'The tax service' } })
    await openTab('Evidence')
    await openTab('Answer')
    expect([select().value, sentence().value]).toEqual(['third-party', 'The tax service'])
    await press('Cancel')
    await press('It is something else')
    expect([select().value, sentence().value]).toEqual(['', ''])
  })

  it('can be taken back, and that undone', async () => {
    const { world } = await captured()
    await waitFor(() => expect(world.cases.size).toBe(1))
    await say('network', '')
    await shownView()
    await pressWithFocus('Remove view')
    const again = await button('It is something else')
    await waitFor(() => expect(document.activeElement).toBe(again))
    await waitFor(() => expect([...world.cases.values()][0]).not.toHaveProperty('view'))
    await press('Undo')
    expect((await shownView()).textContent).toContain('Network')
    await waitFor(() => expect([...world.cases.values()][0]?.view).toBe('network'))
  })

  it('starts from what the verdict names as well, and asks for a choice', async () => {
    const { store } = await captured()
    const [other] = store.cases.current.value!.verdict!.alternatives
    await pressWithFocus('It is something else')
    await waitFor(() => expect(document.activeElement).toBe(select()))
    expect((await button('Save view')).hasAttribute('disabled')).toBe(true)
    fireEvent.change(select(), { target: { value: `rule ${other!.rule}` } })
    await waitFor(() => expect(sentence().value).toBe(other!.sentence))
    fireEvent.change(select(), { target: { value: 'capacity' } })
    await waitFor(() => expect(sentence().value).toBe(''))
    expect(within(select()).getByRole('option', { name: 'Load or limit' })).toBeTruthy()
    await press('Cancel')
    expect(await button('It is something else')).toBeTruthy()
    expect(store.cases.current.value?.note.value).not.toHaveProperty('view')
  })

  it('can be changed, and is about a case without a problem too', async () => {
    const { store, world } = await captured({ ...recording, events: [request()] })
    await say('permission', 'They lack the role')
    await shownView()
    await press('Change your view')
    expect([select().value, sentence().value]).toEqual(['permission', 'They lack the role'])
    fireEvent.change(select(), { target: { value: 'configuration' } })
    expect(sentence().value).toBe('They lack the role')
    await press('Save view')
    expect((await shownView()).textContent).toContain('Configuration')
    expect(store.cases.current.value?.note.value.view?.class).toBe('configuration')
    expect(world.cases.size).toBe(0)
  })
})
