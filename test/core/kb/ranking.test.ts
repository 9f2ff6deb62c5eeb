/** The whole way from a session to an article, on the sample knowledge base. */
import { describe, expect, it } from 'vitest'
import { createIndex, queryFrom, search } from '../../../src/core/kb/index.ts'
import { faults } from '../../lab/faults.ts'
import { sampleArticles } from './sample-articles.ts'
import { firefoxStories } from './stories/firefox.ts'
import { labStories } from './stories/lab.ts'
import { sessionOfStory } from './stories/story.ts'
import { unrelatedStories } from './stories/unrelated.ts'
import { webStories } from './stories/web.ts'

const articles = sampleArticles()
const index = createIndex(articles)

describe('every article of the sample', () => {
  const sections = ['Symptom', 'Error texts', 'Cause', 'How to confirm', 'Fix for the customer', 'Fix for engineering']

  it.each(articles.map((article) => [article.id, article] as const))('%s is complete and short', (id, article) => {
    expect(article).toMatchObject({ title: expect.stringMatching(/.{15,}/), audience: 'internal' })
    expect(article.updated).toMatch(/^2026-\d\d-\d\d$/)
    expect(article.tags.length).toBeGreaterThanOrEqual(3)
    const words = article.body.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(150)
    expect(words).toBeLessThanOrEqual(450)
    const headings = [...article.body.matchAll(/^## (.+)$/gm)].map((match) => match[1])
    if (id !== 'collect-a-capture') expect(headings).toEqual([...sections, 'When to escalate'])
  })

  it('has a story below that asks for it', () => {
    const asked = new Set([...labStories, ...webStories].map((story) => story.article))
    expect(articles.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  })

  it('covers what the lab expects of each fault', () => {
    const ids = new Set(articles.map(({ id }) => id))
    expect(faults.map((fault) => fault.expect.article).filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a session finds its article first, and surely', () => {
  const stories = [...labStories, ...firefoxStories, ...webStories].map((story, number) => ({ ...story, number }))

  it.each(stories)('story $number: $article', (story) => {
    const [first] = search(index, queryFrom(sessionOfStory(story), story.verdict))
    expect(first).toMatchObject({ article: { id: story.article }, confident: true })
  })

  it('without a verdict too, where the page itself can tell', () => {
    for (const story of labStories.filter(({ verdict }) => !verdict)) {
      expect(search(index, queryFrom(sessionOfStory(story)))[0]?.article.id).toBe(story.article)
    }
  })
})

describe('no good match', () => {
  it.each(unrelatedStories)('for $name', (story) => {
    const hits = search(index, queryFrom(sessionOfStory(story)))
    expect(hits.filter((hit) => hit.confident)).toEqual([])
  })

  it('for most sessions whose article is missing', () => {
    const stories = [...labStories, ...webStories]
    const sure = stories.filter((story) => {
      const rest = createIndex(articles.filter(({ id }) => id !== story.article))
      return search(rest, queryFrom(sessionOfStory(story), story.verdict), 1)[0]?.confident
    })
    // The rest have a close relative left, such as "third-party script" for a null field.
    expect(sure.length / stories.length).toBeLessThan(0.4)
  })
})
