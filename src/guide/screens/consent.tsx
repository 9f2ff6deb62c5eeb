/** Consent in plain words: what is recorded and hidden, who sees it, until when. No is as easy to choose as Yes. */

import { useState } from 'preact/hooks'
import { hostWithPort } from '../../core/base/url-parts.ts'
import { type Guide, guideLink } from '../../core/guide/index.ts'
import { Banner, Button, Checkbox, Icon, type IconName } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'
import { Body, Foot, Head, Part } from '../parts/frame.tsx'
import { Destination } from '../parts/upload.tsx'
import type { TextKey } from '../texts.ts'

export function ConsentScreen({ guide }: { guide: Guide }) {
  const store = useStore()
  const { t, duration, moment } = useTexts()
  const [everywhere, setEverywhere] = useState(true)
  /** the user declined the browser's prompt for the wider scope */
  const [refused, setRefused] = useState(false)
  const tab = store.follow.tab.value
  const site = hostWithPort(guide.origin)
  const here = tab?.site === guide.origin
  const asks = here && tab.access !== 'site'
  const busy = store.busy.value
  const scope = (wide: boolean) => {
    setEverywhere(wide)
    setRefused(false)
  }
  const agree = async () => {
    if (await store.agree(guide, everywhere || !tab?.canRecordTab)) return setRefused(false)
    setEverywhere(false)
    setRefused(true)
  }
  return (
    <>
      <Head title={guide.title} detail={t('consentTitle')} />
      <Body>
        <p>
          {t('consentFrom')}{' '}
          <strong>
            <bdi>{guide.by}</bdi>
          </strong>
        </p>
        <p>{t('consentValid', { date: moment(guide.expiresAt) })}</p>
        <p class="guide-small">{t('consentUnchecked')}</p>
        <Part id="steps" title={t('consentSteps')}>
          <ol class="guide-list">
            {guide.steps.map(({ text }, index) => (
              <li key={index}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ol>
        </Part>
        <Part id="what" title={t('consentWhat')}>
          <p>{t('consentOnly', { site })}</p>
          <ul class="guide-facts">
            {recorded(guide).map(([icon, key]) => (
              <Fact key={key} icon={icon} words={t(key)} />
            ))}
          </ul>
        </Part>
        <Part id="masked" title={t('consentMasked')}>
          <ul class="guide-facts">
            <Fact icon="eye-off" words={t('maskedAlways')} />
            {guide.mask.length > 0 && (
              <Fact icon="eye-off" words={t('maskedMore', { fields: guide.mask.join(', ') })} />
            )}
          </ul>
        </Part>
        <Part id="who" title={t('consentWho')}>
          <p>{t('whoNobody')}</p>
        </Part>
        {guide.handOver.upload && (
          <Part id="where" title={t('uploadWhere')}>
            <Destination place={guide.handOver.upload} />
          </Part>
        )}
        <Part id="until" title={t('consentUntil')}>
          <p>{t('untilMinutes', { duration: duration(guide.minutes * 60_000) })}</p>
          {tab?.sessionId !== undefined && <p>{t('consentBefore')}</p>}
        </Part>
        {asks && (
          <Checkbox
            label={t('everywhere')}
            hint={everywhere ? t('everywhereHint', { site }) : t('onlyThisTab', { site })}
            checked={everywhere || !tab.canRecordTab}
            disabled={!tab.canRecordTab}
            onChange={scope}
          />
        )}
      </Body>
      <Foot>
        {!here && (
          // Next to the button that is disabled for this reason.
          <div class="guide-foot-line">
            <Banner
              tone="warn"
              actions={
                <a
                  class="guide-link"
                  href={store.ports.isOwnPage ? guide.origin : guideLink(guide)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t('openApp', { site })}
                </a>
              }
            >
              {t(store.ports.isOwnPage ? 'goToApp' : 'otherApp', { site })}
            </Banner>
          </div>
        )}
        {refused && (
          <div class="guide-foot-line">
            <Banner tone="bad">{t(tab?.canRecordTab ? 'siteRefusedTab' : 'siteRefused', { site })}</Banner>
          </div>
        )}
        <Button class="guide-half" onClick={store.refuse}>
          {t('no')}
        </Button>
        <Button class="guide-half" variant="primary" busy={busy} disabled={!here} onClick={() => void agree()}>
          {t('yes')}
        </Button>
      </Foot>
    </>
  )
}

function recorded({ capture }: Guide): [IconName, TextKey][] {
  return [
    ['step', 'whatSteps'],
    ...(capture.console ? ([['error', 'whatConsole']] satisfies [IconName, TextKey][]) : []),
    ...(capture.network ? ([['request', 'whatNetwork']] satisfies [IconName, TextKey][]) : []),
    ...(capture.pictures ? ([['screenshot', 'whatPictures']] satisfies [IconName, TextKey][]) : []),
    ['globe', 'whatEnvironment'],
  ]
}

function Fact({ icon, words }: { icon: IconName; words: string }) {
  return (
    <li class="guide-fact">
      <Icon name={icon} />
      <span>{words}</span>
    </li>
  )
}
