import { nativeGetter } from './native.ts'

const titleOf = nativeGetter(Document.prototype, 'title')

/** The title of the page, also where an image named "title" stands in its place. */
export function pageTitle(): string {
  return titleOf(document) ?? ''
}
