/** What a page hands over when it is left before it knows the company's rules. */
import { type Labeler, redactEvent, redactText, redactUrl } from '../core/privacy/index.ts'
import type { EventBatch } from '../messages/index.ts'

/** The batch as its page would have masked it. @param label knows the rules, and has met nothing yet */
export function maskedAfterwards(batch: EventBatch, label: Labeler): EventBatch {
  const { document, known = [] } = batch
  const { url, title } = document
  const events = batch.events.map((event) => redactEvent(event, label))
  return {
    ...{ ...batch, events },
    document: { ...document, url: redactUrl(url, label), ...(title && { title: redactText(title, label) }) },
    known: [...known, ...label.since(0).map(([value, text]): [string, string] => [value, text])],
  }
}
