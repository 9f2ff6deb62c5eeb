import { useRef } from 'preact/hooks'
import type { Integrity, OpenedBundle, OpenedHar } from '../core/bundle/index.ts'
import type { Session } from '../core/session/index.ts'
import {
  Button,
  classes,
  FileInput,
  Icon,
  IconButton,
  type IconName,
  Menu,
  type MenuItem,
  Toast,
  ToastRegion,
  type Tone,
} from '../ui/index.ts'
import { formatDuration, formatMoment, formatUtc } from '../views/index.ts'
import { ExportMenu } from './export-menu.tsx'
import { acceptedFiles } from './files/file-drop.ts'
import { saveFile } from './files/save-file.ts'
import { copyText, unmaskedText } from './models/har-words.ts'
import type { ViewerStore } from './store.ts'
import { toggleTheme } from './theme.ts'
import { titleOf } from './title.ts'

/** What is open, whether it is unmodified, and what can be done with it. */
export function Header({ store, onHelp }: { store: ViewerStore; onHelp: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const notice = store.notice.value
  const state = store.state.value
  const session = store.session.value
  const copy = store.copy.value
  const items: MenuItem[] = [
    { id: 'open', label: 'Open another file', icon: 'upload', onSelect: () => input.current?.click() },
    { id: 'compare', label: 'Compare with another bundle', icon: 'eye', onSelect: () => store.showTab('compare') },
    {
      id: 'sources',
      label: 'Source maps',
      icon: 'document',
      onSelect: () => {
        store.sources.shown.value = true
      },
    },
    { id: 'print', label: 'Print', icon: 'document', onSelect: () => window.print() },
    { id: 'help', label: 'Keyboard shortcuts', icon: 'keyboard', onSelect: onHelp },
  ]
  return (
    <header class="cf-head">
      <Icon name="case" class="cf-head-mark" />
      {session && state.name === 'open' ? (
        <>
          <div class="cf-head-words">
            <h1 class="cf-head-title cf-truncate" title={titleOf(store)}>
              {titleOf(store)}
            </h1>
            <Facts session={session} />
          </div>
          {state.file.kind === 'bundle' ? (
            <IntegrityBadge bundle={state.file} onOpen={() => store.showTab('privacy')} />
          ) : (
            <Masked har={state.file} isCopy={copy !== undefined} onOpen={() => store.showTab('privacy')} />
          )}
        </>
      ) : (
        <h1 class="cf-head-title cf-truncate">Casefile</h1>
      )}
      <ExportMenu store={store} />
      {copy && (
        <Button size="sm" variant="primary" icon="download" onClick={() => saveFile(copy.name, copy)}>
          Save HAR
        </Button>
      )}
      {state.name === 'open' && state.whole && state.file.kind === 'har' && !copy && store.masking.isPossible && (
        <Button
          size="sm"
          icon="eye-off"
          aria-label="Make a masked copy"
          title="Make a masked copy"
          onClick={store.maskCopy}
        >
          <span class="cf-head-text">Make a masked copy</span>
        </Button>
      )}
      <CheckResult bundle={state.name === 'open' && state.file.kind === 'bundle' ? state.file : undefined} />
      <IconButton icon="sun" label="Light or dark" onClick={toggleTheme} />
      {session && <Menu label="More" items={items} />}
      <FileInput
        input={input}
        label="Bundle or HAR file"
        accept={acceptedFiles}
        onFiles={([file]) => void store.openFile(file)}
      />
      {notice !== '' && (
        <ToastRegion>
          <Toast onDismiss={() => store.say('')}>{notice}</Toast>
        </ToastRegion>
      )}
    </header>
  )
}

function IntegrityBadge({ bundle, onOpen }: { bundle: OpenedBundle; onOpen: () => void }) {
  const { tone, icon, title, text } = told(bundle.integrity, bundle.manifest.sourceMaps !== undefined)
  return (
    <Button
      size="sm"
      variant="quiet"
      class={classes('cf-integrity', `cf-tone-${tone}`)}
      icon={icon}
      title={title}
      onClick={onOpen}
    >
      <span class="cf-integrity-text">{text}</span>
    </Button>
  )
}

/** Announces the result of the check to those who do not see the badge change; silent before (WCAG 2.2, 4.1.3). */
function CheckResult({ bundle }: { bundle: OpenedBundle | undefined }) {
  const known = bundle && bundle.integrity.state !== 'checking'
  const text = known ? told(bundle.integrity, bundle.manifest.sourceMaps !== undefined).text : ''
  const changed = bundle?.integrity.state === 'changed'
  return (
    <>
      {/* Rendered empty first: some screen readers ignore text that appears together with its live region. */}
      <span class="cf-visually-hidden" role="status">
        {changed ? '' : text}
      </span>
      {changed && (
        <span class="cf-visually-hidden" role="alert">
          {text}
        </span>
      )}
    </>
  )
}

/** Which app, when and for how long; a HAR may lack all of these, and then starts at 0. */
function Facts({
  session: { site, startedAt, endedAt },
}: {
  session: Pick<Session, 'site' | 'startedAt' | 'endedAt'>
}) {
  return (
    <p class="cf-head-facts">
      {site && <span>{site.replace(/^https?:\/\//, '')}</span>}
      {startedAt > 0 && (
        <>
          <time class="cf-head-when" dateTime={formatUtc(startedAt)} title={formatUtc(startedAt)}>
            {formatMoment(startedAt)}
          </time>
          <span>{formatDuration(endedAt - startedAt)}</span>
        </>
      )}
    </p>
  )
}

/** @param added source maps were added after the capture */
function told(
  { state, files }: Integrity,
  added: boolean,
): { tone: Tone; icon: IconName; title: string; text: string } {
  switch (state) {
    case 'checking':
      return {
        tone: 'neutral',
        icon: 'gap',
        title: 'Comparing every file with its original checksum',
        text: 'Checking for changes',
      }
    case 'unchanged':
      return {
        tone: 'good',
        icon: 'good',
        title: added
          ? 'Every captured file still has its original checksum; source maps were added later'
          : 'Every file still has its original checksum',
        text: added ? 'Unchanged since capture, maps added' : 'Unchanged since capture',
      }
    case 'unchecked':
      return {
        tone: 'warn',
        icon: 'warning',
        title: 'This page cannot compute checksums: only file names and sizes were compared',
        text: 'Not checked for changes',
      }
    case 'changed':
      return {
        tone: 'bad',
        icon: 'warning',
        title: files.join('\n'),
        text: `Changed since capture: ${named(files)}`,
      }
  }
}

/** Whether a HAR is masked, as far as is known. */
function Masked({ har, isCopy, onOpen }: { har: OpenedHar; isCopy: boolean; onOpen: () => void }) {
  return (
    <Button
      size="sm"
      variant="quiet"
      class={classes('cf-integrity', isCopy ? 'cf-tone-good' : 'cf-tone-warn')}
      icon={isCopy ? 'good' : 'warning'}
      title={isCopy ? copyText : unmaskedText(har)}
      onClick={onOpen}
    >
      <span class="cf-integrity-text">{isCopy ? 'Masked copy' : 'Not masked'}</span>
    </Button>
  )
}

function named(files: readonly string[]): string {
  const shown = files.slice(0, 2).join(', ')
  return files.length > 2 ? `${shown} and ${files.length - 2} more` : shown
}
