const marked =
  /^(?:this (?:paper|article|submission|manuscript|work) (?:has been|is|was) )?withdrawn\b|^this (?:paper|article|submission|manuscript|work) (?:has been|is|was) temporarily withdrawn\b/iu;

/** True where the abstract or the authors' remark begins by saying so: arXiv marks a withdrawn paper nowhere else. */
export function isWithdrawn(abstract: string | null, note: string | null): boolean {
  return marked.test(abstract ?? '') || marked.test(note ?? '');
}
