/** Markdown that anyone may have written, as tokens. */
import { lexer, type Token } from 'marked'

/**
 * Squares of emphasis marks that are looked at, over all blocks. For each mark the lexer looks through the rest of its
 * block, so that 40,000 characters of `*a_` take it ten seconds; at this limit it is well under one. A long article of
 * people has a thousandth.
 */
const mostEffort = 2_000_000

/** The tokens of CommonMark with GFM; undefined for text that nobody writes and that would take too long, or too deep. */
export function lexMarkdown(markdown: string): Token[] | undefined {
  if (effortOf(markdown) > mostEffort) return undefined
  try {
    return lexer(markdown)
  } catch {
    // Thousands of nested quotes overflow the lexer's stack.
    return undefined
  }
}

function effortOf(markdown: string): number {
  let effort = 0
  for (const block of markdown.split(/\n[^\S\n]*\n/)) {
    const marks = block.match(/[*_~]+/g)?.length ?? 0
    effort += marks * marks
  }
  return effort
}
