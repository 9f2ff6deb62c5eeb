/** Which release of the app an answer comes from, where the server says so. */
import type { RequestEvent } from '../session/index.ts'

/** The version of an API is not one of a release: it stays the same for years. */
const names = /^x-(?:app|application|server|service)?-?(?:version|release|build|build-id|revision|commit|git-sha)$/i

/** The release that the answer names in a header, e.g. `X-App-Version`; undefined when it names none. */
export function releaseOf({ responseHeaders }: RequestEvent): string | undefined {
  return responseHeaders?.find(([name]) => names.test(name))?.[1]
}
