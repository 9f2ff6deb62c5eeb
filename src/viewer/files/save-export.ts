import { BundleError } from '../../core/bundle/errors.ts'
import { type Exporter, type ExportInput, exportFile } from '../../core/bundle/exports/index.ts'
import { saveFile } from './save-file.ts'

/** Saves a session in the form that another tool takes. @returns what became of it; a refusal is the exporter's sentence */
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
