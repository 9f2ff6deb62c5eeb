import { describe, expect, it } from 'vitest'
import { type Article, createIndex, search } from '../../../../src/core/kb/index.ts'
import { needleFor } from '../../../../src/core/kb/ranking/needle.ts'
import { wantedOf, wordingOf } from '../../../../src/core/kb/ranking/wording.ts'
import { cleanMessage } from '../../../../src/core/kb/words/clean.ts'
import { stem } from '../../../../src/core/kb/words/stem.ts'

const article = (id: string, title: string, body: string): Article => ({ id, title, body, tags: [], source: 'test' })

describe('a failing request', () => {
  const index = createIndex([
    article('get', 'GET /orders', 'Lists orders that a user may see.'),
    article('post', 'POST /orders', 'Makes an order.'),
    article('denied', 'Access of users is denied', 'A user may not see the list.'),
    article('locked', 'The list is locked', 'Orders that a user may see.'),
  ])
  const first = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]?.article.id

  it.each([
    ['goes to the page of its endpoint', 'GET /orders 403: access denied', 'get'],
    ['with its very method', 'POST /orders 403: access denied', 'post'],
    ['goes by its words where no page tells of the endpoint', 'GET /invoices 403: access denied', 'denied'],
  ])('%s', (_, text, id) => expect(first(text)).toBe(id))
})

describe('a failing request to an address that only the reference has in general', () => {
  const index = createIndex([
    article('repo', 'List teams', 'GET /repos/{owner}/{repo}/teams lists the teams of a repository.'),
    article('shared', 'List shared teams', 'GET /repos/shared/{repo}/teams lists the teams of a shared repository.'),
    article('check', 'Check a team', 'GET /teams/{id}/repos/{owner}/{repo} tells what a team may do in a repository.'),
    article('releases', 'List releases', 'The release is listed.'),
  ])
  const first = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]?.article.id

  it.each([
    ['names in the place of parameters', 'GET /repos/acme/release-2/teams 404: Not Found', 'repo'],
    ['the fixed part before a parameter', 'GET /repos/shared/release-2/teams 404: Not Found', 'shared'],
    ['what the API is mounted under', 'GET /api/v3/repos/acme/release-2/teams 404: Not Found', 'repo'],
    ['an address of no endpoint at all', 'GET /lists/acme/release-2 404: Not Found', 'releases'],
  ])('finds its endpoint: %s', (_, text, id) => expect(first(text)).toBe(id))
})

it.each([
  ['a name of its code', 'The event teamMembers is not supported'],
  ['a file of its own', 'The event is not supported at /srv/app/TeamMembers.pm line 12.'],
])('takes for neighbours in a message what an article has beside a placeholder: %s', (_, message) => {
  const index = createIndex([article('event', 'Team events', 'The event %s is not supported. An app has members.')])
  const pairsOf = (text: string) => [...needleFor(index, cleanMessage(text)).bigrams.keys()]
  expect(pairsOf(message)).toEqual(pairsOf('The event is not supported'))
})

it('finds the one article that holds a message word by word among a hundred that hold its words more often', () => {
  const message = 'An unexpected error stopped the processing of your request'
  const others = Array.from({ length: 100 }, (_, i) =>
    article(`${i}`, 'Services', 'Stop requests. Unexpected error. Processing. '.repeat(2)),
  )
  const rest = Array.from({ length: 900 }, (_, i) => article(`rest ${i}`, 'Plans', 'Choose a plan.'))
  const own = article('own', 'Orders', `Exports of orders stop at night, and users see: ${message}. Try it once more.`)
  const index = createIndex([...others, ...rest, own])
  expect(search(index, { messages: [{ text: message, weight: 1 }] })[0]?.article.id).toBe('own')
})

it('looks at an article that has all words of a message, however many match other messages better', () => {
  const message = 'There has been an error processing your request'
  const crowd = Array.from({ length: 150 }, (_, i) =>
    article(`${i}`, 'Ledger quota', 'The ledger of the quota diverged.'),
  )
  const rest = Array.from({ length: 600 }, (_, i) => article(`rest ${i}`, 'Plans', 'Choose a plan.'))
  const long = 'Choose a plan and save it. '.repeat(200)
  const index = createIndex([...crowd, ...rest, article('own', 'Carts', `${long} It says: ${message}. ${long}`)])
  const messages = ['Quota of the ledger diverged', message].map((text) => ({ text, weight: 1 }))
  expect(search(index, { messages }, 1_000).map((hit) => hit.article.id)).toContain('own')
})

const others = Array.from({ length: 100 }, (_, i) =>
  article(`other ${i}`, 'Plans', 'Choose a plan, save it, and wait until it is saved. This error occurs when none is.'),
)

describe('words of a message that stand together', () => {
  const words = ['export', 'orders', 'stops', 'currency']
  const fillers = Array.from({ length: 4 }, (_, i) =>
    Array.from({ length: 30 }, (_, at) => `filler${String.fromCharCode(97 + i)}${String.fromCharCode(97 + (at % 26))}`),
  )
  const padding = fillers.flat()
  const scattered = words.flatMap((word, i) => [...fillers[i]!, word]).join(' ')
  const message = 'currency ends: stops in orders, no export'

  it.each([
    ['in one passage, before those all over a long article', [...padding, ...words].join(' ')],
    ['where the article begins, before those all over it', [...words, ...padding].join(' ')],
  ])('count more %s', (_, together) => {
    // The same words as often, in articles as long: nothing else tells them apart.
    for (const order of [
      [article('scattered', 'Invoices', scattered), article('together', 'Invoices', together)],
      [article('together', 'Invoices', together), article('scattered', 'Invoices', scattered)],
    ]) {
      const index = createIndex(order)
      expect(search(index, { messages: [{ text: message, weight: 1 }] })[0]?.article.id).toBe('together')
    }
  })

  const far = fillers[0]!.join(' ')
  it.each([
    ['all that one passage has', `${far} export orders currency`, ['export', 'orders', 'currency']],
    ['a word that is said again and again once', `${far} ${'orders '.repeat(40)}`, ['orders']],
    ['not what stands too far apart', `orders ${far} export`, ['orders']],
    ['a word that was left behind when it comes again', `export orders ${far} orders`, ['export', 'orders']],
    ['the fullest of several passages', `orders ${far} export orders ${far} orders`, ['export', 'orders']],
    ['nothing where no word is', far, []],
  ])('are the fullest passage: %s', (_, body, held) => {
    const index = createIndex([article('one', 'Invoices', body), article('all', 'Sums', 'export orders currency')])
    const needle = needleFor(index, 'export, orders, currency')
    const mass = held.reduce((sum, word) => sum + needle.all.get(index.forward.terms.get(stem(word))!)!, 0)
    expect(wordingOf(index, 0, wantedOf(index, [needle])).passages[0]).toBeCloseTo(mass)
  })
})

describe('a whole message', () => {
  const filler = 'Choose a plan and save it. '
  const index = createIndex([
    ...others,
    article(
      'apart',
      'Machines',
      `${filler.repeat(4)}No alive nodes were found. All nodes are in your cluster, and alive.`,
    ),
    article('whole', 'Machines', `${filler.repeat(4)}It says: no alive nodes in your cluster. ${filler.repeat(4)}`),
    article('passing', 'Machines', `${filler.repeat(4)}A script error. A script. An error. ${filler.repeat(4)}`),
    article('about', 'Script error', `${filler.repeat(8)}`),
  ])
  const hitFor = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]

  it.each([
    ['stands in one place', 'No alive nodes in your cluster', 'whole'],
    ['of two words is what the article is about', 'Script error.', 'about'],
  ])('%s', (_, text, id) => {
    expect(hitFor(text)).toMatchObject({ article: { id }, matched: [{ because: 'whole-message' }] })
  })

  it('is told from words that the article has here and there', () => {
    expect(hitFor('Nodes in your cluster were found alive')?.matched[0]?.because).toBeUndefined()
  })
})

it.each([
  ['is about it, by its title', 'NG0203: a token needs the context of a factory', 'own'],
  ['has more of its words, where the code is of another', 'NG0999: a token needs the context of a factory', 'guide'],
])('an article comes first for an error code that %s', (_, text, id) => {
  const index = createIndex([
    ...others,
    article('own', 'NG0203: injected too late', 'A token needs its context. This error occurs without a factory.'),
    article('guide', 'Context', 'A token needs a context, and each factory has one. NG0203 says that there was none.'),
  ])
  expect(search(index, { messages: [{ text, weight: 1 }] })[0]?.article.id).toBe(id)
})

describe('the endpoint of a failing request', () => {
  const passing = `${'Log in and choose a plan. '.repeat(4)}The app calls POST /oauth/token once more.`
  const index = createIndex([
    ...others,
    article('guide', 'Refresh tokens with the oauth token endpoint', passing),
    article(
      'heading',
      'Plans',
      'Choose one. Save it. Wait until it is saved, and then go on.\n\n## GET /v1/plans\n\nAll of them.',
    ),
    article('reference', 'Token endpoint', 'POST /oauth/token\n\nExchanges codes.'),
  ])
  const hitFor = (text: string) => search(index, { messages: [{ text, weight: 1 }] })[0]

  it.each([
    ['in the first words', 'POST /oauth/token 403', 'reference'],
    ['in a heading', 'GET /v1/plans 403', 'heading'],
  ])('is what the article is about that has it %s', (_, text, id) => {
    expect(hitFor(text)).toMatchObject({ article: { id }, matched: [{ because: 'endpoint' }], confident: true })
  })

  it('is told less surely by an article that names it in passing', () => {
    const text = 'POST /oauth/token 403'
    const guides = createIndex([...others, article('guide', 'Refresh tokens', passing)])
    const [guide] = search(guides, { messages: [{ text, weight: 1 }] })
    expect(guide?.article.id).toBe('guide')
    expect(guide?.certainty).toBeLessThan(hitFor(text)!.certainty)
  })
})

it.each([
  ['after as much prose as a long manual page has', 90_000, 'long'],
  ['not after more than a person would read', 110_000, undefined],
])('finds an error text that stands %s', (_, characters, id) => {
  const prose = 'Choose a plan and save it.\n\n'.repeat(characters / 28)
  const index = createIndex([
    article('long', 'Plans', `${prose}\n\nQuota ledger diverged`),
    article('other', 'Orders', ''),
  ])
  expect(search(index, { messages: [{ text: 'Quota ledger diverged', weight: 1 }] })[0]?.article.id).toBe(id)
})
