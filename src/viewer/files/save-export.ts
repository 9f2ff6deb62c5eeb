import { BundleError } from '../../core/bundle/errors.ts'
import { type Exporter, type ExportInput, exportFile } from '../../core/bundle/exports/index.ts'
import { saveFile } from './save-file.ts'

/** Saves a session in another tool's format. @returns the outcome; a refusal is the exporter's own sentence */
export function saveExport(exporter: Exporter, input: ExportInput): string {
  try {
    const { name, bytes } = exportFile(exporter, input)
    saveFile(name, bytes)
    return `Saved ${name}`
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    return error.message
  }
}
