/** The engines being measured: Casefile, and browser search libraries on the same articles and sessions. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Article, createIndex, saveIndex, search } from '../../../src/core/kb/index.ts'
import { tokenise } from '../../../src/core/kb/words/tokenise.ts'
import type { Asked } from './data.ts'
import { queryOf, wholeText } from './session.ts'

const need = createRequire(join(process.cwd(), 'test/bench/package.json'))

export interface Engine {
  name: string
  build(articles: readonly Article[]): Promise<Built>
}

export interface Built {
  /** ids of at most ten articles, best first */
  find(asked: Asked): Promise<string[]>
  /** bytes of the index as it would be stored; not every library can store its own */
  size?(): number
}

const LIMIT = 10

export const casefile: Engine = {
  name: 'Casefile',
  async build(articles) {
    const index = createIndex(articles)
    return {
      find: async (asked) => search(index, queryOf(asked), LIMIT).map(({ article }) => article.id),
      size() {
        const { keys, terms, text, english, textStarts, docs, impacts, termStarts, marks } = saveIndex(index)
        const arrays = [text, english, textStarts, docs, impacts, termStarts, marks]
        return arrays.reduce((sum, { byteLength }) => sum + byteLength, terms.length + keys.length)
      },
    }
  },
}

function miniSearchOf(articles: readonly Article[], options: object = {}) {
  const MiniSearch = need('minisearch')
  const index = new MiniSearch({ fields: ['title', 'body'], ...options })
  index.addAll(articles)
  return index
}

const miniSearch: Engine = {
  name: 'MiniSearch',
  async build(articles) {
    const index = miniSearchOf(articles)
    return {
      find: async (asked) => ids(index.search(wholeText(asked))),
      size: () => JSON.stringify(index).length,
    }
  },
}

/** Weight of the other messages compared with the best one, as in Casefile. */
const REST = 0.3

/**
 * MiniSearch at its best here: it gets Casefile's terms and messages, with one search for each; its factor for the number of
 * words found is undone because it favours long articles, and long messages do not weigh more.
 */
const tunedMiniSearch: Engine = {
  name: 'MiniSearch, tuned',
  async build(articles) {
    const index = miniSearchOf(articles, { tokenize: tokenise, processTerm: (term: string) => term })
    return {
      async find(asked) {
        const best = new Map<string, { best: number; sum: number }>()
        for (const { text, weight } of queryOf(asked).messages) {
          const found: { id: string; score: number; queryTerms: string[] }[] = index.search(text)
          const words = new Set(tokenise(text)).size
          for (const { id, score, queryTerms } of found) {
            const one = (weight * score) / queryTerms.length / Math.sqrt(words)
            const before = best.get(id) ?? { best: 0, sum: 0 }
            best.set(id, { best: Math.max(before.best, one), sum: before.sum + one })
          }
        }
        return ids(
          [...best]
            .map(([id, told]) => ({ id, score: told.best + REST * (told.sum - told.best) }))
            .sort((a, b) => b.score - a.score),
        )
      },
      size: () => JSON.stringify(index).length,
    }
  },
}

const orama: Engine = {
  name: 'Orama',
  async build(articles) {
    const { create, insertMultiple, save, search } = need('@orama/orama')
    const index = await create({ schema: { title: 'string', body: 'string' } })
    await insertMultiple(
      index,
      articles.map(({ id, title, body }) => ({ id, title, body })),
    )
    return {
      find: async (asked) => ids((await search(index, { term: wholeText(asked), limit: LIMIT })).hits),
      size: () => JSON.stringify(save(index)).length,
    }
  },
}

const flexSearch: Engine = {
  name: 'FlexSearch',
  async build(articles) {
    const { Index } = need('flexsearch')
    const index = new Index({ tokenize: 'strict' })
    for (const [at, { title, body }] of articles.entries()) index.add(at, `${title}\n${body}`)
    return {
      // Without `suggest` every word must be in the article, so nothing is found.
      async find(asked) {
        const found: number[] = index.search(wholeText(asked), { limit: LIMIT, suggest: true })
        return found.map((at) => articles[at]!.id)
      },
    }
  },
}

const lunr: Engine = {
  name: 'Lunr',
  async build(articles) {
    const lunr = need('lunr')
    const builder = new lunr.Builder()
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
    builder.searchPipeline.add(lunr.stemmer)
    builder.ref('id')
    builder.field('title', { boost: 3 })
    builder.field('body')
    for (const article of articles) builder.add(article)
    const index = builder.build()
    const isHeld = (word: string) => index.pipeline.runString(word).some((term: string) => term in index.invertedIndex)
    return {
      async find(asked) {
        // It looks words up in an automaton whose merged states can have colliding keys, so it accepts some words it then
        // fails to find; and it treats `*` as any word, including those. Querying only words that are in the index avoids
        // both.
        const words = new Set(
          lunr
            .tokenizer(wholeText(asked))
            .map(String)
            .filter((word: string) => !word.includes('*') && isHeld(word)),
        )
        return index
          .query((query: { term(word: string, options: object): void }) => {
            for (const word of words) query.term(word as string, {})
          })
          .slice(0, LIMIT)
          .map(({ ref }: { ref: string }) => ref)
      },
      size: () => JSON.stringify(index).length,
    }
  },
}

export const libraries: readonly Engine[] = [tunedMiniSearch, miniSearch, orama, flexSearch, lunr]

const ids = (found: readonly { id: string }[]) => found.slice(0, LIMIT).map(({ id }) => id)
