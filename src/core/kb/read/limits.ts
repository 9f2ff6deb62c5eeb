/** The limits of an import. Anything larger is reported as a problem and not read. */
export const limits = {
  /** bytes of one file, including a zip */
  file: 50 * 1024 * 1024,
  /** bytes of one article */
  article: 1024 * 1024,
  /** bytes of an HTML page, of which the article is only a part */
  page: 5 * 1024 * 1024,
  /** unpacked bytes of everything in one zip */
  unpacked: 512 * 1024 * 1024,
  /** files in one zip */
  entries: 20_000,
  /** articles in one import: with more, the index no longer fits comfortably in a worker */
  articles: 100_000,
  /** characters in a path */
  path: 300,
}

/** A size for display. */
export const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`
