/** Saved pages -> articles: what is the article, its Markdown, and what the page says of itself. */
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lexMarkdown, plainText, readArticles } from '../../../../src/core/kb/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'

const readBytes = (bytes: Uint8Array, name = 'page.html') => readArticles([{ name, bytes }], 'kb')
const read = (html: string) => readBytes(strToU8(html))
function articleIn(html: string) {
  const { articles, problems } = read(html)
  expect(problems).toEqual([])
  return articles[0]!
}
const bodyOf = (html: string) => articleIn(`<main><h1>T</h1>${html}</main>`).body

it.each([
  ['Saving fails<a href="#save">¶</a>', 'Saving fails'],
  ['Saving fails <a href="#save">#</a>', 'Saving fails'],
  ['Errors of C#', 'Errors of C#'],
])('takes a title without the sign that leads to it: %s', (heading, title) => {
  expect(articleIn(`<main><h1>${heading}</h1><p>It fails.</p></main>`)).toMatchObject({ title, body: 'It fails.' })
})

describe('Markdown of HTML', () => {
  it.each<[string, string, string]>([
    [
      'paragraphs and headings',
      '<h2>Why <b>so</b></h2><p>One\n  two</p><h4>How</h4>text',
      '## Why so\n\nOne two\n\n#### How\n\ntext',
    ],
    ['emphasis', '<p>a <strong>b </strong>c <em>d</em>, <b><i>e</i></b></p>', 'a **b** c *d*, **e**'],
    ['no emphasis inside a word', '<p>un<b>believ</b>able <b>a</b><b>b</b></p>', 'unbelievable ab'],
    [
      'code right after code',
      '<p><kbd>Ctrl</kbd><span><kbd>C</kbd></span></p><h2><code>a</code><code>b</code></h2>',
      '`Ctrl` `C`\n\n## `a` `b`',
    ],
    [
      'an address with a part that is marked',
      '<p>https://e.test/<i>tenant</i>/x https://e.test/<i>&lt;tenant></i>/x https://e.test/<code>x</code></p>',
      'https://e.test/tenant/x <https://e.test/>\\<tenant>/x <https://e.test/>`x`',
    ],
    [
      'an address that is marked',
      '<p><b>https://e.test/</b> https://e.test/</p>',
      '**https://e.test/** https://e.test/',
    ],
    ['line breaks', '<p>a<br>b<br><br>- c</p>', 'a\\\nb\\\n\\- c'],
    [
      'lists',
      '<ul><li>a</li><li>b<ol start=3><li>c</li><li><p>d</p><p>e</p></li></ol></li></ul>',
      '- a\n- b\n  3. c\n  4. d\n\n     e',
    ],
    ['a list right inside a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
    ['two lists in a row', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['terms', '<dl><dt>E_CONN<dd>No network.</dl>', '**E_CONN**\n\nNo network.'],
    [
      'a table',
      '<table><thead><tr><th>Code<th>Means</thead><tr><td>a|b<td><code>x|y</code><br>z</table>',
      '| Code | Means |\n| --- | --- |\n| a\\|b | `x\\|y` z |',
    ],
    [
      'cells that span rows and columns',
      '<table><tr><th>Code<th>Cause<th>Fix<tr><td rowspan=2>E1<td>a<td>b<tr><td>c<td>d<tr><td colspan=2>wide<td>x<tr><td rowspan=0>E2<td>e<td>f<tr><td>g<td>h</table>',
      '| Code | Cause | Fix |\n| --- | --- | --- |\n| E1 | a | b |\n| E1 | c | d |\n| wide |  | x |\n| E2 | e | f |\n| E2 | g | h |',
    ],
    ['a table of one column, however wide', '<table><tr><td colspan=3>a<tr><td colspan=3>b</table>', 'a\n\nb'],
    ['a table that lays out', '<table><tr><td><h2>A</h2><p>b</p><td><pre>c</pre></table>', '## A\n\nb\n\n```\nc\n```'],
    [
      'code as it is written',
      '<pre><code class="hljs language-js">\nif (a &lt; b) {\n\n    `x`  *y*\n}\n</code></pre>',
      '```js\nif (a < b) {\n\n    `x`  *y*\n}\n```',
    ],
    ['code with fences in it', '<pre>```\n````</pre>', '`````\n```\n````\n`````'],
    [
      'lines of code in elements',
      '<pre><div>a</div><div>  b</div><span class="lineno">3</span>c<br>d</pre>',
      '```\na\n  b\nc\nd\n```',
    ],
    [
      'code in a line',
      '<p>See <code>a  `b`</code> and <kbd>Ctrl</kbd> <samp>ERR_X</samp></p>',
      'See `` a  `b` `` and `Ctrl` `ERR_X`',
    ],
    ['code in a list', '<ol><li>Run<pre>a\n\nb</pre></li></ol>', '1. Run\n\n   ```\n   a\n\n   b\n   ```'],
    [
      'links',
      '<p><a href="https://e.test/a_(b)?c=1&amp;d=*">see <b>this</b></a>, <a href="mailto:a@e.test">mail</a></p>',
      '[see **this**](https://e.test/a_%28b%29?c=1&d=%2A), [mail](mailto:a@e.test)',
    ],
    [
      'code in a link',
      '<a href="https://e.test/">the <code>E_X</code></a> <a href="https://e.test/"><code>a]`b</code></a>',
      '[the `E_X`](https://e.test/) [a&#93;\\`b](https://e.test/)',
    ],
    [
      'no link to anything else',
      '<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="/c">c</a> <a href="#d">d</a><a href="#d">#</a></p>',
      'a b c d',
    ],
    ['the words of a picture', '<p>Press <img src=x.png alt="[Save]"></p>', 'Press \\[Save\\]'],
    ['an exclamation mark before a link', '<p>See!<a href="https://e.test/">x</a></p>', 'See\\![x](https://e.test/)'],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['blocks inside a line', '<span>a<p>b</p></span><a href="https://e.test/"><div>c</div></a>', 'a\n\nb\n\nc'],
    ['details', '<details><summary>More</summary>text</details>', '**More**\n\ntext'],
    ['a heading that ends in a sign', '<h2>Use C#</h2>', '## Use C\\#'],
    ['characters that nobody sees', '<p>pass\u00adword\u200b \ue001x\uf0c1</p>', 'password x'],
    [
      'Confluence',
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">sql</ac:parameter><ac:plain-text-body><![CDATA[a < b && c]]></ac:plain-text-body></ac:structured-macro>',
      '```sql\na < b && c\n```',
    ],
  ])('%s', (_, html, markdown) => expect(bodyOf(html)).toBe(markdown))

  it('relative links lead to where the page was', () => {
    const page = '<link rel=canonical href="https://help.test/a/b"><article><h1>T</h1><a href="../c">c</a></article>'
    expect(articleIn(page).body).toBe('[c](https://help.test/c)')
  })
})

describe('text stays text', () => {
  it.each([
    '# a',
    '- a',
    '+ a',
    '1. a',
    '12) a',
    '> a',
    '=== a',
    '--- ',
    '~~~ a',
    '~~a~~',
    '*a* **b** _c_ __d__',
    '`a`',
    '```a',
    '[a](https://e.test/)',
    '![a](b)',
    '[a]: https://e.test/',
    '<b>a</b>',
    '<!-- a -->',
    '<script>alert(1)</script>',
    '&amp; &lt;b&gt; &#60;',
    'a\\*b\\',
    '| a | b |',
    'C:\\_a\\[b',
    'https://e.test/~a/b_c_(d)?e=f',
    'https://<tenant>.e.test/<id>/x',
    'https://e.test/a*b*c~~d~~',
    '[https://e.test/a] <https://e.test/b> `https://e.test/c`, (https://e.test/d).',
    'https://e.test/?a=1&lt;=2\\[3]',
    'www.e.test/<b>a, ftp://e.test/<b>',
    'ERR_BLOCKED_BY_CLIENT __init__ snake_case_',
    ':--',
    'a | b',
  ])('%s', (text) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const body = bodyOf(`<p>${html}</p>`)
    expect(plainText(body)).toBe(text.trim())
    const kinds = (lexMarkdown(body) ?? []).map(({ type }) => type)
    expect(kinds).toEqual(['paragraph'])
    expect(plainText(bodyOf(`<table><tr><td>${html}<td>x</table>`))).toBe(`${text.trim()} x`)
    expect(plainText(bodyOf(`<ul><li>${html}</ul>`))).toBe(text.trim())
    const linked = bodyOf(`<p><a href="https://e.test/">${html}</a></p>`)
    expect(plainText(linked)).toBe(text.trim())
    expect(linked).toMatch(/^\[.*\]\(https:\/\/e\.test\/\)$/)
    expect(JSON.stringify(lexMarkdown(linked))).not.toMatch(/"type":"(?:image|html)"|"type":"link".*"type":"link"/)
  })
})

describe('what is the article', () => {
  const article = '<p>Clear the cache.</p>'
  it.each<[string, string]>([
    [
      'Zendesk',
      `<main><article class="article"><header><h1>T</h1></header><div class="article-body">${article}</div><div class="article-votes">Helpful?</div></article><section class="related-articles"><h3>More</h3></section></main>`,
    ],
    [
      'Intercom',
      `<h1>T</h1><div class="article"><h1>T</h1><div class="article_body"><article>${article}</article></div></div><div class="intercom-reaction-picker">Did this answer your question?</div>`,
    ],
    ['Confluence', `<h1 id="title-text">T</h1><div id="main-content" class="wiki-content"><h1>T</h1>${article}</div>`],
    ['an article', `<p>x</p><article><h1>T</h1>${article}</article>`],
    ['a main part', `<div>x</div><div role="main"><h1>T</h1>${article}</div>`],
    ['all of the body', `<h1>T</h1>${article}`],
    ['a part of a page', `<h1>T</h1>${article}`],
    ['a form around all', `<form id="aspnetForm"><main><h1>T</h1>${article}</main></form>`],
    [
      'a page that is called after its parts',
      `<body class="page-with-toc"><div class="has-breadcrumbs"><h1>T</h1>${article}</div></body>`,
    ],
  ])('%s', (_, html) => expect(articleIn(html)).toMatchObject({ title: 'T', body: 'Clear the cache.' }))

  it.each([
    '<nav>x</nav>',
    '<header>x</header>',
    '<footer>x</footer>',
    '<aside>x</aside>',
    '<form>x</form>',
    '<script>x</script>',
    '<style>x</style>',
    '<template>x</template>',
    '<noscript>x</noscript>',
    '<p hidden>x</p>',
    '<p style="color:red; display: none">x</p>',
    '<i aria-hidden="true">x</i>',
    '<ol class="breadcrumbs"><li>x</ol>',
    '<div role="navigation">x</div>',
    '<p>Was this article helpful? <button>Yes</button></p>',
    '<div id="toc"><ul><li>x</ul></div>',
    '<h3>Related articles</h3><ul><li><a href="https://e.test/">x</a></ul>',
    '<!-- x -->',
    '<svg><text>x</text></svg>',
    '<iframe src="https://e.test/">x</iframe>',
    '<span class="sr-only">x</span>',
  ])('%s falls away', (html) => expect(bodyOf(`<p>a</p>${html}<p>b</p>`)).toBe('a\n\nb'))

  it('a remark beside the text stays', () => {
    expect(bodyOf('<aside class="admonition note">Sign out first.</aside>')).toBe('Sign out first.')
  })

  it('a page that sends on to another gives no article', () => {
    const { articles, problems } = read('<meta http-equiv="refresh" content="0; url=/b"><p>Redirecting to b.')
    expect(articles).toEqual([])
    expect(problems).toEqual([
      { file: 'kb', reason: '1 page was left out: it only links to other pages (page.html).', note: true },
    ])
  })

  it('headings that are links to themselves lead nowhere', () => {
    const part = (i: number) => `<h2><a class="header" href="#part-${i}">Part ${i}</a></h2><p>Text</p>`
    expect(bodyOf([1, 2, 3].map(part).join(''))).toBe([1, 2, 3].map((i) => `## Part ${i}\n\nText`).join('\n\n'))
  })

  it('a page that only leads to others is told, in one line for all', () => {
    const card = (i: number) => `<h3><a href="/a/${i}">Article number ${i}</a></h3><p>Its first words …</p>`
    const list = strToU8(`<main><h1>All</h1>${[1, 2, 3].map(card).join('')}</main>`)
    const files = ['a.html', 'b.html'].map((name) => ({ name, bytes: list }))
    const { articles, problems } = readArticles([...files, { name: 'c.html', bytes: strToU8('<h1>C</h1>text') }], 'kb')
    expect(articles.map(({ title }) => title)).toEqual(['C'])
    expect(problems).toEqual([
      { file: 'kb', reason: '2 pages were left out: they only link to other pages (a.html, b.html).', note: true },
    ])
  })
})

describe('what a page says of itself', () => {
  it('all of it', () => {
    const html = `<html lang="en_GB"><head><title>x</title><link rel="canonical" href="https://help.test/a/1">
      <meta property="article:modified_time" content="2026-03-01T10:00:00Z"><meta property="article:tag" content="save">
      <meta property="article:tag" content="error"></head><body><article><h1>Save &amp; <i>close</i></h1>Text</article></body></html>`
    expect(articleIn(html)).toEqual({
      id: 'page.html',
      title: 'Save & close',
      body: 'Text',
      language: 'en-GB',
      url: 'https://help.test/a/1',
      updated: '2026-03-01T10:00:00Z',
      tags: ['save', 'error'],
      source: 'kb',
    })
  })

  it.each<[string, string, object]>([
    ['the title for the web', '<title>A | Help</title><meta property="og:title" content="B">x', { title: 'B' }],
    ['the title without the site', '<title>A - b – Help centre</title>x', { title: 'A - b' }],
    [
      'the title before which the site stands',
      '<title>Help | A</title><meta property="og:site_name" content="Help">x',
      { title: 'A' },
    ],
    ['the file name', 'text', { title: 'page' }],
    ['no heading of the page around', '<header><h1>Site</h1></header><main>x</main><title>A</title>', { title: 'A' }],
    ['the date of an element', '<h1>T</h1><time datetime="2026-02-03">yesterday</time>', { updated: '2026-02-03' }],
    [
      'the date of its data',
      '<script type="application/ld+json">{"@graph":[{"dateModified": "2026-01-02T03:04:05Z"}]}</script>x',
      { updated: '2026-01-02T03:04:05Z' },
    ],
    ['keywords', '<meta name="keywords" content="a, b,,a">x', { tags: ['a', 'b'] }],
    [
      'the address for sharing',
      '<meta property="og:url" content="https://help.test/a">x',
      { url: 'https://help.test/a' },
    ],
  ])('%s', (_, html, expected) => expect(articleIn(html)).toMatchObject(expected))

  it('no address that could run something, no date or language that is none', () => {
    const html = '<html lang="<b>"><link rel=canonical href="javascript:alert(1)"><time datetime="now">x</time>text'
    expect(Object.keys(articleIn(html)).sort()).toEqual(['body', 'id', 'source', 'tags', 'title'])
  })
})

describe('encodings', () => {
  const latin = Uint8Array.from(
    [...'<meta charset=iso-8859-1><h1>Gr\u00f6\u00dfe</h1>x'].map((sign) => sign.charCodeAt(0)),
  )
  const meta = '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><title>'
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', strToU8('<h1>Größe</h1>x'), 'Größe'],
    ['UTF-8 that calls itself something else', strToU8('<meta charset=iso-8859-1><h1>Größe</h1>x'), 'Größe'],
    ['Latin-1', latin, 'Größe'],
    ['what browsers take when nothing is said', latin.slice(25), 'Größe'],
    ['Shift JIS', Uint8Array.from([...strToU8(meta), 0x95, 0xdb, 0x91, 0xb6, ...strToU8('</title>x')]), '保存'],
    [
      'an XML declaration',
      new Uint8Array([
        ...strToU8('<?xml version="1.0" encoding="windows-1251"?><h1>'),
        0xcf,
        0xf0,
        ...strToU8('</h1>x'),
      ]),
      'Пр',
    ],
    ['an encoding that nobody knows', strToU8('<meta charset=x-none><h1>Größe</h1>x'), 'Größe'],
    [
      'UTF-16',
      new Uint8Array(new Uint16Array([...'\uFEFF<h1>Größe</h1>x'].map((sign) => sign.charCodeAt(0))).buffer),
      'Größe',
    ],
  ])('%s', (_, bytes, title) => expect(readBytes(bytes).articles[0]?.title).toBe(title))
})

describe('hostile pages', () => {
  it.each<[string, string, RegExp]>([
    ['nothing but tags', '<div><p></p></div>', /^It has no text\.$/],
    ['nested without end', '<div>'.repeat(2000), /nested more than 512 levels deep/],
    ['an article of more than 1 MB', `<p>${'word '.repeat(250_000)}`, /^It is larger than 1 MB/],
    ['a page of more than 5 MB', `<!--${'x'.repeat(5 * 1024 * 1024)}-->a`, /^It is larger than 5 MB/],
    ['binary data', '<p>\0', /^It is not text\.$/],
  ])('%s', (_, html, reason) => {
    const { articles, problems } = read(html)
    expect(articles).toEqual([])
    expect(problems.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)])
  })

  // Each takes quadratic time where something looks through all that came before it.
  it.each([
    '<b>',
    '</i>',
    '<a href=#>',
    '<a>x</a>',
    '<h2><a>x</a>',
    '<article>a</article>',
    '<div class=article-body>a</div>',
    '<li>',
    '<ul><li>x</ul>',
    '<table><tr><td>',
    '<td>a',
    '<tr><td>a<td>b</tr>',
    '<br>',
    ' ',
    '<b> </b>',
    '&amp;',
    '&',
    '<',
    '<!--',
    '\\',
    '*',
    '`',
    '_',
    '[',
    'http://',
    '<p>was this helpful</p>',
    '<meta name=a content=b>',
    '<form>',
    '<svg>',
    '<math><title>',
    '<pre>',
    '<blockquote>a</blockquote>',
    '<h1>a',
    '<![CDATA[',
  ])('%s over and over takes no more than its length', (part) => {
    const html = (size: number) => strToU8(`<body><b>${part.repeat(Math.ceil(size / part.length))}`)
    return expectLinear(100_000, html, readBytes)
  })

  it.each([
    '<tr><td rowspan=0>a<td>b',
    '<tr><td rowspan=99>a<td colspan=9>b',
    '<tr><td colspan=1000 rowspan=65534>a<td>b',
  ])('a table of nothing but %s takes no more than its length', (row) => {
    const html = (size: number) => strToU8(`<table>${row.repeat(Math.ceil(size / row.length))}</table>`)
    return expectLinear(100_000, html, readBytes)
  })

  it('anything gives an article or a sentence', () => {
    const tag = fc.constantFrom(
      'p',
      'b',
      'i',
      'a href="x"',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'pre',
      'code',
      'h1',
      'h2',
      'blockquote',
      'br',
      'div class=toc',
      'svg',
      'form',
      'script',
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '\n',
        ' ',
        '# ',
        '- ',
        '1. ',
        '> ',
        '`',
        '**',
        '|',
        '<!--',
        '&lt;b&gt;',
        'https://e.test/',
        'www.',
        '![x](y)',
        '\ue000',
        '\ue002',
        '__proto__=1',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { articles, problems } = read(`<h1>T</h1>${pieces.join('')}`)
        expect(articles.length + problems.length).toBe(1)
        expect(problems.map(({ reason }) => reason)).not.toContain('It cannot be read.')
        for (const { body } of articles) expect(htmlIn(body)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** Pieces of raw HTML that a reader of Markdown would find. */
function htmlIn(body: string): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (typeof value === 'object' && value !== null) {
      const token = value as { type?: string; raw?: string }
      if (token.type === 'html') found.push(token.raw ?? '')
      walk(Object.values(value))
    }
  }
  walk(lexMarkdown(body))
  return found
}
