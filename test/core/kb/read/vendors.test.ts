/** The answers of help centres' list calls, saved as they are. Shapes after the vendors' published contracts. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../../../../src/core/kb/index.ts'

const read = (value: unknown, name = 'export.json') =>
  readArticles([{ name, bytes: strToU8(JSON.stringify(value)) }], 'kb')
const html = '<h2>Symptom</h2><p>It says <code>ERR_SAVE</code>.<br>See <a href="/a">a</a>.</p>'
const markdown = '## Symptom\n\nIt says `ERR_SAVE`.\\\nSee a.'

const zendesk = {
  count: 2,
  next_page: null,
  articles: [
    {
      id: 35467,
      url: 'https://help.test/api/v2/help_center/en-us/articles/35467.json',
      html_url: 'https://help.test/hc/en-us/articles/35467-Save',
      title: 'Save',
      body: html,
      draft: false,
      section_id: 1,
      locale: 'en-us',
      label_names: ['save'],
      updated_at: '2026-01-02T03:04:05Z',
    },
    { id: 2, html_url: 'https://help.test/2', section_id: 1, title: 'Soon', body: '<p>x</p>', draft: true },
  ],
}
const intercom = {
  type: 'list',
  pages: { type: 'pages', page: 1 },
  total_count: 1,
  data: [
    {
      type: 'article',
      id: '6871119',
      title: 'Save',
      description: 'How to save',
      body: html,
      body_markdown: '## x',
      state: 'published',
      url: 'https://intercom.help.test/en/articles/6871119',
      updated_at: 1767323045,
      default_locale: 'en',
      tags: { type: 'tag.list', tags: [{ type: 'tag', id: '1', name: 'save' }] },
      translated_content: {
        type: 'article_translated_content',
        en: { type: 'article_content', title: 'Save', body: html, state: 'published' },
        fr: {
          type: 'article_content',
          title: 'Enregistrer',
          body: '<p>Oui</p>',
          state: 'published',
          url: 'https://h.test/fr',
        },
        'pt-BR': { type: 'article_content', title: 'Salvar', body: '<p>Sim</p>', state: 'draft' },
        de: null,
      },
    },
  ],
}
const freshdesk = [
  {
    id: 4,
    type: 1,
    folder_id: 5,
    folder_visibility: 3,
    title: 'Save',
    description: html,
    description_text: 'Symptom',
    status: 2,
    tags: ['save'],
    updated_at: '2026-01-02T03:04:05Z',
  },
  { id: 5, type: 1, folder_id: 5, title: 'Soon', description: '<p>x</p>', status: 1, tags: [] },
]
const salesforce = {
  totalSize: 1,
  done: true,
  records: [
    {
      attributes: { type: 'Knowledge__kav', url: '/services/data/v60.0/sobjects/Knowledge__kav/ka0' },
      Id: 'ka0',
      KnowledgeArticleId: 'kA0',
      Title: 'Save',
      Summary: 'How to save',
      Language: 'en_US',
      PublishStatus: 'Online',
      LastPublishedDate: '2026-01-02T03:04:05.000+0000',
      Product__c: 'Tallybook',
      Symptom__c: '<p>It says <code>ERR_SAVE</code>.</p>',
      Way_out__c: '<p>Reload.</p>',
    },
  ],
}
const storage = `${html}<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a <b>]]></ac:plain-text-body></ac:structured-macro>`
const confluence = (version: object) => ({
  results: [
    {
      id: '98',
      status: 'current',
      title: 'Save',
      body: { storage: { representation: 'storage', value: storage } },
      _links: { webui: '/spaces/KB/pages/98/Save' },
      ...version,
    },
    { id: '99', status: 'trashed', title: 'Old', body: { storage: { value: '<p>x</p>' } }, _links: { webui: '/x' } },
  ],
  _links: { base: 'https://team.test/wiki' },
})

describe('exports of help centres', () => {
  it('Zendesk', () => {
    const { articles, problems } = read(zendesk)
    expect(articles).toEqual([
      {
        id: '35467',
        title: 'Save',
        body: markdown.replace('See a.', 'See [a](https://help.test/a).'),
        url: 'https://help.test/hc/en-us/articles/35467-Save',
        language: 'en-us',
        tags: ['save'],
        updated: '2026-01-02T03:04:05Z',
        source: 'kb',
      },
    ])
    expect(problems).toEqual([{ file: 'export.json', reason: '1 draft was left out.', note: true }])
    expect(read({ article: zendesk.articles[0] }).articles).toEqual(articles)
  })

  it('Zendesk in two languages', () => {
    const [one] = zendesk.articles
    const { articles, problems } = read({
      articles: [one, { ...one, locale: 'de', title: 'Speichern' }, { ...one, locale: 'de' }],
    })
    expect(articles.map(({ id, language }) => [id, language])).toEqual([
      ['35467', 'en-us'],
      ['35467:de', 'de'],
    ])
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('The ID "35467:de" is already used')])
  })

  it('Intercom, with its translations', () => {
    const { articles, problems } = read(intercom)
    const body = markdown.replace('See a.', 'See [a](https://intercom.help.test/a).')
    expect(articles).toEqual([
      {
        id: '6871119',
        title: 'Save',
        body,
        url: 'https://intercom.help.test/en/articles/6871119',
        language: 'en',
        tags: ['save'],
        updated: '2026-01-02T03:04:05.000Z',
        source: 'kb',
      },
      {
        id: '6871119:fr',
        title: 'Enregistrer',
        body: 'Oui',
        url: 'https://h.test/fr',
        language: 'fr',
        tags: ['save'],
        source: 'kb',
      },
    ])
    expect(problems).toEqual([{ file: 'export.json', reason: '1 draft was left out.', note: true }])
  })

  it("Intercom's internal articles", () => {
    const { articles } = read({
      type: 'list',
      data: [{ type: 'internal_article', id: '1', title: 'Save', body: '<p>x</p>', locale: 'en' }],
    })
    expect(articles).toMatchObject([{ audience: 'internal', language: 'en', body: 'x' }])
  })

  it('Freshdesk', () => {
    const { articles, problems } = read(freshdesk)
    expect(articles).toEqual([
      {
        id: '4',
        title: 'Save',
        body: markdown,
        tags: ['save'],
        updated: '2026-01-02T03:04:05Z',
        audience: 'internal',
        source: 'kb',
      },
    ])
    expect(problems).toEqual([{ file: 'export.json', reason: '1 draft was left out.', note: true }])
  })

  it('Salesforce', () => {
    const { articles, problems } = read(salesforce)
    expect(articles).toMatchObject([
      {
        id: 'kA0',
        title: 'Save',
        language: 'en-US',
        body: '## Symptom\n\nIt says `ERR_SAVE`.\n\n## Way out\n\nReload.',
      },
    ])
    expect(problems).toEqual([])
    const [record] = salesforce.records
    expect(
      read([
        { ...record, PublishStatus: 'Draft' },
        { ...record, PublishStatus: 'Archived' },
      ]).problems[0]?.reason,
    ).toBe('2 drafts were left out.')
  })

  it.each([
    [
      'first version',
      {
        version: { when: '2026-01-02T03:04:05.000Z', number: 2 },
        metadata: { labels: { results: [{ name: 'save' }] } },
      },
      ['save'],
    ],
    ['second version', { version: { createdAt: '2026-01-02T03:04:05.000Z', number: 2 } }, []],
  ])('Confluence, %s', (_, version, tags) => {
    const { articles, problems } = read(confluence(version))
    const body = `${markdown.replace('See a.', 'See [a](https://team.test/a).')}\n\n\`\`\`\na <b>\n\`\`\``
    expect(articles).toEqual([
      {
        id: '98',
        title: 'Save',
        body,
        url: 'https://team.test/wiki/spaces/KB/pages/98/Save',
        updated: '2026-01-02T03:04:05.000Z',
        tags,
        source: 'kb',
      },
    ])
    expect(problems).toEqual([{ file: 'export.json', reason: '1 draft was left out.', note: true }])
  })

  it('lines of them', () => {
    const lines = freshdesk.map((one) => JSON.stringify(one)).join('\n')
    const { articles, problems } = readArticles([{ name: 'a.jsonl', bytes: strToU8(lines) }], 'kb')
    expect(articles).toHaveLength(1)
    expect(problems).toEqual([{ file: 'a.jsonl', reason: '1 draft was left out.', note: true }])
  })
})

describe('bodies', () => {
  it.each<[string, string, string]>([
    ['HTML', '<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['a line with tags', 'Press <b>Save</b>.<br>Wait.', 'Press **Save**.\\\nWait.'],
    ['HTML whose code looks like Markdown', '<pre>\n# a\n- b</pre>', '```\n# a\n- b\n```'],
    ['Markdown', '# A\n\n- b <br> c\n', '# A\n\n- b <br> c'],
    ['Markdown about tags', 'The <p> tag and `<div>`', 'The <p> tag and `<div>`'],
    ['text', 'a < b and b > c', 'a < b and b > c'],
  ])('%s', (_, body, expected) => expect(read({ title: 'T', body }).articles[0]?.body).toBe(expected))

  it.each<[string, object, RegExp]>([
    ['HTML without text', { title: 'T', body: '<p><img src=x></p>' }, /^It has no text\.$/],
    [
      'HTML that is nested without end',
      { title: 'T', body: `<p>${'<b>'.repeat(600)}x</b>` },
      /nested more than 512 levels deep/,
    ],
    ['no body', { type: 'article', title: 'T', body: null, description: 'x' }, /^It has no "body"\.$/],
  ])('%s', (_, value, reason) => {
    expect(read(value)).toEqual({
      articles: [],
      problems: [{ file: 'export.json', reason: expect.stringMatching(reason) }],
    })
  })
})
