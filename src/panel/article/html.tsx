/** Markdown as HTML for the clipboard: helpdesks such as Zendesk accept formatted text but show Markdown as source. */
import { Fragment, render } from 'preact'
import { Markdown } from '../../views/markdown/markdown.tsx'

/**
 * Markdown that keeps the line breaks of `text`: a note has one fact per line, and HTML would turn a line break into a
 * space.
 */
export function Lines({ text }: { text: string }) {
  return <Markdown text={text} highlight={withLineEnds} />
}

/** The HTML of what `Lines` shows, serialised as XML, which every HTML parser accepts. */
export function htmlOf(text: string): string {
  const place = document.createElement('div')
  render(<Lines text={text} />, place)
  const writer = new XMLSerializer()
  const html = [...(place.firstElementChild?.childNodes ?? [])].map((node) => writer.serializeToString(node)).join('')
  render(null, place)
  return html
}

function withLineEnds(text: string) {
  return text.split('\n').map((line, index) => (
    <Fragment key={`${index} ${line}`}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}
