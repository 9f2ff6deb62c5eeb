import { describe, expect, it } from 'vitest'
import { type Article, createIndex, search } from '../../../../src/core/kb/index.ts'
import { weightOf } from '../../../../src/core/kb/ranking/word-weight.ts'
import { chunks } from '../../../../src/core/kb/words/tokenise.ts'

const held = new Set(['getserversideprops', 'err_blocked_by_client', 'api', 'orders'])
const weights = (text: string) => chunks(text).map((chunk) => weightOf(chunk, (term) => held.has(term)))

describe('what a word counts', () => {
  it.each([
    ['a word', 'missing'],
    ['a word that no article holds', 'zyzzyva'],
    ['a compound with a hyphen', 'cross-origin'],
    ['a name of the code that an article holds', 'getServerSideProps'],
    ['a code that an article holds', 'ERR_BLOCKED_BY_CLIENT'],
    ['a path, also one that no article holds', '/api/teamMembers/list'],
    ['a script without spaces', '会員一覧'],
  ])('in full: %s', (_, text) => expect(weights(text)).toEqual([1]))

  it.each([
    ['a name of the code that no article holds', 'teamMembers'],
    ['a constant of the same kind', 'TEAM_MEMBERS'],
    ['a file of the same kind', 'TeamList.tsx'],
    ['the file of a stack', '/srv/app/TeamList.pm'],
    ['a qualified name of the same kind', 'Acme.Teams.Member'],
    ["a class of JavaScript's own errors", 'TypeError'],
  ])('little: %s', (_, text) => expect(weights(text)).toEqual([0.25]))

  it('nothing at all is no reason to fail', () => expect(weightOf({ word: 'a', terms: [] }, () => false)).toBe(1))
})

describe('ranking', () => {
  const article = (id: string, title: string): Article => ({ id, title, body: '', tags: [], source: 'test' })
  const index = createIndex([
    article('team', 'Team member management'),
    article('route', 'The parameter of a dynamic route is invalid'),
    article('token', 'SyntaxError in the admin panel after an upgrade'),
    article('export', 'Export of orders stops'),
  ])
  const first = (...texts: string[]) =>
    search(index, { messages: texts.map((text) => ({ text, weight: 1 })) })[0]?.article.id

  it.each([
    ['of what the app calls its things', 'The parameter is invalid. Received teamMembers', 'route'],
    ['of the class of an error', 'SyntaxError: export of orders', 'export'],
  ])('goes by the fault and not by the words %s', (_, text, id) => expect(first(text)).toBe(id))

  it('still goes by a class when there is nothing else', () => expect(first('SyntaxError')).toBe('token'))
})
