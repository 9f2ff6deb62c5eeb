/** How a request reaches the upload server. Injected, because only the browser can do it. */

export interface UploadRequest {
  method: 'PUT' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  body?: Uint8Array
  signal: AbortSignal
}

export interface UploadResponse {
  status: number
  /** keyed by lower-case name; only those the browser exposes */
  headers: Readonly<Record<string, string>>
}

/**
 * `lost`: nothing came back; `blocked`: the page's policy forbids the request; `redirected`: the server points to
 * another URL.
 */
export interface NoResponse {
  none: 'lost' | 'blocked' | 'redirected'
}

/** Sends one request. Rejects only with the signal's reason. */
export type Transport = (request: UploadRequest) => Promise<UploadResponse | NoResponse>
