/** Collects the articles and problems of one import. */
import type { Article, ReadProblem } from '../articles/article.ts'
import { limits } from './limits.ts'

/** What one sitemap lists. */
export interface Sitemap {
  file: string
  pages: { url: string; lastmod?: string }[]
  /** the sitemaps listed by a sitemap index */
  children: string[]
}

/** Why a file, or part of it, yields no article, as a sentence for the user. Never leaves this folder. */
export class Unreadable extends Error {}

export class Collector {
  readonly articles: Article[] = []
  readonly problems: ReadProblem[] = []
  readonly source: string
  readonly sitemaps: Sitemap[] = []
  /** saved pages, including those that yielded no article */
  readonly pages: { path: string; url: string | undefined; article?: Article }[] = []
  #taken = new Map<string, { file: string; language: string | undefined }>()
  #full = false
  #leftOut: string[] = []
  #drafts: string[] = []

  constructor(source: string) {
    this.source = source
  }

  /**
   * Keeps an article from `file`, unless its id is taken or there are too many.
   * @param otherwise its id if that is taken
   * @returns what was kept
   */
  add(article: Article, file: string, otherwise?: string): Article {
    const { language } = article
    const before = this.#taken.get(article.id)
    // Help centres use one id for all language versions of an article.
    const wanted = before && language && language !== before.language ? `${article.id}:${language}` : article.id
    const id = this.#taken.has(wanted) && otherwise !== undefined ? otherwise : wanted
    const first = this.#taken.get(id)
    if (first) throw new Unreadable(`The ID "${id}" is already used by ${first.file}; this one was left out.`)
    if (this.articles.length >= limits.articles) {
      if (this.#full) return article
      this.#full = true
      throw new Unreadable(`An import can contain at most ${limits.articles} articles; the rest were left out.`)
    }
    this.#taken.set(id, { file, language })
    const kept = id === article.id ? article : { ...article, id }
    this.articles.push(kept)
    return kept
  }

  problem(file: string, reason: string): void {
    this.problems.push({ file, reason })
  }

  /** Records what was left out on purpose. */
  note(file: string, reason: string): void {
    this.problems.push({ file, reason, note: true })
  }

  /** Counts a page that is not an article; all of them are reported in one sentence. */
  leaveOut(file: string): void {
    this.#leftOut.push(file)
  }

  /** Counts a file that is not published yet; all of them are reported in one sentence. */
  leaveOutDraft(file: string): void {
    this.#drafts.push(file)
  }

  /** Reports what is known only once everything has been read. */
  finish(): void {
    const pages = this.#leftOut.length
    const drafts = this.#drafts.length
    const what = pages === 1 ? '1 page was left out: it only links' : `${pages} pages were left out: they only link`
    if (pages > 0) this.note(this.source, `${what} to other pages (${firstOf(this.#leftOut)}).`)
    const which = drafts === 1 ? '1 draft was left out' : `${drafts} drafts were left out`
    if (drafts > 0) this.note(this.source, `${which} (${firstOf(this.#drafts)}).`)
  }

  /** Runs a reader; anything it throws becomes a problem of `file`. */
  attempt(file: string, read: () => void): void {
    try {
      read()
    } catch (error) {
      this.problem(file, error instanceof Unreadable ? error.message : 'It cannot be read.')
    }
  }
}

function firstOf(files: readonly string[]): string {
  const more = files.length > 3 ? ` and ${files.length - 3} more` : ''
  return `${files.slice(0, 3).join(', ')}${more}`
}
