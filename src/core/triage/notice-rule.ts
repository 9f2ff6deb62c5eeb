/** The form of rules about on-screen messages, for when nothing else failed, or nothing that says why. */
import { noticeText } from '../session/notices/notice-text.ts'
import { stepText } from '../session/step-text.ts'
import { requestEvidence } from './evidence.ts'
import type { FailedNotice } from './failures/notices.ts'
import type { NoticeReason } from './responses/notice-reason.ts'
import { defineRule, type Rule, type RuleText } from './rule.ts'
import { afterStep, cut, endpoint, outcome } from './words/words.ts'

interface NoticeRuleText
  extends Pick<RuleText<FailedNotice>, 'id' | 'class' | 'owner' | 'customer' | 'next' | 'confidence'> {
  looksAt: string
  reasons: readonly NoticeReason[]
  /** what the message means; ends the sentence */
  meaning: string | ((notice: FailedNotice) => string)
}

/** Makes a rule that fires on messages with these reasons. */
export function defineNoticeRule({ reasons, meaning, ...text }: NoticeRuleText): Rule {
  return defineRule<FailedNotice>({
    ...text,
    find: ({ notices }) =>
      notices.find(({ reason, recovered }) => !recovered && reason !== undefined && reasons.includes(reason)),
    agent: (notice) =>
      `The page said "${cut(notice.event.text, 160)}"${afterStep(notice)}: ${typeof meaning === 'string' ? meaning : meaning(notice)}${besides(notice)}.`,
    evidence: ({ event, step, request }) => [
      { event: event.id, text: noticeText(event) },
      ...(request ? requestEvidence(request) : step ? [{ event: step.id, text: stepText(step) }] : []),
    ],
    against: ({ request }) => [
      {
        text: request
          ? 'This rests on the message: the failed request itself gives no reason.'
          : 'This rests on the message alone: no request or script was seen to fail.',
      },
    ],
  })
}

const besides = ({ request }: FailedNotice) =>
  request ? `; ${endpoint(request)} ${outcome(request)} without a reason` : ', and nothing else failed'
