/** What an import may be at most. Larger things are reported as problems, never read. */
export const limits = {
  /** bytes of one file, zip included */
  file: 50 * 1024 * 1024,
  /** bytes of one article */
  article: 1024 * 1024,
  /** bytes of a page of HTML, of which an article is only a part */
  page: 5 * 1024 * 1024,
  /** bytes of everything in one zip, unpacked */
  unpacked: 512 * 1024 * 1024,
  /** files in one zip */
  entries: 20_000,
  /** articles in one import: beyond this the index no longer fits a worker comfortably */
  articles: 100_000,
  /** characters of a path */
  path: 300,
}

/** A size as a person reads it. */
export const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`
