import { BundleError } from '../../core/bundle/errors.ts'
import { type Exporter, exportFile } from '../../core/bundle/exports/index.ts'
import type { OpenedBundle } from '../../core/bundle/index.ts'
import type { ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { saveFile } from './save-file.ts'

/** What is exported, and who hears of it. */
export interface ExportedBundle {
  bundle: OpenedBundle
  verdict: Verdict | undefined
  /** where there are source maps */
  resolve: ResolveFrames | undefined
  /** is given a sentence about what became of it */
  onTold: (sentence: string) => void
}

/** Saves a bundle in the form that another tool takes; a refusal of the exporter is told as its sentence. */
export function saveExport(exporter: Exporter, { bundle, verdict, resolve, onTold }: ExportedBundle): void {
  const { session, files, manifest } = bundle
  try {
    const { tool, createdAt } = manifest
    const { name, bytes } = exportFile(exporter, { session, verdict, files, tool, createdAt, resolve })
    saveFile(name, bytes)
    onTold(`Saved ${name}`)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    onTold(error.message)
  }
}
