/** Markdown that anyone may have written, as tokens. */
import { getDefaults, Lexer, type Token, Tokenizer, type Tokens } from 'marked'

/**
 * Squares of emphasis marks that are looked at, over all blocks. For each mark the lexer looks through the rest of its
 * block, so that 40,000 characters of `*a_` take it ten seconds; at this limit it is well under one. A long article of
 * people has a thousandth.
 */
const mostEffort = 2_000_000

/** What any inline markup of CommonMark and GFM needs: marks, escapes, brackets, a hard line break, or a bare address. */
const inlineMarkup = /[\\`*_~[\]<>!&@]| {2}\n|https?:|ftp:|www\./i

/** Whatever may underline a heading (CommonMark 4.3), also in quotes and lists. */
const underline = /[\r\n][ \t>]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/

/** A document without any underlined heading is not searched for one at every paragraph: that took a tenth of an index. */
class ProseTokenizer extends Tokenizer {
  constructor(readonly mayUnderline: boolean) {
    super()
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return this.mayUnderline ? super.lheading(source) : undefined
  }
}

/** Text without any markup is one token: the lexer would look at every one of its characters several times. */
class ProseLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (inlineMarkup.test(source)) return super.inlineTokens(source, tokens)
    if (source !== '') tokens.push({ type: 'text', raw: source, text: source, escaped: false })
    return tokens
  }
}

/** The tokens of CommonMark with GFM; undefined for text that nobody writes and that would take too long, or too deep. */
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
  // At most, if all marks stood in one block; nearly every text is done with this.
  const most = (markdown.match(/[*_~]+/g)?.length ?? 0) ** 2
  if (most <= mostEffort) return most
  let effort = 0
  for (const block of markdown.split(/\n[^\S\n]*\n/)) {
    const marks = block.match(/[*_~]+/g)?.length ?? 0
    effort += marks * marks
  }
  return effort
}
