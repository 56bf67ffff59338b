// Whether the queue of hands, private words and questions is open: it is opened from the bar, and from the wall. And how
// many wait in it, for the tab's title.

export const queue = $state({ open: false, waiting: 0 });
