/** Runs in a test page: what a step records of an element. */
import { describeTarget, interactive } from '../../../../../src/capture/frame/steps/target.ts'

Object.assign(globalThis, { casefile: { describeTarget, interactive } })
