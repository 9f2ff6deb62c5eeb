/**
 * Maps the article objects of help centre list APIs to the names in `fields.ts`: Zendesk Help Center, Intercom 2.x,
 * Freshdesk v2, Salesforce Knowledge (a query of its `__kav` objects), Confluence v1 and v2.
 */
import { at, type Fields, isFields } from './fields.ts'
import { languageTag } from './html/index.ts'

/** One article of an export. */
export interface Exported {
  fields: Fields
  /** whether its body is certainly HTML; otherwise its look decides */
  html: boolean
  /** not, or no longer, published */
  draft: boolean
}

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const text = at(value, ...path)
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

/** The articles of one entry: one, or one per language. @param base resolves Confluence addresses */
export function exportedFrom(entry: Fields, base: string | undefined): Exported[] {
  const inner = entry.article
  const fields = isFields(inner) && textAt(entry, 'title') === undefined ? inner : entry
  if (/__kav$/.test(textAt(fields, 'attributes', 'type') ?? '')) return [salesforce(fields)]
  if (isFields(fields.body) && at(fields, '_links') !== undefined) return [confluence(fields, base)]
  if (/^(?:internal_)?article$/.test(textAt(fields, 'type') ?? '')) return intercom(fields)
  if (fields.folder_id !== undefined && textAt(fields, 'description') !== undefined) return [freshdesk(fields)]
  const isZendesk = fields.section_id !== undefined && textAt(fields, 'html_url') !== undefined
  return [{ fields, html: isZendesk, draft: fields.draft === true || isDraft(fields) }]
}

const isDraft = (fields: Fields): boolean =>
  [fields.state, fields.status].some((state) => /^(?:draft|archived|trashed|deleted)$/i.test(String(state)))

function intercom(fields: Fields): Exported[] {
  const tags = at(fields, 'tags', 'tags')
  const names = Array.isArray(tags) ? tags.map((tag) => at(tag, 'name')) : []
  const own = {
    ...fields,
    tags: names,
    language: languageTag(textAt(fields, 'default_locale') ?? textAt(fields, 'locale')),
    ...(fields.type === 'internal_article' && { audience: 'internal' }),
  }
  const translated = at(fields, 'translated_content')
  const others = Object.entries(isFields(translated) ? translated : {}).flatMap(([name, content]) => {
    const language = languageTag(name)
    if (!isFields(content) || language === undefined || language === own.language) return []
    // If the entry names no language, it is that of the first content with the same title.
    if (own.language === undefined && content.title === fields.title) {
      own.language = language
      return []
    }
    const { title, body, url, state, updated_at } = content
    return textAt(content, 'body') ? [{ ...own, title, body, url, state, updated_at, language }] : []
  })
  return [own, ...others].map((one) => ({ fields: one, html: true, draft: isDraft(one) }))
}

/** Status 1 is a draft and 2 is published; folder visibility 3 is for agents only. */
function freshdesk(fields: Fields): Exported {
  const audience = fields.folder_visibility === 3 ? { audience: 'internal' } : {}
  return { fields: { ...fields, body: fields.description, ...audience }, html: true, draft: fields.status === 1 }
}

function confluence(fields: Fields, base: string | undefined): Exported {
  const bodies = ['view', 'export_view', 'styled_view', 'anonymous_export_view', 'storage']
  const body = bodies.map((name) => textAt(fields, 'body', name, 'value')).find((text) => text !== undefined)
  const path = textAt(fields, '_links', 'webui')
  const root = textAt(fields, '_links', 'base') ?? base
  const labels = at(fields, 'metadata', 'labels', 'results')
  return {
    fields: {
      ...fields,
      body,
      url: path && root && `${root}${path}`,
      updated: textAt(fields, 'version', 'createdAt') ?? textAt(fields, 'version', 'when'),
      tags: Array.isArray(labels) ? labels.map((label) => at(label, 'name')) : [],
    },
    html: true,
    draft: isDraft(fields),
  }
}

/** An article's texts are custom fields, whose names end in `__c`; each becomes a section with that name. */
function salesforce(fields: Fields): Exported {
  const own = Object.entries(fields).filter(
    (field): field is [string, string] =>
      /__c$/.test(field[0]) && typeof field[1] === 'string' && field[1].trim() !== '',
  )
  // Anything without markup and short is a picklist value, such as the product.
  const texts = own.filter(([, text]) => /<\/\w|<br/i.test(text) || text.length > 80)
  const parts = texts.map(([name, text]) => (texts.length > 1 ? `<h2>${wordsOf(name)}</h2>${text}` : text))
  return {
    fields: {
      id: textAt(fields, 'KnowledgeArticleId') ?? textAt(fields, 'ArticleNumber') ?? fields.Id,
      title: fields.Title,
      body: parts.join('\n') || fields.Summary,
      updated: textAt(fields, 'LastPublishedDate') ?? fields.LastModifiedDate,
      language: languageTag(textAt(fields, 'Language')),
    },
    html: true,
    draft: !/^(?:online|undefined)$/i.test(String(fields.PublishStatus)),
  }
}

const wordsOf = (name: string): string =>
  name
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
