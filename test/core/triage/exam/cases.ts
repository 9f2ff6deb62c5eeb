/**
 * All cases of the exam: sessions and their right answer, one file per topic. They were written from what vendors' servers,
 * browsers and networks are known to say, each before it was run, so that they tell how the verdict does on what nobody had
 * in mind when the rules were made. Most are of one made-up product; the others have their makers in `products/`.
 */

import { browserAddOns } from './browser-add-ons.ts'
import { browserAtWork } from './browser-at-work.ts'
import { browserBlockers } from './browser-blockers.ts'
import { browserDevices } from './browser-devices.ts'
import { browserExtensions } from './browser-extensions.ts'
import { browserInCommonStacks } from './browser-in-common-stacks.ts'
import { browserInFurtherMakes } from './browser-in-further-makes.ts'
import { browserInOfficeMakes } from './browser-in-office-makes.ts'
import { browserInOtherMakes } from './browser-in-other-makes.ts'
import { browserInProducts } from './browser-in-products.ts'
import { browserStorage } from './browser-storage.ts'
import { capacityAnswers } from './capacity-answers.ts'
import { capacityInCommonStacks } from './capacity-in-common-stacks.ts'
import { capacityInFrameworks } from './capacity-in-frameworks.ts'
import { capacityInFurtherMakes } from './capacity-in-further-makes.ts'
import { capacityInOfficeMakes } from './capacity-in-office-makes.ts'
import { capacityInOtherMakes } from './capacity-in-other-makes.ts'
import { capacityLimits } from './capacity-limits.ts'
import { capacityOnPlatforms } from './capacity-on-platforms.ts'
import { capacityPlatformsInOtherMakes } from './capacity-platforms-in-other-makes.ts'
import { capacityRefusals } from './capacity-refusals.ts'
import { capacityResources } from './capacity-resources.ts'
import { capacityServices } from './capacity-services.ts'
import { capacityTimeouts } from './capacity-timeouts.ts'
import { capacityUnavailable } from './capacity-unavailable.ts'
import { clocks } from './clocks.ts'
import { clocksAndFormats } from './clocks-and-formats.ts'
import { clocksAndDays } from './clocks-days.ts'
import { clocksInCommonStacks } from './clocks-in-common-stacks.ts'
import { clocksInOtherMakes } from './clocks-in-other-makes.ts'
import { clocksInProducts } from './clocks-in-products.ts'
import { customerConnections } from './customer-connections.ts'
import { customerDataInCommonStacks } from './customer-data-in-common-stacks.ts'
import { customerDataInFurtherMakes } from './customer-data-in-further-makes.ts'
import { customerDataInOfficeMakes } from './customer-data-in-office-makes.ts'
import { customerDataInOtherMakes } from './customer-data-in-other-makes.ts'
import { customerInFrameworks } from './customer-in-frameworks.ts'
import { customerOnPlatforms } from './customer-on-platforms.ts'
import { customerOrdersInOtherMakes } from './customer-orders-in-other-makes.ts'
import { customerSources } from './customer-sources.ts'
import { customerSystems } from './customer-systems.ts'
import { customerSystemsInCommonStacks } from './customer-systems-in-common-stacks.ts'
import { customerSystemsInOfficeMakes } from './customer-systems-in-office-makes.ts'
import { customerSystemsInOtherMakes } from './customer-systems-in-other-makes.ts'
import { dataConflicts } from './data-conflicts.ts'
import { dataImports } from './data-imports.ts'
import { dataNumbers } from './data-numbers.ts'
import { dataRefused } from './data-refused.ts'
import { dataRejected } from './data-rejected.ts'
import { defectsBehindForms } from './defects-behind-forms.ts'
import { defectsBeside } from './defects-beside.ts'
import { defectsCalls } from './defects-calls.ts'
import { defectsCrashes } from './defects-crashes.ts'
import { defectsDatabases } from './defects-databases.ts'
import { defectsFrameworks } from './defects-frameworks.ts'
import { defectsFunctions } from './defects-functions.ts'
import { defectsInCommonStacks } from './defects-in-common-stacks.ts'
import { defectsInFrameworks } from './defects-in-frameworks.ts'
import { defectsInFurtherMakes } from './defects-in-further-makes.ts'
import { defectsInOfficeMakes } from './defects-in-office-makes.ts'
import { defectsInOtherMakes } from './defects-in-other-makes.ts'
import { defectsLive } from './defects-live.ts'
import { defectsMissingValues } from './defects-missing-values.ts'
import { defectsOnPlatforms } from './defects-on-platforms.ts'
import { defectsPages } from './defects-pages.ts'
import { defectsPagesInCommonStacks } from './defects-pages-in-common-stacks.ts'
import { defectsPagesInFurtherMakes } from './defects-pages-in-further-makes.ts'
import { defectsPagesInOfficeMakes } from './defects-pages-in-office-makes.ts'
import { defectsPagesInOtherMakes } from './defects-pages-in-other-makes.ts'
import { defectsPlatformsInOtherMakes } from './defects-platforms-in-other-makes.ts'
import { defectsSaves } from './defects-saves.ts'
import { defectsSilent } from './defects-silent.ts'
import { defectsWrongValues } from './defects-wrong-values.ts'
import type { Case } from './kit/build.ts'
import { locale } from './locale.ts'
import { networkInCommonStacks } from './network-in-common-stacks.ts'
import { networkInOfficeMakes } from './network-in-office-makes.ts'
import { networkInOtherMakes } from './network-in-other-makes.ts'
import { networkInProducts } from './network-in-products.ts'
import { networkLines } from './network-lines.ts'
import { networkLive } from './network-live.ts'
import { networkNames } from './network-names.ts'
import { networkOffices } from './network-offices.ts'
import { networkPages } from './network-pages.ts'
import { networkProxies } from './network-proxies.ts'
import { networkSites } from './network-sites.ts'
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
import { partnersInCommonStacks } from './partners-in-common-stacks.ts'
import { partnersInOfficeMakes } from './partners-in-office-makes.ts'
import { partnersInOtherMakes } from './partners-in-other-makes.ts'
import { partnersInProducts } from './partners-in-products.ts'
import { partnersNamed } from './partners-named.ts'
import { partnersOutages } from './partners-outages.ts'
import { permissionsActions } from './permissions-actions.ts'
import { permissionsInCommonStacks } from './permissions-in-common-stacks.ts'
import { permissionsInFrameworks } from './permissions-in-frameworks.ts'
import { permissionsInFurtherMakes } from './permissions-in-further-makes.ts'
import { permissionsInOfficeMakes } from './permissions-in-office-makes.ts'
import { permissionsInOtherMakes } from './permissions-in-other-makes.ts'
import { permissionsOnPlatforms } from './permissions-on-platforms.ts'
import { permissionsPlans } from './permissions-plans.ts'
import { permissionsRefused } from './permissions-refused.ts'
import { permissionsRoles } from './permissions-roles.ts'
import { permissionsServices } from './permissions-services.ts'
import { quietInCommonStacks } from './quiet-in-common-stacks.ts'
import { quietInFurtherMakes } from './quiet-in-further-makes.ts'
import { quietInFurtherOfficeMakes } from './quiet-in-further-office-makes.ts'
import { quietInOfficeMakes } from './quiet-in-office-makes.ts'
import { quietInOtherMakes } from './quiet-in-other-makes.ts'
import { quietInProducts } from './quiet-in-products.ts'
import { quietTabs } from './quiet-tabs.ts'
import { quietWork } from './quiet-work.ts'
import { releasesOpenTabs } from './releases-open-tabs.ts'
import { releasesPages } from './releases-pages.ts'
import { releasesServers } from './releases-servers.ts'
import { setUpEdges } from './set-up-edges.ts'
import { setUpInCommonStacks } from './set-up-in-common-stacks.ts'
import { setUpInFrameworks } from './set-up-in-frameworks.ts'
import { setUpInFurtherMakes } from './set-up-in-further-makes.ts'
import { setUpInOfficeMakes } from './set-up-in-office-makes.ts'
import { setUpInOtherMakes } from './set-up-in-other-makes.ts'
import { setUpKeys } from './set-up-keys.ts'
import { setUpMissing } from './set-up-missing.ts'
import { setUpOnPlatforms } from './set-up-on-platforms.ts'
import { setUpPlaces } from './set-up-places.ts'
import { setUpPolicies } from './set-up-policies.ts'
import { setUpSites } from './set-up-sites.ts'
import { signInEnded } from './sign-in-ended.ts'
import { signInForms } from './sign-in-forms.ts'
import { signInInCommonStacks } from './sign-in-in-common-stacks.ts'
import { signInInFrameworks } from './sign-in-in-frameworks.ts'
import { signInInFurtherMakes } from './sign-in-in-further-makes.ts'
import { signInInOfficeMakes } from './sign-in-in-office-makes.ts'
import { signInInOtherMakes } from './sign-in-in-other-makes.ts'
import { signInOnPlatforms } from './sign-in-on-platforms.ts'
import { signInRefused } from './sign-in-refused.ts'
import { signInRenewals } from './sign-in-renewals.ts'
import { signInSessions } from './sign-in-sessions.ts'
import { signInTokensInOtherMakes } from './sign-in-tokens-in-other-makes.ts'
import { unclear } from './unclear.ts'
import { unclearHints } from './unclear-hints.ts'
import { unclearInOtherMakes } from './unclear-in-other-makes.ts'
import { versionsBrowsers } from './versions-browsers.ts'
import { versionsChunks } from './versions-chunks.ts'
import { versionsInCommonStacks } from './versions-in-common-stacks.ts'
import { versionsInFurtherMakes } from './versions-in-further-makes.ts'
import { versionsInOtherMakes } from './versions-in-other-makes.ts'
import { versionsInProducts } from './versions-in-products.ts'
import { versionsPages } from './versions-pages.ts'
import { versionsTabs } from './versions-tabs.ts'

export const cases: Case[] = [
  browserAddOns,
  browserAtWork,
  browserBlockers,
  browserDevices,
  browserExtensions,
  browserStorage,
  capacityAnswers,
  capacityLimits,
  capacityRefusals,
  capacityResources,
  capacityServices,
  capacityTimeouts,
  capacityUnavailable,
  clocks,
  clocksAndDays,
  clocksAndFormats,
  customerConnections,
  customerSources,
  customerSystems,
  dataConflicts,
  dataImports,
  dataNumbers,
  dataRefused,
  dataRejected,
  defectsBehindForms,
  defectsBeside,
  defectsCalls,
  defectsCrashes,
  defectsDatabases,
  defectsFrameworks,
  defectsFunctions,
  defectsMissingValues,
  defectsPages,
  defectsSaves,
  defectsSilent,
  defectsWrongValues,
  locale,
  networkLines,
  networkLive,
  networkNames,
  networkOffices,
  networkPages,
  networkProxies,
  networkSites,
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
  partnersNamed,
  partnersOutages,
  permissionsActions,
  permissionsPlans,
  permissionsRefused,
  permissionsRoles,
  permissionsServices,
  quietTabs,
  quietWork,
  releasesOpenTabs,
  releasesPages,
  releasesServers,
  setUpEdges,
  setUpKeys,
  setUpMissing,
  setUpPlaces,
  setUpPolicies,
  setUpSites,
  signInEnded,
  signInForms,
  signInRefused,
  signInRenewals,
  signInSessions,
  unclear,
  unclearHints,
  versionsBrowsers,
  versionsChunks,
  versionsPages,
  versionsTabs,
  defectsLive,
  versionsInProducts,
  setUpInFrameworks,
  capacityInFrameworks,
  quietInProducts,
  defectsInFrameworks,
  customerInFrameworks,
  signInInFrameworks,
  permissionsInFrameworks,
  browserInProducts,
  partnersInProducts,
  clocksInProducts,
  networkInProducts,
  signInOnPlatforms,
  defectsOnPlatforms,
  setUpOnPlatforms,
  capacityOnPlatforms,
  customerOnPlatforms,
  permissionsOnPlatforms,
  defectsInCommonStacks,
  customerDataInCommonStacks,
  capacityInCommonStacks,
  permissionsInCommonStacks,
  signInInCommonStacks,
  versionsInCommonStacks,
  customerSystemsInCommonStacks,
  quietInCommonStacks,
  browserInCommonStacks,
  setUpInCommonStacks,
  partnersInCommonStacks,
  defectsPagesInCommonStacks,
  networkInCommonStacks,
  clocksInCommonStacks,
  browserInOtherMakes,
  capacityInOtherMakes,
  capacityPlatformsInOtherMakes,
  clocksInOtherMakes,
  customerDataInOtherMakes,
  customerOrdersInOtherMakes,
  customerSystemsInOtherMakes,
  defectsInOtherMakes,
  defectsPlatformsInOtherMakes,
  defectsPagesInOtherMakes,
  networkInOtherMakes,
  partnersInOtherMakes,
  permissionsInOtherMakes,
  quietInOtherMakes,
  unclearInOtherMakes,
  setUpInOtherMakes,
  signInInOtherMakes,
  signInTokensInOtherMakes,
  versionsInOtherMakes,
  browserInFurtherMakes,
  capacityInFurtherMakes,
  customerDataInFurtherMakes,
  defectsInFurtherMakes,
  defectsPagesInFurtherMakes,
  permissionsInFurtherMakes,
  quietInFurtherMakes,
  setUpInFurtherMakes,
  signInInFurtherMakes,
  versionsInFurtherMakes,
  browserInOfficeMakes,
  capacityInOfficeMakes,
  customerDataInOfficeMakes,
  customerSystemsInOfficeMakes,
  defectsInOfficeMakes,
  defectsPagesInOfficeMakes,
  networkInOfficeMakes,
  partnersInOfficeMakes,
  permissionsInOfficeMakes,
  quietInOfficeMakes,
  quietInFurtherOfficeMakes,
  setUpInOfficeMakes,
  signInInOfficeMakes,
].flat()
