/** Every rule, in the order of its code. */
import { annex1Condition } from './law/annex-1-condition.ts';
import { assessmentMissing } from './law/assessment-missing.ts';
import { borrowedTask } from './law/borrowed-task.ts';
import { breachDeadline } from './law/breach-deadline.ts';
import { breachRoles } from './law/breach-roles.ts';
import { breachThreshold } from './law/breach-threshold.ts';
import { closedToPublicAuthority } from './law/closed-to-public-authority.ts';
import { complaints } from './law/complaints.ts';
import { consentContradicted } from './law/consent-contradicted.ts';
import { consentNotRecorded } from './law/consent-not-recorded.ts';
import { couldNotCheck } from './law/could-not-check.ts';
import { dpiaLate } from './law/dpia-late.ts';
import { dpiaMissing } from './law/dpia-missing.ts';
import { dpiaNeeded } from './law/dpia-needed.ts';
import { dpiaOutOfDate } from './law/dpia-out-of-date.ts';
import { dpiaReason } from './law/dpia-reason.ts';
import { enforcementDenied } from './law/enforcement-denied.ts';
import { freedomOfInformation } from './law/freedom-of-information.ts';
import { generalPowerAlone } from './law/general-power-alone.ts';
import { hedgedGround } from './law/hedged-ground.ts';
import { impliedConsentOutsideCare } from './law/implied-consent-outside-care.ts';
import { jointContactPoint } from './law/joint-contact-point.ts';
import { jointControl } from './law/joint-control.ts';
import { jointEssence } from './law/joint-essence.ts';
import { jointTask } from './law/joint-task.ts';
import { keyWithRecipient } from './law/key-with-recipient.ts';
import { missingGround } from './law/missing-ground.ts';
import { noArticle10Condition } from './law/no-article-10-condition.ts';
import { noArticle9Condition } from './law/no-article-9-condition.ts';
import { noOfficialAuthority } from './law/no-official-authority.ts';
import { noPart1Paragraph } from './law/no-part-1-paragraph.ts';
import { noPart2Paragraph } from './law/no-part-2-paragraph.ts';
import { noPart3Ground } from './law/no-part-3-ground.ts';
import { noPart3Law } from './law/no-part-3-law.ts';
import { noPower } from './law/no-power.ts';
import { noReasonInConfidence } from './law/no-reason-in-confidence.ts';
import { noSchedule8Condition } from './law/no-schedule-8-condition.ts';
import { notADuty } from './law/not-a-duty.ts';
import { notAPower } from './law/not-a-power.ts';
import { notCompetent } from './law/not-competent.ts';
import { notForOffences } from './law/not-for-offences.ts';
import { notForThisBody } from './law/not-for-this-body.ts';
import { openEndedItems } from './law/open-ended-items.ts';
import { otherPurpose } from './law/other-purpose.ts';
import { outsideExtent } from './law/outside-extent.ts';
import { paragraphOffPurpose } from './law/paragraph-off-purpose.ts';
import { part3Applies } from './law/part-3-applies.ts';
import { part3PolicyDocument } from './law/part-3-policy-document.ts';
import { periodicReview } from './law/periodic-review.ts';
import { pointNotInForce } from './law/point-not-in-force.ts';
import { policyDocumentMissing } from './law/policy-document-missing.ts';
import { policyDocumentNotOwn } from './law/policy-document-not-own.ts';
import { powerNotInForce } from './law/power-not-in-force.ts';
import { powerOffPurpose } from './law/power-off-purpose.ts';
import { powerOneWay } from './law/power-one-way.ts';
import { privacyInformation } from './law/privacy-information.ts';
import { processorAsController } from './law/processor-as-controller.ts';
import { processorTerms } from './law/processor-terms.ts';
import { recipientGround } from './law/recipient-ground.ts';
import { recipientOutsidePower } from './law/recipient-outside-power.ts';
import { requestNotStated } from './law/request-not-stated.ts';
import { retentionConvention } from './law/retention-convention.ts';
import { retentionIndefinite } from './law/retention-indefinite.ts';
import { retentionVague } from './law/retention-vague.ts';
import { rightsContact } from './law/rights-contact.ts';
import { rightsDenied } from './law/rights-denied.ts';
import { secrecyMissing } from './law/secrecy-missing.ts';
import { singleCasesOnly } from './law/single-cases-only.ts';
import { staleFacts } from './law/stale-facts.ts';
import { strictNecessity } from './law/strict-necessity.ts';
import { subjectCategories } from './law/subject-categories.ts';
import { thinSafeguards } from './law/thin-safeguards.ts';
import { transferCountry } from './law/transfer-country.ts';
import { transferRoute } from './law/transfer-route.ts';
import { underDeclared } from './law/under-declared.ts';
import { unknownPower } from './law/unknown-power.ts';
import { unsafeMethod } from './law/unsafe-method.ts';
import { unstatedTransfer } from './law/unstated-transfer.ts';
import { unusedGround } from './law/unused-ground.ts';
import { vulnerabilityDenied } from './law/vulnerability-denied.ts';
import { wrongBorder } from './law/wrong-border.ts';
import { wrongPart } from './law/wrong-part.ts';
import { accessibilityClaim } from './publish/accessibility-claim.ts';
import { attachedFile } from './publish/attached-file.ts';
import { personalEmail } from './publish/personal-email.ts';
import { personalName } from './publish/personal-name.ts';
import { phoneNumber } from './publish/phone-number.ts';
import { publicSource } from './publish/public-source.ts';
import { sensitive } from './publish/sensitive.ts';
import { beforeFramework } from './register/before-framework.ts';
import { bodyEnded } from './register/body-ended.ts';
import { clauseOfContracts } from './register/clause-of-contracts.ts';
import { clauseTwice } from './register/clause-twice.ts';
import { coordinatorInFlow } from './register/coordinator-in-flow.ts';
import { datesOutOfOrder } from './register/dates-out-of-order.ts';
import { differingBasis } from './register/differing-basis.ts';
import { differingRetention } from './register/differing-retention.ts';
import { duplicateOrganisation } from './register/duplicate-organisation.ts';
import { emptyFlow } from './register/empty-flow.ts';
import { expectedLanguage } from './register/expected-language.ts';
import { expectedSection } from './register/expected-section.ts';
import { governingLaw } from './register/governing-law.ts';
import { idleParty } from './register/idle-party.ts';
import { incompleteContract } from './register/incomplete-contract.ts';
import { indemnityNotBinding } from './register/indemnity-not-binding.ts';
import { labelClash } from './register/label-clash.ts';
import { liabilityConflict } from './register/liability-conflict.ts';
import { loneLead } from './register/lone-lead.ts';
import { missingSection } from './register/missing-section.ts';
import { nearDuplicate } from './register/near-duplicate.ts';
import { newerEdition } from './register/newer-edition.ts';
import { noContact } from './register/no-contact.ts';
import { notBoundByFramework } from './register/not-bound-by-framework.ts';
import { oneLead } from './register/one-lead.ts';
import { orphanOrganisation } from './register/orphan-organisation.ts';
import { outlastsFramework } from './register/outlasts-framework.ts';
import { partnershipAsController } from './register/partnership-as-controller.ts';
import { partyTwice } from './register/party-twice.ts';
import { processorWithoutTerms } from './register/processor-without-terms.ts';
import { registrationExpired } from './register/registration-expired.ts';
import { registrationNumber } from './register/registration-number.ts';
import { replacedInForce } from './register/replaced-in-force.ts';
import { replacementLoop } from './register/replacement-loop.ts';
import { retentionGap } from './register/retention-gap.ts';
import { retentionTie } from './register/retention-tie.ts';
import { sameSharing } from './register/same-sharing.ts';
import { staleCodeOwners } from './register/stale-code-owners.ts';
import { unknownEdition } from './register/unknown-edition.ts';
import { unknownName } from './register/unknown-name.ts';
import { unknownPack } from './register/unknown-pack.ts';
import { unusedName } from './register/unused-name.ts';
import { versionBehindLog } from './register/version-behind-log.ts';
import { weakerThanFramework } from './register/weaker-than-framework.ts';
import { welshMissing } from './register/welsh-missing.ts';
import { welshOlder } from './register/welsh-older.ts';
import { due } from './review/due.ts';
import { incompleteReview } from './review/incomplete-review.ts';
import { noDay } from './review/no-day.ts';
import { overdue } from './review/overdue.ts';
import { pastRemoval } from './review/past-removal.ts';
import { changedInForce } from './sign-off/changed-in-force.ts';
import { doesNotCount } from './sign-off/does-not-count.ts';
import { inForceUnsigned } from './sign-off/in-force-unsigned.ts';
import { leftWithoutStatement } from './sign-off/left-without-statement.ts';
import { noRoleNamed } from './sign-off/no-role-named.ts';
import { nobodyAsked } from './sign-off/nobody-asked.ts';
import { outOfOrder } from './sign-off/out-of-order.ts';
import { personalDetail } from './sign-off/personal-detail.ts';
import { releaseAltered } from './sign-off/release-altered.ts';
import { sharedKey } from './sign-off/shared-key.ts';
import { unmetPolicy } from './sign-off/unmet-policy.ts';
import { barToDisclosure } from './text/bar-to-disclosure.ts';
import { barToSharing } from './text/bar-to-sharing.ts';
import { basisDiffers } from './text/basis-differs.ts';
import { bindingDiffers } from './text/binding-differs.ts';
import { breachTimeDiffers } from './text/breach-time-differs.ts';
import { consentDiffers } from './text/consent-differs.ts';
import { definedTwice } from './text/defined-twice.ts';
import { fixedReference } from './text/fixed-reference.ts';
import { flowDiffers } from './text/flow-differs.ts';
import { languageMark } from './text/language-mark.ts';
import { notAParty } from './text/not-a-party.ts';
import { numberedHeading } from './text/numbered-heading.ts';
import { onwardDiffers } from './text/onward-differs.ts';
import { picture } from './text/picture.ts';
import { placeholder } from './text/placeholder.ts';
import { rawHtml } from './text/raw-html.ts';
import { repeatedHeading } from './text/repeated-heading.ts';
import { retentionDiffers } from './text/retention-differs.ts';
import { reviewDiffers } from './text/review-differs.ts';
import { roleDiffers } from './text/role-differs.ts';
import { skippedLevel } from './text/skipped-level.ts';
import { struckOut } from './text/struck-out.ts';
import { supersededAddress } from './text/superseded-address.ts';
import { supersededBody } from './text/superseded-body.ts';
import { supersededGuidance } from './text/superseded-guidance.ts';
import { supersededLaw } from './text/superseded-law.ts';
import { supersededTerm } from './text/superseded-term.ts';
import { unexplainedAbbreviation } from './text/unexplained-abbreviation.ts';
import { unknownSection } from './text/unknown-section.ts';
import { unsafeLink } from './text/unsafe-link.ts';
import { unsafeWay } from './text/unsafe-way.ts';
import { unusedDefinition } from './text/unused-definition.ts';
import { versionDiffers } from './text/version-differs.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  annex1Condition,
  assessmentMissing,
  borrowedTask,
  breachDeadline,
  breachRoles,
  breachThreshold,
  closedToPublicAuthority,
  complaints,
  consentContradicted,
  consentNotRecorded,
  couldNotCheck,
  dpiaLate,
  dpiaMissing,
  dpiaNeeded,
  dpiaOutOfDate,
  dpiaReason,
  enforcementDenied,
  freedomOfInformation,
  generalPowerAlone,
  hedgedGround,
  impliedConsentOutsideCare,
  jointContactPoint,
  jointControl,
  jointEssence,
  jointTask,
  keyWithRecipient,
  missingGround,
  noArticle10Condition,
  noArticle9Condition,
  noOfficialAuthority,
  noPart1Paragraph,
  noPart2Paragraph,
  noPart3Ground,
  noPart3Law,
  noPower,
  noReasonInConfidence,
  noSchedule8Condition,
  notADuty,
  notAPower,
  notCompetent,
  notForOffences,
  notForThisBody,
  openEndedItems,
  otherPurpose,
  outsideExtent,
  paragraphOffPurpose,
  part3Applies,
  part3PolicyDocument,
  periodicReview,
  pointNotInForce,
  policyDocumentMissing,
  policyDocumentNotOwn,
  powerNotInForce,
  powerOffPurpose,
  powerOneWay,
  privacyInformation,
  processorAsController,
  processorTerms,
  recipientGround,
  recipientOutsidePower,
  requestNotStated,
  retentionConvention,
  retentionIndefinite,
  retentionVague,
  rightsContact,
  rightsDenied,
  secrecyMissing,
  singleCasesOnly,
  staleFacts,
  strictNecessity,
  subjectCategories,
  thinSafeguards,
  transferCountry,
  transferRoute,
  underDeclared,
  unknownPower,
  unsafeMethod,
  unstatedTransfer,
  unusedGround,
  vulnerabilityDenied,
  wrongBorder,
  wrongPart,
  accessibilityClaim,
  attachedFile,
  personalEmail,
  personalName,
  phoneNumber,
  publicSource,
  sensitive,
  beforeFramework,
  bodyEnded,
  clauseOfContracts,
  clauseTwice,
  coordinatorInFlow,
  datesOutOfOrder,
  differingBasis,
  differingRetention,
  duplicateOrganisation,
  emptyFlow,
  expectedLanguage,
  expectedSection,
  governingLaw,
  idleParty,
  incompleteContract,
  indemnityNotBinding,
  labelClash,
  liabilityConflict,
  loneLead,
  missingSection,
  nearDuplicate,
  newerEdition,
  noContact,
  notBoundByFramework,
  oneLead,
  orphanOrganisation,
  outlastsFramework,
  partnershipAsController,
  partyTwice,
  processorWithoutTerms,
  registrationExpired,
  registrationNumber,
  replacedInForce,
  replacementLoop,
  retentionGap,
  retentionTie,
  sameSharing,
  staleCodeOwners,
  unknownEdition,
  unknownName,
  unknownPack,
  unusedName,
  versionBehindLog,
  weakerThanFramework,
  welshMissing,
  welshOlder,
  due,
  incompleteReview,
  noDay,
  overdue,
  pastRemoval,
  changedInForce,
  doesNotCount,
  inForceUnsigned,
  leftWithoutStatement,
  noRoleNamed,
  nobodyAsked,
  outOfOrder,
  personalDetail,
  releaseAltered,
  sharedKey,
  unmetPolicy,
  barToDisclosure,
  barToSharing,
  basisDiffers,
  bindingDiffers,
  breachTimeDiffers,
  consentDiffers,
  definedTwice,
  fixedReference,
  flowDiffers,
  languageMark,
  notAParty,
  numberedHeading,
  onwardDiffers,
  picture,
  placeholder,
  rawHtml,
  repeatedHeading,
  retentionDiffers,
  reviewDiffers,
  roleDiffers,
  skippedLevel,
  struckOut,
  supersededAddress,
  supersededBody,
  supersededGuidance,
  supersededLaw,
  supersededTerm,
  unexplainedAbbreviation,
  unknownSection,
  unsafeLink,
  unsafeWay,
  unusedDefinition,
  versionDiffers,
];
