/** Starting points for guides: what they usually ask for. */
import type { CaptureChoice, Happened } from '../../core/guide/index.ts'

export interface GuideTemplate {
  id: string
  label: string
  title: string
  steps: readonly string[]
  happened: Happened
  capture: CaptureChoice
}

const all: CaptureChoice = { console: true, network: true, pictures: true }

export const guideTemplates: readonly GuideTemplate[] = [
  {
    id: 'saving',
    label: 'Saving fails',
    title: 'Saving fails',
    steps: ['Open what you want to save', 'Make your change', 'Save it', 'Wait for the message to appear'],
    happened: { when: 'status', atLeast: 400 },
    capture: all,
  },
  {
    id: 'no-load',
    label: 'Page does not load',
    title: 'The page does not load',
    steps: ['Reload the page', 'Go to the page that does not load', 'Wait half a minute'],
    happened: { when: 'error' },
    capture: all,
  },
  {
    id: 'sign-in',
    label: 'Sign-in fails',
    title: 'Signing in fails',
    steps: ['Sign out', 'Sign in again the way you usually do', 'Continue until you are signed in or it fails'],
    happened: { when: 'status', atLeast: 400 },
    // A sign-in page shows who the user is.
    capture: { ...all, pictures: false },
  },
  {
    id: 'slow',
    label: 'It is slow',
    title: 'The app is slow',
    steps: ['Do what is slow', 'Press “It just happened” when you have waited too long', 'Do it once more'],
    happened: { when: 'button' },
    capture: all,
  },
  {
    id: 'other',
    label: 'Something else',
    title: '',
    steps: [''],
    happened: { when: 'button' },
    capture: all,
  },
]
