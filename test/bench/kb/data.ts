/** The evaluation set named by the caller: articles, and sessions whose article is known. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/kb/index.ts'

const CorpusArticle = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  source: z.string(),
  tags: z.optional(z.array(z.string())),
  /** the article's own error texts, if they were removed from `body` so that a session can use them as its query */
  withheld: z.optional(z.string()),
})

const Asked = z.object({
  id: z.string(),
  /** what the figures are averaged over, so that one source with many sessions does not dominate */
  source: z.string(),
  console: z.array(z.string()),
  requests: z.array(
    z.object({ method: z.string(), url: z.string(), status: z.number(), responseBody: z.optional(z.string()) }),
  ),
  /** the words of whoever reports the problem */
  notes: z.optional(z.string()),
  /** ids of the articles that answer it */
  relevant: z.array(z.string()),
})
export type Asked = z.infer<typeof Asked>

export interface EvalSet {
  articles: Article[]
  /** id of an article -> the text that was removed from it */
  withheld: ReadonlyMap<string, string>
  /** sessions containing only the failure */
  clean: Asked[]
  /** the same with stack frames, lines from healthy pages, and failures no article is about */
  noisy: Asked[]
}

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `queries_noisy.jsonl` from a folder; throws if a line does not match the schema
 * above.
 */
export function readEvalSet(folder: string): EvalSet {
  const corpus = onceEach(linesOf(join(folder, 'corpus.jsonl'), CorpusArticle))
  return {
    articles: corpus.map(({ id, title, body, source, tags = [] }) => ({ id, title, body, source, tags })),
    withheld: new Map(corpus.flatMap(({ id, withheld }) => (withheld ? [[id, withheld] as const] : []))),
    clean: linesOf(join(folder, 'queries.jsonl'), Asked),
    noisy: linesOf(join(folder, 'queries_noisy.jsonl'), Asked),
  }
}

/** The first article of each id: a crawl lists some pages twice, and some of the libraries refuse such a corpus. */
function onceEach<T extends { id: string }>(corpus: readonly T[]): T[] {
  const byId = new Map<string, T>()
  for (const article of corpus) if (!byId.has(article.id)) byId.set(article.id, article)
  return [...byId.values()]
}

/** The set with the withheld texts restored in their articles, and only the sessions that ask for one of those. */
export function withSymptoms({ articles, withheld, clean, noisy }: EvalSet): EvalSet {
  const asksForOne = ({ relevant }: Asked) => relevant.some((id) => withheld.has(id))
  return {
    articles: articles.map((article) => {
      const text = withheld.get(article.id)
      return text === undefined ? article : { ...article, body: `${article.body}\n\n${text}` }
    }),
    withheld,
    clean: clean.filter(asksForOne),
    noisy: noisy.filter(asksForOne),
  }
}

function linesOf<S extends z.ZodMiniType>(file: string, schema: S): z.output<S>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const parsed = schema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`${file}, line ${at + 1}: ${z.prettifyError(parsed.error)}`)
      return [parsed.data]
    })
}
