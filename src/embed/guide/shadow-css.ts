/** The style sheets of the extension's pages, made to fit into a shadow tree. Pure. */

/**
 * `:root` becomes the host, and what is said of the page's own elements is said of a place inside.
 * @param place selector of the place that stands for the body
 */
export function forShadow(css: string, place: string): string {
  return css
    .replace(/:root(:not\(([^()]*)\)|\[[^\]]*\])?/g, (_all, more?: string) => (more ? `:host(${more})` : ':host'))
    .replace(/(^|[},\s])(?:html|body|#root)(?=\s*[,{])/g, `$1${place}`)
}
