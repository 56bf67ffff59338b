// A plain question before something that others notice or that is hard to take back.

export interface Question {
  title: string;
  text?: string;
  yes: string;
  /** Something gets lost: the button says so in its colour. */
  loss?: boolean;
}

export const asked = $state<{ question?: Question; answer?: (yes: boolean) => void }>({});

/** Resolves with whether the answer was yes. */
export function confirmed(question: Question): Promise<boolean> {
  asked.answer?.(false);
  return new Promise((resolve) => {
    asked.question = question;
    asked.answer = resolve;
  });
}

export function answer(yes: boolean) {
  asked.answer?.(yes);
  asked.question = undefined;
  asked.answer = undefined;
}
