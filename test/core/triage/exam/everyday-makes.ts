/** Sessions of the makes that companies meet in an ordinary week, by topic. */

import { browserInEverydayMakes } from './browser-in-everyday-makes.ts'
import { capacityInEverydayMakes } from './capacity-in-everyday-makes.ts'
import { customerDataInEverydayMakes } from './customer-data-in-everyday-makes.ts'
import { defectsAnswersInEverydayMakes } from './defects-answers-in-everyday-makes.ts'
import { defectsInEverydayMakes } from './defects-in-everyday-makes.ts'
import { defectsPagesInEverydayMakes } from './defects-pages-in-everyday-makes.ts'
import type { Case } from './kit/build.ts'
import { networkInEverydayMakes } from './network-in-everyday-makes.ts'
import { partnersInEverydayMakes } from './partners-in-everyday-makes.ts'
import { permissionsInEverydayMakes } from './permissions-in-everyday-makes.ts'
import { quietInEverydayMakes } from './quiet-in-everyday-makes.ts'
import { quietTabsInEverydayMakes } from './quiet-tabs-in-everyday-makes.ts'
import { setUpInEverydayMakes } from './set-up-in-everyday-makes.ts'
import { signInInEverydayMakes } from './sign-in-in-everyday-makes.ts'
import { unclearInEverydayMakes } from './unclear-in-everyday-makes.ts'
import { versionsInEverydayMakes } from './versions-in-everyday-makes.ts'

export const everydayMakes: Case[] = [
  browserInEverydayMakes,
  capacityInEverydayMakes,
  customerDataInEverydayMakes,
  defectsAnswersInEverydayMakes,
  defectsInEverydayMakes,
  defectsPagesInEverydayMakes,
  networkInEverydayMakes,
  partnersInEverydayMakes,
  permissionsInEverydayMakes,
  quietInEverydayMakes,
  quietTabsInEverydayMakes,
  setUpInEverydayMakes,
  signInInEverydayMakes,
  unclearInEverydayMakes,
  versionsInEverydayMakes,
].flat()
