import { expect, it } from 'vitest'
import { isExtensionUrl } from '../../../src/core/session/extension-url.ts'

it.each([
  ['chrome-extension://abc/page.js', true],
  ['moz-extension://abc/page.js', true],
  ['safari-web-extension://abc/page.js', true],
  ['ms-browser-extension://abc/page.js', true],
  // what our own hook is called in Chromium, whole and as policy reports have it
  ['casefile-extension:hook', true],
  ['casefile-extension', true],
  // As policy reports name them.
  ['chrome-extension', true],
  ['https://shop.example/chrome-extension:/page.js', false],
  ['https://extension.example/', false],
  ['inline', false],
  [undefined, false],
])('%s: %s', (url, is) => {
  expect(isExtensionUrl(url)).toBe(is)
})
