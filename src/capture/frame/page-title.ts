import { page } from './native.ts'

/** The title of the page. */
export function pageTitle(): string {
  return page.title
}
