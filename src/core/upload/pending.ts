/** An upload that was begun and may be gone on with, as it stands on disk: the very bytes that a person has agreed to send. */
import * as z from 'zod/mini'

/** ms after which an upload that was never finished is forgotten */
export const pendingFor = 7 * 86_400_000

export const PendingUpload = z.object({
  /** id of the run of the guide */
  run: z.string().check(z.maxLength(64)),
  /** of the file */
  name: z.string().check(z.maxLength(300)),
  /** bytes of the file */
  size: z.number().check(z.int(), z.gte(0)),
  /** epoch ms: of the press, and of the arrival once it is there */
  at: z.number().check(z.gte(0)),
  arrived: z.boolean(),
  /** the file; absent once it has arrived */
  bytes: z.optional(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
  /** of a tus upload */
  url: z.optional(z.string().check(z.maxLength(8_000))),
  /** the host was asked for only for this upload, and is given back after it */
  granted: z.boolean(),
})
export type PendingUpload = z.infer<typeof PendingUpload>

/** Where they are kept. */
export interface PendingUploads {
  get(run: string): Promise<PendingUpload | undefined>
  put(upload: PendingUpload): Promise<void>
  remove(run: string): Promise<void>
  /** Deletes those that were begun before this moment, epoch ms. */
  prune(before: number): Promise<void>
}
