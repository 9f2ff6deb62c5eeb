/** The ways to give a guide to the customer. Each resolves to a sentence on what was done. */
import { type Guide, guideCode, guideFile, guideFileName, guideLink } from '../../../core/guide/index.ts'
import { guideMessage } from '../../models/guide-message.ts'
import type { PanelPorts } from '../../ports.ts'

export interface Giving {
  copyMessage(guide: Guide): Promise<string>
  copyCode(guide: Guide): Promise<string>
  copyLink(guide: Guide): Promise<string>
  saveFile(guide: Guide): Promise<string>
}

export function createGiving({ copy, save }: Pick<PanelPorts, 'copy' | 'save'>): Giving {
  const copying = (what: string, write: (guide: Guide) => string) => async (guide: Guide) => {
    await copy(write(guide))
    return `The ${what} was copied. Paste it into your reply to the customer.`
  }
  return {
    copyMessage: copying('message', guideMessage),
    copyCode: copying('code', guideCode),
    copyLink: copying('link', guideLink),
    async saveFile(guide) {
      const name = guideFileName(guide)
      await save(name, new TextEncoder().encode(guideFile(guide)), 'application/json')
      return `Saved ${name}`
    },
  }
}
