import { BundleError } from '../core/bundle/errors.ts'
import { type Exporter, exporters, exportFile } from '../core/bundle/exports/index.ts'
import type { OpenedBundle } from '../core/bundle/index.ts'
import type { ResolveFrames } from '../core/bundle/source-maps/index.ts'
import type { Verdict } from '../core/triage/index.ts'
import { Menu } from '../ui/index.ts'
import { saveFile } from './files/save-file.ts'

/** Saves what is open in the form that another tool takes. `onTold` is given a sentence about what became of it. */
export function ExportMenu({
  bundle,
  verdict,
  resolve,
  onTold,
}: {
  bundle: OpenedBundle
  verdict: Verdict | undefined
  /** where there are source maps */
  resolve: ResolveFrames | undefined
  onTold: (sentence: string) => void
}) {
  const { session, files, manifest } = bundle
  const save = (exporter: Exporter) => {
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
  return (
    <Menu
      label="Export"
      text="Export…"
      icon="download"
      items={exporters.map((exporter) => ({
        id: exporter.id,
        label: exporter.label,
        detail: exporter.purpose,
        onSelect: () => save(exporter),
      }))}
    />
  )
}
