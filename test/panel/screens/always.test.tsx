import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { consoleLine } from '../../support/session-builder.ts'
import { recordedTab } from '../support/fake-ports.ts'
import { button, choose, key, press, showPanel } from '../support/render.tsx'

afterEach(cleanup)
const background = { tab: recordedTab({ mode: 'background', access: 'site' }), events: [consoleLine({ at: 59_000 })] }
const status = (container: Element) => container.querySelector('.panel-status')?.textContent

describe('a tab of a site that is always recorded', () => {
  it('says how much is kept, and shows no stopwatch that promises more', async () => {
    const { container } = await showPanel(background)
    expect(status(container)).toContain('Last 5 min')
    expect(status(container)).not.toContain('1:00')
    expect(screen.getByText(/Recording .*, and keeping the last 5 minutes/)).toBeTruthy()
  })

  it('becomes a recording with one click, and keeps what is there', async () => {
    const { container, world, store } = await showPanel(background)
    await press('Record')
    expect(await button('Mark')).toBeTruthy()
    expect(world.sent).toContain('tab.record')
    expect(status(container)).toContain('Recording')
    expect(store.live.events.value).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Record' })).toBeNull()
  })

  it('becomes one with r, which does nothing to a recording that runs', async () => {
    const { world } = await showPanel(background)
    await button('Record')
    key('r')
    expect(await button('Mark')).toBeTruthy()
    const before = world.sent.filter((name) => name === 'tab.record').length
    key('r')
    expect(world.sent.filter((name) => name === 'tab.record')).toHaveLength(before)
  })

  it('shows nothing that is older than what is kept', async () => {
    const { world, store } = await showPanel(background)
    world.now += 10 * 60_000
    world.record(1, [consoleLine({ at: 11 * 60_000, id: 'new', text: 'new' })])
    await waitFor(() => expect(store.live.events.value.map(({ id }) => id)).toEqual(['new']))
  })
})

describe('the dialog of the always recorded sites', () => {
  it('gives the access to one of them back, also when no tab of it is open', async () => {
    const { world } = await showPanel(background)
    world.always = { ...world.always, sites: ['https://other.example', 'https://app.tallybook.example'] }
    await choose('More', 'Recording settings')
    const stop = await button('Stop always recording other.example')
    stop.focus()
    fireEvent.click(stop)
    await waitFor(() => expect(screen.queryByText('other.example')).toBeNull())
    const left = screen.getByRole('button', { name: 'Stop always recording app.tallybook.example' })
    await screen.findByText('other.example is no longer recorded automatically. The permission was given back.')
    await waitFor(() => expect(document.activeElement).toBe(left))
  })

  it('names the sites and changes how much is kept', async () => {
    const { container, world } = await showPanel(background)
    await choose('More', 'Recording settings')
    const sites = await screen.findByRole('region', { name: 'Always recorded' })
    expect(sites.textContent).toContain('app.tallybook.example')
    const field = await screen.findByLabelText<HTMLSelectElement>('How much to keep for these sites')
    expect(field.value).toBe('5')
    fireEvent.change(field, { target: { value: '15' } })
    await waitFor(() => expect(world.always.minutes).toBe(15))
    expect(await screen.findByText('Your choice was saved.')).toBeTruthy()
    await waitFor(() => expect(status(container)).toContain('Last 15 min'))
  })

  it('offers a choice that was kept and is none of the usual ones', async () => {
    const { world } = await showPanel()
    world.always = { sites: [], minutes: 7, streams: false, replay: false }
    await choose('More', 'Recording settings')
    expect(await screen.findByText(/No sites are always recorded/)).toBeTruthy()
    expect((await screen.findByLabelText<HTMLSelectElement>('How much to keep for these sites')).value).toBe('7')
  })

  it('follows streams when that is ticked, and keeps the minutes', async () => {
    const { world } = await showPanel(background)
    await choose('More', 'Recording settings')
    const box = await screen.findByLabelText<HTMLInputElement>('Record streaming responses')
    expect(box.checked).toBe(false)
    fireEvent.click(box)
    await waitFor(() =>
      expect(world.always).toEqual({
        ...{ sites: ['https://app.tallybook.example'], minutes: 5, streams: true, replay: false },
      }),
    )
    expect(box.checked).toBe(true)
  })

  it('records how the page looked when that is ticked, and no longer when it is not', async () => {
    const { world } = await showPanel(background)
    await choose('More', 'Recording settings')
    const box = await screen.findByLabelText<HTMLInputElement>('Record how the page looked')
    expect(box.checked).toBe(false)
    fireEvent.click(box)
    await waitFor(() => expect(world.always).toMatchObject({ minutes: 5, streams: false, replay: true }))
    fireEvent.click(box)
    await waitFor(() => expect(world.always.replay).toBe(false))
  })

  it('says when the choice could not be kept', async () => {
    const { world } = await showPanel(background)
    await choose('More', 'Recording settings')
    world.fail('always.keep', new Error('The disk is full.'))
    fireEvent.change(await screen.findByLabelText('How much to keep for these sites'), { target: { value: '30' } })
    expect(await screen.findByText(/Your choice was not saved. The disk is full./)).toBeTruthy()
  })
})
