/** Makes a larger knowledge base of the same kind from existing articles. */
import type { Article } from '../../../../src/core/kb/index.ts'
import { randomFrom } from '../../../support/random.ts'

/** One in this many words is replaced by a new one: larger collections have more distinct words (Heaps' law). */
const NEW_WORD = 100

/**
 * `count` articles: first the given ones, then mixtures, each of which takes every line from one of two articles and changes
 * a few words. The same on every run.
 */
export function grow(articles: readonly Article[], count: number): Article[] {
  const { number: random, pick } = randomFrom(count)
  const out = articles.slice(0, count)
  while (out.length < count) {
    const [first, second] = [pick(articles), pick(articles)]
    const others = second.body.split('\n')
    const lines = first.body.split('\n').map((line, at) => (random() < 0.5 ? line : (others[at] ?? line)))
    out.push({
      ...first,
      id: `made-${out.length}`,
      title: renewed(`${first.title} ${second.title.split(' ').slice(-2).join(' ')}`, random),
      body: renewed(lines.join('\n'), random),
    })
  }
  return out
}

function renewed(text: string, random: () => number): string {
  return text.replace(/\p{L}{4,}/gu, (word) =>
    random() * NEW_WORD < 1 ? `${word}${Math.floor(random() * 1_000).toString(36)}` : word,
  )
}
