/** What the customer's bundle is made from, apart from the recording. */
import type { BundleInput } from '../../../core/bundle/index.ts'
import { accountOf, type GuideRun } from '../../../core/guide/index.ts'
import { type Edit, maskGuide, maskNote } from '../../../core/privacy/index.ts'
import type { Note } from '../../../core/session/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Reviewed } from './reviewed.ts'

/** @param edits what the customer hides is also hidden in the guide's texts and in their own */
export async function bundleInputOf(
  ports: Pick<GuidePorts, 'viewerTemplate' | 'version' | 'now'>,
  { captured, findings, known, pictures }: Reviewed,
  run: GuideRun,
  edits: readonly Edit[],
): Promise<Omit<BundleInput, 'session'> & { note: Note }> {
  const { verdict } = findings
  return {
    note: maskNote({ title: run.guide.title, text: run.progress.comment }, edits),
    ...(verdict && { verdict }),
    guide: maskGuide(accountOf(run, captured.startedAt), edits),
    viewerTemplate: await ports.viewerTemplate(),
    tool: { name: 'Casefile', version: ports.version },
    attachments: pictures,
    known,
    createdAt: ports.now(),
  }
}
