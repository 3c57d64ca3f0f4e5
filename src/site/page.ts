/** What a page of the site is, and what pages are made from. */
import type { LayOutGraph } from '../base/ports.ts';
import type { Theme } from '../agreement/theme.ts';
import type { Weights } from '../register/compare/weigh.ts';
import type { Register } from '../register/register.ts';
import type { Document } from '../documents/document.ts';
import type { PaperName } from '../documents/papers.ts';

/** A file of the site: its path within `dist/site/` and its content. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that an agreement can be downloaded as. */
export interface Download {
  readonly paper: PaperName;
  readonly format: 'pdf' | 'docx' | 'odt' | 'md' | 'json';
  /** Path within the site. */
  readonly path: string;
  /** Its size; not known of a file that is made when somebody asks for it. */
  readonly bytes: number | undefined;
}

/** Everything that pages may show. */
export interface SiteContext {
  readonly register: Register;
  /** The document of each published agreement, and of each kept version (`<id>@<version>`): made already, or when it is asked for. */
  readonly documents: Pick<ReadonlyMap<string, Document>, 'get'>;
  /** The downloads of each, by the same keys. */
  readonly downloads: Pick<ReadonlyMap<string, readonly Download[]>, 'get'>;
  /** The tool's own templates, styles and their compiled form. */
  readonly templates: Templates;
  readonly theme: Theme;
  /** The tool's own table of how much changes weigh. */
  readonly weights: Weights;
  /** Whether files of data are made with the pages, which then say how large they are, or when somebody asks for one. Left out, with the pages. */
  readonly data?: 'when-asked';
  /** Finds places in pictures of networks; left out, there are none. */
  readonly layOut?: LayOutGraph;
}

export interface Templates {
  /** Text of a template by its path beneath `templates/`: `site/layout.hbs`. */
  source(path: string): string;
  /** The compiled style sheet of the site. */
  readonly styles: string;
  /** What pages load besides, compiled: scripts, and a style sheet of one page; by the name of its file in `assets/`. */
  readonly assets: ReadonlyMap<string, string>;
}
