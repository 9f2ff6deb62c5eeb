/** Fields whose change is complete at once: one event, one step. */
import type { Act } from './step-writer.ts'

/** The step that a change of this field makes; undefined for fields into which text is typed. */
export function recordInput(element: Element): Pick<Act, 'action' | 'value' | 'files'> | undefined {
  if (element.localName === 'select') {
    const chosen = [...(element as HTMLSelectElement).selectedOptions].map((option) => option.label)
    return { action: 'select', value: chosen.join(', ') }
  }
  if (element.localName !== 'input') return undefined
  const input = element as HTMLInputElement
  if (input.type === 'checkbox' || input.type === 'radio') return { action: input.checked ? 'check' : 'uncheck' }
  if (input.type === 'file') {
    const files = [...(input.files ?? [])]
    return { action: 'upload', value: files.map((file) => file.name).join(', '), files: files.length }
  }
  return undefined
}
