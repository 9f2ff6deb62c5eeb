import { describe, expect, it } from 'vitest'
import { htmlOf } from '../../../src/panel/article/html.tsx'

describe('Markdown for programs that take formatted text', () => {
  it.each([
    ['**Saving fails**\n\nNext: engineering.', '<p><strong>Saving fails</strong></p><p>Next: engineering.</p>'],
    ['**Steps**\n1. One\n2. Two', '<p><strong>Steps</strong></p><ol start="1"><li>One</li><li>Two</li></ol>'],
    ['- `tax_table`: 500', '<ul><li><code>tax_table</code>: 500</li></ul>'],
    ['Attached: one.\nNothing was masked.', '<p>Attached: one.<br />Nothing was masked.</p>'],
    ['tax\\_table and \\<b\\>', '<p>tax_table and &lt;b&gt;</p>'],
  ])('%j', (markdown, html) => {
    expect(htmlOf(markdown).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')).toBe(html)
  })

  it('never takes markup or scripts over from a page', () => {
    const html = htmlOf('<img src=x onerror=alert(1)> [go](javascript:alert(1))')
    expect(html).not.toMatch(/<img|<script|javascript:|<[^>]*onerror/i)
  })
})
