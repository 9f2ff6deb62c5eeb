/** Applies the attributes of a recorded element to the one built for it. */
import { safeAttribute, safeCss, safeNumber } from './safe.ts'

/** Properties of a form, which ids must not shadow: the controls of a form become its properties, named by id. */
const taken = new WeakMap<Document, HTMLFormElement>()

function formOf(page: Document): HTMLFormElement {
  const form = taken.get(page) ?? page.createElement('form')
  taken.set(page, form)
  return form
}

/** Sets the permitted attributes; null removes one. */
export function dress(node: Element, attributes: { [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') (node as HTMLElement).style.cssText = safeCss(value)
    else if (value === null) node.removeAttribute(name)
    else {
      const safe = safeAttribute(name, value, node.localName)
      if (safe !== undefined && !(name === 'id' && safe in formOf(node.ownerDocument))) node.setAttribute(name, safe)
    }
  }
  shape(node as HTMLElement, attributes)
}

/** Keeps the size of what was left out, and the values of fields. */
function shape(node: HTMLElement, attributes: { [name: string]: unknown }): void {
  if ('rr_width' in attributes || 'rr_height' in attributes) {
    const [width, height] = [safeNumber(attributes.rr_width), safeNumber(attributes.rr_height)]
    const stripes = 'repeating-linear-gradient(45deg, #8882 0 8px, #8884 8px 16px)'
    node.style.cssText = `box-sizing: border-box; display: inline-block; width: ${width}px; height: ${height}px; background: ${stripes}`
  }
  if ('rr_naturalWidth' in attributes && !node.hasAttribute('width') && !node.hasAttribute('height')) {
    node.setAttribute('width', String(safeNumber(attributes.rr_naturalWidth)))
    node.setAttribute('height', String(safeNumber(attributes.rr_naturalHeight)))
  }
  if (node.localName === 'img') node.style.background = '#8883'
  const field = node as HTMLInputElement
  if ('value' in attributes && /^(?:input|textarea)$/.test(node.localName)) setValue(field, attributes.value)
  if ('checked' in attributes && node.localName === 'input') field.checked = attributes.checked !== null
}

export function setValue(field: HTMLInputElement, value: unknown): void {
  // A file or number input rejects such text, and stays empty.
  try {
    field.value = String(value ?? '')
  } catch {
    field.value = ''
  }
}

/** The selected option is not recorded; otherwise the first one would appear to be selected. */
export function hideChoice(list: HTMLSelectElement | null): void {
  if (list && !list.multiple) list.selectedIndex = -1
}
