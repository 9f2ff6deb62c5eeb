import { signal } from '@preact/signals'
import { expect, it, vi } from 'vitest'
import { type Toast, withdrawWithScreen } from '../../../src/panel/store/toast.ts'

it.each<[string, Toast, boolean]>([
  ['an offer goes', { sentence: 'Note copied.', label: 'Save and copy', act: vi.fn() }, false],
  ['a way back stays', { sentence: 'The case was removed.', undo: vi.fn() }, true],
  ['a word stays', 'Note copied.', true],
])('with its screen %s', (_, said, stays) => {
  const toast = signal<Toast | undefined>(said)
  const place = signal('case 1')
  const stop = withdrawWithScreen(toast, place)
  expect(toast.value).toBe(said)
  place.value = 'live'
  expect(toast.value).toBe(stays ? said : undefined)
  stop()
})
