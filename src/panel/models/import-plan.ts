/** Decides which of the chosen files are read as articles, and the name the import is stored under. */
import type { ReadProblem } from '../../core/kb/index.ts'
import { fileSize } from './words.ts'

/** A larger file is not an article; reading it whole would freeze the panel. */
export const maxFileSize = 50_000_000

/** The parts of a `File` the plan needs. `webkitRelativePath` is empty unless a folder was chosen. */
export interface ChosenFile {
  name: string
  size: number
  webkitRelativePath?: string
}

export interface ImportPlan<F> {
  /** the name of the import: its folder, its only file, or its first file and how many more */
  source: string
  files: { path: string; file: F }[]
  problems: ReadProblem[]
  /** files of other kinds (images, style sheets), counted but not reported one by one */
  ignored: number
}

/** Extensions that can be read, also offered by the file picker. */
export const readableEndings = '.md,.markdown,.mdx,.html,.htm,.xhtml,.zip,.json,.jsonl,.ndjson,.har,.xml,.xml.gz'.split(
  ',',
)
/** Other XML is ignored: feeds and settings often lie next to pages. */
const sitemap = /(^|\/)[^/]*sitemap[^/]*\.xml(\.gz)?$/i
/** Files and folders left behind by tools. */
const hidden = /(^|\/)(\.|__MACOSX\/|node_modules\/)/

/** Sorts the chosen files into those to read, those rejected with a reason, and those ignored. */
export function planImport<F extends ChosenFile>(chosen: readonly F[]): ImportPlan<F> {
  const plan: ImportPlan<F> = { source: sourceName(chosen), files: [], problems: [], ignored: 0 }
  for (const file of chosen) {
    const path = file.webkitRelativePath || file.name
    if (hidden.test(path) || !isReadable(path)) plan.ignored += 1
    else if (file.size > maxFileSize) {
      plan.problems.push({
        file: path,
        reason: `The file is ${fileSize(file.size)}; Casefile reads files up to ${fileSize(maxFileSize)}.`,
      })
    } else plan.files.push({ path, file })
  }
  return plan
}

function isReadable(path: string): boolean {
  const lower = path.toLowerCase()
  if (/\.xml(\.gz)?$/.test(lower)) return sitemap.test(path)
  return readableEndings.some((ending) => lower.endsWith(ending))
}

function sourceName(chosen: readonly ChosenFile[]): string {
  const first = chosen[0]
  if (!first) return 'Articles'
  const folder = first.webkitRelativePath?.split('/')[0]
  if (folder) return folder
  return chosen.length === 1 ? first.name : `${first.name} and ${chosen.length - 1} more`
}
