/** What a version of the bundle format is. */

/** The JSON documents of a bundle, parsed but unchecked; one that is missing or unreadable is undefined. */
export interface Documents {
  manifest: unknown
  session: unknown
  /** one per line of events.jsonl; a line that is no JSON is undefined */
  events: unknown[]
  /** the same of replay.jsonl, which a bundle may not have */
  replay: unknown[]
  environment: unknown
  redaction: unknown
  verdict: unknown
}

export interface BundleVersion {
  version: number
  /** The documents of the version before as documents of this one. It must bear missing and malformed input. */
  upgrade(documents: Documents): Documents
}
