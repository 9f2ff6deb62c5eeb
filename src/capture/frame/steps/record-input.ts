/** Fields whose change is complete at once: one event, one step. */
import type { Act } from './step-writer.ts'

/** The step for a change of this field; undefined for fields that are typed into. */
export function recordInput(element: Element): (Pick<Act, 'action'> & Partial<Act>) | undefined {
  if (element.localName === 'select') {
    const chosen = [...(element as HTMLSelectElement).selectedOptions]
    // An empty text would be the value of an option that was chosen, as of "Please choose".
    if (chosen.length === 0) return { action: 'select' }
    return {
      action: 'select',
      value: chosen.map((option) => option.value).join('\n'),
      told: chosen.map((option) => option.label).join(', '),
    }
  }
  if (element.localName !== 'input') return undefined
  const input = element as HTMLInputElement
  if (input.type === 'checkbox' || input.type === 'radio') return { action: input.checked ? 'check' : 'uncheck' }
  return input.type === 'file' ? recordFiles([...(input.files ?? [])]) : undefined
}

/** The step for choosing or dropping files: names, types and sizes, never contents. */
export function recordFiles(files: readonly File[]): Pick<Act, 'action'> & Partial<Act> {
  return {
    action: 'upload',
    value: files.map((file) => file.name).join('\n'),
    files: files.map(({ type, size }) => ({ type, size })),
  }
}
