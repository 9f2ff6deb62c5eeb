/** Markdown as HTML for the clipboard: helpdesks such as Zendesk take formatted text, and show Markdown as it is written. */
import { Fragment, render } from 'preact'
import { Markdown } from './markdown.tsx'

/** The HTML of what `Markdown` shows, with lines ending where they end in `text`. */
export function htmlOf(text: string): string {
  const place = document.createElement('div')
  render(<Markdown text={text} highlight={withLineEnds} />, place)
  const html = place.firstElementChild?.innerHTML ?? ''
  render(null, place)
  return html
}

/** In HTML the end of a line is a space, but a note has one fact on each line. */
function withLineEnds(text: string) {
  return text.split('\n').map((line, index) => (
    <Fragment key={`${index} ${line}`}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}
