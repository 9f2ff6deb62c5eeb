/** Tokenises untrusted Markdown. */
import { getDefaults, Lexer, type Token, Tokenizer, type Tokens } from 'marked'

/**
 * Limit on the sum of the squared emphasis mark counts of all blocks. For each mark the lexer scans the rest of its block,
 * so 40,000 characters of `*a_` take ten seconds; at this limit it takes well under one. A long human-written article has a
 * thousandth of it.
 */
const mostEffort = 2_000_000

/** What any inline markup of CommonMark and GFM needs: marks, escapes, brackets, a hard line break, or a bare address. */
const inlineMarkup = /[\\`*_~[\]<>!&@]| {2}\n|https?:|ftp:|www\./i

/** Anything that may underline a heading (CommonMark 4.3), including in quotes and lists. */
const underline = /[\r\n][ \t>]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/

/**
 * Skips the search for underlined headings at every paragraph if the document has none: it took a tenth of the indexing
 * time.
 */
class ProseTokenizer extends Tokenizer {
  constructor(readonly mayUnderline: boolean) {
    super()
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return this.mayUnderline ? super.lheading(source) : undefined
  }
}

/** Text without markup is one token: the lexer would look at each of its characters several times. */
class ProseLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (inlineMarkup.test(source)) return super.inlineTokens(source, tokens)
    if (source !== '') tokens.push({ type: 'text', raw: source, text: source, escaped: false })
    return tokens
  }
}

/** CommonMark and GFM tokens; undefined for text no person would write, which would take too long or nest too deeply. */
export function lexMarkdown(markdown: string): Token[] | undefined {
  if (effortOf(markdown) > mostEffort) return undefined
  try {
    return new ProseLexer({ ...getDefaults(), tokenizer: new ProseTokenizer(underline.test(markdown)) }).lex(markdown)
  } catch {
    // Thousands of nested quotes overflow the lexer's stack.
    return undefined
  }
}

function effortOf(markdown: string): number {
  // The upper bound, as if all marks were in one block; nearly every text needs only this check.
  const most = (markdown.match(/[*_~]+/g)?.length ?? 0) ** 2
  if (most <= mostEffort) return most
  let effort = 0
  for (const block of markdown.split(/\n[^\S\n]*\n/)) {
    const marks = block.match(/[*_~]+/g)?.length ?? 0
    effort += marks * marks
  }
  return effort
}
