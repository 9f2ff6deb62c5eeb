import { describe, expect, it } from 'vitest'
import { isReplaced, namedIn } from '../../../src/capture/frame/newer-build.ts'
import { expectLinear } from '../../support/processor-time.ts'

describe('the files that HTML names', () => {
  it.each<[string, string, string[]]>([
    [
      'in quotes of both kinds and in none',
      `<script src="/a.js"></script><link rel=stylesheet href='/b.css'><script src=/c.js>`,
      ['/a.js', '/b.css', '/c.js'],
    ],
    [
      'after other attributes, over lines',
      '<script\n  type="module"\n  crossorigin\n  src = "/a.js"\n></script>',
      ['/a.js'],
    ],
    ['with a query', '<SCRIPT SRC="/a.js?v=1&amp;w=2">', ['/a.js?v=1&w=2']],
    [
      'are not those of other elements and attributes',
      '<img src="/a.png"><a href="/b">b</a><script data-src="/c.js"></script>',
      [],
    ],
  ])('are read: %s', (_what, html, files) => {
    expect(namedIn(html)).toEqual(files)
  })

  it.each(['<script ', '<script src', ' src', '<link href = "'])('are read in linear time of %j', (text) =>
    expectLinear(500_000, (size) => text.repeat(size / text.length), namedIn),
  )
})

describe('a page', () => {
  const base = 'https://app.example/orders/4711'
  it.each<[string, string[], string[], boolean]>([
    ['of Vite', ['/assets/index-DiwrgTda.js'], ['/assets/index-B-x_9kLm.js'], true],
    [
      'of webpack',
      ['/js/chunk-vendors.1f2e3d4c.js', '/js/app.0a1b2c3d.js'],
      ['/js/chunk-vendors.9f8e7d6c.js', '/js/app.00ff00ff.js'],
      true,
    ],
    ['of Create React App', ['/static/js/main.3f2a1b4c.chunk.js'], ['/static/js/main.77aa1b4c.chunk.js'], true],
    ['of esbuild', ['main-QX3PLR2T.js'], ['main-AB3PLR2Z.js'], true],
    ['with styles alone', ['/app.js', '/app-3f2a1b4c5d6e7f80.css'], ['/app.js', '/app-00001b4c5d6e7f80.css'], true],
    ['with the version in a query', ['/app.js?v=41'], ['/app.js?v=42'], true],
    [
      'whose files another host delivers',
      ['https://cdn.example/main.3f2a1b4c.js'],
      ['https://cdn.example/main.77aa1b4c.js'],
      true,
    ],
    ['of the same build', ['/assets/index-DiwrgTda.js'], ['/assets/index-DiwrgTda.js'], false],
    [
      'with more that was loaded later',
      ['/assets/index-DiwrgTda.js', '/assets/list-Ab3dE9fg.js'],
      ['/assets/index-DiwrgTda.js'],
      false,
    ],
    [
      'beside one that has a part of its own',
      ['/js/vendors.1f2e3d4c.js', '/js/app.0a1b2c3d.js'],
      ['/js/vendors.1f2e3d4c.js', '/js/app.00ff00ff.js'],
      false,
    ],
    ['beside one of other files', ['/assets/index-DiwrgTda.js'], ['/assets/login-B-x_9kLm.js'], false],
    ['beside one without files', ['/assets/index-DiwrgTda.js'], [], false],
    ['whose files have names alone', ['/app-settings.js', '/app.js'], ['/app-overview.js'], false],
    [
      'beside one that names another account',
      ['https://tags.example/gtag.js?id=1'],
      ['https://tags.example/gtag.js?id=2'],
      false,
    ],
    ['with what is no address', ['https://'], ['https://'], false],
  ])('%s is older: %#', (_what, here, there, older) => {
    expect(isReplaced(here, there, base)).toBe(older)
  })
})
