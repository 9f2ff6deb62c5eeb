import { labelPattern } from '../core/privacy/labels.ts'

/** Text in which the labels of masked values stand out. Nothing but text is ever made of it. */
export function MaskedText({ text }: { text: string }) {
  if (!text.includes('redacted-')) return <>{text}</>
  const parts: { text: string; masked: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(labelPattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), masked: false })
    parts.push({ text: match[0], masked: true })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), masked: false })
  return (
    <>
      {parts.map((part, index) =>
        part.masked ? (
          <span key={index} class="cf-masked" title="Masked before it was stored; equal labels stand for equal values">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
