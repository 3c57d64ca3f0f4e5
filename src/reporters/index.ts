/** Every form in which findings can be told. */
import type { Form } from '../base/report.ts';
import { github, githubSummary } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const REPORTERS: Readonly<Record<string, Form>> = {
  text: { use: 'for people', tell: text },
  json: { use: 'for programs', tell: json },
  github: { use: 'marks in a pull request on GitHub', tell: github, summary: githubSummary },
  sarif: { use: 'SARIF 2.1.0, for code scanning', tell: sarif },
  junit: { use: 'JUnit XML, for build servers', tell: junit },
  markdown: { use: 'for a comment or a page', tell: markdown },
};
