/** How search engines and document stores report that an index, or a field's settings, were never set up. */

/**
 * Elasticsearch and OpenSearch, Meilisearch, Typesense, Algolia, Azure AI Search, Firestore. For filters: the field is not set
 * up for them; malformed filters are worded differently.
 */
export const missingIndex =
  /\bindex_not_found(?:_exception)?\b|\bno such index\b|\bis not (?:a )?(?:filterable|sortable|facetable|searchable)\b|\bnot (?:specified|listed|included|declared) in [`'"]?attributesForFaceting\b|\bCould not find a (?:filter|facet|sort)\w* field named\b|\bNo mapping found for \[[^\]]{1,80}\] in order to sort|\bFielddata is disabled on \b|\bThe query requires an index\b/i
