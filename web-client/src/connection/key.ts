/** A secret of 32 characters: whoever has it is let in as what it stands for. */
export type Key = string;
