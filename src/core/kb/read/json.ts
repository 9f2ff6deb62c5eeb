/** Reads articles from JSON (one, a list, or a help centre's list response) and JSON Lines (one per line). */
import { type Collector, Unreadable } from './collector.ts'
import { articleOf, type Fields, isFields, textField } from './fields.ts'
import { bodyOfHtml, isHtml } from './html/index.ts'
import { limits, megabytes } from './limits.ts'
import { exportedFrom } from './vendors.ts'

const listNames = ['articles', 'results', 'data', 'items', 'records', 'values']
// A broken export can have a hundred thousand broken lines; the first few show what is wrong.
const maxProblems = 20
const noArticles = 'It contains no articles.'

/** @throws Unreadable */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('It is not valid JSON.')
  }
}

/** What all entries of a file share. */
interface Place {
  file: string
  /** resolves the addresses of its entries */
  base: string | undefined
  drafts: number
}

function addEntry(value: unknown, place: Place, into: Collector): void {
  if (!isFields(value)) throw new Unreadable('It is not an article: it needs an object with "title" and "body".')
  for (const { fields, html, draft } of exportedFrom(value, place.base)) {
    if (draft) place.drafts++
    else addArticle(fields, html, place.file, into)
  }
}

function addArticle(fields: Fields, html: boolean, file: string, into: Collector): void {
  const title = textField(fields, 'title')
  const text = textField(fields, 'body')
  if (title === undefined) throw new Unreadable('It has no "title".')
  if (text === undefined) throw new Unreadable('It has no "body".')
  const body = html || isHtml(text) ? bodyOfHtml(text, textField(fields, 'url')) : text
  if (body.length > limits.article) {
    throw new Unreadable(`It is larger than ${megabytes(limits.article)}, the maximum for an article.`)
  }
  const id = textField(fields, 'id') ?? `${file}#${title}`
  into.add(articleOf(fields, { id, title, body, source: into.source }), file)
}

/** Adds each entry separately; `place` names it in a problem. */
function addEach<T>(
  entries: readonly T[],
  place: string,
  file: string,
  into: Collector,
  add: (entry: T) => void,
): void {
  if (entries.length === 0) throw new Unreadable(noArticles)
  let failures = 0
  for (const [i, entry] of entries.entries()) {
    try {
      add(entry)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      failures++
      if (failures <= maxProblems) into.problem(file, `${place} ${i + 1}: ${error.message}`)
    }
  }
  if (failures > maxProblems) into.problem(file, `${failures - maxProblems} more entries have similar problems.`)
}

function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isFields(value)) return undefined
  return listNames.map((name) => value[name]).find((list) => Array.isArray(list))
}

function tellDrafts({ file, drafts }: Place, into: Collector): void {
  if (drafts > 0) into.note(file, drafts === 1 ? '1 draft was left out.' : `${drafts} drafts were left out.`)
}

/** Reads one JSON file. */
export function readJson(text: string, file: string, into: Collector): void {
  readValue(parseJson(text), file, into)
}

/** Whether a value is a help centre's response: a list that contains articles. */
export const holdsArticles = (value: unknown): boolean =>
  listIn(value)?.some(
    (entry) =>
      isFields(entry) &&
      exportedFrom(entry, undefined).some(({ fields }) => textField(fields, 'title') && textField(fields, 'body')),
  ) ?? false

/** Reads the parsed content of a JSON file. */
export function readValue(value: unknown, file: string, into: Collector): void {
  const links = isFields(value) ? value._links : undefined
  const base = isFields(links) && typeof links.base === 'string' ? links.base : undefined
  const place: Place = { file, base, drafts: 0 }
  const list = listIn(value)
  if (list) addEach(list, 'Entry', file, into, (entry) => addEntry(entry, place, into))
  else addEntry(value, place, into)
  tellDrafts(place, into)
}

/** Reads one JSON Lines file (https://jsonlines.org), skipping empty lines. */
export function readJsonLines(text: string, file: string, into: Collector): void {
  const place: Place = { file, base: undefined, drafts: 0 }
  const lines = text.split('\n')
  if (lines.every((line) => line.trim() === '')) throw new Unreadable(noArticles)
  addEach(lines, 'Line', file, into, (line) => {
    if (line.trim() !== '') addEntry(parseJson(line), place, into)
  })
  tellDrafts(place, into)
}
