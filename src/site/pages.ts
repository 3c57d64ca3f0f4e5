/** The list of the site's pages. */
import type { Page } from './layout.ts';
import { aboutPage } from './pages/about.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { agreementPages } from './pages/agreement.ts';
import { agreementsPage } from './pages/agreements.ts';
import { browsePage } from './pages/browse.ts';
import { exchangePages } from './pages/exchanges.ts';
import { facetPages } from './pages/facets.ts';
import { dataPage } from './pages/data.ts';
import { guidanceIndex, guidancePages } from './pages/guidance.ts';
import { homePage } from './pages/home.ts';
import { notPublishedPage } from './pages/not-published.ts';
import { reviewsPage } from './pages/reviews.ts';
import { searchPage } from './pages/search.ts';
import { sharingPages } from './pages/sharing.ts';
import { textPages } from './pages/text.ts';
import { verifyPage } from './pages/verify.ts';
import { versionPages } from './pages/version.ts';
import { versionsPages } from './pages/versions.ts';
import type { Published } from './published.ts';

/** Each makes one page, or one for every agreement, value of a facet or page of guidance. */
export const PAGES: readonly ((site: Published) => readonly Page[])[] = [
  homePage,
  agreementsPage,
  agreementPages,
  textPages,
  versionsPages,
  versionPages,
  browsePage,
  facetPages,
  exchangePages,
  sharingPages,
  notPublishedPage,
  reviewsPage,
  searchPage,
  guidanceIndex,
  guidancePages,
  aboutPage,
  dataPage,
  accessibilityPage,
  verifyPage,
];
