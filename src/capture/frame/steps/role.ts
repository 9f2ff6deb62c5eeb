/**
 * The explicit or implicit role of an element (https://w3c.github.io/html-aam/#html-element-role-mappings), as computed
 * by dom-accessibility-api: test/capture/frame/steps/accessible-name.test.ts compares the two.
 */
import { attributeOf, hasAttribute } from '../native.ts'

const tagsOf = mapOf({
  article: 'article',
  banner: 'header',
  button: 'button summary',
  cell: 'td',
  columnheader: 'th',
  complementary: 'aside',
  contentinfo: 'footer',
  definition: 'dd',
  dialog: 'dialog',
  document: 'html',
  figure: 'figure',
  form: 'form',
  group: 'details fieldset optgroup',
  heading: 'h1 h2 h3 h4 h5 h6',
  legend: 'legend',
  list: 'menu ol ul',
  listbox: 'datalist',
  listitem: 'li',
  main: 'main',
  math: 'math',
  navigation: 'nav',
  option: 'option',
  progressbar: 'progress',
  region: 'section',
  row: 'tr',
  rowgroup: 'tbody tfoot thead',
  separator: 'hr',
  status: 'output',
  table: 'table',
  term: 'dt',
  textbox: 'textarea',
})
const roleOfTag = new Map(
  [...tagsOf].flatMap(([role, tags]) => tags.split(' ').map((tag): [string, string] => [tag, role])),
)
const roleOfInput = new Map([
  ...['button', 'image', 'reset', 'submit'].map((type): [string, string] => [type, 'button']),
  ...['email', 'tel', 'text', 'url'].map((type): [string, string] => [type, 'textbox']),
  ['checkbox', 'checkbox'],
  ['number', 'spinbutton'],
  ['radio', 'radio'],
  ['range', 'slider'],
  ['search', 'searchbox'],
])

/** Tags that have a role only with a certain attribute or position (in a grid, in a row). */
const tagsBesides = mapOf({
  button: 'input',
  checkbox: 'input',
  combobox: 'select input',
  gridcell: 'td',
  img: 'img',
  link: 'a area',
  listbox: 'select',
  radio: 'input',
  rowheader: 'th',
  searchbox: 'input',
  slider: 'input',
  spinbutton: 'input',
  textbox: 'input',
})

/** The tags of elements that may have a role implicitly. */
export function tagsWith(role: string): string[] {
  return [tagsOf, tagsBesides].flatMap((tags) => tags.get(role)?.split(' ') ?? [])
}

/** Roles of elements a person presses or chooses, named by their content. */
export const pressedRoles =
  'button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option treeitem'.split(' ')

/**
 * Attributes that keep an element from being presentational
 * (https://w3c.github.io/aria/#conflict_resolution_presentation_none).
 */
const globalAttributes = (
  'atomic busy controls current description describedby details dropeffect flowto grabbed hidden keyshortcuts label ' +
  'labelledby live owns relevant roledescription'
)
  .split(' ')
  .map((name) => `aria-${name}`)

/** The role; null for elements without one. `presentation` and `none` are returned as they are. */
export function roleIn(element: Element): string | null {
  const given = attributeOf(element, 'role')?.trim().split(' ')[0] || null
  if (given !== null && !isPresentational(given)) return given
  const implicit = implicitRole(element)
  return given === null || hasGlobalAttribute(element) ? implicit : given
}

export const isPresentational = (role: string | null) => role === 'presentation' || role === 'none'

const hasGlobalAttribute = (element: Element) => globalAttributes.some((name) => hasAttribute(element, name))

function implicitRole(element: Element): string | null {
  const { localName } = element
  switch (localName) {
    case 'a':
    case 'area':
    case 'link':
      return hasAttribute(element, 'href') ? 'link' : null
    case 'img':
      return attributeOf(element, 'alt') === '' && !hasGlobalAttribute(element) ? 'presentation' : 'img'
    case 'input': {
      const role = roleOfInput.get((element as HTMLInputElement).type) ?? null
      return (role === 'textbox' || role === 'searchbox') && hasAttribute(element, 'list') ? 'combobox' : role
    }
    case 'select':
      return hasAttribute(element, 'multiple') || (element as HTMLSelectElement).size > 1 ? 'listbox' : 'combobox'
    default:
      return roleOfTag.get(localName) ?? null
  }
}

/** A Map, because a page may use roles and tags named like inherited object properties. */
function mapOf(table: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(table))
}
