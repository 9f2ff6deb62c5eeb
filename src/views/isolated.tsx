import { Fragment } from 'preact'
import type { Children } from '../ui/index.ts'

/** Hebrew, Arabic and their neighbors, with the forms for presentation. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A sentence of ours with names from the page in quotes. Names that run from right to left are isolated: otherwise they pull
 * the punctuation and numbers after them to their other side (Unicode Standard Annex #9).
 */
export function isolated(text: string): Children {
  if (!rightToLeft.test(text)) return text
  return text.split(/"([^"]*)"/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <Fragment key={index}>
        "<bdi>{part}</bdi>"
      </Fragment>
    ),
  )
}
