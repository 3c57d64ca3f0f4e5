/** Every rule, in the order of its code. */
import { conflictingGround } from './law/conflicting-ground.ts';
import { couldNotCheck } from './law/could-not-check.ts';
import { generalPowerAlone } from './law/general-power-alone.ts';
import { hedgedGround } from './law/hedged-ground.ts';
import { missingGround } from './law/missing-ground.ts';
import { unknownPower } from './law/unknown-power.ts';
import { unusedGround } from './law/unused-ground.ts';
import { sensitive } from './publish/sensitive.ts';
import { bodyEnded } from './register/body-ended.ts';
import { coordinatorInFlow } from './register/coordinator-in-flow.ts';
import { duplicateOrganisation } from './register/duplicate-organisation.ts';
import { labelClash } from './register/label-clash.ts';
import { missingSection } from './register/missing-section.ts';
import { oneLead } from './register/one-lead.ts';
import { orphanOrganisation } from './register/orphan-organisation.ts';
import { partnershipAsController } from './register/partnership-as-controller.ts';
import { processorWithoutTerms } from './register/processor-without-terms.ts';
import { retentionGap } from './register/retention-gap.ts';
import { retentionTie } from './register/retention-tie.ts';
import { unknownEdition } from './register/unknown-edition.ts';
import { unknownName } from './register/unknown-name.ts';
import { unusedName } from './register/unused-name.ts';
import { due } from './review/due.ts';
import { incompleteReview } from './review/incomplete-review.ts';
import { overdue } from './review/overdue.ts';
import { picture } from './text/picture.ts';
import { rawHtml } from './text/raw-html.ts';
import { repeatedHeading } from './text/repeated-heading.ts';
import { unsafeLink } from './text/unsafe-link.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  conflictingGround,
  couldNotCheck,
  generalPowerAlone,
  hedgedGround,
  missingGround,
  unknownPower,
  unusedGround,
  sensitive,
  bodyEnded,
  coordinatorInFlow,
  duplicateOrganisation,
  labelClash,
  missingSection,
  oneLead,
  orphanOrganisation,
  partnershipAsController,
  processorWithoutTerms,
  retentionGap,
  retentionTie,
  unknownEdition,
  unknownName,
  unusedName,
  due,
  incompleteReview,
  overdue,
  picture,
  rawHtml,
  repeatedHeading,
  unsafeLink,
];
