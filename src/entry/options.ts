/** The settings page. */
import { version } from '../browser/api.ts'
import { saveFile } from '../browser/files.ts'
import { sendRuntime } from '../browser/messaging.ts'
import { makeSend } from '../messages/index.ts'
import { mountOptions } from '../options/index.ts'

const root = document.getElementById('root')
if (root) mountOptions(root, { send: makeSend(sendRuntime), save: saveFile, version })
