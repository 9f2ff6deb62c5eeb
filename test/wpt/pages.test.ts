import { describe, expect, it } from 'vitest'
import { pagesOf } from './pages.ts'

const html = '<script src="/resources/testharness.js"></script>'
const paths = (file: string, source = '') => pagesOf(file, source).map(({ path }) => path)

describe('pages of a file', () => {
  it.each([
    ['fetch/api/basic/accept-header.any.js', '', ['/fetch/api/basic/accept-header.any.html']],
    ['fetch/a.window.js', '', ['/fetch/a.window.html']],
    ['fetch/a.any.js', '// META: global=window,worker', ['/fetch/a.any.html']],
    ['fetch/a.any.js', '// META: title=A\n// META: global=worker', []],
    ['fetch/a.any.js', '// META: global=dedicatedworker-module', []],
    ['fetch/a.any.js', 'x()\n// META: global=worker', ['/fetch/a.any.html']],
    ['xhr/a.htm', html, ['/xhr/a.htm']],
    ['xhr/a.xhtml', html, ['/xhr/a.xhtml']],
    ['xhr/a.html', '<p>no test</p>', []],
    ['xhr/a.js', html, []],
    ['xhr/a.worker.js', '', []],
    ['xhr/resources/a.html', html, []],
    ['xhr/a-manual.html', html, []],
    ['xhr/a-ref.html', html, []],
    ['xhr/a.h2.html', html, []],
    ['xhr/a.www.html', html, []],
    ['xhr/a.sub.html', html, ['/xhr/a.sub.html']],
    ['xhr/a.html', `${html}<script src="/resources/testdriver.js"></script>`, []],
    ['xhr/a.any.js', '// META: script=/resources/testdriver.js', []],
    ['xhr/a.any.js', '// META: variant=?one\n// META: variant=?two', ['/xhr/a.any.html?one', '/xhr/a.any.html?two']],
    ['xhr/a.html', `<meta name="variant" content="?x">${html}`, ['/xhr/a.html?x']],
    ['xhr/a.any.js', '// META: variant=?a\n// META: variant=?wpt_flags=h2', ['/xhr/a.any.html?a']],
    ['xhr/a.html', `<META CONTENT='?wss' NAME=variant>${html}`, ['/xhr/a.html?wss']],
  ])('%s %j', (file, source, expected) => {
    expect(paths(file, source)).toEqual(expected)
  })

  it('says what needs https and what may take long', () => {
    expect(pagesOf('fetch/a.https.any.js', '// META: timeout=long\r\n')).toEqual([
      { path: '/fetch/a.https.any.html', https: true, long: true },
    ])
    expect(pagesOf('fetch/a.any.js', '// META: variant=?wss&wpt_flags=https')).toEqual([
      { path: '/fetch/a.any.html?wss&wpt_flags=https', https: true, long: false },
    ])
    expect(pagesOf('fetch/a.html', `<meta name="timeout" content="long">${html}`)[0]?.long).toBe(true)
    expect(pagesOf('fetch/a.html', html)).toEqual([{ path: '/fetch/a.html', https: false, long: false }])
  })
})
