/** All export formats of a session, and what each is for. */

import { utf8 } from '../../base/bytes.ts'
import type { Session } from '../../session/index.ts'
import type { Verdict } from '../../triage/index.ts'
import { focusOf } from '../focus.ts'
import { toHar } from '../har/har.ts'
import { bundleName } from '../pack.ts'
import { toRecording } from '../recorder/recorder.ts'
import { eventsInSources, type ResolveFrames } from '../source-maps/index.ts'
import { toCsv } from './csv.ts'
import { type Tracker, toIssue } from './issue.ts'
import { toPlaywright } from './playwright.ts'
import { toPostman } from './postman.ts'
import { toTrace } from './trace.ts'

export interface ExportInput {
  session: Session
  verdict?: Verdict | undefined
  /** files of the bundle by path, for screenshots */
  files: ReadonlyMap<string, Uint8Array>
  tool: { name: string; version: string }
  /** epoch ms when the bundle was created */
  createdAt: number
  /** if there are source maps, an issue shows its error by the sources */
  resolve?: ResolveFrames | undefined
}

export interface Exporter {
  id: string
  /** for a menu */
  label: string
  /** one line: who can do what with it */
  purpose: string
  /** file extension, including the dot */
  ending: string
  /** describes what a person did, so it is empty for a recording without steps */
  needsSteps?: true
  /** text is encoded as UTF-8; @throws BundleError with a sentence for a person */
  write(input: ExportInput): string | Uint8Array
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

const issueFor =
  (tracker: Tracker) =>
  ({ session, verdict, resolve }: ExportInput) => {
    const { error } = focusOf(session, verdict)
    const told = resolve ? { ...session, events: eventsInSources(session.events, error, resolve) } : session
    return toIssue(told, verdict, tracker)
  }

export const exporters: readonly Exporter[] = [
  {
    id: 'har',
    label: 'HAR',
    purpose: 'Import into the Network panel of Chrome or Firefox, or any HAR viewer',
    ending: '.har',
    write: ({ session, tool }) => json(toHar(session, tool)),
  },
  {
    id: 'recorder',
    label: 'Recorder JSON',
    purpose: 'Replay the steps in the Recorder panel of Chrome DevTools',
    ending: '.recording.json',
    needsSteps: true,
    write: ({ session }) => json(toRecording(session)),
  },
  {
    id: 'playwright',
    label: 'Playwright test',
    purpose: 'Repeat the steps automatically and see the failure again',
    ending: '.spec.ts',
    needsSteps: true,
    write: ({ session, verdict }) => toPlaywright(session, verdict),
  },
  {
    id: 'trace',
    label: 'Playwright trace',
    purpose: 'View it with "npx playwright show-trace"',
    ending: '.trace.zip',
    write: ({ session, files, createdAt }) => toTrace(session, files, createdAt),
  },
  {
    id: 'postman',
    label: 'Postman collection',
    purpose: 'Send the requests again from Postman, with secrets as variables',
    ending: '.postman_collection.json',
    write: ({ session }) => json(toPostman(session)),
  },
  {
    id: 'csv',
    label: 'CSV of requests',
    purpose: 'Sort and count the requests in a spreadsheet',
    ending: '.requests.csv',
    write: ({ session }) => toCsv(session),
  },
  {
    id: 'github',
    label: 'Issue for GitHub',
    purpose: 'Markdown to paste into a new issue',
    ending: '.issue.md',
    write: issueFor('github'),
  },
  {
    id: 'jira',
    label: 'Issue for Jira',
    purpose: 'Wiki markup to paste into the description',
    ending: '.jira.txt',
    write: issueFor('jira'),
  },
  {
    id: 'linear',
    label: 'Issue for Linear',
    purpose: 'Markdown to paste into a new issue',
    ending: '.linear.md',
    write: issueFor('linear'),
  },
]

/** Runs an exporter; the file is named like the bundle. */
export function exportFile(exporter: Exporter, input: ExportInput): { name: string; bytes: Uint8Array } {
  const content = exporter.write(input)
  return {
    name: bundleName(input.session, input.createdAt).replace(/\.zip$/, exporter.ending),
    bytes: typeof content === 'string' ? utf8(content) : content,
  }
}
