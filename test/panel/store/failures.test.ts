import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { type Action, createFailures, dismissWithScreen } from '../../../src/panel/store/failures.ts'

describe('failures', () => {
  const fail = () => Promise.reject(new Error('No'))

  it('gives back the result', async () => {
    expect(await createFailures().run('save', 'Not saved.', () => 7)).toBe(7)
  })

  it('keeps one entry per action, the latest', async () => {
    const failures = createFailures()
    await failures.run('save', 'First.', fail)
    await failures.run('copy', 'Copy.', fail)
    await failures.run('save', 'Second.', fail)
    expect(failures.list.value.map(({ sentence }) => sentence)).toEqual(['Copy. No.', 'Second. No.'])
  })

  it('takes an entry away when the action succeeds or the person dismisses it', async () => {
    const failures = createFailures()
    await failures.run('save', 'Not saved.', fail)
    await failures.run('copy', 'Not copied.', fail)
    await failures.run('save', 'Not saved.', () => true)
    failures.dismiss('copy')
    expect(failures.list.value).toEqual([])
  })

  it('knows when the extension is gone', async () => {
    const failures = createFailures()
    await failures.run('read', 'x', () => Promise.reject(new Error('Extension context invalidated.')))
    expect(failures.lost.value).toBe(true)
  })
})

describe('another screen', () => {
  it('takes the failures of a moment away, and leaves what still stands', async () => {
    const failures = createFailures()
    const place = signal('case 1')
    const stop = dismissWithScreen(failures, place)
    const fail = (action: Action) => failures.run(action, 'Nothing was done.', () => Promise.reject(new Error('No.')))
    await fail('copy')
    await fail('save')
    expect(failures.list.value.map(({ action }) => action)).toEqual(['copy', 'save'])
    place.value = 'live'
    expect(failures.list.value.map(({ action }) => action)).toEqual(['save'])
    stop()
  })
})
