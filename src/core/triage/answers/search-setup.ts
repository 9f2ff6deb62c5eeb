/** What search engines and document stores say where an index, or what is to be asked of a field, was never set up. */

/**
 * Elasticsearch and OpenSearch, Meilisearch, Typesense, Algolia, Azure AI Search, Firestore. Of filters, that the field is not
 * made for it; one that is written wrong is told in other words.
 */
export const missingIndex =
  /\bindex_not_found(?:_exception)?\b|\bno such index\b|\bis not (?:a )?(?:filterable|sortable|facetable|searchable)\b|\bnot (?:specified|listed|included|declared) in [`'"]?attributesForFaceting\b|\bCould not find a (?:filter|facet|sort)\w* field named\b|\bNo mapping found for \[[^\]]{1,80}\] in order to sort|\bFielddata is disabled on \b|\bThe query requires an index\b/i
