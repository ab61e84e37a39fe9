/** A title or abstract after repair, with the way back to the raw characters. */
export interface Passage {
  readonly field: 'title' | 'abstract';
  /** The characters as the feed gave them. */
  readonly raw: string;
  /** Repaired text: one dialect (× for times, % for \%), single spaces, no LaTeX wrappers. */
  readonly text: string;
  /** `offsets[i]` is the raw offset of repaired character i; one more entry than `text` has; null where nothing moved. */
  readonly offsets: Uint32Array | null;
  readonly sentences: readonly Sentence[];
}

/** One sentence of a passage. Rules look at `text`; `start` leads back to the passage. */
export interface Sentence {
  readonly passage: Passage;
  /** Position in the passage, from 0. */
  readonly index: number;
  /** Repaired text of the sentence. */
  readonly text: string;
  /** Offset of `text` in `passage.text`. */
  readonly start: number;
}
