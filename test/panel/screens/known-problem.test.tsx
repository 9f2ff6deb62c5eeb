import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { mainProblem, problemsOf } from '../../../src/panel/store/case/case-history.ts'
import { knownError } from '../../support/history.ts'
import { failingSave, request, thrown } from '../../support/session-builder.ts'
import { recordedTab } from '../support/fake-ports.ts'
import { capture, press, type Shown, showPanel } from '../support/render.tsx'

afterEach(cleanup)
async function captured(events = failingSave()): Promise<Shown> {
  const shown = await showPanel({ tab: recordedTab(), events })
  await capture()
  return shown
}

describe('the problem of a known error', () => {
  it('is made of the problem that the agent chooses, main first, under its own title', async () => {
    const { world, store } = await captured()
    const [main, other] = problemsOf(store.cases.current.value!)
    await press('Make a known error')
    const select = screen.getByLabelText('About the problem') as HTMLSelectElement
    expect(select.value).toBe(main!.key)
    fireEvent.input(screen.getByLabelText('Workaround'), { target: { value: 'Reload' } })
    fireEvent.change(select, { target: { value: other!.key } })
    await waitFor(() => expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe(other!.title))
    expect((screen.getByLabelText('Workaround') as HTMLTextAreaElement).value).toBe('Reload')
    fireEvent.click(screen.getByRole('button', { name: 'Save known error' }))
    await press('1 known error about its other problems')
    expect([...world.known.values()]).toMatchObject([
      { keys: [other!.key], symptom: other!.title, title: other!.title, workaround: 'Reload' },
    ])
    // The main one can be made known all the same, and the one that is known already is not offered again.
    await press('Make a known error')
    const left = [...(screen.getByLabelText('About the problem') as HTMLSelectElement).options]
    expect(left.map(({ value }) => value)).not.toContain(other!.key)
  })

  it('can be made of another problem when the main one is known', async () => {
    const { store } = await captured()
    const item = store.cases.current.value!
    const words = { title: 'The main one', workaround: '', tracker: '', status: 'open' as const, fixedIn: '' }
    await store.cases.memory.makeKnown(mainProblem(item)!, words)
    await press('Make another problem a known error')
    const first = (screen.getByLabelText('About the problem') as HTMLSelectElement).value
    expect(first).toBe(problemsOf(item)[1]!.key)
    expect(first).not.toBe(mainProblem(item)!.key)
  })

  it('can be told to be about another problem of the case too', async () => {
    const german = knownError({ title: 'Saving fails, in German', keys: ['german'] })
    const { world, store } = await captured()
    world.known.set(german.id, german)
    const [, other] = problemsOf(store.cases.current.value!)
    await press('Make a known error')
    await press('This is already a known error')
    fireEvent.change(screen.getByLabelText('About the problem'), { target: { value: other!.key } })
    await press('Saving fails, in German')
    await waitFor(() => expect(world.known.get(german.id)?.keys).toEqual(['german', other!.key]))
  })

  it('gives back what was written when the form was left by a slip, until it is cancelled or saved', async () => {
    const { world } = await captured()
    const field = () => screen.findByLabelText<HTMLTextAreaElement>('Workaround')
    await press('Make a known error')
    fireEvent.input(await field(), { target: { value: 'Reload' } })
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await press('Make a known error')
    expect((await field()).value).toBe('Reload')
    await press('Cancel')
    await press('Make a known error')
    expect((await field()).value).toBe('')
    fireEvent.input(await field(), { target: { value: 'Sign in again' } })
    await press('Save known error')
    // The card is at the top of the case, which may be out of sight.
    await screen.findByText('The known error was saved.')
    expect([...world.known.values()]).toMatchObject([{ workaround: 'Sign in again' }])
    await press('Make another problem a known error')
    expect((await field()).value).toBe('')
  })

  it('has the name of what failed where the verdict only says that something did', async () => {
    const { world } = await captured([request({ at: 5, url: '/api/totals', status: 418 })])
    await press('Make a known error')
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('GET /api/totals: 418')
    // So do the problems of the product signal, which would all have one name otherwise.
    expect([...world.cases.values()].map(({ summary }) => summary)).toEqual([undefined])
  })

  it('offers no choice where there is one problem', async () => {
    await captured([thrown({ at: 5 })])
    await press('Make a known error')
    expect(screen.getByLabelText('Workaround')).toBeTruthy()
    expect(screen.queryByLabelText('About the problem')).toBeNull()
  })
})
