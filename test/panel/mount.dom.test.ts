import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountPanel } from '../../src/panel/index.ts'
import { readPreference, writePreference } from '../../src/panel/preferences.ts'
import { fakeWorld, tabState } from './support/fake-ports.ts'

let root: HTMLElement
beforeEach(() => {
  localStorage.clear()
  root = document.createElement('div')
  document.body.append(root)
})
afterEach(() => root.remove())

describe('mountPanel', () => {
  it('shows the panel, and takes everything away again', async () => {
    const world = fakeWorld()
    const unmount = mountPanel(root, world.ports)
    expect(await screen.findByRole('button', { name: 'Record this tab' })).toBeTruthy()
    expect(world.listeners()).toBe(3)
    unmount()
    expect(root.childElementCount).toBe(0)
    expect(world.listeners()).toBe(0)
  })

  it('reads again when it becomes visible, in case it has missed a hint', async () => {
    const world = fakeWorld()
    const unmount = mountPanel(root, world.ports)
    await screen.findByRole('button', { name: 'Record this tab' })
    world.tabs.set(1, tabState({ title: 'Changed', access: 'none', canRecordTab: false }))
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Record this tab' })).toBeNull())
    unmount()
  })

  it('remembers that single keys are off', async () => {
    writePreference('single-keys', 'off')
    const world = fakeWorld()
    const unmount = mountPanel(root, world.ports)
    await screen.findByRole('button', { name: 'Record this tab' })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true }))
    await Promise.resolve()
    expect(world.sent).not.toContain('tab.record')
    unmount()
    expect(readPreference('single-keys')).toBe('off')
  })

  it.each([
    [undefined, 180],
    ['30', 30],
    ['0', 0],
    ['31 years', 180],
  ])('remembers for how long cases are kept: %s', (stored, days) => {
    if (stored !== undefined) writePreference('history-days', stored)
    const unmount = mountPanel(root, fakeWorld().ports)
    unmount()
    expect(readPreference('history-days')).toBe(String(days))
  })
})
