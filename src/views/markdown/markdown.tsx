/**
 * Renders untrusted Markdown as Preact nodes, made from marked's tokens. No HTML string is ever built or inserted, so
 * nothing in it can become markup or script; raw HTML is reduced to its text.
 */
import type { MarkedToken, Token, Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { lexMarkdown } from '../../core/kb/words/lex.ts'
import { decodeEntities, safeHref, textOfHtml } from './text.ts'

/** Deeper nesting than people write; machine-made nesting could overflow the stack, here or in marked. */
const maxDepth = 24

/** Marks what the reader should notice in a run of text, e.g. the words that matched. */
export type Highlight = (text: string) => ComponentChildren

const plain: Highlight = (text) => text

/**
 * Renders Markdown (CommonMark with GFM tables and task lists).
 * @param level of a top-level heading, so that headings continue those around the text without a gap
 */
export function Markdown({
  text,
  highlight = plain,
  level = 4,
}: {
  text: string
  highlight?: Highlight
  level?: number
}) {
  const tokens = useMemo(() => lexMarkdown(text), [text])
  // The source is still worth reading.
  if (!tokens) return <pre class="cf-markdown-plain">{text}</pre>
  return <div class="cf-markdown">{blocks(tokens, { highlight, level, depth: 0 })}</div>
}

interface Context {
  highlight: Highlight
  level: number
  depth: number
}

function blocks(tokens: readonly Token[] | undefined, outer: Context): ComponentChildren {
  const context = { ...outer, depth: outer.depth + 1 }
  if (!tokens || context.depth > maxDepth) return tokens?.map((token) => token.raw).join('')
  return tokens.map((token) => block(token as MarkedToken, context))
}

function block(token: MarkedToken, context: Context): ComponentChildren {
  switch (token.type) {
    case 'heading': {
      const Heading = `h${Math.min(6, context.level + token.depth - 1)}` as 'h6'
      return <Heading>{blocks(token.tokens, context)}</Heading>
    }
    case 'paragraph':
      return <p>{blocks(token.tokens, context)}</p>
    case 'list':
      return list(token, context)
    case 'code':
      return (
        <pre>
          <code>{context.highlight(token.text)}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, context)}</blockquote>
    case 'table':
      return table(token, context)
    case 'hr':
      return <hr />
    case 'html':
      return token.block ? <p class="cf-markdown-html">{textOfHtml(token.text)}</p> : textOfTag(token.raw)
    case 'space':
    case 'def':
      return null
    default:
      return inline(token, context)
  }
}

function inline(token: MarkedToken, context: Context): ComponentChildren {
  const { highlight } = context
  switch (token.type) {
    case 'text':
      return token.tokens ? blocks(token.tokens, context) : highlight(decodeEntities(token.text))
    case 'escape':
      return token.text
    case 'strong':
      return <strong>{blocks(token.tokens, context)}</strong>
    case 'em':
      return <em>{blocks(token.tokens, context)}</em>
    case 'del':
      return <del>{blocks(token.tokens, context)}</del>
    case 'codespan':
      return <code>{highlight(token.text)}</code>
    case 'br':
      return <br />
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ '
    case 'link':
      return link(token, context)
    case 'image':
      // Not loaded: that would tell its server who reads this, and the policy of our pages forbids it.
      return <span class="cf-markdown-image">Image: {token.text || 'no description'}</span>
    default:
      return token.raw
  }
}

function list(token: Tokens.List, context: Context): ComponentChildren {
  const items = token.items.map((item) => <li>{blocks(item.tokens, context)}</li>)
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>
}

function table(token: Tokens.Table, context: Context): ComponentChildren {
  return (
    <div class="cf-markdown-table">
      <table>
        <thead>
          <tr>
            {token.header.map((cell) => (
              <th>{blocks(cell.tokens, context)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{blocks(cell.tokens, context)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function link(token: Tokens.Link, context: Context): ComponentChildren {
  const href = safeHref(decodeEntities(token.href))
  const children = blocks(token.tokens, context)
  // Without a safe target only the words remain: a dead link would mislead.
  if (!href) return <span>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  )
}

/** The only inline tag whose meaning survives as text is a line break. */
function textOfTag(raw: string): ComponentChildren {
  return /^<br\s*\/?>$/i.test(raw) ? <br /> : textOfHtml(raw)
}
