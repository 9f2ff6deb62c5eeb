/** Adapts the style sheets of the extension's pages to a shadow tree. Pure. */

/**
 * `:root` becomes the host, and rules for the page's own elements apply to an element inside.
 * @param place selector of the element that stands in for the body
 */
export function forShadow(css: string, place: string): string {
  return css
    .replace(/:root(:not\(([^()]*)\)|\[[^\]]*\])?/g, (_all, more?: string) => (more ? `:host(${more})` : ':host'))
    .replace(/(^|[},\s])(?:html|body|#root)(?=\s*[,{])/g, `$1${place}`)
}
