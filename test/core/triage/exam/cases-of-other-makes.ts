/**
 * Cases of twenty products of makes that the rules did not know: both were written without the other. How many of them are right
 * tells how the verdict does on what is new to it, so they have a bar of their own until the rules have been held against them.
 */

import { browserInOtherMakes } from './browser-in-other-makes.ts'
import { capacityInOtherMakes } from './capacity-in-other-makes.ts'
import { capacityPlatformsInOtherMakes } from './capacity-platforms-in-other-makes.ts'
import { clocksInOtherMakes } from './clocks-in-other-makes.ts'
import { customerDataInOtherMakes } from './customer-data-in-other-makes.ts'
import { customerOrdersInOtherMakes } from './customer-orders-in-other-makes.ts'
import { customerSystemsInOtherMakes } from './customer-systems-in-other-makes.ts'
import { defectsInOtherMakes } from './defects-in-other-makes.ts'
import { defectsPagesInOtherMakes } from './defects-pages-in-other-makes.ts'
import { defectsPlatformsInOtherMakes } from './defects-platforms-in-other-makes.ts'
import type { Case } from './kit/build.ts'
import { networkInOtherMakes } from './network-in-other-makes.ts'
import { partnersInOtherMakes } from './partners-in-other-makes.ts'
import { permissionsInOtherMakes } from './permissions-in-other-makes.ts'
import { quietInOtherMakes } from './quiet-in-other-makes.ts'
import { setUpInOtherMakes } from './set-up-in-other-makes.ts'
import { signInInOtherMakes } from './sign-in-in-other-makes.ts'
import { signInTokensInOtherMakes } from './sign-in-tokens-in-other-makes.ts'
import { unclearInOtherMakes } from './unclear-in-other-makes.ts'
import { versionsInOtherMakes } from './versions-in-other-makes.ts'

export const casesOfOtherMakes: Case[] = [
  browserInOtherMakes,
  capacityInOtherMakes,
  capacityPlatformsInOtherMakes,
  clocksInOtherMakes,
  customerDataInOtherMakes,
  customerOrdersInOtherMakes,
  customerSystemsInOtherMakes,
  defectsInOtherMakes,
  defectsPagesInOtherMakes,
  defectsPlatformsInOtherMakes,
  networkInOtherMakes,
  partnersInOtherMakes,
  permissionsInOtherMakes,
  quietInOtherMakes,
  setUpInOtherMakes,
  signInInOtherMakes,
  signInTokensInOtherMakes,
  unclearInOtherMakes,
  versionsInOtherMakes,
].flat()
