// Whether the queue of hands, private words and questions is open: it is opened from the bar, and from the wall.

export const queue = $state({ open: false });
