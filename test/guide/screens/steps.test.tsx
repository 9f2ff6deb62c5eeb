/** The steps, while it is recorded. */
import { screen, waitFor } from '@testing-library/preact'
import { computeAccessibleDescription } from 'dom-accessibility-api'
import { describe, expect, it } from 'vitest'
import { guideOf } from '../../support/guides.ts'
import { consoleLine, navigation, request, SITE, socket, thrown } from '../../support/session-builder.ts'
import { follow, panel, press, sees, show, type, useCustomerPanel } from '../support/customer-panel.ts'
import { type GuideWorld, guideWorld } from '../support/fake-world.ts'

useCustomerPanel()

describe('the steps', () => {
  const current = () => document.querySelector('[aria-current=step]')?.textContent ?? ''

  it('say with the heading, which has the focus, that it is recorded', async () => {
    await show(guideWorld())
    await follow()
    const heading = screen.getByRole('heading', { level: 1, name: 'Saving an invoice fails' })
    expect(document.activeElement).toBe(heading)
    expect(computeAccessibleDescription(heading)).toBe('Recording 30 min left')
  })

  it('are ticked by the page, by hand, and taken back', async () => {
    const world = await show(guideWorld())
    await follow()
    expect(current()).toContain('Open invoice 42')
    world.record(navigation({ at: 120_000, url: `${SITE}/invoices/42` }))
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    await press('Done')
    await waitFor(() => expect(current()).toContain('Wait until'))
    await press('Not done yet')
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    expect(world.state.run?.progress.ticks.map(({ by }) => by)).toEqual(['page'])
  })

  it('go on where they were when the panel is opened anew', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Done')
    await type('What did you see?', 'Nothing yet')
    panel.close()
    await show(world)
    await waitFor(() => expect(current()).toContain('Choose “Edit”'))
    expect((screen.getByLabelText('What did you see?') as HTMLTextAreaElement).value).toBe('Nothing yet')
  })

  it('tell of a connection that is not let through, also when the panel was opened anew', async () => {
    const world = await show(guideWorld())
    await follow()
    panel.close()
    await show(world)
    await screen.findByRole('list', { name: 'Steps' })
    world.record(socket({ at: 90_000, state: 'failed', url: 'wss://live.example/feed' }))
    await sees(/live\.example/)
  })

  it('tell of what the browser says the page cannot use, as long as it is so; of what counts visitors only beside', async () => {
    const world = await show(guideWorld())
    await follow()
    world.troubles = [{ host: 'cdn.example', why: 'blocker' }]
    world.change({})
    await sees('Another extension blocks requests to cdn.example.')
    world.troubles = [{ host: 'www.google-analytics.com', why: 'blocker' }]
    world.change({})
    await press('Good to know')
    await sees('Another extension blocks requests to www.google-analytics.com.')
    expect(panel.root.textContent).not.toContain('cdn.example')
  })

  it('tell at once that the page was let store no more, until it is loaded anew', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(thrown({ at: 90_000, error: { name: 'QuotaExceededError', message: 'The quota has been exceeded.' } }))
    await sees('There is almost no space left for this site.')
    world.record(navigation({ at: 95_000, how: 'reload' }))
    await waitFor(() => expect(panel.root.textContent).not.toContain('almost no space'))
  })

  it('tell of a host that never answers, until it does', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(request({ at: 90_000, url: 'https://pay.example/a', state: 'failed', status: undefined }))
    await press('Good to know')
    await sees('pay.example, which this page needs, cannot be reached.')
    world.record(request({ at: 95_000, url: 'https://pay.example/b', status: 200 }))
    await waitFor(() => expect(panel.root.textContent).not.toContain('cannot be reached'))
  })

  it('notice that it happened, and mark the moment once', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(request({ at: 90_000, status: 503 }))
    await sees(/Seen on the page at/)
    world.record(request({ at: 95_000, status: 503 }))
    await waitFor(() => expect(world.sent.filter((name) => name === 'session.mark')).toHaveLength(1))
    await press('No, not yet')
    await screen.findByRole('button', { name: 'It just happened' })
  })

  it('notice a text on the page', async () => {
    const world = await show(guideWorld())
    await follow(guideOf({ happened: { when: 'text', text: 'Could not be saved' } }))
    world.record(consoleLine({ at: 70_000 }))
    await sees(/Seen on the page at/)
  })

  it('take the customer’s word for it', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('It just happened')
    await sees(/It happened at/)
    expect(world.state.run?.progress.happened).toEqual({ at: world.now, by: 'hand' })
  })

  it('take a picture, and say so', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Take a picture')
    await sees('A picture was taken.')
    world.fail('tab.picture', 'another tab was in front')
    await press('Take a picture')
    await sees(/No picture was taken\. Click the Casefile button/)
    world.record(consoleLine({ text: 'Could not be saved' }))
    await press('Finish and review')
    await sees(/This is everything that was recorded/)
    expect(screen.queryByText(/No picture was taken/)).toBeNull()
  })

  it('say that nothing more can be stored, for as long as it is so', async () => {
    const world = await show(guideWorld())
    await follow()
    world.change({ problem: 'The disk is full.' })
    await sees(/Nothing more can be stored/)
    expect((await sees('The disk is full.')).lang).toBe('en')
    const { problem: _solved, ...tab } = world.tab
    world.tab = tab
    world.change({})
    await waitFor(() => expect(screen.queryByText(/Nothing more can be stored/)).toBeNull())
  })

  it('offer no pictures where none were agreed to', async () => {
    await show(guideWorld())
    await follow(guideOf({ capture: { console: true, network: true, pictures: false } }))
    expect(screen.queryByRole('button', { name: 'Take a picture' })).toBeNull()
  })

  it('pause and go on', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Pause')
    await sees('Nothing is recorded until you resume.')
    expect(screen.getByRole('button', { name: 'It just happened' }).hasAttribute('disabled')).toBe(true)
    await press('Resume recording')
    await sees('Recording')
    expect(world.state.run?.paused).toBe(false)
  })

  it('say when the page is another one, and join again when it is back', async () => {
    const world = await show(guideWorld())
    await follow()
    const { site: _other, url: _hidden, ...away } = world.tab
    world.tab = { ...away, access: 'none' }
    world.change({})
    await sees(/When you are back on app.tallybook.example, click/)
    await sees('Not recording this page')
    expect(screen.getByRole('button', { name: 'Take a picture' }).hasAttribute('disabled')).toBe(true)
    world.change({ site: SITE, url: `${SITE}/`, access: 'tab' })
    await waitFor(() => expect(world.sent).toContain('guide.record'))
  })

  it('say when the time is over', async () => {
    const world = await show(guideWorld())
    await follow()
    world.record(consoleLine())
    world.now += 31 * 60_000
    await screen.findByText(/is up, and recording has stopped. You can still hand over/, {}, { timeout: 3_000 })
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
    await screen.findByRole('button', { name: 'Finish and review' })
  })

  it('begin again with the question where nothing was recorded until the time was over', async () => {
    const world = await show(guideWorld())
    await follow()
    world.now += 31 * 60_000
    await screen.findByText(/is up, and nothing was recorded/, {}, { timeout: 3_000 })
    expect(panel.root.textContent).not.toContain('hand over')
    expect(screen.queryByRole('button', { name: 'Finish and review' })).toBeNull()
    await press('Start over')
    await sees('Before you begin')
    expect(world.state).toEqual({ tabs: [] })
  })

  it('lead a press of “Done” to the next step, and back to one that is not done after all', async () => {
    await show(guideWorld())
    await follow()
    const at = () => document.activeElement?.textContent
    await press('Done')
    expect(at()).toBe('Step 2 of 3: Choose “Edit”')
    await press('Not done yet')
    expect(at()).toBe('Step 1 of 3: Open invoice 42')
    for (const _ of [1, 2, 3]) await press('Done')
    expect(at()).toMatch(/^All steps are done/)
    await press('It just happened')
    expect(at()).toMatch(/^It happened at/)
  })

  it('leave the focus where it is when the page ticks one, and say which is next', async () => {
    const world = await show(guideWorld())
    await follow()
    const before = document.activeElement
    world.record(navigation({ at: 120_000, url: `${SITE}/invoices/42` }))
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        'Step 2 of 3: Choose “Edit”',
      ),
    )
    expect(document.activeElement).toBe(before)
  })

  it('are deleted only when asked twice', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Stop and delete everything')
    // Whoever hears the screen hears the question, with the answer that changes nothing.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }))
    await press('Keep it')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop and delete everything' }))
    expect(world.sent).not.toContain('guide.end')
    await press('Stop and delete everything')
    world.fail('guide.end', 'The disk is full.')
    await press('Delete')
    await sees(/The recording could not be deleted./)
    world.mend()
    await press('Try again')
    await sees('All done')
  })

  it('say that all is deleted, also where the background has forgotten the guide before it answers', async () => {
    const world = await show(guideWorld())
    await follow()
    await press('Stop and delete everything')
    const other = panel.root.querySelector<HTMLElement>('.guide-place:last-child')!
    const shown: boolean[] = []
    const watch = new MutationObserver(() => void shown.push(!other.hidden))
    watch.observe(other, { attributes: true })
    const answer = world.hold('guide.end')
    const before = world.sent.length
    await press('Delete')
    await waitFor(() => expect(world.sent.slice(before)).toContain('guide.state'))
    answer()
    await sees('All done')
    watch.disconnect()
    // In the app itself, a panel without a screen is taken away: nobody would hear that all is gone.
    expect(shown).not.toContain(true)
  })

  it('are not followed again where a look at them is answered after they were deleted', async () => {
    const world = await show(guideWorld())
    await follow()
    const answer = world.hold('guide.state')
    world.change({})
    await waitFor(() => expect(world.sent.at(-1)).toBe('guide.state'))
    await press('Stop and delete everything')
    await press('Delete')
    await sees('All done')
    answer()
    await waitFor(() => expect(world.sent.at(-1)).toBe('tab.state'))
    await sees('All done')
  })
})

it('does not record again in a tab while everything is being deleted', async () => {
  const world = await show(guideWorld({ tab: { access: 'site' } }))
  await follow()
  const { send } = world.ports
  world.ports.send = (async (name: 'guide.end', input: Record<string, never>) => {
    if (name === 'guide.end') {
      // As the background does it: first nothing is recorded any more, and a hint says so.
      world.state = { ...world.state, tabs: world.state.tabs.map((tab) => ({ ...tab, recording: false })) }
      world.change({ title: 'Changed' })
      await waitFor(() => expect(world.sent).toContain('guide.state'))
    }
    return send(name, input)
  }) as GuideWorld['ports']['send']
  world.sent.length = 0
  await press('Stop and delete everything')
  await press('Delete')
  await sees('Nothing from this guide is kept in Casefile anymore.')
  expect(world.sent).not.toContain('guide.record')
})
