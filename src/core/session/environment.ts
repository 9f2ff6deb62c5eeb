/** The customer's environment at Capture. A field that could not be read is absent, never guessed. */
import * as z from 'zod/mini'

const optional = { string: z.optional(z.string()), number: z.optional(z.number()), boolean: z.optional(z.boolean()) }

/**
 * What the app itself reports about its customer (the embed's `identify`): the app's own words, each cut and masked. Without
 * an embed, only the flags that its page was given.
 */
export const Product = z.object({
  account: optional.string,
  plan: optional.string,
  release: optional.string,
  /** names of feature flags, as `name=value` if they have a value */
  flags: z.optional(z.array(z.string())),
})
export type Product = z.infer<typeof Product>

export const Environment = z.object({
  url: z.string(),
  title: z.string(),
  userAgent: z.string(),
  /** name and full version, e.g. `Chromium 156.0.8078.79` */
  browser: optional.string,
  os: optional.string,
  /** desktop, phone or tablet, with the model if the browser reveals it */
  device: optional.string,
  language: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  /** minutes local time is ahead of UTC */
  utcOffset: z.number(),
  /** CSS px; `pixelRatio` mixes the system's scale and the page zoom, `zoom` is the page zoom alone (1 = 100 %) */
  screen: z.object({ width: z.number(), height: z.number(), pixelRatio: z.number() }),
  viewport: z.object({ width: z.number(), height: z.number() }),
  zoom: optional.number,
  colorScheme: z.optional(z.enum(['light', 'dark'])),
  reducedMotion: optional.boolean,
  touch: optional.boolean,
  cpuCores: optional.number,
  /** GiB, rounded by the browser */
  memory: optional.number,
  online: z.boolean(),
  connection: z.optional(z.object({ type: optional.string, rtt: optional.number, downlink: optional.number })),
  cookiesEnabled: z.boolean(),
  doNotTrack: optional.boolean,
  /** bytes */
  storage: z.optional(z.object({ usage: z.number(), quota: z.number() })),
  /** names only, never values */
  storageKeys: z.optional(
    z.object({ local: z.array(z.string()), session: z.array(z.string()), cookies: z.array(z.string()) }),
  ),
  serviceWorker: z.optional(z.object({ script: z.string(), state: z.string() })),
  /** ms the customer's clock is ahead of the server's `Date` header (RFC 9110 6.6.1); precision about 1 s */
  clockSkew: optional.number,
  /** the page has replaced its own clock (`Date`, `performance.now`), as tests and tools that travel in time do */
  otherClock: optional.boolean,
  /** the app's version or release, if the page states one, and where it was found */
  app: z.optional(z.object({ version: z.string(), source: z.string() })),
  product: z.optional(Product),
  /** traces of other extensions in the page */
  extensions: z.optional(z.array(z.string())),
  /** the page was machine-translated */
  translated: optional.boolean,
})
export type Environment = z.infer<typeof Environment>
