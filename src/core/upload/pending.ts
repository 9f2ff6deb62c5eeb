/** An upload that was started and may be resumed, as stored on disk: the exact bytes the person agreed to send. */
import * as z from 'zod/mini'
import { longestAddress } from './address.ts'

export const PendingUpload = z.object({
  /** id of the guide's run */
  run: z.string().check(z.maxLength(64)),
  /** of the upload server */
  origin: z.string().check(z.maxLength(longestAddress)),
  /** of the file; empty until there is one */
  name: z.string().check(z.maxLength(300)),
  /** bytes of the file */
  size: z.number().check(z.int(), z.gte(0)),
  /** epoch ms: when the button was pressed; later, when the file arrived */
  at: z.number().check(z.gte(0)),
  arrived: z.boolean(),
  /** the file; absent until it is packed, and again once it has arrived */
  bytes: z.optional(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
  /** for a tus upload */
  url: z.optional(z.string().check(z.maxLength(8_000))),
  /** permission for the host was requested only for this upload, and is given back afterwards */
  granted: z.boolean(),
})
export type PendingUpload = z.infer<typeof PendingUpload>

/** Storage for pending uploads. */
export interface PendingUploads {
  get(run: string): Promise<PendingUpload | undefined>
  put(upload: PendingUpload): Promise<void>
  remove(run: string): Promise<void>
  /**
   * Deletes and returns those started before this moment (epoch ms); their host permissions may have to be given back.
   */
  prune(before: number): Promise<PendingUpload[]>
  /** Deletes and returns those of all other runs. */
  removeOthers(run: string): Promise<PendingUpload[]>
  /** Calls back when someone else deletes all of them. */
  onDeleted(listener: () => void): void
}
