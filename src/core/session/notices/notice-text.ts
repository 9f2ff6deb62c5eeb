import type { NoticeEvent } from '../events/events.ts'

/** What a person reads of a message of the page: `The page said: "Could not save the invoice"`. */
export const noticeText = ({ text }: Pick<NoticeEvent, 'text'>): string => `The page said: "${text}"`
