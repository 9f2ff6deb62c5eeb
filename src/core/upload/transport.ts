/** How a request gets to an upload place: handed in, because it is the browser's. */

export interface UploadRequest {
  method: 'PUT' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  body?: Uint8Array
  signal: AbortSignal
}

export interface UploadAnswer {
  status: number
  /** by name in small letters; only those that the browser lets us see */
  headers: Readonly<Record<string, string>>
}

/** `lost`: nothing came back; `blocked`: a policy of the page forbids to ask there; `redirected`: another address is to be asked. */
export interface NoAnswer {
  none: 'lost' | 'blocked' | 'redirected'
}

/** Asks once. Rejects only with the reason of the signal. */
export type Transport = (request: UploadRequest) => Promise<UploadAnswer | NoAnswer>
