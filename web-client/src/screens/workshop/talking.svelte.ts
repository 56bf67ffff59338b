// The dialog in which one talks with the facilitators in private; a notice opens it as well as the button.

export type About = 'say' | 'unwell' | 'said';

export const talking = $state<{ about?: About }>({});
