/** Reads what colleagues and helpdesks have to say about cases: files of a case history, and exports of tickets. */
import {
  fileCaps,
  type History,
  type HistoryProblem,
  type ReadHistory,
  readHistory,
  readTickets,
} from '../../../core/history/index.ts'

/** Files in a folder that may be of use; whatever else a team keeps there is no mistake. */
const isCandidate = ({ name }: File) => /\.(?:json|jsonl|ndjson|csv|tsv|txt)$/i.test(name)

export interface SharedFiles extends History {
  /** names of the files that were read */
  files: string[]
  refused: { file: string; problem: HistoryProblem }[]
  /** records that could not be used */
  skipped: number
  /** number of tickets with and without a tag; absent if no file was an export of tickets */
  tickets?: { tagged: number; untagged: number }
}

/**
 * Reads these files; one that cannot be used does not affect the others. Of a folder, files that are neither are passed over.
 * @param now epoch ms
 */
export async function readSharedFiles(files: readonly File[], now: number): Promise<SharedFiles> {
  const isFolder = files.some(({ webkitRelativePath }) => webkitRelativePath)
  const all: SharedFiles & { known: History['known'][number][]; cases: History['cases'][number][] } = {
    ...{ known: [], cases: [], files: [], refused: [], skipped: 0 },
  }
  for (const file of isFolder ? files.filter(isCandidate) : files) {
    const found = await readShared(file, now)
    if ('problem' in found) {
      if (!isFolder || found.problem !== 'no-history') all.refused.push({ file: file.name, problem: found.problem })
      continue
    }
    all.files.push(file.name)
    all.known = all.known.concat(found.known)
    all.cases = all.cases.concat(found.cases)
    all.skipped += found.skipped
    if (found.untagged === undefined) continue
    const { tagged, untagged } = all.tickets ?? { tagged: 0, untagged: 0 }
    all.tickets = { tagged: tagged + found.cases.length, untagged: untagged + found.untagged }
  }
  return all
}

type Shared = ReadHistory & { untagged?: number }

async function readShared(file: File, now: number): Promise<Shared | { problem: HistoryProblem }> {
  // A character takes at most 3 bytes, so a larger file is not even read.
  if (file.size > 3 * fileCaps.chars) return { problem: 'too-large' }
  const text = await file.text()
  const history = readHistory(text, now)
  // An export of tickets is JSON of another kind, or no JSON at all.
  if (!('problem' in history) || (history.problem !== 'no-history' && history.problem !== 'damaged')) return history
  const tickets = readTickets(text, now)
  if (tickets) return { known: [], ...tickets }
  return /^\s*[[{]/.test(text) ? history : { problem: 'no-history' }
}
