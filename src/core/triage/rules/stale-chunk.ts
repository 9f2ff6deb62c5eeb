/** For open pages that belong to an older release, whose files are gone. */
import { fileOf, pathOf } from '../../session/index.ts'
import { messageEvidence } from '../evidence.ts'
import { findMessage, type Message, weightOf } from '../failures/messages.ts'
import { type FailedFile, isBlocked } from '../failures/resources.ts'
import { defineRule } from '../rule.ts'
import { said } from '../words/words.ts'
import { isServerFailure } from './file-failed.ts'
import { isUnreachable } from './file-unreachable.ts'

export const staleChunk = defineRule({
  id: 'stale-chunk',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: "parts of the app's own program that did not load after the page was open",
  find: ({ files, messages, session, environment }): Subject | undefined => {
    const message = findMessage(messages, words)
    const file = files.find((one) => one.script && !one.thirdParty && !isBlocked(one) && isBuilt(one.event.url))
    if (file && isUnreachable(file, environment)) return undefined
    // A file that the server failed to deliver is not gone; an error names the address of the missing file.
    const named = file ?? files.find(({ event }) => message?.text.includes(event.url))
    if (named && isServerFailure(named)) return undefined
    if (file) return { weight: 1, file, message }
    return message && { weight: weightOf(message, session), file, message }
  },
  confidence: ({ file, message }, { environment }) =>
    environment?.online === false
      ? 0.4
      : file && (file.event.status === 404 || file.event.status === 410)
        ? 0.93
        : message
          ? 0.75
          : 0.5,
  agent: ({ file, message }, { environment }) => {
    const which = file
      ? `${file.event.url.replace(/^.*\//, '')}${(file.event.status ?? 0) > 0 ? ` (${file.event.status})` : ''}`
      : said(message?.text ?? '')
    const version = environment?.app ? `, version ${environment.app.version}` : ''
    return `Part of the app is no longer on the server: ${which}; the open page belongs to an older release${version}, and reloading gets the new one.`
  },
  customer: 'A new version of the app is available. Please save your work and reload the page.',
  evidence: ({ file, message }) => [
    ...(file
      ? [
          {
            event: file.event.id,
            text: `${file.event.url} did not load${(file.event.status ?? 0) > 0 ? ` (${file.event.status})` : ''}`,
          },
        ]
      : []),
    ...messageEvidence(message),
  ],
  against: ({ file }) =>
    file === undefined || (file.event.status ?? 0) === 0
      ? [{ text: 'Without a 404, the cause could also be a failed connection or an ad blocker.' }]
      : [],
  next: [
    'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
    'Ask how long the page had been open, and check when the last release went out.',
    'If a freshly loaded page fails too, escalate to engineering: the release is incomplete.',
  ],
})

interface Subject {
  weight: number
  file: FailedFile | undefined
  message: Message | undefined
}

/** How engines and bundlers say that a part of the program is missing. */
const words =
  /dynamically imported module|error loading dynamically|Importing a module script failed|ChunkLoadError|Loading (?:CSS )?chunk [\w-]+ failed|Unable to preload|valid digest in the 'integrity' attribute|None of the "sha\d+" hashes in the integrity attribute match|module script but the server responded with a MIME type of "text\/html"|blocked because of a disallowed MIME type \(.text\/html/i

/** A file or folder with a hash in its name belongs to one release only. Odoo and Next.js use such folder names. */
export function isBuilt(url: string): boolean {
  const [name = '', ...folders] = pathOf(url).split('/').reverse()
  return fileOf(url) !== name || folders.some((folder) => /^(?=[a-f]*\d)[\da-f]{7,40}$/i.test(folder))
}
