/** The page from which a customer takes the bookmarklet. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showBookmarklet } from '../../src/embed/guide/bookmarklet.ts'
import { textsFor } from '../../src/guide/texts.ts'

afterEach(() => document.body.replaceChildren())

describe('the page of the bookmarklet', () => {
  it('offers the address to copy when the link is clicked instead of dragged', async () => {
    showBookmarklet(document, 'https://app.tallybook.example/casefile.js', await textsFor('en', []))
    const link = document.querySelector('a')!
    link.focus()
    link.click()
    const field = document.querySelector('textarea')!
    expect(document.activeElement).toBe(field)
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(link.href)
  })

  it.each([
    ['an element of the app has the name of Casefile', '<dialog id="Casefile"></dialog>'],
    ['nothing has', ''],
  ])('gives a link that loads the script where %s', async (_what, html) => {
    showBookmarklet(document, 'https://app.tallybook.example/casefile.js', await textsFor('en', []))
    const code = decodeURIComponent(document.querySelector('a')!.href.slice('javascript:'.length))
    document.body.innerHTML = html
    // Browsers do this for every element with an id.
    vi.stubGlobal('Casefile', document.getElementById('Casefile') ?? undefined)
    const append = vi.spyOn(document.head, 'append').mockImplementation(() => undefined)
    // biome-ignore lint/security/noGlobalEval: this is how a bookmark is run
    globalThis.eval(code)
    expect(append.mock.calls.map(([script]) => (script as HTMLScriptElement).src)).toEqual([
      'https://app.tallybook.example/casefile.js',
    ])
    append.mockRestore()
    vi.unstubAllGlobals()
  })
})
