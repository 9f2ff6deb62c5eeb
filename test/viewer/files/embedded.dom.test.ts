import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { embeddedBundle } from '../../../src/viewer/files/embedded.ts'

let watching = 0
beforeEach(() => {
  watching = 0
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {
        watching++
      }
      disconnect() {
        watching = 0
      }
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const part = (id: string, text: string) => `<script type="text/plain" id="${id}">${text}</script>`

it.each([
  ['both parts', part('casefile-bundle', ' AQ== ') + part('casefile-files', 'Ag=='), ['AQ==', 'Ag==']],
  ['the first part alone', part('casefile-bundle', 'AQ=='), ['AQ==', undefined]],
  ['no bundle', '', undefined],
])('finds %s, and watches the page no longer than it is parsed', async (_, html, expected) => {
  document.body.innerHTML = html
  const found = await embeddedBundle(document)
  expect(found && [found.first, await found.others]).toEqual(expected)
  await Promise.resolve()
  expect(watching).toBe(0)
})
