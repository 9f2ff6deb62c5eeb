import { devicesAndTills } from './devices-and-tills.ts'
import { documentsAndLines } from './documents-and-lines.ts'
import type { BlindCase } from './kit.ts'
import { signInAndFrames } from './sign-in-and-frames.ts'

export const freshCases: BlindCase[] = [devicesAndTills, documentsAndLines, signInAndFrames].flat()
