import { describe, expect, it } from 'vitest'
import { decodeEntities, safeHref, textOfHtml } from '../../../src/views/markdown/text.ts'

describe('decodeEntities', () => {
  it.each([
    ['Settings &gt; Tax', 'Settings > Tax'],
    ['&quot;500&quot; &amp; more', '"500" & more'],
    ['&#8594; &#x2192;', '→ →'],
    ['&unknown; &#0; &#xD800; &#x110000;', '&unknown; &#0; &#xD800; &#x110000;'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded))
})

describe('textOfHtml', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['a<br>b', 'a\nb'],
    ['<!-- editor --><b>Bold</b>', 'Bold'],
    ['<script>alert(1)</script>text', 'text'],
    ['<style>p{}</style >text', 'text'],
    ['<script>never closed', ''],
    ['1 &lt; 2', '1 < 2'],
  ])('%s', (html, text) => expect(textOfHtml(html)).toBe(text))
})

describe('safeHref', () => {
  it.each([
    ['https://help.example.com/a', 'https://help.example.com/a'],
    ['http://help.example.com/', 'http://help.example.com/'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
    ['javascript:alert(1)', undefined],
    ['JaVa\nScript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['file:///etc/passwd', undefined],
    ['chrome-extension://abc/panel.html', undefined],
    ['/relative', undefined],
    ['#anchor', undefined],
    ['', undefined],
  ])('%j', (href, safe) => expect(safeHref(href)).toBe(safe))
})
