/** Which release of the app an answer comes from, where the server says so. */
import { fileOf, pathOf, type RequestEvent, type StackFrame } from '../session/index.ts'

/** The version of an API is not one of a release: it stays the same for years. */
const names = /^x-(?:app|application|server|service)?-?(?:version|release|build|build-id|revision|commit|git-sha)$/i

/** The release that the answer names in a header, e.g. `X-App-Version`; undefined when it names none. */
export function releaseOf({ responseHeaders }: RequestEvent): string | undefined {
  return responseHeaders?.find(([name]) => names.test(name))?.[1]
}

/**
 * The name of a script that made both calls and is of another build in the second: `main.9f8e7d.js` in the place of
 * `main.1a2b3c.js`. Undefined where no script is the same but for the mark of its build.
 */
export function otherBuild(before: RequestEvent, after: RequestEvent): string | undefined {
  return newBuild(before.initiator, after.initiator)
}

/** The same of the scripts in two stacks. */
export function newBuild(before: StackFrame[] = [], after: StackFrame[] = []): string | undefined {
  const known = new Map(scriptsOf(before).map((url) => [fileOf(url), nameOf(url)]))
  return scriptsOf(after)
    .map((url) => ({ file: fileOf(url), name: nameOf(url) }))
    .find(({ file, name }) => known.has(file) && known.get(file) !== name && file !== name)?.name
}

const scriptsOf = (frames: readonly StackFrame[]) => frames.flatMap(({ url }) => url ?? [])
const nameOf = (url: string) => pathOf(url).split('/').pop() ?? ''
