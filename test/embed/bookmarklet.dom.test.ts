/** The page from which a customer takes the bookmarklet. */
import { afterEach, describe, expect, it } from 'vitest'
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
})
