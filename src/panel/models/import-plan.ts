/** Which of the chosen files are read as articles, and under which name the import is kept. */
import type { ReadProblem } from '../../core/kb/index.ts'
import { fileSize } from './words.ts'

/** A larger file is no article; reading it whole would freeze the panel. */
export const maxFileSize = 50_000_000

/** The part of a `File` that the plan looks at. `webkitRelativePath` is empty unless a folder was chosen. */
export interface ChosenFile {
  name: string
  size: number
  webkitRelativePath?: string
}

export interface ImportPlan<F> {
  /** the name of the import: of its folder, of its only file, or of the first file and how many more */
  source: string
  files: { path: string; file: F }[]
  problems: ReadProblem[]
  /** files of other kinds (images, style sheets), which need no word each */
  ignored: number
}

/** Endings of the files that are read; the file chooser offers these. */
export const readableEndings = '.md,.markdown,.mdx,.html,.htm,.xhtml,.zip,.json,.jsonl,.ndjson,.har,.xml,.xml.gz'.split(
  ',',
)
/** Other XML is passed over: it lies beside pages as feeds and settings. */
const sitemap = /(^|\/)[^/]*sitemap[^/]*\.xml(\.gz)?$/i
/** Folders and files that tools leave behind. */
const hidden = /(^|\/)(\.|__MACOSX\/|node_modules\/)/

/** Sorts chosen files into those to read, those that are refused with a reason, and those that are passed over. */
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
