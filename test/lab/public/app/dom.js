/**
 * Builds an element: `h('button', { class: 'primary', testid: 'save', onclick: save }, 'Save')`.
 * Functions become event listeners; null, undefined and false props and children are left out.
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (name === 'testid') element.dataset.testid = value
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** The same for SVG elements. */
export function svg(tag, props, ...children) {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(props ?? {})) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A labelled form field; `control` is an input, select or textarea. */
export function field(label, control, hint) {
  return h(
    'label',
    { class: 'field' },
    h('span', { class: 'field-label' }, label),
    control,
    hint && h('small', {}, hint),
  )
}

/** Marks a button as busy: it says so and cannot be pressed again. */
export function setBusy(button, busy, text) {
  button.disabled = busy
  if (busy) button.setAttribute('aria-busy', 'true')
  else button.removeAttribute('aria-busy')
  if (text) button.textContent = text
}
