/**
 * Everything the panel needs from outside, passed in: the browser, the background, the knowledge base, files.
 *
 * The panel itself never touches `browser.*`, so with other ports it also runs in a plain page (tests, design work).
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
  /** brings a tab and its window to the front */
  showTab(tabId: number): Promise<void>
  /** Opens the browser's permission prompt; must be called synchronously in the click handler. */
  askForSite(site: string): Promise<boolean>
  dropSite(site: string): Promise<void>
  onAccessChanged(listener: () => void): () => void
  /** the articles, searched in a worker */
  knowledge: Knowledge
  history: HistoryStore
  /** captured cases, which outlive the panel */
  cases: CaseStore
  /** drafts of articles */
  drafts: DraftStore
  /** offers a file as a download; `type` is a media type */
  save(name: string, bytes: Uint8Array, type: string): Promise<void>
  openViewer(): void
  /** shows where a customer opens a guide */
  openGuide(): void
  /** the name of that place in the browser's language, because customers may not speak English */
  guideTitle: string
  openSettings(): void
  /** the viewer page that a bundle's data is inserted into */
  viewerTemplate(): Promise<string>
  /** work that takes long for a long session, done in workers */
  tasks: Tasks
  /** `html`: the same for programs that accept formatted text */
  copy(text: string, html?: string): Promise<void>
  /** epoch ms */
  now(): number
  version: string
  /** Markdown: what is recorded, masked, kept and sent */
  privacyText: string
  browser: 'chromium' | 'firefox'
  sampleArticles(): Promise<Article[]>
}
