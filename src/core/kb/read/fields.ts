/** The fields of an article, under the names used by front matter and help centre exports. */
import type { Article } from '../articles/article.ts'

export type Fields = Readonly<Record<string, unknown>>

const namesOf = {
  id: ['id', 'article_id', 'articleId', 'slug', 'key'],
  title: ['title', 'name', 'headline'],
  body: ['body', 'content', 'markdown', 'text', 'body_markdown'],
  tags: ['tags', 'labels', 'label_names', 'keywords'],
  product: ['product', 'productArea', 'product_area'],
  // Zendesk's `url` is its API address.
  url: ['html_url', 'url', 'link', 'permalink'],
  updated: ['updated', 'updated_at', 'updatedAt', 'lastModified', 'date'],
  language: ['language', 'locale', 'lang'],
  audience: ['audience', 'visibility'],
} as const
const maxField = 500
const maxTags = 50

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Follows these names into a nested value; undefined if one is missing. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (isFields(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  )

/** Text or a number as trimmed text; undefined if it is neither or empty. */
export function textField(fields: Fields, field: keyof typeof namesOf): string | undefined {
  for (const name of namesOf[field]) {
    const value = fields[name]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = String(value).trim()
    if (text !== '') return text
  }
  return undefined
}

function tagsField(fields: Fields): string[] {
  const value = namesOf.tags.map((name) => fields[name]).find((tags) => tags !== undefined && tags !== null)
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : []
  const tags = list.filter((tag) => typeof tag === 'string' || typeof tag === 'number').map((tag) => String(tag).trim())
  return [...new Set(tags)].filter(Boolean).slice(0, maxTags)
}

/** Web addresses only, because the panel turns them into links. */
function urlField(fields: Fields): string | undefined {
  const url = textField(fields, 'url')
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined
}

/** A date as written; seconds or milliseconds since 1970 become ISO 8601. */
function dateField(fields: Fields): string | undefined {
  const text = textField(fields, 'updated')
  if (text === undefined || !/^\d{9,13}$/.test(text)) return text
  return new Date(Number(text) * (text.length > 11 ? 1 : 1000)).toISOString()
}

/** Builds an article from these fields; those missing or of the wrong type are left out. */
export function articleOf(fields: Fields, own: { id: string; title: string; body: string; source: string }): Article {
  const optional = {
    product: textField(fields, 'product'),
    url: urlField(fields),
    updated: dateField(fields),
    language: textField(fields, 'language'),
    audience: textField(fields, 'audience'),
  }
  const told = Object.entries(optional).filter(([, value]) => value !== undefined && value.length <= maxField)
  return {
    id: own.id.slice(0, maxField),
    title: own.title.slice(0, maxField),
    body: own.body,
    tags: tagsField(fields),
    source: own.source,
    ...Object.fromEntries(told),
  }
}
