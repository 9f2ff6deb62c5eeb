/** What all screens share: heading, error message and the buttons at the bottom. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Banner, Button, IconButton } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

/** The heading of a new screen takes the focus, so that keyboard users are not left on the previous screen; see `quiet`. */
export function Head({
  title,
  detail,
  onBack,
  backLabel,
}: {
  title: string
  detail?: ComponentChildren
  onBack?: () => void
  backLabel?: string
}) {
  const { quiet } = useStore()
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!quiet.peek()) heading.current?.focus({ preventScroll: true })
  }, [quiet])
  return (
    <header class="guide-head">
      {onBack && <IconButton icon="arrow-left" label={backLabel ?? t('back')} class="guide-turned" onClick={onBack} />}
      <div class="guide-head-words">
        {/* The heading's description says whether recording is on, so screen readers announce both. */}
        <h1
          ref={heading}
          class="guide-title"
          tabIndex={-1}
          {...(detail ? { 'aria-describedby': 'guide-head-detail' } : {})}
        >
          <bdi>{title}</bdi>
        </h1>
        {detail && (
          <div id="guide-head-detail" class="guide-detail">
            {detail}
          </div>
        )}
      </div>
    </header>
  )
}

/** The scrollable middle of a screen. Within an app's page it is not `main`, because the page has its own. */
export function Body({ children }: { children: ComponentChildren }) {
  const { isOwnPage } = useStore().ports
  const Middle = isOwnPage ? 'main' : 'div'
  return (
    // A scrollable region must be reachable by keyboard (WCAG 2.1.1).
    <Middle class="guide-body" tabIndex={0}>
      <Trouble />
      {children}
    </Middle>
  )
}

export function Foot({ children }: { children: ComponentChildren }) {
  return <footer class="guide-foot">{children}</footer>
}

function Trouble() {
  const { attempts } = useStore()
  const { t } = useTexts()
  const failure = attempts.failure.value
  if (!failure) return null
  const { what, detail, retry } = failure
  return (
    <Banner
      tone="bad"
      actions={
        <>
          {retry && (
            <Button size="sm" icon="refresh" onClick={retry}>
              {t('tryAgain')}
            </Button>
          )}
          <Button size="sm" onClick={attempts.dismiss}>
            {t('close')}
          </Button>
        </>
      }
    >
      {t(what)}
      {detail && (
        <p class="guide-small" lang="en" dir="ltr">
          {detail}
        </p>
      )}
    </Banner>
  )
}

/** A titled section of a screen. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="guide-part" aria-labelledby={`guide-${id}`}>
      <h2 id={`guide-${id}`} class="guide-label">
        {title}
      </h2>
      {children}
    </section>
  )
}
