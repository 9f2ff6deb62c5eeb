/** An upload that was begun and may be gone on with, as it stands on disk: the very bytes that a person has agreed to send. */
import * as z from 'zod/mini'
import { longestAddress } from './address.ts'

export const PendingUpload = z.object({
  /** id of the run of the guide */
  run: z.string().check(z.maxLength(64)),
  /** of the upload place */
  origin: z.string().check(z.maxLength(longestAddress)),
  /** of the file; empty while there is none yet */
  name: z.string().check(z.maxLength(300)),
  /** bytes of the file */
  size: z.number().check(z.int(), z.gte(0)),
  /** epoch ms: of the press, and of the arrival once it is there */
  at: z.number().check(z.gte(0)),
  arrived: z.boolean(),
  /** the file; absent until it is packed, and once it has arrived */
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
  /** Deletes those that were begun before this moment, epoch ms. @returns them: their hosts may have to be given back */
  prune(before: number): Promise<PendingUpload[]>
  /** Deletes those of all other runs. @returns them */
  removeOthers(run: string): Promise<PendingUpload[]>
  /** Calls back when somebody else deletes all of them. */
  onDeleted(listener: () => void): void
}
