/**
 * What the pure middle of the program may ask of the world. `host/` has the
 * real ports; tests hand in ports that live in memory.
 */

/** A file or folder inside a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The register's files. Paths are relative to its root, with forward slashes. */
export interface Files {
  /** What a folder holds, sorted by name, but for what systems leave in it unasked (`isLeftover`); nothing if there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** A file's bytes, or `undefined` if there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** A file's size in bytes without reading it, or `undefined` if there is no such file. */
  size(path: string): Promise<number | undefined>;
}

/** SHA-256 of some bytes, as 64 lower-case hexadecimal digits. */
export type Hash = (bytes: Uint8Array) => string;

/** A signature over a message, and the key that is said to have made it. */
export interface SignatureToCheck {
  readonly message: Uint8Array;
  /** As `ssh-keygen -Y sign` writes it. */
  readonly signature: string;
  /** What it is meant for: a signature for another purpose says nothing. */
  readonly namespace: string;
  /** The public key, as in `ssh-ed25519 AAAA…`. */
  readonly key: string;
}

/**
 * Whether a key made a signature over a message, for that purpose. It never
 * throws; what cannot be read, or is of a kind that can be forged, is
 * `unreadable`, and whoever asks must not take it for good.
 */
export type CheckSignature = (to: SignatureToCheck) => 'good' | 'bad' | 'other-key' | 'other-namespace' | 'unreadable';

/** Whoever made a seal, as the certificate says that it came with. */
export interface SealSigner {
  readonly name: string;
  /** SHA-256 of the certificate, as 64 lower-case hexadecimal digits: by it a register says which seals are its own. */
  readonly certificate: string;
  /** The last day on which the certificate holds. */
  readonly until: string;
}

/** Seals documents with a key of the publisher. */
export interface Sealer {
  readonly signer: SealSigner;
  /** The first day on which its certificate holds: a seal that said an earlier one would not be valid. */
  readonly from: string;
  /** As many bytes as a seal takes at the most. */
  readonly room: number;
  /** A detached CMS signature over some bytes (RFC 5652, CAdES as ETSI EN 319 142-1 asks for), in DER; and whether it is stamped with the time. */
  seal(
    bytes: Uint8Array,
  ): Promise<{ readonly der: Uint8Array; readonly stamp: 'stamped' | 'not-asked' | 'not-reached' }>;
}

/** Where the key to seal with is, and who stamps seals with the time (RFC 3161); the key itself and its passphrase are never arguments. */
export interface SealWith {
  /** A file with the key and its certificate, as PEM or PKCS#12; left out, they are in the environment. */
  readonly keyFile: string | undefined;
  readonly timeServer: string | undefined;
}

/** A sealer, or a sentence that says why there is none. Never rejects. */
export type OpenSealer = (how: SealWith) => Promise<Sealer | string>;

/** What a seal proves, if it is good. */
export type SealChecked =
  | {
      readonly kind: 'good';
      readonly signer: SealSigner;
      /** The time that it is stamped with, in ISO 8601, and a name: anyone can make a stamp in it, and put it into a seal later. */
      readonly stamp: { readonly at: string; readonly by: string } | undefined;
    }
  | { readonly kind: 'bad'; readonly because: string };

/**
 * Whether a detached CMS signature in DER is one over these bytes, each of its own bytes included, but for what no signature
 * covers: another stamp, and the second value that one of ECDSA has. Who the signer is has to be known from elsewhere. Never rejects; what is of a kind that
 * is not read here is bad.
 */
export type CheckSeal = (signed: Uint8Array, der: Uint8Array) => Promise<SealChecked>;

/** Prints pages. The browser behind it starts with the first page that is printed. */
export interface Printer {
  /**
   * Prints one self-contained HTML document as a PDF, as the browser writes it:
   * with the time and with ids that differ from one printing to the next.
   * Nothing is loaded from anywhere while it does. One to `measure` only has to
   * tell on which page a thing stands: it has no tags and no outline, and takes
   * less time. Rejects with a `PrintError` where this page cannot be printed.
   */
  print(html: string, purpose: 'keep' | 'measure'): Promise<Uint8Array>;
  /** Which browser it is, for people: kind, version and where it came from. Starts it only where it does not tell its version otherwise. */
  describe(): Promise<string>;
  close(): Promise<void>;
}

/** What earlier builds made, kept for later ones. It belongs to this version of the tool: another finds nothing in it. */
export interface Cache {
  /** What was kept under a key of 64 hexadecimal digits; nothing where none is, or where it is not what was kept. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keeps some bytes, where that can be done. */
  keep(key: string, bytes: Uint8Array): Promise<void>;
  /** Makes room: what was not used for longest goes. Says whether all was kept, and what was damaged or could not be kept, in sentences for people. */
  close(): Promise<{ readonly keeps: boolean; readonly told: readonly string[] }>;
}

/** Where a build learns whether anything is to be done since the last one. */
export interface LastBuilds {
  /** The folder that the program runs in: paths that people give mean files seen from there. */
  readonly here: string;
  /** The register's files and the tool's own, each read at once: quickest where nothing else goes on meanwhile. */
  readonly register: Files;
  readonly tool: Files;
  /** What builds told. Whoever keeps something in it closes it. */
  readonly told: Cache;
}

/** Says on standard error how long work is going; says nothing where nobody watches. */
export interface Progress {
  step(done: number, total: number, what: string): void;
  end(): void;
}

/** The face of a document's text. */
export type Face = 'Source Sans 3' | 'Atkinson Hyperlegible Next';

/** A package of fonts, and the files of it that some text takes. */
export interface FontPackage {
  /** `@fontsource/noto-sans`. */
  readonly name: string;
  readonly version: string;
  /** The SHA-256 of each file, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** The fonts that documents embed. */
export interface Fonts {
  /**
   * CSS `@font-face` rules that carry, as `data:` addresses, the parts of the
   * fonts that a text needs; basic Latin is always among them. The families are
   * `Concordat` (weights 400, 600, 700, and 400 and 700 italic) and behind it
   * `Concordat Fallback`, so that a style sheet writes
   * `font-family: "Concordat", "Concordat Fallback"`. Give it every word of the
   * page, those of its running heads too: what is left out may not be drawn.
   */
  cssFor(text: string): string;
  /** Those parts as TrueType files, upright in weights 400 and 700, for programs that take fonts so. */
  filesFor(text: string): readonly Uint8Array[];
  /** What those files call their faces, first that of the theme. */
  readonly faces: readonly string[];
  /** The packages whose files `cssFor` carries for a text. */
  packagesFor(text: string): readonly FontPackage[];
  /** Whether an embedded font draws this character; true as well for spaces and marks that nobody sees. */
  draws(codePoint: number): boolean;
}

/** Does tasks beside this thread, each of which depends on nothing but what it is given. What it is given, and what comes of it, is copied. */
export interface Threads {
  /** How many do tasks at once. */
  readonly count: number;
  /** Does the task of that name, and gives what it gives; rejects as it does, and where its thread ends before it. */
  do(task: string, given: readonly unknown[]): Promise<unknown>;
  /** Ends all threads. Whoever asks for threads closes them. */
  close(): Promise<void>;
}

/** Draws pictures for formats that hold them as files. */
export interface Painter {
  /** The `font-family` in which it sets text. */
  readonly face: string;
  /**
   * An SVG as PNG on white, so many pixels wide. `text` is every word of it, to
   * know which parts of the fonts it takes. The same input gives the same bytes
   * on every machine.
   */
  png(svg: string, text: string, width: number): Promise<Uint8Array>;
}

/** A page that can be found by its words. All that it holds is text. */
export interface SearchRecord {
  /** Its path within the site. */
  readonly path: string;
  readonly language: 'en' | 'cy';
  /** The words that it is found by. */
  readonly content: string;
  /** What a result shows; the words of `title` find it too, before any others. */
  readonly shown: Readonly<Record<string, string>> & { readonly title: string };
  /** What results can be narrowed by: names of filters, and of their values. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Makes what pages search in. */
export interface Indexer {
  /**
   * The files of an index, and of the program that searches in it in the
   * browser; its module is `pagefind.js`. Records that nobody searched for
   * stand in the order in which they are given. The same records give the same
   * bytes. A sentence, for people, where the machine cannot make one.
   */
  index(records: readonly SearchRecord[]): Promise<readonly OutputFile[] | string>;
}

/** Boxes and lines between them, before it is known where they stand. Nothing of it is text. */
export interface Graph {
  /** Which way lines go as far as they can. */
  readonly direction: 'across' | 'down';
  /** Sizes in units of the drawing. */
  readonly boxes: readonly { readonly width: number; readonly height: number }[];
  /** Between boxes, by their places in the list, and at which ends they have heads. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly heads: 'none' | 'to' | 'both' }[];
}

/** The same boxes and lines with their places; from the top left corner, to hundredths. */
export interface LaidOutGraph {
  readonly width: number;
  readonly height: number;
  /** The middle of each box. */
  readonly boxes: readonly Point[];
  readonly lines: readonly {
    /** Where the line begins, and then of each curve two points that bend it and the one where it ends. */
    readonly curve: readonly Point[];
    /** The tips of its heads; the line itself ends where they begin. */
    readonly tips: { readonly from: Point | undefined; readonly to: Point | undefined };
  }[];
}

export type Point = readonly [number, number];

export type LayOutGraph = (graph: Graph) => LaidOutGraph;

/** Finds places for boxes and lines, so that few lines cross and none runs over a box. */
export interface GraphLayout {
  /** Starts what does it: only where there is something to lay out, as it takes a moment. The same graph gets the same places on every machine. */
  load(): Promise<LayOutGraph>;
}

/** A file to write: its path within a folder, with forward slashes, and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A folder that one build has for itself. */
export interface ClaimedFolder {
  /** Writes a file that the folder is to hold, beside the folder: nobody sees it before `replace`. What was added is not held in memory. */
  add(file: OutputFile): Promise<void>;
  /**
   * Replaces what the folder holds by exactly the files that were added and
   * these, or leaves it as it was: an interrupted or failed write never leaves
   * half of a build behind. Gives by what `Output.look` will know it again;
   * nothing where the disk does not tell.
   */
  replace(files: Iterable<OutputFile>): Promise<string | undefined>;
  /** Lets others have it, and removes what was added and replaced nothing. */
  release(): Promise<void>;
}

/** Where built files go. */
export interface Output {
  /**
   * Takes a folder for one build, and puts right what one that was ended by
   * force left there. Rejects where another build has it, and where it holds
   * anything but a built site.
   */
  claim(folder: string): Promise<ClaimedFolder>;
  /**
   * What a built folder looks like, without reading its files: it is another
   * once any of them was changed, added or removed. Nothing where there is no
   * such folder, or a build is at work in it or was ended by force.
   */
  look(folder: string): Promise<string | undefined>;
  /** Writes one file, whole or not at all. Rejects where another is there already, unless `isOurs` says of its bytes that it was made so before. */
  write(path: string, bytes: Uint8Array, isOurs: (there: Uint8Array) => boolean): Promise<void>;
}

/** Changes the register's own files. */
export interface Editor {
  /** Replaces what a file holds that is there already, whole or not at all. Its path is relative to the register's root. */
  rewrite(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes new files, all of them or none. Rejects, and leaves nothing behind, where one is there already. */
  create(files: readonly OutputFile[]): Promise<void>;
}

/** A question to a person, one at a time. */
export interface Asked {
  /** Its name, for programs: that of the option that answers it. */
  readonly name: string;
  /** words and text are typed; a list is typed with commas; one or some of the choices are chosen. */
  readonly kind: 'words' | 'text' | 'list' | 'yes-no' | 'one' | 'some';
  readonly message: string;
  readonly help: string;
  readonly choices: readonly { readonly value: string; readonly title: string; readonly hint?: string }[];
  /** What may be typed beside the choices, as a noun phrase. */
  readonly other?: string;
  /** What is filled in, or chosen, before the person does anything. */
  readonly usual?: string | readonly string[];
  /** Of the choices none is chosen beforehand, though one is usual: the answer has consequences. */
  readonly undecided?: true;
  /** Whether it can be left for later: the answer is then empty. */
  readonly mayWait: boolean;
  /** A sentence that says why an answer does not do. */
  wrong(answer: string | readonly string[]): string | undefined;
}

/** Asks a person who sits at a terminal. */
export interface Asker {
  /** Words between the questions: the name of what begins, and what it is about. */
  tell(title: string, about: string): void;
  /** The answer, empty if it is left for later; nothing if the person stops, as with Ctrl-C. */
  ask(asked: Asked): Promise<string | readonly string[] | undefined>;
}

/** Runs code that a register brings along. Only where whoever starts the program asks for it is there such a port. */
export interface RuleModules {
  /** What a module of the register's repository exports. Rejects if it cannot be run, or lies outside. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
}

/** A revision of a repository, found by a name that a person gave. */
export interface Revision {
  /** The name of the commit, in hexadecimal digits. */
  readonly commit: string;
  /** As people would know it: `main`, or `v2.0`. */
  readonly name: string;
}

/** The register's files as they were at a revision. */
export interface Snapshot {
  readonly files: Files;
  /** Each file's fingerprint and size in bytes, by its path. Files with equal fingerprints hold the same bytes. */
  readonly marks: ReadonlyMap<string, { readonly mark: string; readonly size: number }>;
  /** The fingerprint that a file with these bytes would have. */
  markOf(bytes: Uint8Array): string;
}

/** The history of the repository that the register lies in, to read and never to change. */
export interface History {
  /** The revision with that name. Rejects with a `HistoryError` if there is none. */
  find(name: string): Promise<Revision>;
  /** The commit with that name as git keeps it: lines about it, an empty line, and its message. Rejects with a `HistoryError` if there is none. */
  commitObject(name: string): Promise<string>;
  /** Whether there is a repository with a revision of that name; never rejects. */
  knows(name: string): Promise<boolean>;
  /** Where the line of work of one revision left that of another. */
  fork(one: Revision, other: Revision): Promise<Revision>;
  /** The latest revisions that changed files in a folder of the register, newest first, so many at the most: those that led to what is checked out. */
  changesOf(folder: string, most: number): Promise<readonly Revision[]>;
  /** Where the work at hand began: where what is checked out left the default branch. */
  start(): Promise<Revision>;
  /** The files at a revision that lie in these folders, or are these files. */
  at(revision: Revision, paths: readonly string[]): Promise<Snapshot>;
  /** Ends what was begun to read. */
  close(): void;
}

/** What a browser is answered. */
export interface Answer {
  readonly status: 200 | 404 | 500;
  /** A media type. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A server of pages that runs. */
export interface PageServer {
  /** Where it is found, with a slash at its end. */
  readonly address: string;
  /** Tells every browser that listens that something happened. */
  tell(event: 'changed' | 'checked'): void;
  stop(): Promise<void>;
}

/** What showing a register while it is written takes. */
export interface PreviewHost {
  /** Serves to the browsers of this computer alone, on this port or the next that is free. A path has no slash before it, and leads nowhere above. */
  serve(port: number, answer: (path: string) => Promise<Answer>): Promise<PageServer>;
  /** Tells of changes in folders and files of the register with these names, by the paths that changed. */
  watch(names: readonly string[], changed: (paths: readonly string[]) => void): Promise<{ stop(): Promise<void> }>;
  /** Lets browsers go first: resolves when none is being answered, and none was answered or told of something a moment ago. */
  pause(): Promise<void>;
  /** A sentence for the person who started it. */
  tell(words: string): void;
  /** Resolves when that person ends it, as with Ctrl-C. */
  untilStopped(): Promise<void>;
}
