import { exporters } from '../core/bundle/exports/index.ts'
import { Menu } from '../ui/index.ts'
import { type ExportedBundle, saveExport } from './files/save-export.ts'

/** Saves what is open in the form that another tool takes. */
export function ExportMenu(exported: ExportedBundle) {
  return (
    <Menu
      label="Export"
      text="Export…"
      icon="download"
      items={exporters.map((exporter) => ({
        id: exporter.id,
        label: exporter.label,
        detail: exporter.purpose,
        onSelect: () => saveExport(exporter, exported),
      }))}
    />
  )
}
