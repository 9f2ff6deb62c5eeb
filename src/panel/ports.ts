/**
 * Everything the panel needs from the outside, handed in: the browser, the background, the knowledge base, files.
 *
 * The panel itself touches no `browser.*`, so it also runs in a plain page with other ports (tests, design work).
 */
import type { CaseStore } from '../core/cases/index.ts'
import type { HistoryStore } from '../core/history/index.ts'
import type { Article, DraftStore } from '../core/kb/index.ts'
import type { Send } from '../messages/index.ts'
import type { Knowledge } from '../tasks/knowledge.ts'
import type { Tasks } from '../tasks/panel-tasks.ts'

export interface PanelPorts {
  send: Send
  /** a hint that something changed in a tab; the panel then reads again */
  onChanged(listener: (tabId: number) => void): () => void
  currentTab(): Promise<number | undefined>
  onTabChanged(listener: (tabId: number) => void): () => void
  /** brings a tab to the front, and its window */
  showTab(tabId: number): Promise<void>
  /** Opens the browser's permission prompt; counts only when it is called synchronously in the click. */
  askForSite(site: string): Promise<boolean>
  dropSite(site: string): Promise<void>
  onAccessChanged(listener: () => void): () => void
  /** the articles, searched elsewhere */
  knowledge: Knowledge
  history: HistoryStore
  /** captured cases that outlive the panel */
  cases: CaseStore
  /** drafts of articles */
  drafts: DraftStore
  /** offers a file to the person; `type` is a media type */
  save(name: string, bytes: Uint8Array, type: string): Promise<void>
  openViewer(): void
  /** shows where a customer opens a guide */
  openGuide(): void
  /** what that is called in the language of the browser: a customer who comes here may speak no English */
  guideTitle: string
  openSettings(): void
  /** the viewer page into which a bundle's data is placed */
  viewerTemplate(): Promise<string>
  /** what takes long with a long session, done elsewhere */
  tasks: Tasks
  /** `html`: the same, for programs that take formatted text */
  copy(text: string, html?: string): Promise<void>
  /** epoch ms */
  now(): number
  version: string
  /** Markdown: what is recorded, masked, kept and sent */
  privacyText: string
  browser: 'chromium' | 'firefox'
  sampleArticles(): Promise<Article[]>
}
