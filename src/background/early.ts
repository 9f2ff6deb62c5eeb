/** What a page hands over when it is left before it knows the company's rules. */
import { createLabeler, redactEvent, redactText, redactUrl } from '../core/privacy/index.ts'
import type { EventBatch } from '../messages/index.ts'
import type { Company } from './company.ts'

/** The batch as its page would have masked it. */
export async function maskedAfterwards(
  batch: EventBatch,
  labelKey: () => Promise<string>,
  company: Pick<Company, 'compiled'>,
): Promise<EventBatch> {
  const label = createLabeler(await labelKey(), await company.compiled())
  const { document, known = [] } = batch
  const { url, title } = document
  const events = batch.events.map((event) => redactEvent(event, label))
  return {
    ...{ ...batch, events },
    document: { ...document, url: redactUrl(url, label), ...(title && { title: redactText(title, label) }) },
    known: [...known, ...label.since(0).map(([value, text]): [string, string] => [value, text])],
  }
}
