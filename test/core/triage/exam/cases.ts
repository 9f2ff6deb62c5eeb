/**
 * All cases of the exam: sessions and their right answer, one file per topic. They were written from what vendors' servers,
 * browsers and networks are known to say, each before it was run, so that they tell how the verdict does on what nobody had
 * in mind when the rules were made. Most are of one made-up product; the others have their makers in `products/`.
 */

import { browserBlockers } from './browser-blockers.ts'
import { browserDevices } from './browser-devices.ts'
import { browserExtensions } from './browser-extensions.ts'
import { browserStorage } from './browser-storage.ts'
import { capacityLimits } from './capacity-limits.ts'
import { capacityResources } from './capacity-resources.ts'
import { capacityServices } from './capacity-services.ts'
import { capacityTimeouts } from './capacity-timeouts.ts'
import { capacityUnavailable } from './capacity-unavailable.ts'
import { clocks } from './clocks.ts'
import { customerSystems } from './customer-systems.ts'
import { dataImports } from './data-imports.ts'
import { dataNumbers } from './data-numbers.ts'
import { dataRefused } from './data-refused.ts'
import { defectsBeside } from './defects-beside.ts'
import { defectsCalls } from './defects-calls.ts'
import { defectsDatabases } from './defects-databases.ts'
import { defectsFrameworks } from './defects-frameworks.ts'
import { defectsMissingValues } from './defects-missing-values.ts'
import { defectsPages } from './defects-pages.ts'
import { defectsSilent } from './defects-silent.ts'
import type { Case } from './kit/build.ts'
import { locale } from './locale.ts'
import { networkLines } from './network-lines.ts'
import { networkLive } from './network-live.ts'
import { networkNames } from './network-names.ts'
import { networkPages } from './network-pages.ts'
import { networkProxies } from './network-proxies.ts'
import { noiseAnswers } from './noise-answers.ts'
import { noiseBlocked } from './noise-blocked.ts'
import { noiseChatter } from './noise-chatter.ts'
import { noiseConnections } from './noise-connections.ts'
import { noiseErrors } from './noise-errors.ts'
import { noiseExtensions } from './noise-extensions.ts'
import { noiseFiles } from './noise-files.ts'
import { noiseForms } from './noise-forms.ts'
import { noiseGivenUp } from './noise-given-up.ts'
import { partnersBehind } from './partners-behind.ts'
import { partnersDown } from './partners-down.ts'
import { permissionsPlans } from './permissions-plans.ts'
import { permissionsRoles } from './permissions-roles.ts'
import { permissionsServices } from './permissions-services.ts'
import { releasesPages } from './releases-pages.ts'
import { releasesServers } from './releases-servers.ts'
import { setUpEdges } from './set-up-edges.ts'
import { setUpKeys } from './set-up-keys.ts'
import { setUpPlaces } from './set-up-places.ts'
import { setUpPolicies } from './set-up-policies.ts'
import { signInEnded } from './sign-in-ended.ts'
import { signInForms } from './sign-in-forms.ts'
import { signInRefused } from './sign-in-refused.ts'
import { unclear } from './unclear.ts'
import { versionsBrowsers } from './versions-browsers.ts'
import { versionsChunks } from './versions-chunks.ts'
import { versionsPages } from './versions-pages.ts'

export const cases: Case[] = [
  browserBlockers,
  browserDevices,
  browserExtensions,
  browserStorage,
  capacityLimits,
  capacityResources,
  capacityServices,
  capacityTimeouts,
  capacityUnavailable,
  clocks,
  customerSystems,
  dataImports,
  dataNumbers,
  dataRefused,
  defectsBeside,
  defectsCalls,
  defectsDatabases,
  defectsFrameworks,
  defectsMissingValues,
  defectsPages,
  defectsSilent,
  locale,
  networkLines,
  networkLive,
  networkNames,
  networkPages,
  networkProxies,
  noiseAnswers,
  noiseBlocked,
  noiseChatter,
  noiseConnections,
  noiseErrors,
  noiseExtensions,
  noiseFiles,
  noiseForms,
  noiseGivenUp,
  partnersBehind,
  partnersDown,
  permissionsPlans,
  permissionsRoles,
  permissionsServices,
  releasesPages,
  releasesServers,
  setUpEdges,
  setUpKeys,
  setUpPlaces,
  setUpPolicies,
  signInEnded,
  signInForms,
  signInRefused,
  unclear,
  versionsBrowsers,
  versionsChunks,
  versionsPages,
].flat()
