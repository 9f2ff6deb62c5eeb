import { classes } from '../ui/index.ts'
import { isolated } from './isolated.tsx'
import { labelParts } from './label-parts.ts'

/**
 * Text that highlights the labels of masked values. Only ever renders text.
 * @param short for a line to be read, not copied: shows `email 1` instead of `redacted-email-1@redacted.invalid`
 */
export function MaskedText({ text, short = false }: { text: string; short?: boolean }) {
  return (
    <>
      {labelParts(text).map((part, index) =>
        part.short === undefined ? (
          isolated(part.text)
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
