import { afterEach, describe, expect, it } from 'vitest'
import { pageText } from '../../../src/capture/frame/page-text.ts'
import { hideElements, whenPrivateKnown } from '../../../src/capture/frame/private-parts.ts'

afterEach(() => {
  hideElements([])
  document.title = ''
  document.body.innerHTML = ''
})

function said(title: string, html: string) {
  document.title = title
  document.body.innerHTML = html
  return pageText()
}

describe('what an error page says', () => {
  it('is its title and its text, a line for each block', () => {
    const html =
      '<h1>Forbidden <span>(403)</span></h1><p>Token <b>A&lt;B</b>\n  is gone.</p>\n<pre>Error: no<br>at x</pre>'
    expect(said('403 & more', html)?.text).toBe(
      '<title>403 &amp; more</title>\n<body>\n<h1>Forbidden (403)\n<p>Token A&lt;B is gone.\n<p>Error: no\n<p>at x',
    )
  })

  it('has no programs, no fields and no private parts in it', () => {
    hideElements(['.customer'])
    const html =
      '<p>Not sent.</p><script>var key = 1</script><style>p{}</style><p class="customer">Anna</p><p data-private>7</p>' +
      '<form><input value="typed"><textarea>note</textarea><select><option>one</option></select><button>Again</button></form>'
    expect(said('', html)?.text).toBe('<body>\n<p>Not sent.\n<p>Again')
  })

  it('is nothing while the rules of the company are not known, and is told once they are', () => {
    hideElements(undefined)
    const told: (string | undefined)[] = []
    expect(said('Sorry', '<p>It failed.</p>')).toBeUndefined()
    whenPrivateKnown(() => told.push(pageText()?.text))
    expect(told).toEqual([])
    hideElements([])
    hideElements([])
    expect(told).toEqual(['<title>Sorry</title>\n<body>\n<p>It failed.'])
  })

  it('tells which of it is an alert', () => {
    const html = '<nav>Home</nav><div role="alert"><b>Not saved.</b><ul><li>City is missing</li></ul></div><p>Help</p>'
    expect(said('', html)?.text).toBe(
      '<body>\n<p>Home\n<p role="alert">Not saved.\n<p role="alert">City is missing\n<p>Help',
    )
  })

  it('is cut where it is long', () => {
    const page = said('', `<p>${'word '.repeat(5_000)}</p>`)
    expect(page?.truncated).toBe(true)
    expect(page?.text.length).toBeLessThan(8_100)
  })

  it('is nothing on a page without a word', () => {
    expect(said('Shop', '<div id="app"></div>')).toBeUndefined()
  })
})
