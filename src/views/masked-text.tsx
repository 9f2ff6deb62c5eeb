import { classes } from '../ui/index.ts'
import { labelParts } from './label-parts.ts'

/**
 * Text in which the labels of masked values stand out. Nothing but text is ever made of it.
 * @param short for a line that is read and not copied: `email 1` stands in the place of `redacted-email-1@redacted.invalid`
 */
export function MaskedText({ text, short = false }: { text: string; short?: boolean }) {
  return (
    <>
      {labelParts(text).map((part, index) =>
        part.short === undefined ? (
          part.text
        ) : (
          <span
            key={index}
            class={classes('cf-masked', short && 'cf-masked-short')}
            title={`${short ? `${part.text}: masked` : 'Masked'} before it was stored; equal labels stand for equal values`}
          >
            {short ? part.short : part.text}
          </span>
        ),
      )}
    </>
  )
}
