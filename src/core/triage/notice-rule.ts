/** The form of rules about on-screen messages, for when nothing else failed. */
import { noticeText } from '../session/notices/notice-text.ts'
import { stepText } from '../session/step-text.ts'
import type { NoticeReason } from './answers/notice-reason.ts'
import type { FailedNotice } from './failures/notices.ts'
import { defineRule, type Rule, type RuleText } from './rule.ts'
import { afterStep, cut } from './words/words.ts'

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
      `The page said "${cut(notice.event.text, 160)}"${afterStep(notice)}: ${typeof meaning === 'string' ? meaning : meaning(notice)}, and nothing else failed.`,
    evidence: ({ event, step }) => [
      { event: event.id, text: noticeText(event) },
      ...(step ? [{ event: step.id, text: stepText(step) }] : []),
    ],
    against: [{ text: 'This rests on the message alone: no request or script was seen to fail.' }],
  })
}
