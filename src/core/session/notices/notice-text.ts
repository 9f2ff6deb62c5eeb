import type { NoticeEvent } from '../events/events.ts'

/** A page message as a sentence: `The page said: "Could not save the invoice"`. */
export const noticeText = ({ text }: Pick<NoticeEvent, 'text'>): string => `The page said: "${text}"`
