/** The list of the site's pages. */
import type { Page } from './layout.ts';
import { aboutPage } from './pages/about.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { agreementPages } from './pages/agreement.ts';
import { agreementsPage } from './pages/agreements.ts';
import { guidanceIndex, guidancePages } from './pages/guidance.ts';
import { homePage } from './pages/home.ts';
import { organisationPages } from './pages/organisation.ts';
import { organisationsPage } from './pages/organisations.ts';
import { reviewsPage } from './pages/reviews.ts';
import { searchPage } from './pages/search.ts';
import { themePages } from './pages/theme.ts';
import { verifyPage } from './pages/verify.ts';
import { versionPages } from './pages/version.ts';
import { versionsPages } from './pages/versions.ts';
import type { Published } from './published.ts';

/** Each makes one page, or one for every agreement, organisation, theme or page of guidance. */
export const PAGES: readonly ((site: Published) => readonly Page[])[] = [
  homePage,
  agreementsPage,
  agreementPages,
  versionsPages,
  versionPages,
  themePages,
  organisationsPage,
  organisationPages,
  reviewsPage,
  searchPage,
  guidanceIndex,
  guidancePages,
  aboutPage,
  accessibilityPage,
  verifyPage,
];
