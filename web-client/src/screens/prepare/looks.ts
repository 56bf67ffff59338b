// The colours and patterns that a partner can have.

import type { Colour, Pattern } from '../../protocol/generated/types';

export const COLOURS: Colour[] = ['blue', 'orange', 'green', 'plum', 'teal', 'ochre', 'brick', 'slate'];
export const PATTERNS: Pattern[] = ['dots', 'stripes', 'waves', 'checks', 'diagonal', 'grid', 'zigzag', 'plain'];
