import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Article, readArticles, readMarkdownFiles } from '../../../src/core/kb/index.ts'

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
})
const read = (name: string, content: string | Uint8Array) => readArticles([file(name, content)], 'kb')

describe('Markdown', () => {
  it('takes the front matter, and the body without it', () => {
    const { articles, problems } = read(
      'saving/save-fails.md',
      '---\nid: save-500\ntitle: "Save: it fails"\ntags: [save, 500]\nproduct: Tallybook\nupdated: 2026-11-12\nlocale: en-GB\naudience: internal\nurl: https://help.example.com/a/1\n---\n\n## Symptom\n\nIt fails.\n',
    )
    expect(problems).toEqual([])
    expect(articles).toEqual([
      {
        id: 'save-500',
        title: 'Save: it fails',
        body: '## Symptom\n\nIt fails.',
        tags: ['save', '500'],
        product: 'Tallybook',
        updated: '2026-11-12',
        language: 'en-GB',
        audience: 'internal',
        url: 'https://help.example.com/a/1',
        source: 'kb',
      },
    ])
    expect(Article.safeParse(articles[0]).success).toBe(true)
  })

  it.each<[string, string, string, Partial<Article>]>([
    [
      'the first heading as title, once',
      'a/b.md',
      '# How to save\n\nPress save.',
      { id: 'a/b.md', title: 'How to save', body: 'Press save.' },
    ],
    ['the file name as title', 'a/how-to_save.md', 'Press save.', { title: 'how to save', body: 'Press save.' }],
    [
      'a heading that is not the title',
      'a.md',
      '---\ntitle: One\n---\n# Two\ntext',
      { title: 'One', body: '# Two\ntext' },
    ],
    ['Windows line ends', 'a.md', '---\r\nid: w\r\n---\r\n# T\r\n\r\nline\r\n', { id: 'w', title: 'T', body: 'line' }],
    ['a byte order mark', 'a.md', '\uFEFF---\nid: bom\n---\ntext', { id: 'bom', body: 'text' }],
    ['a rule instead of front matter', 'a.md', '---\n\ntext', { id: 'a.md', body: '---\n\ntext' }],
    ['empty front matter', 'a.md', '---\n---\ntext', { id: 'a.md', body: 'text' }],
    [
      'a colon in a plain value, which is no YAML',
      'a.md',
      '---\ntitle: Error: no price [x]\ntags: [a]\n---\ntext',
      { title: 'Error: no price [x]', tags: ['a'] },
    ],
    [
      'numbers as they are written',
      'a.md',
      '---\ntitle: 1.10\nid: 007\ntags: [0x80070005, 1e3, 5.0]\n---\ntext',
      { title: '1.10', id: '007', tags: ['0x80070005', '1e3', '5.0'] },
    ],
    ['a title that says nothing', 'a.md', '---\ntitle: null\nid: ~\n---\n# T\ntext', { id: 'a.md', title: 'T' }],
    ['a name that is there twice', 'a.md', '---\ntitle: One\ntitle: Two\n---\ntext', { title: 'Two' }],
    [
      'front matter of JSON',
      'a.md',
      '{\n  "title": "One",\n  "tags": ["a"]\n}\n\ntext',
      { title: 'One', tags: ['a'], body: 'text' },
    ],
    ['braces that are no front matter', 'a.md', '{\n  braces\n}\n\ntext', { body: '{\n  braces\n}\n\ntext' }],
    [
      'texts of TOML with escapes and over several lines',
      'a.md',
      '+++\ntitle = "Caf\\u00e9 \\"au lait\\""\nproduct = \'\'\'It\'s\'\'\'\nid = """\none"""\n+++\ntext',
      { title: 'Café "au lait"', product: "It's", id: 'one' },
    ],
    [
      'tags of Zola',
      'a.md',
      '+++\ntitle = "One"\n[taxonomies]\ntags = ["a", "b"]\n[extra]\ntitle = "Two"\n+++\ntext',
      { title: 'One', tags: ['a', 'b'] },
    ],
    [
      'a heading below comments, pictures and badges',
      'a.md',
      '<!-- lint\noff -->\n\n![Logo](a.png)\n[![Build](b.svg)](https://b.example)\n\n# How to save\n\ntext',
      { title: 'How to save' },
    ],
    [
      'front matter of TOML',
      'a.md',
      '+++\ntitle = "No \\"price\\""\ntags = ["a", \'b\']\ndate = 2026-11-12\n\n[params]\ntitle = "x"\n+++\ntext',
      { title: 'No "price"', tags: ['a', 'b'], updated: '2026-11-12', body: 'text' },
    ],
    [
      'front matter of TOML with a list on several lines, and comments',
      'a.md',
      '+++\ntitle = "A" # now\ndate = 2026-11-12 # of the change\ntags = [\n  "a",\n  \'b\',\n]\n+++\ntext',
      { title: 'A', tags: ['a', 'b'], updated: '2026-11-12', body: 'text' },
    ],
    [
      'front matter that ends with dots, before a rule',
      'a.md',
      '---\ntitle: A\n...\n\ntext\n\n---\n\nmore',
      { title: 'A', body: 'text\n\n---\n\nmore' },
    ],
    ['dots of another kind', 'a.md', '...\ntext\n---\nmore', { id: 'a.md', body: '...\ntext\n---\nmore' }],
    ['an underlined heading as title', 'a.md', 'How to save\n===\n\nPress.', { title: 'How to save', body: 'Press.' }],
    ['a rule of another kind', 'a.md', '+++\ntext', { id: 'a.md', body: '+++\ntext' }],
    [
      'a heading with markup as title, without its id',
      'a.md',
      '# The `save` *button* {#save}\n\ntext',
      { title: 'The save button', body: 'text' },
    ],
    [
      'a heading with markup that repeats the title',
      'a.md',
      '---\ntitle: The save button\n---\n# The `save` button\n\ntext',
      { title: 'The save button', body: 'text' },
    ],
    [
      'the article of a site generator without its markup',
      'a.mdx',
      "---\ntitle: A\n---\nimport Tabs from '@theme/Tabs'\n\n# A\n\n<Tabs>\n\n:::note\nText.\n:::\n\n</Tabs>",
      { title: 'A', body: 'Text.' },
    ],
    ['tags as text, numbers as ids', 'a.md', '---\nid: 12\ntags: a, b,, a\n---\ntext', { id: '12', tags: ['a', 'b'] }],
    ['no link that could run something', 'a.md', '---\nurl: javascript:alert(1)\n---\ntext', { body: 'text' }],
  ])('reads %s', (_, name, content, expected) => {
    const { articles, problems } = read(name, content)
    expect(problems).toEqual([])
    expect(articles[0]).toMatchObject(expected)
    expect(articles[0]).not.toHaveProperty('url')
  })

  it.each(['---\ndraft: true\n---\n', '---\npublished: false\n---\n', '+++\ndraft = true\n+++\n'])(
    'leaves a draft out, and says so once: %j',
    (matter) => {
      const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.md`)
      const { articles, problems } = readArticles(
        names.map((name, index) => file(name, index === 0 ? 'text' : `${matter}text`)),
        'kb',
      )
      expect(articles.map(({ id }) => id)).toEqual(['a.md'])
      expect(problems).toEqual([
        { file: 'kb', reason: '4 drafts were left out (b.md, c.md, d.md and 1 more).', note: true },
      ])
    },
  )

  it('keeps pages of one id in different folders: the second under its path', () => {
    const { articles, problems } = readArticles(
      ['a', 'b', 'c'].map((folder) => file(`${folder}/intro.md`, `---\nid: intro\n---\nOf ${folder}`)),
      'kb',
    )
    expect(problems).toEqual([])
    expect(articles.map(({ id, body }) => [id, body])).toEqual([
      ['intro', 'Of a'],
      ['b/intro.md', 'Of b'],
      ['c/intro.md', 'Of c'],
    ])
  })

  it('reads UTF-16, as some Windows editors save it', () => {
    const text = '\uFEFF# Größe\n\nText'
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)
    expect(read('a.md', bytes).articles[0]).toMatchObject({ title: 'Größe', body: 'Text' })
  })
})

describe('Markdown files alone', () => {
  it('are the same articles', () => {
    const files = [
      { name: 'a.md', text: '---\nid: x\n---\n# A\n\nText' },
      { name: 'b.md', text: '' },
    ]
    const all = readArticles(
      files.map(({ name, text }) => file(name, text)),
      'kb',
    )
    expect(readMarkdownFiles(files, 'kb')).toEqual(all.articles)
    expect(all.articles).toHaveLength(1)
  })
})

describe('JSON and JSON Lines', () => {
  const one = {
    id: 7,
    title: 'One',
    body: 'Text',
    html_url: 'https://help.example.com/7',
    label_names: ['x'],
    updated_at: '2026-01-02',
  }

  it.each<[string, string, string]>([
    ['one object', 'a.json', JSON.stringify(one)],
    ['a list', 'a.json', JSON.stringify([one])],
    ['an export of a help centre', 'a.json', JSON.stringify({ count: 1, articles: [one] })],
    ['lines', 'a.jsonl', `${JSON.stringify(one)}\n\n`],
    ['lines of Windows', 'a.ndjson', `${JSON.stringify(one)}\r\n`],
  ])('reads %s', (_, name, content) => {
    expect(read(name, content)).toEqual({
      articles: [
        {
          id: '7',
          title: 'One',
          body: 'Text',
          tags: ['x'],
          url: 'https://help.example.com/7',
          updated: '2026-01-02',
          source: 'kb',
        },
      ],
      problems: [],
    })
  })

  it('keeps the good entries and names the bad ones by place', () => {
    const { articles, problems } = read(
      'a.jsonl',
      `${JSON.stringify(one)}\n{"title":"no body"}\nnot json\n[1]\n{"body":"b"}`,
    )
    expect(articles).toHaveLength(1)
    expect(problems).toEqual([
      { file: 'a.jsonl', reason: 'Line 2: It has no "body".' },
      { file: 'a.jsonl', reason: 'Line 3: It is not valid JSON.' },
      { file: 'a.jsonl', reason: 'Line 4: It is not an article: it needs an object with "title" and "body".' },
      { file: 'a.jsonl', reason: 'Line 5: It has no "title".' },
    ])
  })

  it('does not list a thousand problems', () => {
    const { problems } = read('a.jsonl', '{}\n'.repeat(1000))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)?.reason).toBe('980 more entries have similar problems.')
  })
})

describe('zip', () => {
  /** A zip whose names are these bytes, without the flag that says UTF-8. */
  function named(name: readonly number[]): Uint8Array {
    const plain = 'x'.repeat(name.length)
    const zip = Buffer.from(zipSync({ [plain]: strToU8('text') }))
    for (let at = zip.indexOf(plain); at >= 0; at = zip.indexOf(plain, at + 1)) zip.set(name, at)
    return new Uint8Array(zip)
  }

  it.each([
    ['UTF-8, as macOS writes it', [...strToU8('Cafe\u0301.md')], 'Cafe\u0301.md'],
    ['code page 437, as Windows writes it', [0x47, 0x72, 0x94, 0xe1, 0x65, 0x2e, 0x6d, 0x64], 'Größe.md'],
    ['Shift_JIS', [0x93, 0xfa, 0x96, 0x7b, 0x2e, 0x6d, 0x64], 'ô·û{.md'],
  ])('reads a file whose name is in %s without saying so', (_, bytes, id) => {
    expect(read('a.zip', named(bytes))).toMatchObject({ articles: [{ id }], problems: [] })
  })

  it('leaves a name alone that says what it is', () => {
    expect(read('a.zip', zipSync({ 'Café ÿ.md': strToU8('text') })).articles[0]?.id).toBe('Café ÿ.md')
  })

  it('reads what is inside, under its path in the zip', () => {
    const zip = zipSync({
      'kb/save.md': strToU8('# Save\n\ntext'),
      'kb/more.json': strToU8('{"id":"j","title":"J","body":"b"}'),
      'kb/picture.png': new Uint8Array([1, 2, 3]),
      '__MACOSX/kb/._save.md': new Uint8Array([0, 5]),
      'kb/.git/config': strToU8('x'),
    })
    const { articles, problems } = read('kb-2026.zip', zip)
    expect(articles.map(({ id }) => id)).toEqual(['kb/save.md', 'j'])
    expect(problems).toEqual([])
  })

  it('takes a stored file like a packed one', () => {
    const zip = zipSync({ 'a.md': [strToU8('text'), { level: 0 }] })
    expect(read('a.zip', zip).articles).toHaveLength(1)
  })
})

describe('files that give no article', () => {
  const zipOf = (names: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(names).map(([name, text]) => [name, strToU8(text)])))
  const bomb = () => {
    const name = '0.json'
    // Larger than a file may be, so that nothing but its size is taken in.
    const zip = zipSync({ [name]: new Uint8Array(52 * 1024 * 1024) }, { level: 1 })
    // The same entry ten times over, without the directory (46 bytes and the name) and the end record (22 bytes).
    const entry = zip.subarray(0, zip.length - 22 - 46 - name.length)
    return new Uint8Array(Buffer.concat([...Array.from({ length: 10 }, () => entry), zip.subarray(entry.length)]))
  }
  const encrypted = () => {
    // Garbage where deflated data should be, as an encrypted entry looks to a reader.
    const zip = zipOf({ 'a.md': 'text that is long enough to be packed, packed, packed, packed' })
    return zip.fill(0xff, 34, 50)
  }
  const anchors = Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`).slice(1)

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'a.md', '', /^It is empty\.$/],
    ['only front matter', 'a.md', '---\ntitle: A\n---\n\n', /^It has no text\.$/],
    ['broken YAML', 'a.md', '---\ntitle: [a\n---\ntext', /^Its front matter is not valid YAML: .+\.$/],
    ['front matter that is no map', 'a.md', '---\n- a\n---\ntext', /not a list of names and values/],
    [
      'a YAML bomb',
      'a.md',
      `---\na0: &a0 [lol]\n${anchors.join('\n')}\n---\ntext`,
      /not valid YAML: Excessive alias count/,
    ],
    ['endless front matter', 'a.md', `---\n${'a: b\n'.repeat(5000)}---\ntext`, /longer than 20,000 characters/],
    ['binary data', 'a.md', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), /not UTF-8 text/],
    ['NUL in text', 'a.txt', 'a\0b', /not UTF-8 text/],
    ['another encoding', 'a.md', new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]), /not UTF-8 text/],
    ['an article of more than 1 MB', 'a.md', 'x'.repeat(1024 * 1024 + 1), /^It is larger than 1 MB/],
    [
      'the same inside JSON',
      'a.json',
      JSON.stringify({ title: 'a', body: 'x'.repeat(1024 * 1024 + 1) }),
      /larger than 1 MB/,
    ],
    ['a file of more than 50 MB', 'a.json', new Uint8Array(50 * 1024 * 1024 + 1), /^It is larger than 50 MB/],
    ['JSON that is none', 'a.json', '{"a":', /^It is not valid JSON\.$/],
    ['JSON of something else', 'a.json', '"text"', /not an article/],
    ['a list of nothing', 'a.json', '{"articles":[]}', /^It contains no articles\.$/],
    ['lines of nothing', 'a.jsonl', '\n\n', /^It contains no articles\.$/],
    ['another kind of file', 'a.docx', 'PK', /^Casefile cannot read this kind of file/],
    ['a file without an ending', 'LICENSE', 'text', /^Casefile cannot read this kind of file/],
    ['a zip that is none', 'a.zip', 'hello', /not a zip, or it is empty/],
    ['an empty zip', 'a.zip', zipSync({}), /not a zip, or it is empty/],
    ['a zip that was cut off', 'a.zip', zipOf({ 'a.md': 'text'.repeat(100) }).subarray(0, 40), /damaged or incomplete/],
    ['an encrypted entry', 'a.zip', encrypted(), /damaged or encrypted/],
    [
      'a zip in a zip',
      'a.zip',
      zipSync({ 'b.zip': zipOf({ 'a.md': 'text' }) }),
      /^Casefile cannot read this kind of file/,
    ],
    ['a path that leaves the zip', 'a.zip', zipOf({ '../../etc/a.md': 'text' }), /points outside the zip/],
    ['an absolute path', 'a.zip', zipOf({ 'C:\\a.md': 'text' }), /points outside the zip/],
    [
      'a name with control characters',
      'a.zip',
      zipOf({ 'a\u0007.md': 'text' }),
      /characters that are not allowed in a file name/,
    ],
    ['an endless name', 'a.zip', zipOf({ [`${'a/'.repeat(200)}a.md`]: 'text' }), /longer than 300 characters/],
    [
      'too many entries',
      'a.zip',
      zipOf(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.png`, '']))),
      /more than 20000 files/,
    ],
  ])('%s', (_, name, content, reason) => {
    const { articles, problems } = read(name, content)
    expect(articles).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.reason).toMatch(reason)
  })

  it('a zip bomb is stopped on the way', { timeout: 180_000 }, () => {
    const { articles, problems } = read('a.zip', bomb())
    expect(articles).toEqual([])
    expect(problems.at(-1)).toEqual({
      file: 'a.zip',
      reason: 'Its files would take up more than 512 MB; reached at 0.json.',
    })
  })

  it('the second article of one id', () => {
    const entry = (body: string) => JSON.stringify({ id: 'x', title: 'A', body })
    const { articles, problems } = readArticles([file('a.json', entry('first')), file('b.json', entry('second'))], 'kb')
    expect(articles.map(({ body }) => body)).toEqual(['first'])
    expect(problems).toEqual([
      { file: 'b.json', reason: 'The ID "x" is already used by a.json; this one was left out.' },
    ])
  })

  it('one bad file does not spoil the others', () => {
    const { articles, problems } = readArticles([file('a.md', ''), file('b.md', 'text'), file('c.zip', 'x')], 'kb')
    expect(articles.map(({ id }) => id)).toEqual(['b.md'])
    expect(problems.map((problem) => problem.file)).toEqual(['a.md', 'c.zip'])
  })
})
