/** A drawing as data: where each box, arrow and line of text stands. Lengths are points, from the upper left corner. */

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** In the order in which a reader goes through them. */
  readonly labels: readonly Label[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A level line with a head at its right end, or at both. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly both: boolean;
}

/** One line of text. */
export interface Label {
  /** Where it starts, or its middle. */
  readonly x: number;
  /** The line that its letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}
