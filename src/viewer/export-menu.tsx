import { exporters } from '../core/bundle/exports/index.ts'
import { Menu } from '../ui/index.ts'
import { saveExport } from './files/save-export.ts'
import type { ViewerStore } from './store.ts'

/** Saves the open file in another tool's format. */
export function ExportMenu({ store }: { store: ViewerStore }) {
  const input = store.exported.value
  if (!input) return null
  const hasSteps = input.session.events.some(({ kind }) => kind === 'step')
  // A masked copy is already a HAR, with a button of its own.
  const isOffered = ({ id, needsSteps }: (typeof exporters)[number]) =>
    (hasSteps || !needsSteps) && !(store.copy.value && id === 'har')
  return (
    <Menu
      label="Export"
      text="Export"
      icon="download"
      items={exporters.filter(isOffered).map((exporter) => ({
        id: exporter.id,
        label: exporter.label,
        detail: exporter.purpose,
        onSelect: () => store.say(saveExport(exporter, input)),
      }))}
    />
  )
}
