/** Stacks as browsers print them, with the frames that they mean; see `stacks/*.txt`. */
import { readFileSync } from 'node:fs'

export interface StackCase {
  name: string
  stack: string
  message?: string
  /** `note | function | url:line:column`, `-` for what is unknown */
  frames: string[]
}

/** An address with all that is hard to read in one: `@`, a port-like path, escapes, parentheses. */
const app = 'https://app.example.com/@scope/app%20(1).js'

/** Reads one file: `## name`, `message: <JSON>` where the message is known, the stack, `=> frame` for each frame. */
export function stackCases(file: string): StackCase[] {
  const text = readFileSync(new URL(`stacks/${file}.txt`, import.meta.url), 'utf8').replaceAll('APP', app)
  return text
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n')
      const message = lines[0]?.startsWith('message: ') ? (JSON.parse(lines.shift()!.slice(9)) as string) : undefined
      const frames = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3))
      const stack = lines.filter((line) => !line.startsWith('=> ')).join('\n')
      return { name, stack, ...(message !== undefined && { message }), frames }
    })
}
