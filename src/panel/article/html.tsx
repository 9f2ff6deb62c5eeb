/** Markdown as HTML for the clipboard: helpdesks such as Zendesk take formatted text, and show Markdown as it is written. */
import { Fragment, render } from 'preact'
import { Markdown } from '../../views/markdown/markdown.tsx'

/** Markdown whose lines end where they end in `text`: a note has one fact on each line, and in HTML that is a space. */
export function Lines({ text }: { text: string }) {
  return <Markdown text={text} highlight={withLineEnds} />
}

/** The HTML of what `Lines` shows, written as XML, which every reader of HTML reads too. */
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
