/** Nodes as the browser made them: a form has its fields in the place of its own properties, under their names. */
import { nativeOf } from '../native.ts'

export const typeOf = (node: Node): number => nativeOf(node, 'nodeType')
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE
export const isText = (node: Node): node is Text => typeOf(node) === Node.TEXT_NODE
export const nameOf = (element: Element): string => nativeOf(element, 'localName')
export const parentOf = (node: Node): Node | null => nativeOf(node, 'parentNode')
export const childNodesOf = (node: Node): ChildNode[] => Array.from(nativeOf(node, 'childNodes'))
export const attributesOf = (element: Element): Attr[] => Array.from(nativeOf(element, 'attributes'))
export const attributeOf = (element: Element, name: string): string | null =>
  Reflect.apply(nativeOf(element, 'getAttribute'), element, [name])
export const matches = (element: Element, selector: string): boolean =>
  Reflect.apply(nativeOf(element, 'matches'), element, [selector])
