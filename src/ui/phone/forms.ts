/** What a form's action gives back when an act was not kept: the reason, and what was typed. */
export interface NotTaken {
  type: string;
  refusal?: { refused: string } | undefined;
  malformed?: string[] | undefined;
  given: Record<string, string>;
}
