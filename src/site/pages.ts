/** The list of the site's pages. */
import type { Entry } from '../register/entry.ts';
import type { Page } from './layout.ts';
import { aboutPage } from './pages/about.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { agreementPages } from './pages/agreement.ts';
import { agreementsPage } from './pages/agreements.ts';
import { browsePage } from './pages/browse.ts';
import { flowsPages } from './pages/flows.ts';
import { exchangePages } from './pages/exchanges.ts';
import { facetPages } from './pages/facets.ts';
import { dataPage } from './pages/data.ts';
import { guidanceIndex, guidancePages } from './pages/guidance.ts';
import { homePage } from './pages/home.ts';
import { notPublishedPage } from './pages/not-published.ts';
import { referencePages } from './pages/references.ts';
import { reviewsPage } from './pages/reviews.ts';
import { searchPage } from './pages/search.ts';
import { sharingPages } from './pages/sharing.ts';
import { textPages } from './pages/text.ts';
import { verifyPage } from './pages/verify.ts';
import { versionPages } from './pages/version.ts';
import { versionsPages } from './pages/versions.ts';
import type { Published } from './published.ts';

/** Pages that are made together. */
export interface PageFamily {
  /** Those of the whole register, or those of single agreements, which are made without any other. */
  readonly of: 'register' | 'agreement';
  /** The pages of the register, or of these agreements. */
  pages(site: Published, entries: readonly Entry[]): readonly Page[];
}

const ofRegister = (pages: (site: Published) => readonly Page[]): PageFamily => ({ of: 'register', pages });
const ofAgreements = (pages: PageFamily['pages']): PageFamily => ({ of: 'agreement', pages });

/** Each makes one page, or one for every agreement, value of a facet or page of guidance. */
export const PAGES: readonly PageFamily[] = [
  ofRegister(homePage),
  ofRegister(agreementsPage),
  ofAgreements(agreementPages),
  ofAgreements(textPages),
  ofAgreements(flowsPages),
  ofAgreements(versionsPages),
  ofAgreements(versionPages),
  ofRegister(browsePage),
  ofRegister(facetPages),
  ofRegister(exchangePages),
  ofRegister(sharingPages),
  ofRegister(notPublishedPage),
  ofRegister(reviewsPage),
  ofRegister(searchPage),
  ofRegister(guidanceIndex),
  ofRegister(guidancePages),
  ofRegister(aboutPage),
  ofRegister(dataPage),
  ofRegister(accessibilityPage),
  ofRegister(verifyPage),
  ofRegister(referencePages),
];
