/** A version of the bundle format. */

/** The JSON documents of a bundle, parsed but not validated; undefined if missing or unreadable. */
export interface Documents {
  manifest: unknown
  session: unknown
  /** one per line of events.jsonl; undefined for a line that is not JSON */
  events: unknown[]
  /** the same for replay.jsonl, which is optional */
  replay: unknown[]
  environment: unknown
  redaction: unknown
  verdict: unknown
}

export interface BundleVersion {
  version: number
  /** Converts documents of the previous version to this one. Must tolerate missing and malformed input. */
  upgrade(documents: Documents): Documents
}
