/** Articles as JSON (one, a list, or a list under `articles`, `results` or `data`) and as JSON Lines (one per line). */
import { type Collector, Unreadable } from './collector.ts'
import { articleOf, isFields, textField } from './fields.ts'
import { limits, megabytes } from './limits.ts'

const LISTS = ['articles', 'results', 'data', 'items']
// A broken export can hold a hundred thousand broken lines; the first few tell what is wrong.
const MAX_PROBLEMS = 20

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('It is not valid JSON.')
  }
}

function addArticle(value: unknown, file: string, into: Collector): void {
  if (!isFields(value)) throw new Unreadable('It is not an article: an object with "title" and "body" is needed.')
  const title = textField(value, 'title')
  const body = textField(value, 'body')
  if (title === undefined) throw new Unreadable('It has no "title".')
  if (body === undefined) throw new Unreadable('It has no "body".')
  if (body.length > limits.article) {
    throw new Unreadable(`It is larger than ${megabytes(limits.article)}, the most that an article may have.`)
  }
  const id = textField(value, 'id') ?? `${file}#${title}`
  into.add(articleOf(value, { id, title, body, source: into.source }), file)
}

/** Adds each entry on its own; `place` names it in a problem. */
function addEach<T>(
  entries: readonly T[],
  place: string,
  file: string,
  into: Collector,
  add: (entry: T) => void,
): void {
  let failures = 0
  for (const [i, entry] of entries.entries()) {
    try {
      add(entry)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      failures++
      if (failures <= MAX_PROBLEMS) into.problem(file, `${place} ${i + 1}: ${error.message}`)
    }
  }
  if (failures > MAX_PROBLEMS) into.problem(file, `${failures - MAX_PROBLEMS} more entries have problems like these.`)
}

function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isFields(value)) return undefined
  return LISTS.map((name) => value[name]).find((list) => Array.isArray(list))
}

/** Reads one JSON file. */
export function readJson(text: string, file: string, into: Collector): void {
  const value = parse(text)
  const list = listIn(value)
  if (list) addEach(list, 'Entry', file, into, (entry) => addArticle(entry, file, into))
  else addArticle(value, file, into)
}

/** Reads one JSON Lines file (https://jsonlines.org); empty lines are skipped. */
export function readJsonLines(text: string, file: string, into: Collector): void {
  addEach(text.split('\n'), 'Line', file, into, (line) => {
    if (line.trim() !== '') addArticle(parse(line), file, into)
  })
}
