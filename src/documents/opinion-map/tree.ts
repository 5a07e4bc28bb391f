/** The opinion map in words: a tree of sentences and tables from which page and terminal are made. */
export interface MapDocument {
  title: string;
  /** Who voted on how much. */
  made: string;
  /** Who the groups are, or that there are none and why. */
  lead: string[];
  /** How sure that is. */
  sure: string[];
  sections: MapSection[];
  /** How it was made, and how it can be checked. */
  method: string[];
}

export interface MapSection {
  id: string;
  heading: string;
  /** What the table shows, or why there is none. */
  why: string;
  /** The heads of the columns; the first is the statement's. */
  columns: string[];
  rows: MapRow[];
}

export interface MapRow {
  /** Of the statement: its number in a file, its name in a session. */
  id: number | string;
  /** People's words in their own language. */
  statement: string;
  language?: string;
  cells: MapCell[];
}

/** A cell: a share with its figure, or words. */
export interface MapCell {
  text: string;
  percent?: number;
}
